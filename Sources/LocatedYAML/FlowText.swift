internal import SourceText

/// Collections on one line, between brackets and braces.
enum FlowText {
  /// A collection on one line that begins at a display column, where it is short and simple enough to be read there.
  static func line(_ tree: YAMLTree, from column: Int) -> String? {
    switch tree {
    case .sequence([]), .mapping([]): return any(tree)
    default: break
    }
    guard column < YAMLWriter.width, isSimple(tree), mayFit(tree, in: YAMLWriter.width - column) else { return nil }
    let text = any(tree)
    return column + displayWidth(text) <= YAMLWriter.width ? text : nil
  }

  /// Any tree on one line, however long.
  static func any(_ tree: YAMLTree) -> String {
    switch tree {
    case .scalar(let text, let isPlain): return ScalarText.line(text, isPlain: isPlain, isInFlow: true)
    case .sequence(let items): return "[\(items.map(any).joined(separator: ", "))]"
    case .mapping([]): return "{}"
    case .mapping(let entries): return "{ \(entries.map(entry).joined(separator: ", ")) }"
    }
  }

  /// An entry of a mapping between braces.
  static func entry(_ entry: YAMLTree.Entry) -> String {
    let key = ScalarText.key(entry.key, isInFlow: true)
    return "\(key.unicodeScalars.count > ScalarText.longestKey ? "? " : "")\(key): \(any(entry.value))"
  }

  /// Whether there are no mappings in lists, no texts of several lines, and something short in each mapping of mappings.
  private static func isSimple(_ tree: YAMLTree) -> Bool {
    guard levels(of: tree, upTo: 3) <= 2 else { return false }
    switch tree {
    case .scalar(let text, let isPlain): return isPlain || ScalarText.block(text) == nil
    case .sequence(let items):
      return items.allSatisfy { item in
        if case .mapping = item { false } else { isSimple(item) }
      }
    case .mapping(let entries):
      let hasMapping = entries.contains { $0.value.isMapping }
      return entries.allSatisfy { isSimple($0.value) } && (!hasMapping || entries.contains { $0.value.isScalar })
    }
  }

  /// The number of levels of collections, counted up to a limit.
  private static func levels(of tree: YAMLTree, upTo limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    switch tree {
    case .scalar: return 0
    case .sequence(let items): return 1 + (items.map { levels(of: $0, upTo: limit - 1) }.max() ?? 0)
    case .mapping(let entries): return 1 + (entries.map { levels(of: $0.value, upTo: limit - 1) }.max() ?? 0)
    }
  }

  /// Whether a tree has few enough values for a width: each takes a column and a separator at least.
  private static func mayFit(_ tree: YAMLTree, in width: Int) -> Bool {
    switch tree {
    case .scalar: true
    case .sequence(let items): items.count <= width / 2
    case .mapping(let entries): entries.count <= width / 3
    }
  }
}

extension YAMLTree {
  /// Whether the tree is a single value.
  var isScalar: Bool { if case .scalar = self { true } else { false } }
  /// Whether the tree is a mapping.
  var isMapping: Bool { if case .mapping = self { true } else { false } }
}
