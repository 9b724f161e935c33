import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

@Suite("Comparing with an earlier report")
struct BaselineTests {
  private func promised(_ day: String = "2021-06-21", by rulebook: Rulebook = Situation.rulebook) throws -> Evaluation {
    try EarlierReport.evaluation("promised", on: day, by: rulebook)
  }

  private func baseline(of evaluation: Evaluation, _ change: (inout Baseline.Case) -> Void) throws -> Baseline {
    var baseline = try EarlierReport.baseline([evaluation])
    var old = try #require(baseline.cases[evaluation.dossier.id])
    change(&old)
    baseline.cases[evaluation.dossier.id] = old
    return baseline
  }

  @Test(arguments: FormatTests.situations.map(\.name), Language.allCases)
  func aReportIsTheSameAsItself(name: String, language: Language) throws {
    let day = try #require(FormatTests.situations.first { $0.name == name }).day
    let evaluation = try EarlierReport.evaluation(name, on: day)
    let comparison = EarlierReport.comparison(
      evaluation, with: try EarlierReport.baseline([evaluation], language: language))
    #expect(comparison.isSame)
    #expect(comparison.differences.isEmpty)
    #expect(comparison.counts.differences == 0)
    #expect(comparison.counts.unchanged == evaluation.findings.count)
    #expect(evaluation.findings.allSatisfy { comparison[$0]?.state == .unchanged && comparison[$0]?.isWorse == false })
  }

  // MARK: What became of findings

  @Test func aLaterDayBringsNewFindingsForTheCasesSake() throws {
    let now = try promised()
    let comparison = EarlierReport.comparison(now, with: try EarlierReport.baseline([try promised("2021-01-15")]))
    #expect(comparison.differences == [.day])
    let new = now.findings.filter { comparison[$0]?.state == .new }
    #expect(Set(new.map(\.kind)) == [.unrealized, .unmet, .misassigned])
    #expect(new.allSatisfy { comparison[$0]?.reason == .caseChanged && comparison[$0]?.isWorse == true })
    #expect(comparison.counts.new == new.count)
    #expect(comparison.gone.isEmpty)
  }

  @Test func aMendedFileTakesFindingsAway() throws {
    let old = try EarlierReport.evaluation("ended", on: "2020-05-01")
    let now = try EarlierReport.evaluation(
      "ended", on: "2020-05-01", replacing: "mail.bcc: false", with: "mail.bcc: true")
    let comparison = EarlierReport.comparison(now, with: try EarlierReport.baseline([old]))
    #expect(comparison.differences == [.file])
    #expect(comparison.gone.map(\.finding.kind) == ["unrealized"])
    #expect(comparison.gone.map(\.finding.severity) == [.major])
    #expect(comparison.gone.map(\.reason) == [.caseChanged])
    #expect(comparison.gone.first?.finding.headline.contains("BCC送信") == true)
    #expect(comparison.counts.gone == 1)
    #expect(comparison.counts.unchanged == now.findings.count)
    #expect(!comparison.isSame)
  }

  @Test func anotherStageIsAChangeOfTheCase() throws {
    let now = try EarlierReport.evaluation("promised", on: "2021-06-21", stage: .consulted)
    let comparison = EarlierReport.comparison(now, with: try EarlierReport.baseline([try promised()]))
    #expect(comparison.differences == [.stage])
    #expect(!comparison.gone.isEmpty && comparison.gone.allSatisfy { $0.reason == .caseChanged })
  }

  @Test func whatWasSettledIsChangedAndNotGone() throws {
    let now = try promised()
    let finding = try #require(now.findings.first { $0.kind == .unspecified })
    let settled = try baseline(of: now) { old in
      let index = old.findings.firstIndex { $0.id == finding.id }
      index.map { old.findings[$0].isOpen = false }
    }
    let reopened = EarlierReport.comparison(now, with: settled)
    #expect(reopened[finding]?.state == .changed)
    #expect(reopened[finding]?.wasOpen == false)
    #expect(reopened[finding]?.isWorse == true)
    #expect(reopened.counts.graver == 1)
    #expect(reopened.gone.isEmpty)
  }

  @Test func aFindingThatEndsIsCountedAsSettled() throws {
    let now = try EarlierReport.evaluation(
      "promised", on: "2021-06-21", replacing: "        access.ip-restriction: false",
      with: """
                access.ip-restriction: false
              - { party: joined-party, connection: pupils, withdrawn: [access.ip-restriction] }
        """)
    let finding = try #require(now.findings.first { $0.kind == .unspecified && !$0.isOpen })
    let comparison = EarlierReport.comparison(now, with: try EarlierReport.baseline([try promised("2021-01-15")]))
    #expect(comparison[finding]?.state == .changed)
    #expect(comparison[finding]?.wasOpen == true)
    #expect(comparison[finding]?.isWorse == false)
    #expect(comparison.counts.settled == 1)
    #expect(comparison.gone.isEmpty)
    let empty = EarlierReport.comparison(now, with: try baseline(of: now) { $0.findings = [] })
    #expect(empty[finding]?.state == .new)
    #expect(empty[finding]?.isWorse == false)
    #expect(empty.counts.newSettled == now.findings.count { !$0.isOpen })
  }

  // MARK: Why

  @Test func aPolicyThatChangedAloneIsTheReason() throws {
    let strict = try promised()
    let mild = try promised(
      by: EarlierReport.rulebook(changing: "toku.connections") { $0.requirements[0].level = .recommended })
    let finding = try #require(strict.findings.first { $0.kind == .unmet })
    let lighter = EarlierReport.comparison(mild, with: try EarlierReport.baseline([strict]))
    #expect(lighter.differences == [.policies])
    #expect(lighter[finding]?.reason == .policy)
    #expect(lighter[finding]?.oldSeverity == .critical)
    #expect(lighter[finding]?.isWorse == false)
    #expect(lighter.counts.lighter == 1)
    #expect(lighter.counts.byReason == [.policy: 1])
    #expect(lighter.counts.unchanged == strict.findings.count - 1)
    let graver = EarlierReport.comparison(strict, with: try EarlierReport.baseline([mild]))
    #expect(graver[finding]?.isWorse == true)
    #expect(graver.counts.graver == 1)
  }

  @Test func theVocabularyCountsAsAPolicy() throws {
    let words = Situation.rulebook.vocabulary
    let controls = words.controls.map { control in
      var control = control
      control.criticality = 1
      return control
    }
    let mild = Vocabulary(controls: controls, features: words.features, events: words.events, wards: words.wards)
    #expect(mild.hash != words.hash)
    let now = try promised(by: Rulebook(vocabulary: mild, policies: Situation.rulebook.policies))
    let comparison = EarlierReport.comparison(now, with: try EarlierReport.baseline([try promised()]))
    #expect(comparison.differences == [.vocabulary])
    let changed = now.findings.filter { comparison[$0]?.state == .changed }
    #expect(changed.contains { $0.requirement == nil } && changed.contains { $0.requirement != nil })
    #expect(changed.allSatisfy { comparison[$0]?.reason == .policy })
  }

  @Test func aPolicyOfOthersIsNoReasonForAFindingOfARequirement() throws {
    let now = try promised(by: EarlierReport.rulebook(changing: "toku.clauses") { $0.version = "2024" })
    let comparison = EarlierReport.comparison(
      now, with: try baseline(of: try promised()) { $0.findings = [] }, toolVersion: "1.0.0")
    #expect(comparison.differences == [.tool])
    #expect(now.findings.allSatisfy { comparison[$0]?.reason == .tool })
  }

  @Test func anyBindingPolicyIsAReasonForAFindingWithoutARequirement() throws {
    let now = try promised(by: EarlierReport.rulebook(changing: "toku.connections") { _ in })
    let comparison = EarlierReport.comparison(now, with: try baseline(of: try promised()) { $0.findings = [] })
    #expect(comparison.differences == [.policies])
    #expect(now.findings.contains { $0.requirement == nil })
    #expect(now.findings.allSatisfy { comparison[$0]?.reason == .policy })
  }

  @Test func anotherBindingPolicyIsTheReasonWhereNothingElseIsLeft() throws {
    let now = try EarlierReport.evaluation(
      "asking", on: "2021-06-21", by: EarlierReport.rulebook(changing: "toku.connections") { _ in })
    let old = try baseline(of: try EarlierReport.evaluation("asking", on: "2021-06-21")) {
      $0.findings = [
        Baseline.Finding(
          id: "conflict-0", kind: "conflict", severity: .major, isOpen: true,
          policy: Baseline.PolicyVersion(id: "toku.clauses", version: "2019"), headline: "")
      ]
    }
    #expect(EarlierReport.comparison(now, with: old).gone.map(\.reason) == [.policy])
    #expect(EarlierReport.comparison(now, with: old, toolVersion: "1.0.0").gone.map(\.reason) == [.tool])
  }

  @Test func withoutAHashOfTheCaseTheReasonIsUnknown() throws {
    let now = try promised(by: EarlierReport.rulebook(changing: "toku.connections") { _ in })
    let old = try baseline(of: try promised()) {
      $0.findings = []
      $0.hash = nil
    }
    let comparison = EarlierReport.comparison(now, with: old)
    #expect(!comparison.knowsFile)
    #expect(now.findings.allSatisfy { comparison[$0]?.reason == .unknown })
    // Another day is a reason whatever the file.
    let later = EarlierReport.comparison(try promised("2021-06-22"), with: old)
    #expect(now.findings.allSatisfy { later[$0]?.reason == .caseChanged })
  }

  @Test func whereNothingElseChangedTheReasonIsUnknown() throws {
    let now = try promised()
    let comparison = EarlierReport.comparison(now, with: try baseline(of: now) { $0.findings = [] })
    #expect(comparison.differences.isEmpty)
    #expect(now.findings.allSatisfy { comparison[$0]?.reason == .unknown })
  }

  // MARK: Cases and ids

  @Test func aNewCaseIsCountedOnce() throws {
    let now = try promised()
    let ended = try EarlierReport.evaluation("ended", on: "2020-05-01")
    let old = try EarlierReport.baseline([ended])
    let comparison = EarlierReport.comparison(now, with: old)
    #expect(comparison.old == nil)
    #expect(now.findings.allSatisfy { comparison[$0]?.state == .new && comparison[$0]?.isWorse == $0.isOpen })
    #expect(comparison.counts.newCases == 1)
    #expect(comparison.counts.differences == 0)
    var summary = ReportSummary()
    summary.add(now, comparison)
    #expect(summary.missingCases(of: old) == ["ended"])
  }

  @Test func ofFindingsWithOneIDTheFirstCounts() throws {
    let now = try promised()
    let finding = try #require(now.findings.first)
    let comparison = EarlierReport.comparison(
      now,
      with: try baseline(of: now) { old in
        var again = old.findings[0]
        again.severity = .note
        old.findings.append(again)
        again.id = "unmet-0000000000"
        old.findings += [again, again]
      })
    #expect(comparison[finding]?.state == .unchanged)
    #expect(comparison.gone.map(\.finding.id) == ["unmet-0000000000"])
  }
}
