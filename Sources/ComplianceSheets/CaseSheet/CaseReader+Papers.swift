internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// What belongs to a paper besides its claims.
extension CaseReader {
  private typealias Heading = LocalizedText

  /// The rows of a table that name their paper, each with the paper's place.
  func rowsOfPapers(_ key: String, _ table: SheetTable) -> [(paper: Int, row: CaseRows.Row)] {
    rows(key).compactMap { row in
      guard let cell = row["document"] ?? onlyPaper(row), let index = paper(cell) else { return nil }
      guard isApart(index) else { return (index, row) }
      keepUnused(row, table.columns.map(\.key).filter { $0 != "no" && $0 != "document" }, table)
      return nil
    }
  }

  /// Whether a paper is a record of which only values are known.
  func isApart(_ paper: Int) -> Bool {
    rows("documents")[paper]["record"].flatMap { CaseWords.records.word(of: $0.text) } == "apart"
  }

  /// Says which cells are of no use for a record of which only values are known, and keeps them as notes.
  func keepUnused(_ row: CaseRows.Row, _ keys: [String], _ table: SheetTable) {
    for column in table.columns where keys.contains(column.key) {
      guard let cell = row[column.key] else { continue }
      kept.notes.append(CaseRows.note(cell, heading: column.heading.ja))
      let record = { (language: Language) in CaseWords.records.text(of: "apart", in: language) }
      problems.report(
        "unused-cell", .warning, at: cell.location,
        Heading(
          ja: "記録票・台帳が「\(record(.ja))」の資料では「\(column.heading.ja)」を使いません",
          en: "a record that is \"\(record(.en))\" has no use for \"\(column.heading[.en])\""),
        help: Heading(ja: "「\(cell.text)」は案件のメモに残します。", en: "\"\(cell.text)\" is kept as a note on the case."))
    }
  }

  /// The features that a paper states, its notes and the sheet it was read from.
  func addParticulars(of row: CaseRows.Row, to node: inout CaseNode) {
    node.set("uses", uses(row))
    node.set("notes", row["notes"].map { cell in NoteLines.notes(cell.text).map { cell.node($0) } } ?? [])
    if let place = (row["sheetFile"] ?? row["sheetHash"])?.location {
      var sheet = CaseNode(at: place)
      sheet.set("file", needed(row, "sheetFile", CaseTables.documents))
      sheet.set("hash", needed(row, "sheetHash", CaseTables.documents))
      node.set("sheet", sheet.node)
    }
  }

  private func uses(_ row: CaseRows.Row) -> YAMLNode? {
    var stated: [(feature: String, isUsed: Bool, cell: SheetCell)] = []
    for (key, isUsed, ja, en) in [
      ("uses", true, "使う機能", "Features used"), ("usesNot", false, "使わない機能", "Features not used"),
    ] {
      guard let cell = row[key] else { continue }
      let features = list(cell, { item in self.feature(item, Heading(ja: ja, en: en)) }) {
        words.features.word(of: $0) != nil
      }
      for feature in features {
        guard let other = stated.first(where: { $0.feature == feature }) else {
          stated.append((feature, isUsed, cell))
          continue
        }
        if other.isUsed != isUsed { reportBoth(feature, cell) }
      }
    }
    guard let first = stated.first else { return nil }
    var node = CaseNode(at: first.cell.location)
    for (feature, isUsed, cell) in stated { node.set(feature, cell.plainNode(isUsed ? "true" : "false")) }
    return node.node
  }

  private func feature(_ cell: SheetCell, _ heading: Heading) -> String? {
    if let word = words.features.word(of: cell.text) { return word }
    problems.notOffered(cell, among: words.features.choices(in: .ja), for: heading)
    return nil
  }

  private func reportBoth(_ feature: String, _ cell: SheetCell) {
    let name = { (language: Language) in words.features.text(of: feature, in: language) }
    problems.report(
      "twice", at: cell.location,
      Heading(
        ja: "「\(name(.ja))」が「使う機能」にも「使わない機能」にもあります", en: "\"\(name(.en))\" is both used and not used"),
      help: Heading(ja: "どちらか一方だけにしてください。", en: "Keep one of the two."))
  }

  func remark(_ row: CaseRows.Row) -> YAMLNode {
    var node = CaseNode(at: row.location)
    node.set("section", row["section"]?.textNode)
    node.set("control", controlID(row["control"]))
    node.set("text", needed(row, "remark", CaseTables.remarks))
    if let place = (row["answerText"] ?? row["answerDocument"] ?? row["answerDate"])?.location {
      var answer = CaseNode(at: place)
      answer.set("text", needed(row, "answerText", CaseTables.remarks, at: place))
      answer.set("document", needed(row, "answerDocument", CaseTables.remarks, at: place))
      answer.set("date", row["answerDate"]?.dateNode)
      node.set("answered", answer.node)
    }
    return node.node
  }

  func correction(_ row: CaseRows.Row) -> YAMLNode {
    var node = CaseNode(at: row.location)
    node.set("text", needed(row, "correction", CaseTables.corrections))
    node.set("severity", word(row["severity"], CaseWords.severities, Heading(ja: "重大度", en: "Severity")))
    node.set("control", controlID(row["control"]))
    node.set("party", reference(row["party"]))
    node.set("connection", connection(row["connection"]))
    node.set("section", row["section"]?.textNode)
    node.set("due", row["due"]?.dateNode)
    node.set("action", row["action"]?.textNode)
    node.set("done", row["done"]?.dateNode)
    node.set("rechecked", row["rechecked"]?.dateNode)
    return node.node
  }

  func attachment(_ row: CaseRows.Row) -> YAMLNode {
    var node = CaseNode(at: row.location)
    node.set("number", needed(row, "attachment", CaseTables.attachments))
    node.set("file", needed(row, "file", CaseTables.attachments))
    node.set("hash", needed(row, "hash", CaseTables.attachments))
    return node.node
  }

  private func controlID(_ cell: SheetCell?) -> YAMLNode? {
    guard let cell else { return nil }
    return control(cell).map { cell.node(vocabulary.controls[$0].id.text) }
  }

  /// A text that a row needs; where it is blank, that is said and another stands for it.
  private func needed(
    _ row: CaseRows.Row, _ key: String, _ table: SheetTable, at place: SourceLocation? = nil
  ) -> YAMLNode {
    if let cell = row[key] { return cell.textNode }
    let place = place ?? row.location
    if let column = table.columns.first(where: { $0.key == key }) { problems.missing(column.heading, at: place) }
    return YAMLNode(text: "?", at: place)
  }
}
