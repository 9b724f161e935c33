package import ComplianceModel
package import LocatedYAML
package import SourceText

/// A paper that is put together from the rows of a sheet, as the node that a file would hold for it.
package struct SheetDocument {
  private let location: SourceLocation
  private var head: [YAMLEntry] = []
  private var blocks: [Block] = []
  private var lists: [(key: String, items: [YAMLNode])] = []

  /// What is said of one party on one connection.
  private struct Block {
    var party: String
    var connection: String?
    var controls: [YAMLEntry] = []
    /// Controls that are said part by part.
    var parts: [(control: String, entries: [YAMLEntry])] = []
    var notApplicable: [(control: String, part: String?, reason: YAMLNode)] = []
  }

  /// Creates a paper without content; what has no cell of its own lies at a place such as the cover's first cell.
  package init(stage: Stage, at location: SourceLocation) {
    self.location = location
    set("stage", text(stage.word))
  }

  /// Sets a key of the paper itself, such as `title`.
  package mutating func set(_ key: String, _ value: YAMLNode) {
    head.append(YAMLEntry(key: key, keyLocation: value.location, value: value))
  }

  /// Adds an item to a list of the paper, such as `remarks`, `corrections` or `notes`.
  package mutating func append(_ item: YAMLNode, to key: String) {
    if let index = lists.firstIndex(where: { $0.key == key }) {
      lists[index].items.append(item)
    } else {
      lists.append((key, [item]))
    }
  }

  /// Adds what a row says of a control.
  ///
  /// - Parameter own: Keys of the value such as `section`, `evidence` and `note`.
  package mutating func add(_ row: RowID, value: YAMLNode, own: [YAMLEntry] = []) {
    let value =
      own.isEmpty
      ? value : SheetDocument.mapping([YAMLEntry(key: "value", keyLocation: value.location, value: value)] + own)
    let block = block(of: row)
    guard let part = row.part else {
      blocks[block].controls.append(YAMLEntry(key: row.control, keyLocation: value.location, value: value))
      return
    }
    let entry = YAMLEntry(key: part, keyLocation: value.location, value: value)
    if let index = blocks[block].parts.firstIndex(where: { $0.control == row.control }) {
      blocks[block].parts[index].entries.append(entry)
    } else {
      blocks[block].parts.append((row.control, [entry]))
    }
  }

  /// Adds that a control does not apply, with the reason.
  package mutating func addNotApplicable(_ row: RowID, reason: YAMLNode) {
    blocks[block(of: row)].notApplicable.append((row.control, row.part, reason))
  }

  /// Where a row was said before; nil where it was not.
  package func location(of row: RowID) -> SourceLocation? {
    guard let block = blocks.first(where: { $0.party == row.party && $0.connection == row.connection }) else {
      return nil
    }
    if let item = block.notApplicable.first(where: { $0.control == row.control && $0.part == row.part }) {
      return item.reason.location
    }
    guard let part = row.part else { return block.controls.first { $0.key == row.control }?.keyLocation }
    return block.parts.first { $0.control == row.control }?.entries.first { $0.key == part }?.keyLocation
  }

  private mutating func block(of row: RowID) -> Int {
    if let index = blocks.firstIndex(where: { $0.party == row.party && $0.connection == row.connection }) {
      return index
    }
    blocks.append(Block(party: row.party, connection: row.connection))
    return blocks.count - 1
  }

  /// Whether any row says anything.
  package var isSilent: Bool { blocks.isEmpty }

  /// The paper.
  package var node: YAMLNode {
    var entries = head
    if !blocks.isEmpty {
      let claims = blocks.map { self.claims($0) }
      entries.append(YAMLEntry(key: "claims", keyLocation: claims[0].location, value: list(claims)))
    }
    for (key, items) in lists where !items.isEmpty {
      entries.append(YAMLEntry(key: key, keyLocation: items[0].location, value: list(items)))
    }
    return YAMLNode(content: .mapping(entries), location: location)
  }

  private func claims(_ written: Block) -> YAMLNode {
    let block = settled(written)
    let place =
      (block.controls.first ?? block.parts.first?.entries.first)?.keyLocation
      ?? block.notApplicable.first?.reason.location ?? location
    var entries = [YAMLEntry(key: "party", keyLocation: place, value: text(block.party, at: place))]
    if let connection = block.connection {
      entries.append(YAMLEntry(key: "connection", keyLocation: place, value: text(connection, at: place)))
    }
    entries += block.controls
    for (control, parts) in block.parts {
      let value = SheetDocument.mapping([
        YAMLEntry(key: "parts", keyLocation: parts[0].keyLocation, value: SheetDocument.mapping(parts))
      ])
      entries.append(YAMLEntry(key: control, keyLocation: parts[0].keyLocation, value: value))
    }
    if !block.notApplicable.isEmpty {
      let value = SheetDocument.mapping(
        block.notApplicable.map { YAMLEntry(key: $0.control, keyLocation: $0.reason.location, value: $0.reason) })
      entries.append(YAMLEntry(key: "not-applicable", keyLocation: value.location, value: value))
    }
    return YAMLNode(content: .mapping(entries), location: place)
  }

  /// A file says of a whole control that it does not apply: of some parts only, it is a note and not known.
  private func settled(_ written: Block) -> Block {
    var block = written
    block.notApplicable = []
    for item in written.notApplicable {
      if let part = item.part, let index = block.parts.firstIndex(where: { $0.control == item.control }) {
        let note = YAMLEntry(
          key: "note", keyLocation: item.reason.location,
          value: text("該当なし：" + (item.reason.plainText ?? ""), at: item.reason.location))
        let value = YAMLEntry(
          key: "value", keyLocation: item.reason.location, value: text("unknown", at: item.reason.location))
        block.parts[index].entries.append(
          YAMLEntry(key: part, keyLocation: item.reason.location, value: SheetDocument.mapping([value, note])))
      } else if let index = block.notApplicable.firstIndex(where: { $0.control == item.control }) {
        // Reasons of several parts stand side by side, each once.
        let known = block.notApplicable[index].reason
        let reasons = (known.plainText ?? "").split(separator: "／").map { String($0) }
        if let reason = item.reason.plainText, !reasons.contains(reason) {
          block.notApplicable[index].reason = text((reasons + [reason]).joined(separator: "／"), at: known.location)
        }
      } else {
        block.notApplicable.append(item)
      }
    }
    return block
  }

  private func text(_ text: String, at place: SourceLocation? = nil) -> YAMLNode {
    YAMLNode(content: .scalar(YAMLScalar(text: text, style: .plain)), location: place ?? location)
  }

  private func list(_ items: [YAMLNode]) -> YAMLNode {
    YAMLNode(content: .sequence(items), location: items.first?.location ?? location)
  }

  /// A mapping that lies where its first entry lies.
  package static func mapping(_ entries: [YAMLEntry]) -> YAMLNode {
    precondition(!entries.isEmpty, "a mapping needs a place")
    return YAMLNode(content: .mapping(entries), location: entries[0].keyLocation)
  }
}

extension YAMLNode {
  /// The text of a single value.
  fileprivate var plainText: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }
}
