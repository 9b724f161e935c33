public import SourceText

/// A key of a mapping and its value.
public struct YAMLEntry: Sendable {
  /// The key.
  public let key: String
  /// The place of the key.
  public let keyLocation: SourceLocation
  /// The value.
  public let value: YAMLNode

  /// Creates an entry.
  public init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
    self.key = key
    self.keyLocation = keyLocation
    self.value = value
  }
}
