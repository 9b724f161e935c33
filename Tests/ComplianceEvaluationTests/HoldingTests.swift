import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// A copy or medium is judged from the day it is known.
@Suite struct HoldingTests {
  static let rules = """
    policy: test.copies
    version: "2024"
    title: { ja: 条項, en: clauses }
    binds: contract
    effective: { from: 2024-01-01 }
    requirements:
      - { id: erase, title: { ja: 一, en: a }, obliges: contractor, level: mandatory, survives: true, due: contract-end + 14 days, require: { data.deletion-timing: contract-end + 14 days } }
    """

  static func evaluate(
    on date: String, holdings: String = "{ server: { held-by: c }, copy: { held-by: c, known: 2025-05-20 } }",
    claim: String = "data.deletion-timing: { parts: { server: contract-end } }"
  ) throws -> Evaluation {
    let text = """
      dossier: copies
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2024-10-01, until: 2025-03-31 }
      parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
      holdings: \(holdings)
      documents:
        - { stage: implemented, title: 証明書, date: 2025-04-11, claims: [ { party: c, \(claim) } ] }
      """
    return try evaluation(of: text, on: date, policies: [try policy(rules)])
  }

  @Test func aCopyThatNobodyKnowsOfIsNotJudged() throws {
    let evaluation = try Self.evaluate(on: "2025-05-19")
    #expect(evaluation.assessments.map(\.outcome) == [.met])
    #expect(evaluation.findings.isEmpty)
  }

  @Test func fromTheDayItIsKnownItIsOverdueSinceTheDueDay() throws {
    let evaluation = try Self.evaluate(on: "2025-05-20")
    #expect(evaluation.assessments.map(\.outcome) == [.met, .unmet])
    let finding = try #require(evaluation.findings(.overdue).first)
    #expect(finding.history?.visible.description == "2025-04-15")
    #expect(finding.history?.known == (try day("2025-05-20")))
  }

  @Test func whatIsSaidOfAllCopiesHoldsForThoseThatAreKnown() throws {
    let hidden = "{ copy: { held-by: c, known: 2025-05-20 } }"
    let evaluation = try Self.evaluate(on: "2025-05-19", holdings: hidden, claim: "data.deletion-timing: contract-end")
    #expect(evaluation.assessments.map(\.outcome) == [.met])
    let silent = try Self.evaluate(on: "2025-05-19", holdings: hidden, claim: "data.deletion-record: true")
    #expect(silent.assessments.map(\.outcome) == [.unmet])
    #expect(silent.assessments.compactMap { $0.subject?.part } != [0])
  }
}
