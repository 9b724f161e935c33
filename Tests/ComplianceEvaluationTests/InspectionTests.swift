import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// The inspection that is due in each 年度.
@Suite struct InspectionTests {
  static func rules(binds: String, from: String = "2020-01-01") -> String {
    """
    policy: test.visit
    version: "2024"
    title: { ja: 条項, en: clauses }
    binds: \(binds)
    effective: { from: \(from) }
    requirements:
      - { id: visit, title: { ja: 一, en: a }, obliges: ward, level: mandatory, due: fiscal-year-end, require: { audit.onsite: 1 } }
    """
  }

  static func evaluate(
    on date: String, contract: String, papers: [String], rules: String = rules(binds: "contract")
  ) throws -> Evaluation {
    let text = """
      dossier: visits
      kind: outsourcing
      ward: shinjuku
      contract: { \(contract) }
      parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
      documents:
      \(papers.map { "  - { \($0) }" }.joined(separator: "\n"))
      """
    return try evaluation(of: text, on: date, policies: [try policy(rules)])
  }

  static let promise =
    "stage: consulted, title: 諮問, date: 2025-02-20, claims: [ { party: ward, audit.onsite: 1 per-fiscal-year } ]"
  static func visit(_ date: String) -> String {
    "stage: observed, title: 調査票, date: \(date), claims: [ { party: c, physical.locked-storage: true } ]"
  }

  @Test func beforeTheContractBeginsThePromiseCounts() throws {
    let contract = "from: 2025-04-01, until: 2027-03-31"
    for date in ["2025-03-31", "2025-04-01"] {
      let evaluation = try Self.evaluate(on: date, contract: contract, papers: [Self.promise])
      #expect(evaluation.outcome("test.visit/visit") == .met)
    }
    let silent = try Self.evaluate(
      on: "2025-03-31", contract: contract,
      papers: ["stage: consulted, title: 諮問, date: 2025-02-20, claims: [ { party: ward, org.training: yearly } ]"])
    #expect(silent.outcome("test.visit/visit") == .undeclared)
  }

  @Test func theDueDayIsThatOfTheYearThatWasMissed() throws {
    let evaluation = try Self.evaluate(
      on: "2025-09-01", contract: "from: 2023-04-01, until: 2026-03-31", papers: [Self.visit("2023-11-01")])
    let finding = try #require(evaluation.findings(.overdue).first)
    #expect(finding.detail == .due(try day("2025-03-31")))
    #expect(finding.history?.visible.description == "2025-04-01")
    #expect(finding.history?.known == (try day("2025-04-01")))
  }

  @Test func yearsBeforeTheLawDoNotCountAgainstIt() throws {
    func outcome(from: String, on date: String) throws -> Outcome? {
      try Self.evaluate(
        on: date, contract: "from: 2022-04-01, until: 2027-03-31", papers: [Self.visit("2024-11-01")],
        rules: Self.rules(binds: "law", from: from)
      ).outcome("test.visit/visit")
    }
    #expect(try outcome(from: "2023-04-01", on: "2025-02-01") == .unmet)
    #expect(try outcome(from: "2024-04-01", on: "2025-02-01") == .met)
    #expect(try outcome(from: "2024-04-01", on: "2025-04-01") == .undeclared)
  }

  @Test func aLawThatFollowsTheContractHasNoYearToAskFor() throws {
    let evaluation = try Self.evaluate(
      on: "2025-02-01", contract: "from: 2022-04-01, until: 2024-03-31", papers: [Self.visit("2024-11-01")],
      rules: Self.rules(binds: "law", from: "2024-04-01"))
    #expect(evaluation.outcome("test.visit/visit") == .notApplicable)
  }

  @Test(arguments: [
    ("2026-03-31", Outcome.undeclared), ("2026-04-01", .unmet), ("2030-01-01", .unmet),
  ])
  func whatWasNotInspectedStaysUndoneAfterTheContract(date: String, expected: Outcome) throws {
    // Once with the contract's last day at the end of the 年度, once with it in the middle.
    for until in ["2026-03-31", "2025-12-31"] {
      let evaluation = try Self.evaluate(on: date, contract: "from: 2025-04-01, until: \(until)", papers: [Self.other])
      #expect(evaluation.outcome("test.visit/visit") == expected)
      let due = expected == .unmet ? [Finding.Detail.due(try day("2026-03-31"))] : []
      #expect(evaluation.findings(.overdue).map(\.detail) == due)
    }
  }

  static let other = "stage: declared, title: 回答, date: 2025-04-10, claims: [ { party: c, org.training: yearly } ]"

  @Test func anInspectionAfterTheContractIsNotAskedFor() throws {
    let contract = "from: 2024-04-01, until: 2026-03-31"
    let visits = [Self.visit("2024-11-01"), Self.visit("2025-11-01")]
    let evaluation = try Self.evaluate(on: "2028-06-01", contract: contract, papers: visits)
    #expect(evaluation.outcome("test.visit/visit") == .met)
    #expect(evaluation.notApplied.flatMap(\.requirements).isEmpty)
    let late = try Self.evaluate(
      on: "2028-06-01", contract: contract, papers: [visits[0], Self.visit("2026-04-02")])
    #expect(late.outcome("test.visit/visit") == .unmet)
  }

  @Test func aClauseThatAsksForMoreThanInspectionsEndsWithTheContract() throws {
    let rules = try Self.rules(binds: "contract").replacing(
      once: "{ audit.onsite: 1 }", with: "{ audit.onsite: 1, audit.report-on-demand: true }")
    let evaluation = try Self.evaluate(
      on: "2026-04-01", contract: "from: 2025-04-01, until: 2026-03-31", papers: [Self.other], rules: rules)
    #expect(evaluation.outcome("test.visit/visit") == nil)
    #expect(evaluation.notApplied.flatMap(\.requirements) == [0])
  }

  @Test func questionsAndApprovalsOfAnInspectionThatWasMissedStayToo() throws {
    let rules = try Self.rules(binds: "contract").replacing(
      once: "require: { audit.onsite: 1 }", with: "require: { audit.onsite: 1 }, ask: [ { question: だれが行くか。 } ]")
    let text = """
      dossier: visits
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2025-04-01, until: 2026-03-31 }
      parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
      documents: [ { \(Self.other) } ]
      approvals: [ { requirement: test.visit/visit, party: ward, by: ward, document: 承諾書, from: 2025-05-01 } ]
      """
    let evaluation = try evaluation(of: text, on: "2026-04-01", policies: [try policy(rules)])
    #expect(evaluation.findings(.question).count == 1)
    #expect(evaluation.findings(.approvalNotAllowed).count == 1)
  }
}
