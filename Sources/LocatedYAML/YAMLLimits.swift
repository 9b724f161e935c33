/// How much of a file is read before it is refused.
public struct YAMLLimits: Sendable, Hashable {
  /// The largest file, in bytes.
  public var bytes = 16 << 20
  /// The deepest nesting of lists and mappings; 1,000 whatever is asked for.
  public var depth = 64
  /// The most values, keys included.
  public var nodes = 1_000_000

  /// The deepest nesting that can be asked for, so that no tree is too deep to walk or to release.
  static let greatestDepth = 1_000

  /// The limits that fit anything a person writes.
  public static let standard = YAMLLimits()

  /// Creates the standard limits, to be changed.
  public init() {}
}
