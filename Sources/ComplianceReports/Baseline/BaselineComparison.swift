public import ComplianceEvaluation
public import ComplianceModel

/// What is new, gone or different in a case since an earlier report (前回との違い); docs/baseline.md says what it means.
public struct BaselineComparison: Sendable {
  /// What became of a finding.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It was not in the earlier report.
    case new
    /// It was, as it is.
    case unchanged
    /// It was, with another severity, or open where it is settled now or the reverse.
    case changed
  }

  /// Why a finding is new, gone or changed.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The case's file, the day or the stage changed.
    case caseChanged = "case"
    /// The case did not, but a policy or the vocabulary did.
    case policy
    /// Neither did, but the tool's version.
    case tool
    /// The earlier report does not tell, or nothing else changed.
    case unknown
  }

  /// A finding beside what it was.
  public struct Change: Sendable, Hashable {
    /// What became of it.
    public var state: State
    /// Why; nil while it is unchanged.
    public var reason: Reason?
    /// How much it mattered; nil while it is new.
    public var oldSeverity: Severity?
    /// Whether it was open; nil while it is new.
    public var wasOpen: Bool?
    /// Whether there is more to act on than before: it is open, and new, reopened or graver.
    public var isWorse: Bool
  }

  /// A finding that is in the earlier report only.
  public struct Gone: Sendable {
    /// The finding, as the earlier report has it.
    public var finding: Baseline.Finding
    /// Why it is gone.
    public var reason: Reason
  }

  /// What differs between the two runs, as far as the case is concerned.
  public enum Difference: String, Sendable, Hashable, CaseIterable {
    /// The case's file.
    case file
    /// The day it was judged as of.
    case day
    /// The stage it was judged on.
    case stage
    /// The policies that bind it, or would.
    case policies
    /// The vocabulary.
    case vocabulary
    /// The tool's version.
    case tool
  }

  /// The case in the earlier report; nil where the whole case is new.
  public let old: Baseline.Case?
  /// What differs; empty for a new case.
  public let differences: Set<Difference>
  /// Whether the earlier report tells whether the case's file changed.
  public let knowsFile: Bool
  /// The findings that are gone, gravest first.
  public private(set) var gone: [Gone]
  /// How many findings there are of each sort.
  public let counts: BaselineCounts
  private let changes: [String: Change]

  /// Compares a case with what it was.
  init(_ evaluation: Evaluation, _ old: Baseline.Case?, _ run: BaselineComparer) {
    self.old = old
    guard let old else {
      differences = []
      knowsFile = false
      gone = []
      let change = Change(state: .new, reason: .caseChanged, oldSeverity: nil, wasOpen: nil, isWorse: true)
      changes = evaluation.findings.reduce(into: [:]) { changes, finding in
        changes[finding.id] = change
        if !finding.isOpen { changes[finding.id]?.isWorse = false }
      }
      counts = BaselineCounts(newCase: true)
      return
    }
    let causes = BaselineCauses(evaluation, old, run)
    differences = causes.differences
    knowsFile = old.hash != nil
    // Of findings with one id, which only a report changed by hand can have, the first counts.
    let before = Dictionary(old.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [String: Change] = [:]
    for finding in evaluation.findings {
      changes[finding.id] = Self.change(finding, before[finding.id], causes)
    }
    var seen: Set<String> = []
    gone = old.findings.compactMap { finding in
      guard changes[finding.id] == nil, seen.insert(finding.id).inserted else { return nil }
      return Gone(finding: finding, reason: causes.reason(of: finding))
    }
    self.changes = changes
    var counts = BaselineCounts(newCase: false)
    for finding in evaluation.findings { changes[finding.id].map { counts.add($0, isOpen: finding.isOpen) } }
    for finding in gone { counts.add(finding) }
    self.counts = counts
  }

  /// What became of a finding of the case.
  public subscript(finding: ComplianceEvaluation.Finding) -> Change? { changes[finding.id] }

  /// The comparison with other words in place of what the earlier report said.
  func saying(_ text: String) -> BaselineComparison {
    var comparison = self
    for index in gone.indices { comparison.gone[index].finding.headline = text }
    return comparison
  }

  /// Whether nothing is new, gone or changed.
  public var isSame: Bool { old != nil && gone.isEmpty && changes.values.allSatisfy { $0.state == .unchanged } }

  private static func change(
    _ finding: ComplianceEvaluation.Finding, _ old: Baseline.Finding?, _ causes: BaselineCauses
  ) -> Change {
    guard let old else {
      return Change(
        state: .new, reason: causes.reason(of: finding), oldSeverity: nil, wasOpen: nil, isWorse: finding.isOpen)
    }
    let isSame = old.severity == finding.severity && old.isOpen == finding.isOpen
    return Change(
      state: isSame ? .unchanged : .changed, reason: isSame ? nil : causes.reason(of: finding),
      oldSeverity: old.severity, wasOpen: old.isOpen,
      isWorse: finding.isOpen && (!old.isOpen || finding.severity > old.severity))
  }
}
