import ComplianceEvaluation
import ComplianceModel
import Testing

/// What the specification asks of a party and the party's own answer does not mention.
@Suite struct UnansweredTests {
  static let parties = "{ ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }"
  static let answer =
    "stage: declared, title: 回答書, date: 2026-03-10, by: c, claims: [ { party: c, org.training: yearly } ]"

  static func evaluate(
    _ papers: [String], parties: String = parties, more: String = "", on date: String = "2026-03-20",
    rules: [String] = []
  ) throws -> Evaluation {
    let text = """
      dossier: unanswered
      kind: outsourcing
      ward: shinjuku
      parties: \(parties)
      \(more)
      documents:
      \(papers.map { "  - { \($0) }" }.joined(separator: "\n"))
      """
    return try evaluation(of: text, on: date, policies: try rules.map { try policy($0) })
  }

  static func asks(_ claims: String, date: String = "2026-02-20") -> String {
    "stage: specified, title: 仕様書, date: \(date), by: ward, claims: [ { party: c, section: 5(1), \(claims) } ]"
  }

  @Test func isOneQuestionToThePartyForEachStatement() throws {
    let evaluation = try Self.evaluate([Self.asks("doc.double-check: true, data.copy-ban: none"), Self.answer])
    let findings = evaluation.findings(.question)
    #expect(evaluation.controls(.question) == ["data.copy-ban", "doc.double-check"])
    #expect(findings.count == 2 && Set(findings.map(\.id)).count == 2)
    for finding in findings {
      #expect(finding.severity == .note && finding.isOpen && finding.history == nil)
      #expect(evaluation.partyIDs(finding) == ["c"] && evaluation.subjectIDs(finding) == ["c"])
      #expect(evaluation.titles(finding) == ["仕様書"])
    }
    #expect(evaluation.verdict == .notJudged && evaluation.score == nil && evaluation.discrepancies.isEmpty)
  }

  @Test(arguments: [
    // The vendor's own paper, before or after the specification, or any later stage speaks of it.
    "stage: declared, title: 別の回答, date: 2026-03-12, claims: [ { party: c, doc.double-check: true } ]",
    "stage: declared, title: 前の回答, date: 2026-01-12, claims: [ { party: c, doc.double-check: false } ]",
    "stage: declared, title: 別の回答, date: 2026-03-12, claims: [ { party: c, doc.double-check: unknown } ]",
    "stage: declared, title: 別の回答, date: 2026-03-12, claims: [ { party: c, doc.double-check: { value: true, modality: general } } ]",
    "stage: implemented, title: 報告, date: 2026-03-12, claims: [ { party: c, doc.double-check: true } ]",
    "stage: observed, title: 調査票, date: 2026-03-12, claims: [ { party: c, doc.double-check: false } ]",
  ])
  func isNotRaisedWhereAnythingWasSaidOfIt(paper: String) throws {
    let evaluation = try Self.evaluate([Self.asks("doc.double-check: true"), Self.answer, paper])
    #expect(evaluation.findings(.question).isEmpty)
  }

  @Test func isNotRaisedOfAPartyThatHasNotAnsweredAtAll() throws {
    let asked = Self.asks("doc.double-check: true")
    #expect(try Self.evaluate([asked]).findings(.question).isEmpty)
    #expect(try Self.evaluate([asked, Self.answer], on: "2026-03-09").findings(.question).isEmpty)
    let general = """
      stage: declared, title: 会社案内, date: 2026-03-10,
          claims: [ { party: c, org.training: { value: yearly, modality: general } } ]
      """
    #expect(try Self.evaluate([asked, general]).findings(.question).isEmpty)
    let silent = "stage: declared, title: 回答書, date: 2026-03-10, silent: [org.training]"
    #expect(try Self.evaluate([asked, silent]).findings(.question).isEmpty)
  }

  @Test(arguments: [
    "doc.double-check: unstated", "doc.double-check: false", "sub.outsourcing: undisclosed",
    "withdrawn: [doc.double-check]",
  ])
  func isNotRaisedWhereTheSpecificationAsksForNothing(claim: String) throws {
    #expect(try Self.evaluate([Self.asks(claim), Self.answer]).findings(.question).isEmpty)
  }

  @Test func isNotAskedBesideAnAnswerThatIsKnownToBeSilent() throws {
    let complete = try Self.answer.replacing(once: "by: c,", with: "by: c, coverage: complete,")
    let evaluation = try Self.evaluate([Self.asks("doc.double-check: true"), complete])
    #expect(evaluation.controls(.uncommitted) == ["doc.double-check"])
    #expect(evaluation.findings(.question).isEmpty)
  }

  @Test func isNotAskedBesideAnOutcomeThatNothingDecides() throws {
    let rules = """
      policy: test.u
      version: "2026"
      title: { ja: 条項, en: clauses }
      binds: law
      effective: { from: 2026-01-01 }
      requirements:
        - { id: copy, title: { ja: 一, en: a }, obliges: contractor, level: mandatory, require: { data.deletion-timing: contract-end } }
      """
    let asked = Self.asks("data.deletion-timing: incident + 3 days")
    let evaluation = try Self.evaluate([asked, Self.answer], rules: [rules])
    #expect(evaluation.controls(.undeclared) == ["data.deletion-timing"])
    #expect(evaluation.findings(.question).isEmpty)
    #expect(try Self.evaluate([asked, Self.answer]).controls(.question) == ["data.deletion-timing"])
  }

  @Test func whatTheWardKeepsItselfIsAskedOfNobody() throws {
    let own = "stage: specified, title: 仕様書, date: 2026-02-20, claims: [ { party: ward, doc.double-check: true } ]"
    let wards = "stage: declared, title: 区の回答, date: 2026-03-10, claims: [ { party: ward, org.training: yearly } ]"
    #expect(try Self.evaluate([own, wards, Self.answer]).findings(.question).isEmpty)
  }

  static let bidders =
    "{ ward: { role: ward, name: 区 }, a: { role: bidder, name: 甲 }, b: { role: bidder, name: 乙 } }"

  @Test func listsTheBiddersThatLeftItOutUntilTheAward() throws {
    let papers = [
      "stage: specified, title: 仕様書, date: 2026-02-20, claims: [ { party: contractor, doc.double-check: true } ]",
      "stage: declared, title: 甲の提案, date: 2026-03-10, by: a, claims: [ { party: a, org.training: yearly } ]",
      "stage: declared, title: 乙の提案, date: 2026-03-10, by: b, claims: [ { party: b, org.training: yearly } ]",
    ]
    let open = try Self.evaluate(papers, parties: Self.bidders)
    #expect(open.findings(.question).map { open.partyIDs($0) } == [["a", "b"]])
    #expect(open.findings(.question).map { open.subjectIDs($0) } == [["a", "b"]])
    let awarded = try Self.evaluate(papers, parties: Self.bidders, more: "award: { party: b, date: 2026-03-15 }")
    #expect(awarded.findings(.question).map { awarded.partyIDs($0) } == [["b"]])
    #expect(open.findings(.question).map(\.id) == awarded.findings(.question).map(\.id))
    let one = try Self.evaluate([papers[0], papers[1]], parties: Self.bidders)
    #expect(one.findings(.question).map { one.partyIDs($0) } == [["a"]])
  }

  @Test func onAConnectionItIsAskedOfWhoIsToUndertakeIt() throws {
    let connections = "connections: { line: { from: ward, to: c } }"
    let asked = """
      stage: specified, title: 仕様書, date: 2026-02-20,
          claims: [ { party: c, connection: line, access.ip-restriction: true },
            { party: ward, connection: line, access.device-restriction: registered } ]
      """
    let evaluation = try Self.evaluate([asked, Self.answer], more: connections)
    #expect(evaluation.controls(.question) == ["access.ip-restriction"])
    let finding = try #require(evaluation.findings(.question).first)
    #expect(evaluation.partyIDs(finding) == ["c"] && evaluation.subjectIDs(finding) == ["line"])
  }

  @Test func ofSeveralPartsThoseThatTheAnswerLeavesOutAreListed() throws {
    let asked = Self.asks("hosting.domestic-only: true")
    let answered = """
      stage: declared, title: 回答書, date: 2026-03-10,
          claims: [ { party: c, hosting.domestic-only: { parts: { storage: true } } } ]
      """
    let evaluation = try Self.evaluate([asked, answered])
    let findings = evaluation.findings(.question, "hosting.domestic-only")
    #expect(findings.map { $0.subjects.map(\.part) } == [[1, 2]])
  }
}
