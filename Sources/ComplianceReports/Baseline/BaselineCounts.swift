/// How many findings are new, gone or changed since an earlier report.
///
/// The findings of a case that is new as a whole are not counted one by one.
public struct BaselineCounts: Sendable, Hashable {
  /// Findings that were not there.
  public private(set) var new = 0
  /// Those of them that were settled in the meantime already.
  public private(set) var newSettled = 0
  /// Findings that are open and were settled, or are graver.
  public private(set) var graver = 0
  /// Findings that are open and less grave, or settled with another severity.
  public private(set) var lighter = 0
  /// Findings that were open and are settled.
  public private(set) var settled = 0
  /// Findings that are not there any more.
  public private(set) var gone = 0
  /// Findings that are as they were.
  public private(set) var unchanged = 0
  /// Those new, gone or changed, by reason.
  public private(set) var byReason: [BaselineComparison.Reason: Int] = [:]
  /// Cases that are new as a whole.
  public private(set) var newCases = 0

  /// Counts no finding; of a case that is new, or of one that is not.
  init(newCase: Bool = false) { newCases = newCase ? 1 : 0 }

  /// Counts a finding.
  mutating func add(_ change: BaselineComparison.Change, isOpen: Bool) {
    switch change.state {
    case .new:
      new += 1
      if !isOpen { newSettled += 1 }
    case .unchanged: unchanged += 1
    case .changed:
      if change.isWorse {
        graver += 1
      } else if !isOpen, change.wasOpen == true {
        settled += 1
      } else {
        lighter += 1
      }
    }
    if let reason = change.reason { byReason[reason, default: 0] += 1 }
  }

  /// Counts a finding that is gone.
  mutating func add(_ finding: BaselineComparison.Gone) {
    gone += 1
    byReason[finding.reason, default: 0] += 1
  }

  /// Adds the counts of another case.
  mutating func add(_ other: BaselineCounts) {
    new += other.new
    newSettled += other.newSettled
    graver += other.graver
    lighter += other.lighter
    settled += other.settled
    gone += other.gone
    unchanged += other.unchanged
    newCases += other.newCases
    byReason.merge(other.byReason, uniquingKeysWith: +)
  }

  /// New, gone and changed findings.
  public var differences: Int { new + graver + lighter + settled + gone }
}
