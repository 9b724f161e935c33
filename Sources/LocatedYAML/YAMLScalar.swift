/// A single value as it was written, without its quotes.
public struct YAMLScalar: Sendable, Hashable {
  /// The way a scalar was written.
  public enum Style: Sendable, Hashable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
  }

  /// The text.
  public let text: String
  /// The way it was written.
  public let style: Style

  /// Creates a scalar.
  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  /// The value by the core schema of YAML 1.2; only plain scalars are other than text.
  public var resolved: YAMLValue {
    style == .plain ? YAMLValue(plain: text) : .string(text)
  }
}
