public import SourceText

/// A value in a YAML file and the place it was written at.
public struct YAMLNode: Sendable {
  /// What was written.
  public enum Content: Sendable {
    /// A single value.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and their values, in the order written; no key twice.
    case mapping([YAMLEntry])
  }

  /// What was written.
  public let content: Content
  /// The place of the scalar, or of the first token of the collection.
  public let location: SourceLocation

  /// Creates a node that no file holds in one piece.
  public init(content: Content, location: SourceLocation) {
    self.content = content
    self.location = location
  }
}
