internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// The tables of a case sheet as they were found, row by row in the order of their numbers.
struct CaseRows {
  /// One row.
  struct Row {
    let cells: [String: SheetCell]
    let location: SourceLocation

    subscript(_ key: String) -> SheetCell? { cells[key] }

    /// The row without one of its cells.
    func without(_ key: String) -> Row { Row(cells: cells.filter { $0.key != key }, location: location) }
  }

  private(set) var rows: [String: [Row]] = [:]
  /// Where the heads of the tables stand.
  private(set) var heads: [String: SourceLocation] = [:]
  /// What nobody asked for, in words.
  private(set) var notes: [YAMLNode] = []
  /// The language of the headings.
  private(set) var language = Language.ja

  /// - Parameter examples: What rows that show how to write a claim say, in each language.
  init(_ workbook: ReadWorkbook, examples: [[String: String]], _ problems: SheetProblems) {
    var used: Set<String> = []
    let folded = SheetHeads(workbook)
    for (key, table) in CaseTables.all {
      guard let reading = TableReading(table, in: workbook, mark: CaseTables.marks[key], heads: folded, problems) else {
        continue
      }
      used.insert(reading.sheet.name)
      heads[key] = reading.sheet.place(row: reading.headRow, column: 1)
      if key == "case" { language = CaseRows.language(of: reading) }
      for row in reading.rows where CaseRows.isExample(row) {
        CaseRows.checkExample(row, key == "claims" ? examples : [], problems)
      }
      let filled = reading.rows.filter { !CaseRows.isExample($0) }
      rows[key] = CaseRows.ordered(filled).map { Row(cells: $0.cells, location: $0.location) }
        .filter { row in row.cells.keys.contains { !CaseRows.idle(key).contains($0) } }
      notes += reading.strays.map { CaseRows.note($0, heading: "") }
      for row in filled { notes += row.extras.map { CaseRows.note($0.cell, heading: $0.heading) } }
    }
    for (key, table) in [("controls", CaseTables.controls), ("howto", CaseTables.howTo)] {
      let ignored = SheetProblems()
      guard let reading = TableReading(table, in: workbook, mark: CaseTables.marks[key], heads: folded, ignored) else {
        continue
      }
      used.insert(reading.sheet.name)
      notes += reading.strays.map { CaseRows.note($0, heading: "") }
      for row in reading.rows { notes += row.extras.map { CaseRows.note($0.cell, heading: $0.heading) } }
    }
    for sheet in workbook.sheets where !sheet.isHidden && !used.contains(sheet.name) { addStrange(sheet, problems) }
  }

  /// Columns that do not make a row of anything by themselves, since the tool fills them in beforehand.
  private static func idle(_ table: String) -> Set<String> {
    switch table {
    case "case": ["field", "meaning"]
    case "uses": ["feature"]
    case "claims": ["no", "unit"]
    default: ["no"]
    }
  }

  private static func isExample(_ row: TableReading.Row) -> Bool {
    row.cells["no"]?.isOne(of: ["例", "example", "ex."]) ?? false
  }

  private static func language(of reading: TableReading) -> Language {
    let field = CaseTables.fields.heading("field")
    let head = reading.sheet.rows.first { $0.number == reading.headRow }
    return head?.cells.contains { Folding.matches($0.text, field.en) } == true ? .en : .ja
  }

  /// Says that a row is not read where somebody wrote a claim of the case into the row of the example.
  private static func checkExample(
    _ row: TableReading.Row, _ examples: [[String: String]], _ problems: SheetProblems
  ) {
    let written = row.cells.filter { $0.key != "no" }
    let isOwn = examples.contains { example in
      written.allSatisfy { key, cell in example[key].map { Folding.matches($0, cell.text) } ?? false }
    }
    guard !written.isEmpty, !isOwn, let number = row.cells["no"] else { return }
    problems.report(
      "example-changed", .warning, at: number.location,
      LocalizedText(
        ja: "No. が「\(number.text)」なので、この行は読みません",
        en: "this row is not read, since its No. is \"\(number.text)\""),
      help: LocalizedText(
        ja: "読ませる行なら、No. を消すか数字に変えてください。", en: "If it is to be read, clear the No. or write a number."))
  }

  /// The rows in the order of their numbers; a row without one stays behind the row above it.
  private static func ordered(_ rows: [TableReading.Row]) -> [TableReading.Row] {
    var last = Int.min
    var numbered: [(number: Int, row: TableReading.Row)] = []
    for row in rows {
      if let number = row.cells["no"].flatMap({ Int(Folding.folded($0.text)) }) { last = number }
      numbered.append((last, row))
    }
    return numbered.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
      .map(\.element.row)
  }

  /// A sheet without any table: one whose head was lost, or the reader's own, whose cells are kept as notes.
  private mutating func addStrange(_ sheet: ReadSheet, _ problems: SheetProblems) {
    guard let first = sheet.rows.first, let cell = first.cells.first else { return }
    let lost = CaseTables.all.first { key, table in
      heads[key] == nil && [table.name.ja, table.name.en].contains { Folding.matches($0, sheet.name) }
    }
    if let lost {
      let headings = lost.table.columns.filter(\.isRequired).map(\.heading)
      problems.report(
        "missing-head", at: sheet.place(row: first.number, column: cell.column),
        LocalizedText(
          ja: "「\(sheet.name)」の見出しの行が見つかりません", en: "the head of the sheet \"\(sheet.name)\" was not found"),
        help: LocalizedText(
          ja: "見出し（\(headings.map(\.ja).joined(separator: "、"))）のある行を戻してください。",
          en: "Put the row with the headings back (\(headings.map { $0[.en] }.joined(separator: ", ")))."))
      return
    }
    for row in sheet.rows {
      for cell in row.cells {
        notes.append(CaseRows.note(SheetCell(cell, at: sheet.place(row: row.number, column: cell.column)), heading: ""))
      }
    }
  }

  /// A cell as a note of the case, in plain words.
  static func note(_ cell: SheetCell, heading: String) -> YAMLNode {
    let place = SourceFile.CellPlace(row: cell.location.line, column: cell.location.column)
    let sheet = cell.location.file.sheet?.name ?? ""
    let head = heading.isEmpty ? "" : "（\(heading.trimmed)）"
    return cell.node("\(sheet)!\(place)\(head): \(cell.text)")
  }
}

/// Cells that a table has and the case has no place for, kept as notes while the sheet is read.
final class KeptCells {
  var notes: [YAMLNode] = []
}
