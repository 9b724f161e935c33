import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@Suite struct ApprovalTests {
  static func text(claim: String, approvals: String, stage: String = "declared") -> String {
    """
    dossier: approvals
    title: { ja: 承諾, en: approvals }
    kind: outsourcing
    ward: shinjuku
    contract: { from: 2019-09-02, until: 2020-03-31, clauses: [shinjuku.tokki-jiko] }
    parties:
      ward: { role: ward, name: 区 }
      main: { role: contractor, name: 受託者 }
      sub: { role: subcontractor, name: 再委託先, under: main, handles: true, notified: 2019-10-01 }
    documents:
      - stage: \(stage)
        title: 回答
        date: 2019-09-10
        claims:
          - { party: [main, sub], section: "1", \(claim) }
    approvals:
    \(approvals)
    """
  }

  static func outcomes(_ evaluation: Evaluation, _ clause: String) -> [String: Outcome] {
    Dictionary(
      evaluation.assessments.filter { evaluation.rulebook.id(of: $0.requirement) == "shinjuku.tokki-jiko/\(clause)" }
        .compactMap { one in one.judged.map { (evaluation.dossier.parties[$0].id, one.outcome) } },
      uniquingKeysWith: max)
  }

  static let carryOut =
    "  - { requirement: shinjuku.tokki-jiko/6, party: main, by: ward, document: 承諾書, from: 2019-10-01, until: 2019-12-31 }"

  @Test func forAClauseWithoutExceptionIsItselfAFinding() throws {
    let approval = "  - { requirement: shinjuku.tokki-jiko/10, party: main, by: ward, document: 承諾書, from: 2019-10-01 }"
    let text = Self.text(claim: "sub.outsourcing: with-consent", approvals: approval)
    let evaluation = try evaluation(of: text, on: "2019-12-01")
    let finding = try #require(evaluation.findings(.approvalNotAllowed).first)
    #expect(finding.primary.location.line == (try text.line(of: "tokki-jiko/10")))
    #expect(Self.outcomes(evaluation, "10")["main"] == .unmet)
    let before = try ComplianceEvaluationTests.evaluation(of: text, on: "2019-09-30")
    #expect(before.findings(.approvalNotAllowed).isEmpty)
  }

  @Test(arguments: [
    ("2019-09-30", Outcome.tentative), ("2019-10-01", .excepted), ("2019-12-31", .excepted), ("2020-01-01", .tentative),
  ])
  func forAClauseWithExceptionHoldsUntilItExpires(date: String, expected: Outcome) throws {
    let text = Self.text(claim: "physical.carry-out: with-consent", approvals: Self.carryOut)
    let evaluation = try evaluation(of: text, on: date)
    #expect(Self.outcomes(evaluation, "6")["main"] == expected)
    #expect(evaluation.findings(.approvalExpired).count == (date > "2019-12-31" ? 1 : 0))
  }

  @Test func withoutApprovalALevelThatNeedsOneIsTentativeAsAPromiseAndUnmetAsAFact() throws {
    let promise = Self.text(claim: "physical.carry-out: with-consent", approvals: "  []")
    #expect(Self.outcomes(try evaluation(of: promise, on: "2019-12-01"), "6")["main"] == .tentative)
    let fact = Self.text(claim: "physical.carry-out: with-consent", approvals: "  []", stage: "observed")
    #expect(Self.outcomes(try evaluation(of: fact, on: "2019-12-01"), "6")["main"] == .unmet)
  }

  @Test func eachTierNeedsAnApprovalOfItsOwn() throws {
    let text = Self.text(claim: "physical.carry-out: with-consent", approvals: Self.carryOut)
    let outcomes = Self.outcomes(try evaluation(of: text, on: "2019-12-01"), "6")
    #expect(outcomes["main"] == .excepted)
    #expect(outcomes["sub"] == .tentative)
  }

  @Test func fromAPartyThatMayNotGrantItIsAFinding() throws {
    let text = Self.text(
      claim: "physical.carry-out: with-consent",
      approvals: Self.carryOut.replacingOccurrences(of: "by: ward", with: "by: main"))
    let evaluation = try evaluation(of: text, on: "2019-12-01")
    #expect(evaluation.findings(.approvalNotGranted).count == 1)
    #expect(Self.outcomes(evaluation, "6")["main"] == .tentative)
  }

  @Test func aCompensatingMeasureHoldsOnlyWhileItIsKept() throws {
    let approval = Self.carryOut.replacingOccurrences(
      of: " }", with: ", instead: { physical.carry-out-procedure: [slip] } }")
    let kept = Self.text(
      claim: "physical.carry-out: with-consent, physical.carry-out-procedure: [slip]", approvals: approval)
    #expect(Self.outcomes(try evaluation(of: kept, on: "2019-12-01"), "6")["main"] == .excepted)
    let dropped = Self.text(claim: "physical.carry-out: with-consent", approvals: approval)
    #expect(Self.outcomes(try evaluation(of: dropped, on: "2019-12-01"), "6")["main"] == .tentative)
  }
}
