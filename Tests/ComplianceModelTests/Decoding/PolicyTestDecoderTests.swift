import ComplianceModel
import SourceText
import Testing

struct PolicyTestDecoderTests {
  private static let head = """
    policy-test: nerima.rules
    as-of: 2019-12-01
    dossier:
      kind: outsourcing
      ward: nerima
      uses: { web: true }
      contract: { from: 2019-09-02 }
      parties: { ward: { role: ward, name: 区 }, contractor: { role: contractor, name: 受託者 } }
      connections: { link: { from: ward, to: contractor } }

    """

  private func decode(_ text: String) -> Decoded<[PolicyTest]> {
    PolicyTestDecoder.decode(yaml(text), vocabulary: TestVocabulary.vocabulary, policies: TestVocabulary.policies)
  }

  private func test(_ particulars: String) throws -> PolicyTest {
    let decoded = decode(Self.head + "tests:\n  - \(particulars)\n")
    return try #require(decoded.value?.first, "\(shown(decoded.diagnostics))")
  }

  private func mistakes(
    _ rest: Marked, _ mistakes: Mistake..., sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let text = Marked(stringLiteral: Self.head + rest.markedText)
    expect(mistakes, at: text, in: decode(text.text).diagnostics, sourceLocation: sourceLocation)
  }

  @Test func whatIsGivenIsClaimedByTheRolesThatAreObliged() throws {
    let test = try test("{ requirement: \"10\", case: 専用線, given: { net.line: true }, expect: met, asks: 1 }")
    #expect(test.policy == "nerima.rules" && test.requirement == "10" && test.name == "専用線")
    #expect(test.asOf.description == "2019-12-01" && test.expectation == .met && test.asks == 1)
    #expect(test.location.description == "test.yaml:11:5")
    let claim = try #require(test.dossier.claims.first)
    #expect(claim.parties == [.role(.contractor), .role(.joinedParty)] && claim.connections.isEmpty)
    #expect(claim.stage == .declared && claim.document == 0)
    let document = try #require(test.dossier.documents.first)
    #expect(document.stage == .declared && document.date.description == "2019-12-01" && !document.date.isMonth)
    #expect(test.dossier.title.ja == "専用線" && test.dossier.ward == "nerima" && test.dossier.contract != nil)
  }

  @Test func aCaseCanChangeTheDayTheStageAndTheDossier() throws {
    let test = try test(
      """
      requirement: "6"
          case: 違う日
          as-of: 2020-04-15
          stage: observed
          given: { log.kept: { value: true, evidence: { how: 現認 } } }
          dossier: { uses: { cloud: true }, contract: { from: 2020-01-01 } }
          expect: unmet
      """)
    #expect(test.asOf.description == "2020-04-15" && test.dossier.documents.map(\.stage) == [.observed])
    #expect(test.dossier.documents.map(\.date.description) == ["2020-04-15"])
    #expect(test.dossier.uses == [1: true] && test.dossier.contract?.from?.description == "2020-01-01")
    #expect(test.dossier.claims.map(\.evidence?.how) == [.seen])
  }

  @Test func aCaseCanGiveWholeClaimsAndDocuments() throws {
    let test = try test(
      """
      requirement: "6"
          case: 全部
          claims: [{ party: contractor, connection: link, net.line: true }]
          documents: [{ stage: observed, date: 2019-11-01, claims: [{ party: ward, log.kept: false }] }]
          approvals: [{ requirement: nerima.rules/6, party: contractor, by: ward, from: 2019-10-01 }]
          expect: excepted
      """)
    #expect(test.dossier.documents.map(\.stage) == [.observed, .declared])
    #expect(test.dossier.claims.map(\.document) == [0, 1] && test.dossier.claims.map(\.connections) == [[], [0]])
    #expect(test.dossier.approvals.count == 1)
  }

  @Test func implicationsHoldForWhatIsGiven() throws {
    let test = try test("{ requirement: \"10\", case: 含意, given: { net.auth: [ip-address] }, expect: met }")
    #expect(test.dossier.claims.count == 2 && test.dossier.claims[1].impliedBy == test.dossier.claims[0].control)
  }

  @Test func withoutARequirementThePolicyItselfIsTested() throws {
    let test = try test("{ case: 施行前, as-of: 2019-03-31, expect: not-in-force }")
    #expect(test.requirement == nil && test.expectation == .notInForce && test.dossier.documents.isEmpty)
    mistakes("tests: [{ case: 施行前, expect: ▸met }]", Mistake("policy-test.unknown-expectation", "in-force"))
    mistakes(
      "tests: [{ case: 施行前, ▸given: { log.kept: true }, expect: in-force }]",
      Mistake("policy-test.given-without-requirement"))
  }

  @Test func findsAllMistakesAtOnce() {
    mistakes(
      """
      tests:
        - { requirement: ▸"60", case: 甲, given: { ▸log.kep: true }, expect: ▸mett }
        - { requirement: "6", case: 乙, as-of: ▸2019-12, given: { log.kept: ▸1 }, expect: met }
        - { requirement: "6", case: 丙, ▸stage: observed, expect: undeclared }
        - { requirement: "6", case: 丁, dossier: { uses: { ▸wep: true } }, expect: met, asks: ▸-1 }
        - { requirement: "6", case: 戊, given: { ▸party: contractor, log.kept: true }, expect: met }
        - ▸{ requirement: "6", ▸kase: 己, given: { log.kept: true } }
        - ▸{ requirement: "6", case: 丙, expect: undeclared }
      """, Mistake("policy-test.unknown-requirement", "6"), Mistake("policy-test.unknown-control", "log.kept"),
      Mistake("policy-test.unknown-expectation", "met"), Mistake("policy-test.day-missing"),
      Mistake("policy-test.wrong-type"), Mistake("policy-test.stage-without-claims"),
      Mistake("policy-test.unknown-feature", "web"), Mistake("policy-test.wrong-type"),
      Mistake("policy-test.unknown-key"), Mistake("policy-test.missing-key", "expect"),
      Mistake("policy-test.unknown-key", "case"), Mistake("policy-test.duplicate-case"))
  }

  @Test func aMistakeInTheBaseIsReportedOnce() {
    let text: Marked = """
      policy-test: nerima.rules
      as-of: 2019-12-01
      dossier: { kind: ▸outsorcing, ward: nerima, parties: {} }
      tests:
        - { requirement: "6", case: 甲, expect: undeclared }
        - { requirement: "6", case: 乙, expect: undeclared }
      """
    expect([Mistake("policy-test.unknown-kind", "outsourcing")], at: text, in: decode(text.text).diagnostics)
  }

  @Test func anUnknownPolicyHidesNothingElseAndCausesNothingElse() {
    let text: Marked = """
      policy-test: ▸nerima.rulez
      as-of: 2019-12-01
      dossier: { kind: outsourcing, ward: nerima, parties: {} }
      tests:
        - { requirement: "60", case: 甲, given: { log.kept: ▸on }, expect: undeclared }
      """
    expect(
      [Mistake("policy-test.unknown-policy", "Did you mean nerima.rules"), Mistake("policy-test.wrong-type")], at: text,
      in: decode(text.text).diagnostics)
  }

  @Test func everyCaseNeedsADay() {
    let text: Marked = """
      policy-test: nerima.rules
      dossier: { kind: outsourcing, ward: nerima, parties: {} }
      tests:
        - ▸{ requirement: "6", case: 甲, expect: undeclared }
        - { requirement: "6", case: 乙, as-of: 2019-12-01, expect: undeclared }
      """
    expect([Mistake("policy-test.missing-key", "as-of")], at: text, in: decode(text.text).diagnostics)
  }
}
