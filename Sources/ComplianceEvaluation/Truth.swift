/// Truth in strong Kleene logic, weakest first.
public enum Truth: Int8, Sendable, Hashable, Comparable {
  /// False.
  case no
  /// Not known.
  case unknown
  /// True.
  case yes

  /// Whether one is less true than another.
  public static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

  /// True when this is false, and the other way round.
  public var negated: Truth { Truth(rawValue: 2 - rawValue) ?? .unknown }

  /// True or false.
  public init(_ value: Bool) { self = value ? .yes : .no }
}
