public import ComplianceEvaluation
import ComplianceModel

/// Compares the cases of a run with an earlier report; made once, used for many cases.
public struct BaselineComparer: Sendable {
  let baseline: Baseline
  let rulebook: Rulebook
  /// What differs between the runs, whatever the case: the vocabulary and the tool.
  let differences: Set<BaselineComparison.Difference>
  private let hashes: [Baseline.PolicyVersion: String]

  /// Creates a comparer for cases that are judged by a rulebook and reported by a version of the tool.
  public init(_ baseline: Baseline, rulebook: Rulebook, toolVersion: String) {
    self.baseline = baseline
    self.rulebook = rulebook
    hashes = Dictionary(
      rulebook.policies.map { (Baseline.PolicyVersion($0), $0.hash) }, uniquingKeysWith: +)
    var differences: Set<BaselineComparison.Difference> = []
    if let hash = baseline.vocabularyHash, hash != rulebook.vocabulary.hash { differences.insert(.vocabulary) }
    if baseline.toolVersion != toolVersion { differences.insert(.tool) }
    self.differences = differences
  }

  /// What is new, gone or different in a case.
  public func comparison(of evaluation: Evaluation) -> BaselineComparison {
    BaselineComparison(evaluation, baseline.cases[evaluation.dossier.id], self)
  }

  /// Whether a policy came, went or has another text.
  func isChanged(_ policy: Baseline.PolicyVersion) -> Bool { baseline.policies[policy] != hashes[policy] }
}
