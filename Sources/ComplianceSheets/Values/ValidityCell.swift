internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// A name of an open set with the time for which it is valid, as in 「Pマーク〔有効 2023-04-01～2025-03-31／停止 …～…〕」.
enum ValidityCell {
  /// The node of a name; nil after a mistake was reported.
  static func node(
    _ item: SheetList.Item, _ cell: SheetCell, _ control: Control, _ problems: SheetProblems
  ) -> YAMLNode? {
    let name = item.isQuoted ? item.text : ValueReading.name(item.text, of: control) ?? item.text
    guard let remark = item.remark else { return cell.node(name) }
    var entries: [YAMLEntry] = []
    var suspended: [YAMLNode] = []
    for part in QuotedText.split(remark, at: ["／", "/", "、"]) {
      guard let (word, span) = span(part.trimmed, cell) else {
        problems.report(
          "bad-validity", at: cell.location,
          LocalizedText(ja: "「\(part.trimmed)」は期間として読めません", en: "\"\(part.trimmed)\" is not a time of validity"),
          help: LocalizedText(
            ja: "「\(name)〔有効 2023-04-01～2025-03-31／停止 2024-12-24～2025-03-25〕」のように書いてください。",
            en: "Write it like \"\(name)〔valid 2023-04-01～2025-03-31／suspended 2024-12-24～2025-03-25〕\"."))
        return nil
      }
      if word == .valid { entries += span } else { suspended.append(mapping(span, cell)) }
    }
    if !suspended.isEmpty {
      entries.append(entry("suspended", .init(content: .sequence(suspended), location: cell.location)))
    }
    let valid = mapping([entry("valid", mapping(entries, cell))], cell)
    return mapping([entry(name, valid)], cell)
  }

  private enum Word { case valid, suspended }

  private static func span(_ text: String, _ cell: SheetCell) -> (Word, [YAMLEntry])? {
    let words: [(LocalizedText, Word)] = [(ValueWords.valid, .valid), (ValueWords.suspended, .suspended)]
    for (label, word) in words {
      for prefix in [label.ja, label.en] where text.hasPrefix(prefix) {
        let ends = QuotedText.split(String(text.dropFirst(prefix.count)), at: ["～", "〜", "~", "–"]).map(\.trimmed)
        guard ends.count == 2 else { return nil }
        var entries: [YAMLEntry] = []
        if !ends[0].isEmpty { entries.append(entry("from", cell.node(ends[0]))) }
        if !ends[1].isEmpty { entries.append(entry("until", cell.node(ends[1]))) }
        return (word, entries)
      }
    }
    return nil
  }

  private static func mapping(_ entries: [YAMLEntry], _ cell: SheetCell) -> YAMLNode {
    YAMLNode(content: .mapping(entries), location: cell.location)
  }

  private static func entry(_ key: String, _ value: YAMLNode) -> YAMLEntry {
    YAMLEntry(key: key, keyLocation: value.location, value: value)
  }
}
