/// Where in the life of a case a paper stands.
public enum Stage: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// 諮問: what the council was told.
  case consulted
  /// 仕様: what the builder was asked for.
  case specified
  /// 申告: what the vendor says.
  case declared
  /// 実装報告: what is reported to be there.
  case implemented
  /// 確認: what an inspection, audit or third party saw.
  case observed

  /// The word used in files.
  public var word: String {
    switch self {
    case .consulted: "consulted"
    case .specified: "specified"
    case .declared: "declared"
    case .implemented: "implemented"
    case .observed: "observed"
    }
  }

  /// Whether papers of this stage promise (the others report facts).
  public var isPromise: Bool { self <= .declared }

  /// Whether one stage comes before another.
  public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
}
