package import ComplianceModel
package import LocatedYAML
package import SourceText

/// Reads what stands in a cell for a value of a control, as the node that a file would hold for it.
///
/// Labels in either language, ids and the words of files are all read; the decoder of files then decides what is right.
package struct ValueReading {
  let vocabulary: Vocabulary
  let problems: SheetProblems
  /// The language of the sheet, in which words to choose from are told.
  let language: Language

  /// Creates a reader of values.
  /// - Parameter language: The language of the sheet; Japanese where that is not clear.
  package init(_ vocabulary: Vocabulary, in language: Language = .ja, _ problems: SheetProblems) {
    self.vocabulary = vocabulary
    self.language = language
    self.problems = problems
  }

  /// The node for a cell that holds a value of a control; nil after a mistake was reported.
  package func node(_ cell: SheetCell, control index: Int) -> YAMLNode? {
    let control = vocabulary.controls[index]
    if let name = ValueReading.name(cell.text, of: control), !isList(control.type) { return cell.node(name) }
    if case .boolean = control.type {
      if cell.isOne(of: ValueWords.readAsYes) { return cell.plainNode("true") }
      if cell.isOne(of: ValueWords.readAsNo) { return cell.plainNode("false") }
    }
    if let word = ValueReading.commonWord(cell),
      !isList(control.type) || ValueReading.name(cell.text, of: control) == nil
    {
      return cell.node(word)
    }
    switch control.type {
    case .boolean:
      problems.notOffered(cell, among: [ValueWords.yes, ValueWords.no].map { $0[language] }, for: control.label)
      return nil
    case .level(let names, _, _), .choice(let names):
      let labels = names.map { control.valueLabels[$0]?[language] ?? $0 }
      problems.notOffered(cell, among: labels, for: control.label)
      return nil
    case .number(let unit, _, _, _): return number(cell, unit: unit, of: control)
    case .set(_, let isOpen, _): return set(cell, isOpen: isOpen, of: control)
    case .deadline: return deadline(cell)
    case .records: return records(cell, of: control)
    }
  }

  private func isList(_ type: ControlType) -> Bool {
    switch type {
    case .set, .records: true
    default: false
    }
  }

  // MARK: Names

  /// The word of files for `unstated`, `unknown` and `partly`.
  static func commonWord(_ cell: SheetCell) -> String? {
    if cell.isOne(of: ValueWords.readAsUnknown) { return "unknown" }
    if cell.isOne(of: ValueWords.readAsUnstated) { return "unstated" }
    if cell.isOne(of: ValueWords.readAsPartly) { return "partly" }
    return nil
  }

  /// The named value that a text stands for: by its label in either language, or by its own name.
  static func name(_ text: String, of control: Control) -> String? {
    let names = control.type.names
    if names.contains(text) { return text }
    let folded = Folding.folded(text)
    return names.first { name in
      Folding.folded(name) == folded
        || control.valueLabels[name].map { Folding.folded($0.ja) == folded || Folding.folded($0.en) == folded } ?? false
    }
  }

  /// Whether a free name would be read as something else if it stood without quotation marks.
  static func isSpecial(_ text: String, _ control: Control) -> Bool {
    name(text, of: control) != nil || text.unicodeScalars.contains { "〔〕".unicodeScalars.contains($0) }
      || [
        ValueWords.readAsNone, ValueWords.readAsUnknown, ValueWords.readAsUnstated, ValueWords.readAsPartly,
        ValueWords.bare,
      ].joined().contains { Folding.matches($0, text) }
  }

  // MARK: Numbers

  private func number(_ cell: SheetCell, unit: String, of control: Control) -> YAMLNode? {
    let scalars = Folding.folded(cell.text).unicodeScalars
    let written = String(scalars.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," })
    let rest = String(scalars.dropFirst(written.unicodeScalars.count))
    let digits = ValueReading.withoutThousands(written) ?? ""
    let units = [unit, control.unit?.ja ?? "", control.unit?.en ?? ""].map { Folding.folded($0) }
    guard !digits.isEmpty, rest.isEmpty || units.contains(rest) else {
      let meaning = control.unit ?? LocalizedText(unit)
      problems.report(
        "bad-number", at: cell.location,
        LocalizedText(
          ja: "「\(cell.text)」は、\(control.label.ja)の数として読めません",
          en: "\"\(cell.text)\" is not a number for \(control.label[.en])"),
        help: LocalizedText(
          ja: "\(meaning.ja)の数字だけを書いてください。", en: "Write digits only, in \(meaning[.en])."))
      return nil
    }
    return cell.node("\(digits) \(unit)")
  }

  /// Digits without the commas that part thousands; nil where a comma parts something else.
  static func withoutThousands(_ digits: String) -> String? {
    let whole = digits.prefix { $0 != "." }
    guard digits.contains(",") else { return digits }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard !digits.dropFirst(whole.count).contains(","), (1...3).contains(groups.first?.count ?? 0),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined() + digits.dropFirst(whole.count)
  }

  // MARK: Sets

  private func set(_ cell: SheetCell, isOpen: Bool, of control: Control) -> YAMLNode? {
    let items = SheetList.items(cell.text)
    if items.count == 1, !items[0].isQuoted, items[0].remark == nil,
      ValueReading.name(items[0].text, of: control) == nil
    {
      let only = cell.with(items[0].text)
      if only.isOne(of: ValueWords.readAsNone) { return YAMLNode(content: .sequence([]), location: cell.location) }
      if only.isOne(of: ValueWords.bare) {
        problems.bareMark(only, for: control, in: language)
        return nil
      }
    }
    var nodes: [YAMLNode] = []
    for item in items {
      if isOpen, item.isQuoted || item.remark != nil {
        guard let node = ValidityCell.node(item, cell, control, problems) else { return nil }
        nodes.append(node)
      } else if let name = ValueReading.name(item.text, of: control) {
        nodes.append(cell.node(name))
      } else if isOpen {
        nodes.append(cell.node(item.text))
      } else if let names = ValueReading.names(in: item.text, of: control) {
        nodes += names.map { cell.node($0) }
      } else {
        problems.report(
          "not-offered", at: cell.location,
          LocalizedText(
            ja: "「\(item.text)」は、\(control.label.ja)の値ではありません",
            en: "\"\(item.text)\" is not a value of \(control.label[.en])"),
          help: LocalizedText(
            ja: "選べる語（いくつでも、改行か「、」で区切る）：\(control.valueWords(in: language).joined(separator: "、"))",
            en: "Allowed (any number, one below another): \(control.valueWords(in: language).joined(separator: ", "))"))
        return nil
      }
    }
    return YAMLNode(content: .sequence(nodes), location: cell.location)
  }

  /// Names that people joined with 「・」, as reports do; nil where some part is none.
  private static func names(in text: String, of control: Control) -> [String]? {
    let parts = text.unicodeScalars.split { "・/／＋+".unicodeScalars.contains($0) }.map { String($0).trimmed }
    guard parts.count > 1 else { return nil }
    let names = parts.compactMap { name($0, of: control) }
    return names.count == parts.count ? names : nil
  }

  // MARK: Deadlines

  private func deadline(_ cell: SheetCell) -> YAMLNode? {
    let text = Folding.folded(cell.text)
    for event in vocabulary.events.sorted(by: { $0.label.ja.count > $1.label.ja.count }) {
      let ja = Folding.folded(event.label.ja)
      let en = Folding.folded(event.label[.en])
      if [ja, en, ja + "まで", "bythe" + en, Folding.folded(event.id)].contains(text) { return cell.node(event.id) }
      for (before, after) in [
        (ja + "後", "日以内"), ("within", "daysafterthe" + en), (Folding.folded(event.id) + "+", "days"),
      ]
      where text.hasPrefix(before) && text.hasSuffix(after) && text.count > before.count + after.count {
        let digits = text.dropFirst(before.count).dropLast(after.count)
        if let days = Int(digits) { return cell.node("\(event.id) + \(days) days") }
      }
    }
    let examples = vocabulary.events.prefix(3).map { $0.label }
    problems.report(
      "bad-deadline", at: cell.location,
      LocalizedText(ja: "「\(cell.text)」は期限として読めません", en: "\"\(cell.text)\" is not a deadline"),
      help: LocalizedText(
        ja:
          "「\(examples.first?.ja ?? "")後14日以内」のように書いてください。出来事：\(vocabulary.events.map(\.label.ja).joined(separator: "、"))",
        en: "Write it like \"within 14 days after the \(examples.first?[.en] ?? "")\". "
          + "Events: \(vocabulary.events.map { $0.label[.en] }.joined(separator: ", "))"))
    return nil
  }

  // MARK: Records

  private func records(_ cell: SheetCell, of control: Control) -> YAMLNode? {
    if cell.isOne(of: ValueWords.readAsNone) { return YAMLNode(content: .sequence([]), location: cell.location) }
    var nodes: [YAMLNode] = []
    for line in QuotedText.split(cell.text, at: ["\n", "\r"]) where !line.trimmed.isEmpty {
      var entries: [YAMLEntry] = []
      for part in QuotedText.split(line, at: ["、", ",", "，"]) where !part.trimmed.isEmpty {
        let halves = QuotedText.split(part, at: ["：", ":"])
        guard halves.count >= 2, let field = ValueReading.name(halves[0].trimmed, of: control) else {
          let fields = control.type.names.map { control.valueLabels[$0]?.ja ?? $0 }
          problems.report(
            "bad-record", at: cell.location,
            LocalizedText(ja: "「\(part.trimmed)」は「欄：内容」の形ではありません", en: "\"\(part.trimmed)\" is not \"field: value\""),
            help: LocalizedText(
              ja: "1行に1件、「\(fields.map { $0 + "：…" }.joined(separator: "、"))」のように書いてください。",
              en: "Write one on a line, like \"\(control.type.names.map { $0 + ": …" }.joined(separator: ", "))\"."))
          return nil
        }
        let value = QuotedText.unquoted(halves.dropFirst().joined(separator: ":").trimmed)
        entries.append(YAMLEntry(key: field, keyLocation: cell.location, value: cell.node(value)))
      }
      nodes.append(YAMLNode(content: .mapping(entries), location: cell.location))
    }
    return YAMLNode(content: .sequence(nodes), location: cell.location)
  }
}
