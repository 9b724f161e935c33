import ComplianceEvaluation
import ComplianceModel

/// What may have changed the findings of a case between an earlier report and now.
struct BaselineCauses {
  private let run: BaselineComparer
  private let knowsFile: Bool
  /// What differs.
  let differences: Set<BaselineComparison.Difference>

  init(_ evaluation: Evaluation, _ old: Baseline.Case, _ run: BaselineComparer) {
    self.run = run
    knowsFile = old.hash != nil
    let binding = Set(
      zip(evaluation.rulebook.policies, evaluation.bindingness).filter { $0.1 != .notApplicable }
        .map { Baseline.PolicyVersion($0.0) })
    var differences = run.differences
    if let hash = old.hash, hash != evaluation.dossier.hash { differences.insert(.file) }
    if old.day != evaluation.day { differences.insert(.day) }
    if old.stage != evaluation.stage?.word { differences.insert(.stage) }
    if binding != old.policies || binding.contains(where: { run.isChanged($0) }) { differences.insert(.policies) }
    self.differences = differences
  }

  /// Why a finding is new or changed.
  func reason(of finding: Finding) -> BaselineComparison.Reason {
    var policies = finding.requirement.map { [$0.policy] } ?? []
    if case .other(let reference) = finding.detail { policies.append(reference.policy) }
    return reason(asked: policies.map { Baseline.PolicyVersion(run.rulebook.policies[$0]) })
  }

  /// Why a finding is gone.
  func reason(of finding: Baseline.Finding) -> BaselineComparison.Reason {
    reason(asked: finding.policy.map { [$0] } ?? [])
  }

  /// The reason for a finding that the requirements of some policies ask for; of none, any policy may be the cause.
  private func reason(asked policies: [Baseline.PolicyVersion]) -> BaselineComparison.Reason {
    if !differences.isDisjoint(with: [.file, .day, .stage]) { return .caseChanged }
    guard knowsFile else { return .unknown }
    let isChanged =
      policies.isEmpty
      ? differences.contains(.policies) : policies.contains { run.isChanged($0) }
    if isChanged || differences.contains(.vocabulary) { return .policy }
    if differences.contains(.tool) { return .tool }
    // Nothing else is left.
    return differences.contains(.policies) ? .policy : .unknown
  }
}
