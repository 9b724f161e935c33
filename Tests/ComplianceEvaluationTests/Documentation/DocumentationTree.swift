import LocatedYAML
import SourceText

/// Trees made up around what a page shows.
extension YAMLNode {
  /// A mapping that no file holds, at the place of something that one does.
  static func mapping(_ entries: [(String, YAMLNode)], at location: SourceLocation) -> YAMLNode {
    YAMLNode(
      content: .mapping(entries.map { YAMLEntry(key: $0.0, keyLocation: location, value: $0.1) }), location: location)
  }

  /// A list.
  static func list(_ items: [YAMLNode], at location: SourceLocation) -> YAMLNode {
    YAMLNode(content: .sequence(items), location: location)
  }

  /// A value.
  static func text(_ text: String, at location: SourceLocation, style: YAMLScalar.Style = .plain) -> YAMLNode {
    YAMLNode(content: .scalar(YAMLScalar(text: text, style: style)), location: location)
  }

  /// The entries of a mapping; none of anything else.
  var entries: [YAMLEntry] {
    if case .mapping(let entries) = content { return entries }
    return []
  }

  /// The items of a list; none of anything else.
  var items: [YAMLNode] {
    if case .sequence(let items) = content { return items }
    return []
  }

  /// The text of a value.
  var text: String? {
    if case .scalar(let scalar) = content { return scalar.text }
    return nil
  }

  /// The value of a key.
  subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  /// The same mapping with another value of a key.
  func replacing(_ key: String, by value: YAMLNode) -> YAMLNode {
    let others = entries.filter { $0.key != key }
    return YAMLNode(
      content: .mapping(others + [YAMLEntry(key: key, keyLocation: value.location, value: value)]), location: location)
  }

  /// How many mappings are in the tree, this one included.
  var mappingCount: Int {
    switch content {
    case .scalar: 0
    case .sequence(let items): items.reduce(0) { $0 + $1.mappingCount }
    case .mapping(let entries): entries.reduce(1) { $0 + $1.value.mappingCount }
    }
  }

  /// A mapping somewhere in a tree.
  struct Place {
    /// The keys that lead to it; a control stands for all of them, and a list for what it is a list of.
    var path: [String] = []
    /// Its own keys.
    var keys: [String] = []
  }

  /// The tree with one more entry in its mapping of a number, counted in written order, and what that mapping is.
  func adding(_ entry: YAMLEntry, toMapping number: Int) -> (tree: YAMLNode, place: Place) {
    var left = number
    var place = Place()
    let tree = adding(entry, &left, [], &place)
    return (tree, place)
  }

  private func adding(_ extra: YAMLEntry, _ left: inout Int, _ path: [String], _ place: inout Place) -> YAMLNode {
    switch content {
    case .scalar: return self
    case .sequence(let items):
      let new = items.map { $0.adding(extra, &left, path + ["-"], &place) }
      return YAMLNode(content: .sequence(new), location: location)
    case .mapping(let entries):
      let isWanted = left == 0
      left -= 1
      if isWanted { place = Place(path: path, keys: entries.map(\.key)) }
      let new = entries.map { entry in
        let key = entry.key.contains(".") ? "control" : entry.key
        let value = entry.value.adding(extra, &left, path + [key], &place)
        return YAMLEntry(key: entry.key, keyLocation: entry.keyLocation, value: value)
      }
      return YAMLNode(content: .mapping(isWanted ? [extra] + new : new), location: location)
    }
  }
}
