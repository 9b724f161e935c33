public import SourceText

/// Changes the text of a file so that its tree becomes another, and leaves the text of everything else as it is.
///
/// Every result was read back: it means what was wanted and has all comments of the file, or there is none.
public enum YAMLEdit {
  /// The bytes of a file after the changes that lead from one tree to another.
  ///
  /// Comments of what is removed or replaced stay at its place; a byte order mark, line ends and a missing line end at the
  /// end of the file stay as they are.
  ///
  /// - Parameters:
  ///   - base: What the file means today, perhaps in another normal form: at every path where it equals `wanted`, the
  ///     file's text stays. Where file and base are not of one shape (other kinds of values, another number of items, a
  ///     key that only `base` has beside one that only the file has) the whole value becomes the wanted one, if it has to
  ///     change. Otherwise, and always in the root, keys that only the file has stay.
  ///   - wanted: What the file shall mean.
  public static func merged(
    file: SourceFile, from base: YAMLTree, to wanted: YAMLTree, limits: YAMLLimits = .standard
  ) throws(YAMLEditFailure) -> [UInt8] {
    try merged(file: file, from: base, to: wanted, limits: limits, coarsest: 2)
  }

  /// The bytes of a file whose tree becomes another.
  public static func merged(
    file: SourceFile, to wanted: YAMLTree, limits: YAMLLimits = .standard
  ) throws(YAMLEditFailure) -> [UInt8] {
    try merged(file: file, from: tree(of: file, limits: limits), to: wanted, limits: limits)
  }

  /// The bytes of a file with one more item at the end of a list of its root; a list that is missing is added.
  public static func appending(
    _ item: YAMLTree, to key: String, in file: SourceFile, limits: YAMLLimits = .standard
  ) throws(YAMLEditFailure) -> [UInt8] {
    let base = try tree(of: file, limits: limits)
    guard case .mapping(var entries) = base else { throw .noSuchItem(path: file.path, key: key) }
    if let index = entries.firstIndex(where: { $0.key == key }) {
      switch entries[index].value {
      case .sequence(let items): entries[index].value = .sequence(items + [item])
      case let value where value.resolved == .null: entries[index].value = .sequence([item])
      default: throw .noSuchItem(path: file.path, key: key)
      }
    } else {
      entries.append(YAMLTree.Entry(key: key, value: .sequence([item])))
    }
    return try merged(file: file, from: base, to: .mapping(entries), limits: limits)
  }

  /// The bytes of a file without one item of a list of its root, counted from 0.
  public static func removing(
    itemAt position: Int, from key: String, in file: SourceFile, limits: YAMLLimits = .standard
  ) throws(YAMLEditFailure) -> [UInt8] {
    let root = try tree(of: file, limits: limits)
    guard case .mapping(let entries) = root, let index = entries.firstIndex(where: { $0.key == key }),
      case .sequence(let items) = entries[index].value, items.indices.contains(position)
    else { throw .noSuchItem(path: file.path, key: key) }
    // Which one of equal items is removed matters to the comments, so nothing is compared.
    var list = TreeChange.Parts(changes: [TreeChange?](repeating: .keep, count: items.count))
    list.changes[position] = nil
    var change = TreeChange.Parts(changes: [TreeChange?](repeating: .keep, count: entries.count))
    change.changes[index] = .parts(list)
    return try changed(file, tree: root, by: .parts(change), limits: limits, coarsest: 2)
  }

  /// As `merged`, with the coarsest pieces that may be replaced: 0 the smallest, 1 whole entries of the root, 2 the root.
  package static func merged(
    file: SourceFile, from base: YAMLTree, to wanted: YAMLTree, limits: YAMLLimits = .standard, coarsest: Int
  ) throws(YAMLEditFailure) -> [UInt8] {
    let tree = try tree(of: file, limits: limits)
    let change = TreeChange(file: tree, base: base, wanted: wanted, isRoot: true)
    return try changed(file, tree: tree, by: change, limits: limits, coarsest: coarsest)
  }

  private static func tree(of file: SourceFile, limits: YAMLLimits) throws(YAMLEditFailure) -> YAMLTree {
    let document = YAMLReader.parse(file, limits: limits)
    guard let root = document.root else { throw .unreadable(document.diagnostics) }
    return YAMLTree(root)
  }

  private static func changed(
    _ file: SourceFile, tree: YAMLTree, by change: TreeChange, limits: YAMLLimits, coarsest: Int
  ) throws(YAMLEditFailure) -> [UInt8] {
    if change.isKept { return file.bytes }
    guard let text = EditableText(file.bytes) else { throw .different(path: file.path) }
    let expected = change.applied(to: tree)
    var failure = YAMLEditFailure.different(path: file.path)
    for level in 0...coarsest {
      for bytes in text.candidates(change.coarser(level, file: tree), file: tree) {
        let document = YAMLReader.parse(SourceFile(path: file.path, bytes: bytes), limits: limits)
        guard let root = document.root else {
          failure = .refused(document.diagnostics)
          continue
        }
        if YAMLTree(root) == expected, text.hasAllComments(in: bytes) { return bytes }
      }
    }
    throw failure
  }
}
