/// What has to change in a file's tree, part by part.
indirect enum TreeChange {
  /// Nothing.
  case keep
  /// The whole value.
  case replace(YAMLTree)
  /// Some parts of a list or a mapping.
  case parts(Parts)

  /// What becomes of the parts of a collection.
  struct Parts {
    /// For each part of the file its change; nil where it is removed.
    var changes: [TreeChange?]
    /// What is added, by the index of the part that is kept before it; -1 at the beginning.
    var additions: [Int: [Addition]] = [:]

    /// Whether no part of the file is left.
    var keepsNothing: Bool { changes.allSatisfy { $0 == nil } }
    /// Whether parts are added or removed.
    var changesNumber: Bool { !additions.isEmpty || changes.contains { $0 == nil } }
  }

  /// An item, or an entry with its key.
  struct Addition {
    var key: String?
    var value: YAMLTree
  }

  var isKept: Bool { if case .keep = self { true } else { false } }

  /// The tree after the change.
  func applied(to file: YAMLTree) -> YAMLTree {
    switch (self, file) {
    case (.replace(let tree), _): return tree
    case (.parts(let parts), .sequence(let items)):
      var result = parts.added(after: -1).map(\.value)
      for (index, item) in items.enumerated() {
        if let change = parts.changes[index] { result.append(change.applied(to: item)) }
        result += parts.added(after: index).map(\.value)
      }
      return .sequence(result)
    case (.parts(let parts), .mapping(let entries)):
      var result = parts.added(after: -1).map(\.entry)
      for (index, entry) in entries.enumerated() {
        if let change = parts.changes[index] {
          result.append(YAMLTree.Entry(key: entry.key, value: change.applied(to: entry.value)))
        }
        result += parts.added(after: index).map(\.entry)
      }
      return .mapping(result)
    case (.keep, _), (.parts, .scalar): return file
    }
  }

  /// The same change made of larger pieces: with level 1 whole entries of the root, with level 2 the root itself.
  func coarser(_ level: Int, file: YAMLTree) -> TreeChange {
    if isKept || level == 0 { return self }
    guard level == 1, case .parts(var parts) = self else { return .replace(applied(to: file)) }
    for (index, value) in file.values.enumerated() {
      if let change = parts.changes[index], !change.isKept {
        parts.changes[index] = .replace(change.applied(to: value))
      }
    }
    return .parts(parts)
  }
}

extension TreeChange.Parts {
  func added(after index: Int) -> [TreeChange.Addition] { additions[index] ?? [] }
}

extension TreeChange.Addition {
  /// The addition to a mapping.
  var entry: YAMLTree.Entry { YAMLTree.Entry(key: key ?? "", value: value) }
}

extension YAMLTree {
  /// The items of a list, or the values of a mapping.
  var values: [YAMLTree] {
    switch self {
    case .scalar: []
    case .sequence(let items): items
    case .mapping(let entries): entries.map(\.value)
    }
  }
}
