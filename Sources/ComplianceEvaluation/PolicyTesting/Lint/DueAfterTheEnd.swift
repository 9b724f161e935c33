import ComplianceModel
import SourceText

/// A clause that falls due only when the contract is over, when it is not judged any more.
///
/// Laws go on by themselves, and inspections that were missed are told of after the end; everything else needs
/// `survives: true`, or nobody ever learns that it was not done.
enum DueAfterTheEnd: LintCheck {
  static func diagnostics(in lint: PolicyLint) -> [Diagnostic] {
    let vocabulary = lint.rulebook.vocabulary
    return lint.policies.map { lint.rulebook.policies[$0] }.filter { $0.binds == .contract }.flatMap { policy in
      policy.requirements.filter { requirement in
        !requirement.outlivesContract(in: vocabulary)
          && requirement.due.map { isAfterTheEnd($0, vocabulary) } ?? false
      }.map { diagnostic($0) }
    }
  }

  /// Whether a deadline lies on the contract's last day or later whatever the contract; of other events nobody knows.
  private static func isAfterTheEnd(_ due: Deadline, _ vocabulary: Vocabulary) -> Bool {
    let ends: [ComputedEvent] = [.contractEnd, .fiscalYearEnd]
    return due.days >= 0 && ends.contains { due.event == vocabulary.event($0) }
  }

  private static func diagnostic(_ requirement: Requirement) -> Diagnostic {
    Diagnostic(
      code: "lint.due-after-end", severity: .warning, location: requirement.location,
      message: LocalizedText(
        ja: "要求事項「\(requirement.id)」は、期限が来る前に契約とともに終わるため、果たされなくても指摘されません",
        en: "requirement \"\(requirement.id)\" ends with the contract before it falls due: it is never found overdue"),
      help: LocalizedText(
        ja: "契約の終了後も判定するなら、survives: true と書いてください。",
        en: "Write `survives: true` to have it judged after the contract's end."))
  }
}
