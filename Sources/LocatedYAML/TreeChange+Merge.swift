internal import SourceText

extension TreeChange {
  /// What has to change in a file so that what it means in a normal form becomes what is wanted.
  ///
  /// Where `base` equals `wanted`, nothing; where file and base are not of one shape, the whole value. Of the root the
  /// file's own keys always stay.
  init(file: YAMLTree, base: YAMLTree, wanted: YAMLTree, isRoot: Bool = false) {
    if base == wanted || file == wanted {
      self = .keep
      return
    }
    let parts: Parts? =
      switch (file, base, wanted) {
      case (.mapping(let entries), .mapping(let known), .mapping(let new)):
        Self.parts(entries, known, new, isRoot: isRoot)
      case (.sequence(let items), .sequence(let known), .sequence(let new)) where items.count == known.count:
        Self.parts(items, known, new)
      default: nil
      }
    self = parts.map { .parts($0) } ?? .replace(wanted)
  }

  // MARK: Mappings

  /// The changes of the entries; nil where an entry changes that the file seems to write in another way.
  private static func parts(
    _ entries: [YAMLTree.Entry], _ base: [YAMLTree.Entry], _ wanted: [YAMLTree.Entry], isRoot: Bool
  ) -> Parts? {
    let known = Dictionary(base.map { ($0.key, $0.value) }) { first, _ in first }
    let new = Dictionary(wanted.map { ($0.key, $0.value) }) { first, _ in first }
    let indexes = Dictionary(entries.enumerated().map { ($1.key, $0) }) { first, _ in first }
    // A key of the file that the normal form does not have may stand for one that only the normal form has.
    let hasOwnKeys = !isRoot && entries.contains { known[$0.key] == nil }
    var parts = Parts(changes: [])
    for entry in entries {
      switch (known[entry.key], new[entry.key]) {
      case (nil, nil): parts.changes.append(.keep)
      case (_?, nil): parts.changes.append(nil)
      case (let old, let value?):
        parts.changes.append(TreeChange(file: entry.value, base: old ?? entry.value, wanted: value))
      }
    }
    for entry in base where hasOwnKeys && indexes[entry.key] == nil && new[entry.key] != entry.value { return nil }
    var anchor = -1
    for entry in wanted {
      if let index = indexes[entry.key] {
        anchor = index
      } else if known[entry.key] != entry.value {
        parts.additions[anchor, default: []].append(Addition(key: entry.key, value: entry.value))
      }
    }
    return parts
  }

  // MARK: Lists

  /// The changes of the items: what is equal stays, and of what lies between, the most similar items become each other.
  private static func parts(_ items: [YAMLTree], _ base: [YAMLTree], _ wanted: [YAMLTree]) -> Parts {
    var parts = Parts(changes: [TreeChange?](repeating: nil, count: items.count))
    var (nextOld, nextNew) = (0, 0)
    var anchor = -1
    for pair in SequenceAlignment(base, wanted).pairs + [(base.count, wanted.count)] {
      let olds = nextOld..<pair.old
      let news = nextNew..<pair.new
      var added = news.lowerBound
      for changed in Pairing.pairs(base[olds], wanted[news]) + [(olds.upperBound, news.upperBound)] {
        for index in added..<changed.new {
          parts.additions[anchor, default: []].append(Addition(key: nil, value: wanted[index]))
        }
        if changed.new < news.upperBound {
          parts.changes[changed.old] = TreeChange(
            file: items[changed.old], base: base[changed.old], wanted: wanted[changed.new])
          anchor = changed.old
        }
        added = changed.new + 1
      }
      if pair.old < items.count {
        parts.changes[pair.old] = .keep
        anchor = pair.old
      }
      (nextOld, nextNew) = (pair.old + 1, pair.new + 1)
    }
    return parts
  }
}
