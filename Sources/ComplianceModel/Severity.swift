/// How much a finding matters, least first.
public enum Severity: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// 参考.
  case note
  /// 軽微.
  case minor
  /// 重要.
  case major
  /// 重大.
  case critical

  /// The word used in files and on the command line.
  public var word: String {
    switch self {
    case .note: "note"
    case .minor: "minor"
    case .major: "major"
    case .critical: "critical"
    }
  }

  /// One step less, but never less than a note.
  public var lowered: Severity { Severity(rawValue: rawValue - 1) ?? .note }

  /// Whether one matters less than another.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
