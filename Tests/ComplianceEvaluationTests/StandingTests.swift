import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

/// Which statement counts: stages, firmness, evidence, 年度, coverage, validity.
@Suite struct StandingTests {
  static let policyText = """
    policy: test.standing
    version: "2020"
    title: { ja: 試験, en: test }
    binds: law
    effective: { from: 2019-01-01 }
    applies: { ward: shinjuku }
    requirements:
      - { id: "1", title: { ja: 送信, en: sending }, obliges: contractor, level: mandatory, require: { mail.bcc: true } }
      - id: "2"
        title: { ja: 見た証拠, en: seen }
        obliges: contractor
        level: mandatory
        evidence: witnessed
        require: { mail.bcc: true }
      - { id: "3", title: { ja: 認証, en: certificate }, obliges: contractor, level: mandatory, require: { org.certification: [iso27001] } }
    """

  /// The outcome of a requirement of the test policy where the documents are these.
  static func outcome(_ documents: String, on date: String, requirement: String = "1", stage: Stage? = nil) throws
    -> Outcome?
  {
    let policies = [try policy(policyText)]
    return try evaluation(of: outsourcedWork(documents), on: date, policies: policies, stage: stage).outcome(
      "test.standing/\(requirement)")
  }

  static func document(_ stage: String, _ date: String, _ claim: String, extra: String = "") -> String {
    "  - { stage: \(stage), title: 資料\(date)\(stage), date: \(date), \(extra) claims: [ { party: main, \(claim) } ] }\n"
  }

  @Test func theFurthestStageCounts() throws {
    let papers =
      Self.document("declared", "2020-05-01", "mail.bcc: true")
      + Self.document("implemented", "2020-06-01", "mail.bcc: false")
    #expect(try Self.outcome(papers, on: "2020-05-31") == .met)
    #expect(try Self.outcome(papers, on: "2020-06-01") == .unmet)
    #expect(try Self.outcome(papers, on: "2020-06-01", stage: .declared) == .met)
  }

  @Test(arguments: [
    ("mail.bcc: { value: true, modality: planned }", Outcome.tentative),
    ("mail.bcc: { value: true, modality: hedged }", .tentative),
    ("mail.bcc: { value: true, modality: conditional }", .tentative),
    ("mail.bcc: { value: true, modality: general }", .undeclared),
    ("mail.bcc: { value: false, modality: hedged }", .unmet),
    ("mail.bcc: { value: partly, note: 一部の係だけ }", .unmet),
    ("mail.bcc: unknown", .undeclared), ("mail.bcc: unstated", .undeclared),
    ("not-applicable: { mail.bcc: 郵便だけ }", .undeclared),
    (
      "not-applicable: { mail.bcc: { reason: 郵便だけ, confirmed: { by: ward, document: 協議録, date: 2020-05-01 } } }",
      .notApplicable
    ),
  ])
  func firmnessWeakensOnlyWhatSpeaksForTheParty(claim: String, expected: Outcome) throws {
    #expect(try Self.outcome(Self.document("declared", "2020-05-01", claim), on: "2020-06-01") == expected)
  }

  @Test func evidenceIsAskedOfFactsOnly() throws {
    #expect(
      try Self.outcome(Self.document("declared", "2020-05-01", "mail.bcc: true"), on: "2020-06-01", requirement: "2")
        == .met)
    let paper = Self.document("observed", "2020-05-01", "mail.bcc: { value: true, evidence: { how: 書類 } }")
    #expect(try Self.outcome(paper, on: "2020-06-01", requirement: "2") == .tentative)
    let seen = Self.document("observed", "2020-05-01", "mail.bcc: { value: true, evidence: { how: 現認 } }")
    #expect(try Self.outcome(seen, on: "2020-06-01", requirement: "2") == .met)
  }

  @Test func lastYearsObservationFadesAndItsCrossStays() throws {
    let good = Self.document("observed", "2020-05-01", "mail.bcc: true")
    #expect(try Self.outcome(good, on: "2021-03-31") == .met)
    #expect(try Self.outcome(good, on: "2021-04-01") == .tentative)
    let bad = Self.document("observed", "2020-05-01", "mail.bcc: false")
    #expect(try Self.outcome(bad, on: "2021-04-01") == .unmet)
    let repaired = bad + Self.document("implemented", "2020-07-01", "mail.bcc: true")
    #expect(try Self.outcome(repaired, on: "2020-06-30") == .unmet)
    #expect(try Self.outcome(repaired, on: "2020-07-01") == .tentative)
  }

  @Test func laterPapersReplaceControlByControl() throws {
    let first = Self.document("declared", "2020-05-01", "mail.bcc: true")
    let other = Self.document("declared", "2020-06-01", "mail.dedicated-account: true")
    #expect(try Self.outcome(first + other, on: "2020-06-01") == .met)
    let complete = Self.document(
      "declared", "2020-06-01", "mail.dedicated-account: true", extra: "coverage: complete,")
    #expect(try Self.outcome(first + complete, on: "2020-06-01") == .undeclared)
    let limited = Self.document(
      "declared", "2020-06-01", "mail.dedicated-account: true", extra: "coverage: { complete: [mail.auto-reply] },")
    #expect(try Self.outcome(first + limited, on: "2020-06-01") == .met)
    let withdrawn = Self.document("declared", "2020-06-01", "withdrawn: [mail.bcc]")
    #expect(try Self.outcome(first + withdrawn, on: "2020-06-01") == .undeclared)
    let general = Self.document("declared", "2020-06-01", "mail.bcc: { value: false, modality: general }")
    #expect(try Self.outcome(first + general, on: "2020-06-01") == .met)
  }

  @Test(arguments: [
    ("2024-12-23", Outcome.met), ("2024-12-24", .unmet), ("2025-03-25", .unmet), ("2025-03-26", .met),
    ("2025-03-31", .met), ("2025-04-01", .unmet),
  ])
  func aCertificateCountsWhileItIsValidAndNotSuspended(date: String, expected: Outcome) throws {
    let claim =
      "org.certification: [ { iso27001: { valid: { until: 2025-03-31, suspended: [ { from: 2024-12-24, until: 2025-03-25 } ] } } } ]"
    #expect(
      try Self.outcome(Self.document("declared", "2024-05-01", claim), on: date, requirement: "3") == expected)
  }

  @Test func nothingThatBecameKnownLaterCounts() throws {
    #expect(
      try Self.outcome(Self.document("declared", "2020-05-01", "mail.bcc: true"), on: "2020-04-30") == .undeclared)
  }
}

/// A paper that speaks for its whole stage is silent on what it does not name.
@Suite struct CoverageTests {
  static func text(_ last: String) -> String {
    outsourcedWork(
      """
        - { stage: consulted, title: 諮問, date: 2020-05-01, claims: [ { party: main, mail.bcc: true } ] }
        - \(last)
      """)
  }

  @Test(arguments: [("declared", FindingKind.uncommitted), ("specified", .unspecified)])
  func aCompletePaperThatDoesNotNameAPromiseFallsShort(stage: String, kind: FindingKind) throws {
    let paper =
      "{ stage: \(stage), title: 全部の表, date: 2020-06-01, coverage: complete, claims: [ { party: main, mail.auto-reply: true } ] }"
    let evaluation = try evaluation(of: Self.text(paper), on: "2020-06-01", policies: [])
    let finding = try #require(evaluation.findings(kind, "mail.bcc").first)
    #expect(finding.primary.part == .silent)
    #expect(finding.primary.location.line == 10)
    #expect(finding.history?.visible.description == "2020-06-01")
    let partial = paper.replacingOccurrences(of: "coverage: complete, ", with: "")
    let twin = try ComplianceEvaluationTests.evaluation(of: Self.text(partial), on: "2020-06-01", policies: [])
    #expect(twin.findings(kind).isEmpty)
  }
}
