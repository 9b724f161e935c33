import ComplianceModel
import ComplianceReports
import LocatedYAML
import SourceText

/// What a row wants put right, and what is wrong with it.
extension InspectionRow {
  /// Writes what is to be put right; of any mark, for what was found may be put right in words only.
  func writeCorrection(into document: inout SheetDocument) {
    let keys = ["severity", "due", "action", "done", "rechecked"]
    guard let text = cells["finding"] else {
      if let cell = keys.compactMap({ cells[$0] }).first {
        problems.missing(LocalizedText(ja: "指摘事項", en: "To put right"), at: cell.location)
      }
      return
    }
    var entries = [
      entry("text", text.node), entry("control", text.node(id.control)), entry("party", text.node(id.party)),
      entry("section", text.node(section)),
    ]
    if let connection = id.connection { entries.append(entry("connection", text.node(connection))) }
    if let cell = cells["severity"] {
      let word = Severity.allCases.first { cell.isOne(of: [$0.label.ja, $0.label.en, $0.word]) }?.word
      if let word {
        entries.append(entry("severity", cell.node(word)))
      } else {
        problems.notOffered(
          cell, among: Severity.allCases.reversed().map { $0.label[reading.language] },
          for: LocalizedText(ja: "重大度", en: "Severity"))
      }
    }
    if let cell = cells["action"] { entries.append(entry("action", cell.node)) }
    for (key, ja, en) in [("due", "改善期限", "Due"), ("done", "完了日", "Done on"), ("rechecked", "再確認日", "Rechecked on")] {
      if let date = date(key, LocalizedText(ja: ja, en: en)) { entries.append(entry(key, date)) }
    }
    document.append(SheetDocument.mapping(entries), to: "corrections")
  }

  func reportNoResult() {
    problems.report(
      "no-result", .warning, at: (cells["value"] ?? cells["note"])?.location ?? location,
      LocalizedText(
        ja: "書き込みがありますが、結果の欄が空です。未確認として扱います",
        en: "something is written, but the result is blank; it stays unchecked"),
      help: LocalizedText(ja: "結果に ○ △ × － ？ のどれかを選んでください。", en: "Choose ○ △ × － or ？ as the result."))
  }

  func reportNoValue(_ cell: SheetCell, _ mark: InspectionMark) {
    problems.report(
      "no-value", at: cell.location,
      LocalizedText(
        ja: "\(mark.rawValue)だけでは実際の値が決まりません", en: "\(mark.rawValue) alone does not tell the actual value"),
      help: LocalizedText(ja: "「実際の値」に見たとおりの値を書いてください。", en: "Write what you saw under \"Actual value\"."))
  }

  func reportOtherPromise(_ sheet: String, _ today: String) {
    problems.report(
      "promise-changed", .note, at: location,
      LocalizedText(
        ja: "○を調査票のとおり「\(sheet)」と読みました。今の案件なら「\(today)」です",
        en: "○ was read as the sheet says, \"\(sheet)\"; of the case as it is now it would be \"\(today)\""))
  }
}

extension Value {
  /// A value that stands in a node by its name or number; nil of types that take more to read.
  init?(plain node: YAMLNode, of type: ControlType) {
    switch (type, node.content) {
    case (.boolean, .scalar(let scalar)) where scalar.text == "true" || scalar.text == "false":
      self = .boolean(scalar.text == "true")
    case (.level(let names, _, _), .scalar(let scalar)):
      guard let index = names.firstIndex(of: scalar.text) else { return nil }
      self = .level(index)
    case (.choice(let names), .scalar(let scalar)):
      guard let index = names.firstIndex(of: scalar.text) else { return nil }
      self = .choice(index)
    case (.number(_, let named, _, _), .scalar(let scalar)):
      let digits = scalar.text.split(separator: " ").first.flatMap { Double($0) }
      guard let number = named[scalar.text] ?? digits else { return nil }
      self = .number(number)
    case (.set(let names, false, _), .sequence(let items)):
      var bits: UInt64 = 0
      for item in items {
        guard case .scalar(let scalar) = item.content, let index = names.firstIndex(of: scalar.text) else { return nil }
        bits |= 1 << UInt64(index)
      }
      self = .set(.closed(bits))
    default: return nil
    }
  }
}
