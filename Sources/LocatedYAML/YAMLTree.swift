public import SourceText

/// What a YAML text means, without places, styles, comments and the order of keys.
///
/// Two trees are equal where every reader of the core schema sees the same: `0x10` equals `16`, `a` equals `"a"`, but
/// `12` and `"12"` differ. Keys may stand in any order; items of lists may not. Texts that differ only in their Unicode
/// normal form are equal, as keys are for the reader.
public enum YAMLTree: Sendable {
  /// A single value; only a plain one can be other than text.
  case scalar(String, isPlain: Bool)
  /// A list.
  case sequence([YAMLTree])
  /// Keys and their values, in the order they are written; no key twice.
  case mapping([Entry])

  /// A key of a mapping and its value.
  public struct Entry: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value.
    public var value: YAMLTree

    /// Creates an entry.
    public init(key: String, value: YAMLTree) {
      self.key = key
      self.value = value
    }
  }

  /// Creates the tree of a node.
  public init(_ node: YAMLNode) {
    self =
      switch node.content {
      case .scalar(let scalar): .scalar(scalar.text, isPlain: scalar.style == .plain)
      case .sequence(let items): .sequence(items.map { YAMLTree($0) })
      case .mapping(let entries): .mapping(entries.map { Entry(key: $0.key, value: YAMLTree($0.value)) })
      }
  }

  /// A text, whatever it looks like.
  public static func text(_ text: String) -> YAMLTree { .scalar(text, isPlain: false) }

  /// The tree as a node, all of it at one place.
  public func node(at location: SourceLocation) -> YAMLNode {
    let content: YAMLNode.Content =
      switch self {
      case .scalar(let text, let isPlain): .scalar(YAMLScalar(text: text, style: isPlain ? .plain : .doubleQuoted))
      case .sequence(let items): .sequence(items.map { $0.node(at: location) })
      case .mapping(let entries):
        .mapping(entries.map { YAMLEntry(key: $0.key, keyLocation: location, value: $0.value.node(at: location)) })
      }
    return YAMLNode(content: content, location: location)
  }

  /// The value of a key; nil where the tree is no mapping or has no such key.
  public subscript(key: String) -> YAMLTree? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The typed value, where the tree is a single value.
  public var resolved: YAMLValue? {
    guard case .scalar(let text, let isPlain) = self else { return nil }
    return isPlain ? YAMLValue(plain: text) : .string(text)
  }
}

extension YAMLTree: Hashable {
  /// Whether two trees mean the same.
  public static func == (left: YAMLTree, right: YAMLTree) -> Bool {
    switch (left, right) {
    case (.scalar(let text, let isPlain), .scalar(let otherText, let otherIsPlain)):
      if isPlain == otherIsPlain, text == otherText { return true }
      guard isPlain || otherIsPlain, let value = left.resolved, let other = right.resolved else { return false }
      return isSame(value, text, other, otherText)
    case (.sequence(let items), .sequence(let others)): return items == others
    case (.mapping(let entries), .mapping(let others)): return isSame(entries, others)
    default: return false
    }
  }

  /// Whether two scalars, which are not written alike, have the same value.
  private static func isSame(_ value: YAMLValue, _ text: String, _ other: YAMLValue, _ otherText: String) -> Bool {
    guard case .number(let number) = value, case .number(let otherNumber) = other else { return value == other }
    // Whole numbers too large for an `Int` are not the same because they round to the same `Double`.
    if DecimalForm(text) == .integer || DecimalForm(otherText) == .integer { return false }
    return number == otherNumber || (number.isNaN && otherNumber.isNaN)
  }

  private static func isSame(_ entries: [Entry], _ others: [Entry]) -> Bool {
    guard entries.count == others.count else { return false }
    if zip(entries, others).allSatisfy({ $0.key == $1.key }) {
      return zip(entries, others).allSatisfy { $0.value == $1.value }
    }
    let values = Dictionary(others.map { ($0.key, $0.value) }) { first, _ in first }
    // With a key twice on one side there are fewer keys than entries.
    return values.count == others.count && Set(entries.map(\.key)).count == entries.count
      && entries.allSatisfy { values[$0.key] == $0.value }
  }

  /// Feeds what the tree means.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .scalar:
      switch resolved {
      case .number(let number): hasher.combine(number.isNaN ? 0 : number)
      case let value: hasher.combine(value)
      }
    case .sequence(let items): hasher.combine(items)
    case .mapping(let entries):
      var mix = entries.count
      for entry in entries {
        var own = Hasher()
        own.combine(entry)
        mix ^= own.finalize()
      }
      hasher.combine(mix)
    }
  }
}
