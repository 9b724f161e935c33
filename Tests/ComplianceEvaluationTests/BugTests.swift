import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// One case for each mistake of meaning that a review found.
@Suite struct BugTests {
  static let rules = """
    policy: test.rules
    version: "2020"
    title: { ja: 規則, en: rules }
    binds: law
    effective: { from: 2019-01-01 }
    requirements:
      - { id: ip, title: { ja: 一, en: a }, obliges: contractor, level: mandatory, on: { from: ward }, require: { access.ip-restriction: true } }
      - id: carry
        title: { ja: 二, en: b }
        obliges: contractor
        level: mandatory
        exception: { by: ward, form: { ja: 承諾, en: consent } }
        require: { physical.carry-out: none }
      - id: parts
        title: { ja: 三, en: c }
        obliges: contractor
        level: mandatory
        require: { all: [ { hosting.domestic-only: { parts: [storage], value: true } }, { hosting.domestic-only: { parts: [backup], value: true } } ] }
      - { id: seen, title: { ja: 四, en: d }, obliges: contractor, level: mandatory, evidence: witnessed, on: { from: ward }, require: { access.authentication: [id, password] } }
    """

  static func evaluate(_ papers: [String], on date: String = "2020-08-01", parties: String? = nil, more: String = "")
    throws
    -> Evaluation
  {
    let parties = parties ?? "{ ward: { role: ward, name: 区 }, con: { role: contractor, name: 甲 } }"
    let text = """
      dossier: bug
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2019-09-02, until: 2022-03-31 }
      parties: \(parties)
      connections: { c1: { from: ward, to: contractor } }
      \(more)
      documents:
      \(papers.map { "  - { title: 資料, \($0) }" }.joined(separator: "\n"))
      """
    return try evaluation(of: text, on: date, policies: [try policy(rules)])
  }

  static let bidders =
    "{ ward: { role: ward, name: 区 }, a: { role: bidder, name: 甲 }, b: { role: bidder, name: 乙 } }"

  @Test func biddersNeverAnswerForOneAnother() throws {
    let papers = [
      "stage: declared, date: 2020-01-10, claims: [ { party: a, connection: c1, access.ip-restriction: false } ]",
      "stage: declared, date: 2020-01-10, claims: [ { party: b, connection: c1, access.ip-restriction: true } ]",
    ]
    let open = try Self.evaluate(papers, parties: Self.bidders)
    let outcomes = open.assessments.filter { open.rulebook.id(of: $0.requirement) == "test.rules/ip" }.map(\.outcome)
    #expect(outcomes == [.unmet, .met])
    #expect(open.findings(.contradiction).isEmpty)
    let awarded = try Self.evaluate(papers, parties: Self.bidders, more: "award: { party: a, date: 2020-02-01 }")
    #expect(awarded.outcome("test.rules/ip") == .unmet)
    let complete = try Self.evaluate(
      [
        "stage: declared, date: 2020-01-10, claims: [ { party: b, physical.carry-out: none } ]",
        "stage: declared, date: 2020-01-20, coverage: complete, claims: [ { party: a, physical.carry-out: none } ]",
      ], parties: Self.bidders)
    #expect(complete.outcome("test.rules/carry") == .met)
    #expect(complete.findings(.weakened).isEmpty)
  }

  @Test func anApprovedSubcontractorDoesNotHideAnUndisclosedOne() throws {
    let parties = """
      { ward: { role: ward, name: 区 }, con: { role: contractor, name: 甲 }, s1: { role: subcontractor, name: 乙, under: con, known: 2020-01-10 }, s2: { role: subcontractor, name: 丙, under: con, known: 2020-02-10, notified: 2020-02-01, consented: 2020-02-05 } }
      """
    let papers = [
      "stage: declared, date: 2019-10-10, claims: [ { party: con, fact: true, sub.outsourcing: with-consent } ]"
    ]
    let both = try Self.evaluate(papers, parties: parties)
    #expect(both.findings(.misreported, "sub.outsourcing").first?.isOpen == true)
    let late = parties.replacing("known: 2020-01-10 }", with: "known: 2020-01-10, consented: 2020-03-01 }")
    let settled = try Self.evaluate(papers, parties: late).findings(.misreported, "sub.outsourcing").first
    #expect(settled?.history?.settlement?.day == (try day("2020-03-01")))
  }

  @Test func addingToASetKeepsWhatItImplied() throws {
    let evaluation = try Self.evaluate([
      "stage: declared, date: 2020-01-10, claims: [ { party: con, connection: c1, access.authentication: [id, ip-address] } ]",
      "stage: declared, date: 2020-02-10, claims: [ { party: con, connection: c1, access.authentication: { add: [otp] } } ]",
    ])
    #expect(evaluation.outcome("test.rules/ip") == .met)
    #expect(evaluation.findings(.weakened).isEmpty)
  }

  @Test func aTestLimitedToPartsLeavesTheOthersAlone() throws {
    let evaluation = try Self.evaluate([
      "stage: declared, date: 2020-01-10, claims: [ { party: con, hosting.domestic-only: { parts: { storage: true, backup: true, access: false } } } ]"
    ])
    #expect(evaluation.outcome("test.rules/parts") == .met)
  }

  @Test func membersOfASetAreShownOnlyAsWellAsTheWorst() throws {
    let evaluation = try Self.evaluate([
      "stage: observed, date: 2020-05-10, claims: [ { party: con, connection: c1, access.authentication: [id], evidence: { how: 現認 } }, { party: con, connection: c1, access.authentication: [password], evidence: { how: 聴取 } } ]"
    ])
    #expect(evaluation.outcome("test.rules/seen") == .tentative)
  }

  @Test func onlyTheWardConfirmsThatSomethingDoesNotApply() throws {
    func outcome(_ by: String) throws -> Outcome? {
      try Self.evaluate([
        "stage: declared, date: 2020-05-10, claims: [ { party: con, not-applicable: { physical.carry-out: { reason: 紙のみ, confirmed: { by: \(by), document: 回答, date: 2020-05-01 } } } } ]"
      ]).outcome("test.rules/carry")
    }
    #expect(try outcome("con") == .undeclared)
    #expect(try outcome("ward") == .notApplicable)
  }

  @Test func aCompensatingMeasureMayBeOnTheConnections() throws {
    let evaluation = try Self.evaluate(
      [
        "stage: declared, date: 2020-01-10, claims: [ { party: con, physical.carry-out: uncontrolled }, { party: con, connection: c1, access.ip-restriction: true } ]"
      ],
      more:
        "approvals: [ { requirement: test.rules/carry, party: con, by: ward, document: 承諾書, from: 2019-10-01, instead: { access.ip-restriction: true } } ]"
    )
    #expect(evaluation.outcome("test.rules/carry") == .excepted)
  }

  @Test func anyOpenDiscrepancyTouchesTheVerdict() throws {
    let evaluation = try Self.evaluate([
      "stage: consulted, date: 2020-01-10, claims: [ { connection: c1, network.dedicated-line: true } ]",
      "stage: implemented, date: 2020-02-10, claims: [ { connection: c1, network.dedicated-line: false } ]",
    ])
    #expect(evaluation.verdict >= .needsReview)
  }

  static let carry = "claims: [ { party: con, physical.carry-out"

  @Test func anAnswerOfUnknownBuildsNothing() throws {
    let evaluation = try Self.evaluate([
      "stage: consulted, date: 2020-01-10, \(Self.carry): none } ]",
      "stage: observed, date: 2020-04-10, \(Self.carry): uncontrolled } ]",
      "stage: observed, date: 2020-06-10, \(Self.carry): unknown } ]",
    ])
    #expect(evaluation.findings(.unrealized).first?.isOpen == true)
  }

  @Test func repeatingAReportDoesNotMakeItTrue() throws {
    let report = "claims: [ { party: con, fact: true, physical.carry-out: none } ]"
    let evaluation = try Self.evaluate([
      "stage: declared, date: 2019-10-10, \(report)",
      "stage: observed, date: 2020-04-10, \(Self.carry): uncontrolled } ]",
      "stage: declared, date: 2020-06-10, \(report)",
    ])
    #expect(evaluation.findings(.misreported).first?.isOpen == true)
    #expect(evaluation.outcome("test.rules/carry") == .tentative)
  }

  @Test func whatTheSpecificationTakesBackIsMissingFromIt() throws {
    let papers = [
      "stage: consulted, date: 2020-01-10, \(Self.carry): none } ]",
      "stage: specified, date: 2020-02-10, \(Self.carry): none } ]",
      "stage: specified, date: 2020-03-10, claims: [ { party: con, withdrawn: [physical.carry-out] } ]",
    ]
    #expect(try Self.evaluate(papers, on: "2020-03-09").findings(.unspecified).isEmpty)
    let finding = try #require(try Self.evaluate(papers).findings(.unspecified).first)
    #expect(finding.primary.part == .withdrawn)
    #expect(finding.history?.visible.description == "2020-03-10")
  }

  @Test func aPromiseMadeAgainIsBuiltAndNotChanged() throws {
    let evaluation = try Self.evaluate(
      [
        "stage: consulted, date: 2020-01-10, \(Self.carry): none } ]",
        "stage: implemented, date: 2020-03-10, \(Self.carry): uncontrolled } ]",
        "stage: consulted, date: 2020-06-10, \(Self.carry): none } ]",
        "stage: implemented, date: 2020-09-10, \(Self.carry): none } ]",
      ], on: "2020-10-01")
    #expect(evaluation.findings(.unrealized).first?.history?.settlement?.how == .built)
  }

  @Test func aPlanBesideAFirmPromiseIsNotYetBroken() throws {
    let evaluation = try Self.evaluate([
      "stage: consulted, date: 2020-01-10, claims: [ { party: con, connection: c1, access.authentication: [id, password] }, { party: con, connection: c1, access.authentication: { value: [otp], modality: planned, planned-for: 2021-10-01 } } ]",
      "stage: implemented, date: 2020-03-10, claims: [ { connection: c1, access.authentication: [id, password] } ]",
    ])
    #expect(evaluation.findings(.unrealized).isEmpty)
  }

  @Test func theRecordIsFollowedThroughTime() throws {
    let papers = [
      "stage: consulted, date: 2020-01-10, claims: [ { party: con, data.items: [氏名, 住所] } ]",
      "stage: consulted, record: true, date: 2020-03-10, claims: [ { party: con, data.items: [氏名] } ]",
      "stage: consulted, record: true, date: 2020-05-10, claims: [ { party: con, data.items: [氏名] } ]",
      "stage: consulted, record: true, date: 2020-07-10, claims: [ { party: con, data.items: [住所, 氏名] } ]",
    ]
    let open = try #require(try Self.evaluate(papers, on: "2020-06-01").findings(.unrecorded).first)
    #expect(open.history?.visible.description == "2020-03-10")
    let settled = try #require(try Self.evaluate(papers).findings(.unrecorded).first)
    #expect(settled.history?.settlement?.day == (try day("2020-07-10")))
  }
}
