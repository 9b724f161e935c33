package import ComplianceModel
package import LocatedYAML
package import SourceText
package import Workbooks

/// A paper that is put together from the rows of a sheet, as the node that a file would hold for it.
package struct SheetDocument {
  private let location: SourceLocation
  private let language: Language
  /// What the sheet asks.
  private let asked: Set<RowID>
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
    var notApplicable: [NotApplicable] = []

    mutating func add(_ entry: YAMLEntry, partOf control: String) {
      if let index = parts.firstIndex(where: { $0.control == control }) {
        parts[index].entries.append(entry)
      } else {
        parts.append((control, [entry]))
      }
    }
  }

  /// That a control, or a part of it, does not apply.
  private struct NotApplicable {
    var control: String
    var part: String?
    var reason: YAMLNode
    var own: [YAMLEntry]
  }

  /// Creates a paper without content; what has no cell of its own lies at a place such as the cover's first cell.
  ///
  /// - Parameters:
  ///   - language: The language of the sheet.
  ///   - asked: What the sheet asks: it tells whether all parts of a measure were said not to apply.
  package init(stage: Stage, at location: SourceLocation, language: Language, asked: [RowID] = []) {
    self.location = location
    self.language = language
    self.asked = Set(asked)
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
    blocks[block].add(YAMLEntry(key: part, keyLocation: value.location, value: value), partOf: row.control)
  }

  /// Adds that a control does not apply, with the reason.
  ///
  /// Of a measure in parts that holds of the whole only where it is said of every part that the sheet asks about; else the
  /// part is not known, and the reason is its note.
  ///
  /// - Parameter own: Keys of the part's value such as `section`, where it is one part of several.
  package mutating func addNotApplicable(_ row: RowID, reason: YAMLNode, own: [YAMLEntry] = []) {
    blocks[block(of: row)].notApplicable.append(
      NotApplicable(control: row.control, part: row.part, reason: reason, own: own))
  }

  /// Names the workbook that the paper was read from, without its folders; nothing where its bytes are not known.
  package mutating func setSource(_ workbook: ReadWorkbook, at place: SourceLocation) {
    guard !workbook.hash.isEmpty else { return }
    let name = workbook.path.split(separator: "/").last.map { String($0) } ?? workbook.path
    let entries = [("file", name), ("hash", workbook.hash)].map { key, text in
      let value = YAMLNode(content: .scalar(YAMLScalar(text: text, style: .doubleQuoted)), location: place)
      return YAMLEntry(key: key, keyLocation: place, value: value)
    }
    set("sheet", SheetDocument.mapping(entries))
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
    var reasons: [String: [String]] = [:]
    for item in written.notApplicable {
      if let part = item.part, !isWhole(item.control, in: written) {
        block.add(YAMLEntry(key: part, keyLocation: item.reason.location, value: unknown(item)), partOf: item.control)
        continue
      }
      let reason = item.reason.reasonText ?? ""
      if let index = block.notApplicable.firstIndex(where: { $0.control == item.control }) {
        // Reasons of several parts stand side by side, each once.
        guard !reason.isEmpty, reasons[item.control]?.contains(reason) == false else { continue }
        reasons[item.control, default: []].append(reason)
        block.notApplicable[index].reason = block.notApplicable[index].reason.withReason(
          reasons[item.control, default: []].joined(separator: language == .ja ? "／" : " / "))
      } else {
        reasons[item.control] = [reason]
        block.notApplicable.append(item)
      }
    }
    return block
  }

  /// Whether every part that the sheet asks about was said not to apply.
  private func isWhole(_ control: String, in block: Block) -> Bool {
    guard !block.parts.contains(where: { $0.control == control }) else { return false }
    let wanted = asked.filter { row in
      row.control == control && row.party == block.party && row.connection == block.connection
    }.compactMap(\.part)
    let said = Set(block.notApplicable.filter { $0.control == control }.compactMap(\.part))
    return !wanted.isEmpty && said.isSuperset(of: wanted)
  }

  /// What a file can say of a part that does not apply.
  private func unknown(_ item: NotApplicable) -> YAMLNode {
    let place = item.reason.location
    let words = (language == .ja ? "該当なし：" : "does not apply: ") + (item.reason.reasonText ?? "")
    let note = YAMLNode(content: .scalar(YAMLScalar(text: words, style: .doubleQuoted)), location: place)
    return SheetDocument.mapping(
      [YAMLEntry(key: "value", keyLocation: place, value: text("unknown", at: place))] + item.own
        + [YAMLEntry(key: "note", keyLocation: place, value: note)])
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
  /// The reason why something does not apply: the text itself, or the one beside who confirmed it.
  fileprivate var reasonText: String? {
    switch content {
    case .scalar(let scalar): scalar.text
    case .mapping(let entries): entries.first { $0.key == "reason" }?.value.reasonText
    default: nil
    }
  }

  /// The same with other words as the reason.
  fileprivate func withReason(_ words: String) -> YAMLNode {
    guard case .mapping(let entries) = content else {
      return YAMLNode(content: .scalar(YAMLScalar(text: words, style: .doubleQuoted)), location: location)
    }
    let changed = entries.map { entry in
      entry.key == "reason"
        ? YAMLEntry(key: entry.key, keyLocation: entry.keyLocation, value: entry.value.withReason(words)) : entry
    }
    return YAMLNode(content: .mapping(changed), location: location)
  }
}
