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

  static func outcomes(
    _ evaluation: Evaluation, _ clause: String, policy: String = "shinjuku.tokki-jiko"
  ) -> [String: Outcome] {
    Dictionary(
      evaluation.assessments.filter { evaluation.rulebook.id(of: $0.requirement) == "\(policy)/\(clause)" }
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

  static let clauses = """
    policy: test.consent
    version: "2024"
    title: { ja: 条項, en: clauses }
    binds: contract
    effective: { from: 2019-01-01 }
    requirements:
      - { id: carry, title: { ja: 一, en: a }, obliges: contractor, level: mandatory, require: { physical.carry-out: none }, exception: { by: ward, form: 承諾 } }
      - { id: sub, title: { ja: 二, en: b }, obliges: contractor, level: mandatory, require: { sub.outsourcing: none }, exception: { by: ward, form: 承諾 } }
      - { id: bcc, title: { ja: 三, en: c }, obliges: contractor, level: mandatory, require: { mail.bcc: true }, exception: { by: ward, form: 承諾 } }
    """

  /// Work whose only paper, of a stage, says something of the contractor.
  private static func work(_ stage: String, _ claim: String, _ subcontractors: String) -> String {
    """
    dossier: consent
    kind: outsourcing
    ward: shinjuku
    contract: { from: 2019-09-02, until: 2020-03-31 }
    parties:
      ward: { role: ward, name: 区 }
      main: { role: contractor, name: 受託者 }
    \(subcontractors)
    documents: [ { stage: \(stage), title: 回答, date: 2019-09-10, claims: [ { party: main, \(claim) } ] } ]
    """
  }

  static func consented(
    _ id: String, claim: String, subcontractors: String = "", from: String = "2019-09-20"
  ) throws -> Evaluation {
    let text =
      work("observed", claim, subcontractors) + """

        approvals: [ { requirement: test.consent/\(id), party: main, by: ward, document: 承諾書, from: \(from) } ]
        """
    return try evaluation(of: text, on: "2019-12-01", policies: [try policy(clauses)])
  }

  static func outcome(_ id: String, claim: String, subcontractors: String = "") throws -> Outcome? {
    outcomes(try consented(id, claim: claim, subcontractors: subcontractors), id, policy: "test.consent")["main"]
  }

  @Test(arguments: [
    ("physical.carry-out: with-consent", Outcome.excepted), ("physical.carry-out: none", .met),
    ("physical.carry-out: uncontrolled", .unmet), ("physical.carry-out: { value: partly, note: 一部 }", .unmet),
    ("org.training: yearly", .excepted),
  ])
  func excusesNoMoreThanTheLevelThatNeedsIt(claim: String, expected: Outcome) throws {
    #expect(try Self.outcome("carry", claim: claim) == expected)
  }

  @Test func excusesAMeasureThatHasNoSuchLevel() throws {
    #expect(try Self.outcome("bcc", claim: "mail.bcc: false") == .excepted)
  }

  @Test(arguments: [
    ("", Outcome.excepted), (", known: 2019-09-20", .excepted), (", known: 2019-09-21", .unmet),
    (", known: 2019-11-01, notified: 2019-11-01", .unmet), (", known: 2019-11-01, consented: 2019-11-05", .excepted),
  ])
  func excusesOnlySubcontractorsThatWereKnownToItOrConsentedTo(known: String, expected: Outcome) throws {
    let subcontractors = """
        old: { role: subcontractor, name: 子, under: main, consented: 2019-09-20 }
        new: { role: subcontractor, name: 新しい子, under: main\(known) }
      """
    let outcome = try Self.outcome("sub", claim: "mail.bcc: true", subcontractors: subcontractors)
    #expect(outcome == expected)
  }

  @Test(arguments: [("with-consent", true), ("uncontrolled", false)])
  func anExplanationOffersAnApprovalOnlyWhereItWouldDo(level: String, expected: Bool) throws {
    let evaluation = try Self.consented("carry", claim: "physical.carry-out: \(level)", from: "2020-01-01")
    let finding = try #require(evaluation.findings(.unmet, "physical.carry-out").first)
    let remedies = evaluation.explanations(of: finding).flatMap(\.remedies)
    #expect(remedies.map(\.approvalWouldDo) == [expected])
  }

  static func consentRules(_ require: String, exception: String) -> String {
    """
    policy: test.consented
    version: "2024"
    title: { ja: 条項, en: clauses }
    binds: contract
    effective: { from: 2019-01-01 }
    requirements:
      - { id: sub, title: { ja: 一, en: a }, obliges: contractor, level: mandatory, require: { \(require) }\(exception) }
    """
  }

  /// What a clause on subcontracting comes to for the contractor whose only paper says this.
  static func clause(
    _ require: String, exception: String = ", exception: { by: ward, form: 承諾 }", subcontractors: String,
    claim: String = "org.confidentiality: true", on date: String = "2019-12-01"
  ) throws -> Assessment {
    let text = work("declared", claim, subcontractors)
    let rules = try policy(consentRules(require, exception: exception))
    let evaluation = try evaluation(of: text, on: date, policies: [rules])
    return try #require(evaluation.assessments.first { $0.judged == 1 })
  }

  static let agreed =
    "  old: { role: subcontractor, name: 子, under: main, known: 2019-09-20, notified: 2019-09-20, consented: 2019-09-25 }"

  @Test(arguments: ["sub.outsourcing: with-consent", "sub.outsourcing: none", "sub.outsourcing: notified"])
  func theRecordedConsentToEachSubcontractorIsTheWardsApproval(require: String) throws {
    let assessment = try Self.clause(require, subcontractors: Self.agreed)
    #expect(assessment.outcome == .excepted)
    #expect(assessment.approval == nil)
    #expect(assessment.stage == .observed)
  }

  @Test(arguments: [("sub.outsourcing: with-consent", Outcome.met), ("sub.outsourcing: none", .unmet)])
  func aClauseWithoutExceptionIsJudgedByTheValueAlone(require: String, expected: Outcome) throws {
    #expect(try Self.clause(require, exception: "", subcontractors: Self.agreed).outcome == expected)
  }

  @Test(arguments: [("2019-09-24", Outcome.unmet), ("2019-09-25", .excepted)])
  func theConsentCountsFromItsDay(date: String, expected: Outcome) throws {
    let assessment = try Self.clause("sub.outsourcing: with-consent", subcontractors: Self.agreed, on: date)
    #expect(assessment.outcome == expected)
  }

  @Test func oneSubcontractorWithoutConsentIsNotCoveredByThatOfAnother() throws {
    let other = "\n  new: { role: subcontractor, name: 孫, under: old, known: 2019-09-20, notified: 2019-09-20 }"
    let assessment = try Self.clause("sub.outsourcing: with-consent", subcontractors: Self.agreed + other)
    #expect(assessment.outcome == .unmet)
  }

  @Test func aConsentOfTheWardIsNoApprovalWhereAnotherPartyGrantsIt() throws {
    let assessment = try Self.clause(
      "sub.outsourcing: with-consent", exception: ", exception: { by: joined-party, form: 承諾 }",
      subcontractors: Self.agreed)
    #expect(assessment.outcome == .unmet)
  }

  @Test(arguments: [
    ("mail.bcc: true", Outcome.excepted), ("mail.bcc: false", .unmet), ("org.confidentiality: true", .undeclared),
    ("mail.bcc: { value: true, modality: hedged }", .tentative),
  ])
  func aConsentExcusesNothingElseThatTheClauseAsks(claim: String, expected: Outcome) throws {
    let all = "sub.outsourcing: none, mail.bcc: true"
    #expect(try Self.clause(all, subcontractors: Self.agreed, claim: claim).outcome == expected)
  }

  @Test(arguments: ["{ sub.outsourcing: none }, { mail.bcc: true }", "{ mail.bcc: true }, { sub.outsourcing: none }"])
  func anAlternativeThatHoldsNeedsNoConsent(any: String) throws {
    let assessment = try Self.clause("any: [\(any)]", subcontractors: Self.agreed, claim: "mail.bcc: true")
    #expect(assessment.outcome == .met)
    let consented = try Self.clause("any: [\(any)]", subcontractors: Self.agreed, claim: "mail.bcc: false")
    #expect(consented.outcome == .excepted)
  }

  @Test func aConsentThatComesLaterDoesNotUndoAnApprovalThatKnewTheSubcontractor() throws {
    let subcontractors =
      "  old: { role: subcontractor, name: 子, under: main, known: 2019-09-20, consented: 2020-01-15 }"
    #expect(try Self.outcome("sub", claim: "mail.bcc: true", subcontractors: subcontractors) == .excepted)
  }
}
