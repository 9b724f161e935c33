internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// A mapping of a file while it is put together from cells.
struct CaseNode {
  private(set) var entries: [YAMLEntry] = []
  let location: SourceLocation

  init(at location: SourceLocation) { self.location = location }

  /// Adds a key, where there is something to say.
  mutating func set(_ key: String, _ value: YAMLNode?) {
    guard let value else { return }
    entries.append(YAMLEntry(key: key, keyLocation: value.location, value: value))
  }

  /// Adds a key that stands at another place than its value.
  mutating func set(_ key: String, at place: SourceLocation, _ value: YAMLNode?) {
    guard let value else { return }
    entries.append(YAMLEntry(key: key, keyLocation: place, value: value))
  }

  /// Adds a list, where it holds anything.
  mutating func set(_ key: String, _ items: [YAMLNode]) {
    if let first = items.first { set(key, YAMLNode(content: .sequence(items), location: first.location)) }
  }

  /// The mapping.
  var node: YAMLNode { YAMLNode(content: .mapping(entries), location: location) }

  /// The mapping; nil where it is empty.
  var nodeIfAny: YAMLNode? { entries.isEmpty ? nil : node }
}

extension YAMLNode {
  /// A text at a place.
  init(text: String, at location: SourceLocation) {
    self.init(content: .scalar(YAMLScalar(text: text, style: .doubleQuoted)), location: location)
  }

  /// A word such as `true` at a place.
  init(plain word: String, at location: SourceLocation) {
    self.init(content: .scalar(YAMLScalar(text: word, style: .plain)), location: location)
  }
}

extension SheetCell {
  /// The same place with another text.
  func with(_ text: String) -> SheetCell {
    SheetCell(ReadCell(column: location.column, content: .text(text)), at: location)
  }

  /// A text of the case, with the blanks that quotation marks keep.
  var textNode: YAMLNode { node(ExactText.text(text)) }
}
