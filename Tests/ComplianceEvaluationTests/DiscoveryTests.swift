import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// What an inspection adds to what was known: subcontractors, items, entries of a record.
@Suite struct DiscoveryTests {
  static func evaluate(_ papers: [String], on date: String = "2026-02-12", parties: String = "", rules: String? = nil)
    throws
    -> Evaluation
  {
    let text = """
      dossier: discovery
      kind: outsourcing
      ward: shinjuku
      parties:
        ward: { role: ward, name: 区 }
        c: { role: contractor, name: 社 }
      \(parties)
      documents:
      \(papers.map { "  - { \($0) }" }.joined(separator: "\n"))
      """
    return try evaluation(of: text, on: date, policies: try rules.map { [try policy($0)] } ?? [])
  }

  @Test func findingASubcontractorLowersNoPromise() throws {
    let evaluation = try Self.evaluate(
      ["stage: declared, title: 回答, date: 2025-03-14, claims: [ { party: c, sub.outsourcing: with-consent } ]"],
      parties: """
          e: { role: subcontractor, name: 子, under: c, known: 2025-04-10, consented: 2025-04-10 }
          s: { role: subcontractor, name: 孫, under: e, known: 2026-02-12 }
        """)
    #expect(evaluation.findings(.weakened).isEmpty)
    #expect(evaluation.controls(.unrealized) == ["sub.outsourcing"])
  }

  static let promised =
    "stage: consulted, title: 諮問, date: 2025-02-20, claims: [ { party: c, data.items: [氏名, 住所] } ]"

  @Test func whatIsAddedAtANewStageIsAddedToWhatWasSaidBefore() throws {
    let evaluation = try Self.evaluate([
      Self.promised,
      "stage: observed, title: 調査票, date: 2025-09-01, claims: [ { party: c, data.items: { add: [勤務先] } } ]",
    ])
    #expect(evaluation.findings(.incomparable).isEmpty)
    let finding = try #require(evaluation.findings(.unrealized, "data.items").first)
    #expect(evaluation.titles(finding).first == "調査票")
  }

  @Test func whatWasTakenBackAtAStageIsNotAddedTo() throws {
    let evaluation = try Self.evaluate([
      Self.promised,
      "stage: declared, title: 回答, date: 2025-03-01, claims: [ { party: c, data.items: [氏名] } ]",
      "stage: declared, title: 撤回, date: 2025-03-02, claims: [ { party: c, withdrawn: [data.items] } ]",
      "stage: declared, title: 届, date: 2025-03-03, claims: [ { party: c, data.items: { add: [勤務先] } } ]",
    ])
    #expect(evaluation.controls(.incomparable) == ["data.items"])
  }

  static let rules = """
    policy: test.card
    version: "2024"
    title: { ja: 条項, en: clauses }
    binds: law
    effective: { from: 2024-01-01 }
    requirements:
      - { id: training, title: { ja: 一, en: a }, obliges: contractor, level: mandatory, require: { org.training: yearly } }
      - { id: form, title: { ja: 二, en: b }, obliges: ward, level: mandatory, require: { record.interconnection-form: [purpose] } }
      - { id: items, title: { ja: 三, en: c }, obliges: contractor, level: mandatory, require: { data.items: [氏名, 住所] } }
    """

  @Test func aRecordSpeaksLikeAnyPaperBesideItsLists() throws {
    let evaluation = try Self.evaluate(
      [
        Self.promised,
        "stage: consulted, title: 台帳, date: 2025-04-01, record: true, claims: [ { party: c, org.training: yearly, data.items: [氏名] }, { party: ward, record.interconnection-form: [purpose] } ]",
      ], rules: Self.rules)
    #expect(evaluation.outcome("test.card/training") == .met)
    #expect(evaluation.outcome("test.card/form") == .met)
    #expect(evaluation.outcome("test.card/items") == .met)
    #expect(evaluation.controls(.unrecorded) == ["data.items"])
    #expect(evaluation.findings(.weakened).isEmpty && evaluation.findings(.contradiction).isEmpty)
  }

  static let told = ["stage: declared, title: 回答, date: 2025-03-14, claims: [ { party: c, org.training: yearly } ]"]

  @Test(arguments: [
    ("notified: 2025-04-10, consented: 2025-04-20", "notified"), ("consented: 2025-04-10", "with-consent"),
    ("notified: 2025-04-20, consented: 2025-04-10", "with-consent"),
  ])
  func aSubcontractorOfNoOtherDayIsKnownFromTheFirstThatTheWardHeardOfIt(dates: String, first: String) throws {
    let parties = "  s: { role: subcontractor, name: 子, under: c, \(dates) }"
    let before = try Self.evaluate(Self.told, on: "2025-04-09", parties: parties)
    #expect(before.history.statements.allSatisfy { !$0.isDerived })
    #expect(!before.history.subjects.isVisible(2))
    let after = try Self.evaluate(Self.told, on: "2025-04-10", parties: parties)
    let control = try Shelf.control("sub.outsourcing")
    let derived = try #require(after.history.statements.first { $0.isDerived && $0.claim.control == control })
    #expect(derived.known == (try day("2025-04-10")))
    let same = try Self.evaluate(
      ["stage: observed, title: 調査票, date: 2025-04-10, claims: [ { party: c, sub.outsourcing: \(first) } ]"],
      on: "2025-04-10")
    let said = try #require(same.history.statements.first { $0.claim.control == control })
    #expect(derived.claim.assertion == said.claim.assertion)
  }

  @Test func aDayOfItsOwnGoesBeforeTheDaysOfNoticeAndConsent() throws {
    let parties = "  s: { role: subcontractor, name: 子, under: c, known: 2025-04-01, notified: 2025-04-10 }"
    let evaluation = try Self.evaluate(Self.told, on: "2025-04-05", parties: parties)
    #expect(evaluation.history.subjects.isVisible(2))
  }

  @Test func aSubcontractorThatTheWardWasToldOfIsNoUnkeptPromise() throws {
    let promise = "stage: declared, title: 回答, date: 2025-03-14, claims: [ { party: c, sub.outsourcing: notified } ]"
    let parties = "  s: { role: subcontractor, name: 子, under: c, notified: 2025-04-10 }"
    let evaluation = try Self.evaluate([promise], on: "2025-06-01", parties: parties)
    #expect(evaluation.findings(.unrealized).isEmpty)
  }
}
