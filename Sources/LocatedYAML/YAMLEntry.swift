public import SourceText

/// A key of a mapping and its value.
public struct YAMLEntry: Sendable {
  /// The key.
  public let key: String
  /// The value.
  public let value: YAMLNode
  private let keyPosition: Position

  /// The place of the key.
  public var keyLocation: SourceLocation {
    // The file is that of the value: one counted reference less for each key.
    SourceLocation(file: value.location.file, line: keyPosition.line, column: keyPosition.column)
  }

  /// Creates an entry that no file holds in one piece; its key lies in the file of its value.
  public init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
    self.key = key
    self.value = value
    keyPosition = Position(line: keyLocation.line, column: keyLocation.column)
  }

  init(key: String, keyPosition: Position, value: YAMLNode) {
    self.key = key
    self.keyPosition = keyPosition
    self.value = value
  }
}
