package import SourceText
package import Workbooks

/// A table as it was found in a sheet.
///
/// It is found by its headings, wherever it stands and whatever the tab is called: columns may have been moved or added,
/// rows sorted or inserted.
package struct TableReading: Sendable {
  /// The sheet.
  package let sheet: ReadSheet
  /// The number of the head's row.
  package let headRow: Int
  /// The column of each of its headings, by the keys of the columns.
  package let columns: [String: Int]
  /// Its rows that hold something, from the top.
  package let rows: [Row]
  /// What stands elsewhere in the sheet and was not written by the tool.
  package let strays: [SheetCell]

  /// One row as it was read.
  package struct Row: Sendable {
    /// Its number in the sheet.
    package let number: Int
    /// Its cells that hold something, by the keys of their columns.
    package let cells: [String: SheetCell]
    /// Cells in columns that the table does not have, with the heading of the column.
    package let extras: [(heading: String, cell: SheetCell)]
    /// The place of its first cell that holds something.
    package let location: SourceLocation
  }

  /// Finds a table among the visible sheets of a workbook; nil where none has its headings.
  ///
  /// - Parameters:
  ///   - known: More texts that the tool writes into the sheet outside the table.
  ///   - mark: The key of a column without which a head is not this table's, where several tables are alike.
  ///   - heads: What may be a head in the workbook, where several tables are looked for.
  package init?(
    _ table: SheetTable, in workbook: ReadWorkbook, known: [String] = [], mark: String? = nil,
    heads: SheetHeads? = nil, _ problems: SheetProblems
  ) {
    let heads = heads ?? SheetHeads(workbook)
    let keys = table.keysByHeading
    var best: (score: Int, sheet: ReadSheet, row: ReadRow)?
    for (sheet, rows) in zip(workbook.sheets, heads.rows) {
      let isNamed = [table.name.ja, table.name.en].contains { Folding.matches($0, sheet.name) }
      for (row, texts) in zip(sheet.rows, rows) where texts.count * 2 >= table.columns.count {
        let found = Set(texts.compactMap { keys[$0] })
        guard found.count >= 2, found.count * 2 >= table.columns.count, mark.map(found.contains) ?? true else {
          continue
        }
        let score = found.count * 2 + (isNamed ? 1 : 0)
        if score > best?.score ?? 0 { best = (score, sheet, row) }
      }
    }
    guard let best else { return nil }
    self.init(table, sheet: best.sheet, head: best.row, known: known, problems)
  }

  private init(
    _ table: SheetTable, sheet: ReadSheet, head: ReadRow, known: [String], _ problems: SheetProblems
  ) {
    self.sheet = sheet
    headRow = head.number
    let known = known + [table.title.ja, table.title.en] + table.instructions.flatMap { [$0.ja, $0.en] }
    let own = Set(known.map(Folding.folded))
    let keysByHeading = table.keysByHeading
    var keys: [Int: String] = [:]
    var headings: [Int: String] = [:]
    for cell in head.cells {
      guard let key = keysByHeading[Folding.folded(cell.text)] else {
        headings[cell.column] = cell.text
        continue
      }
      if let first = keys.first(where: { $0.value == key })?.key {
        problems.twice(cell.text, at: sheet.place(row: head.number, column: cell.column), first: first)
      } else {
        keys[cell.column] = key
      }
    }
    for column in table.columns where column.isRequired && !keys.values.contains(column.key) {
      problems.missingColumn(column.heading, at: sheet.place(row: head.number, column: 1))
    }
    var rows: [Row] = []
    var strays: [SheetCell] = []
    for row in sheet.rows where row.number != head.number {
      let cells = row.cells.map { SheetCell($0, at: sheet.place(row: row.number, column: $0.column)) }
        .filter { !$0.text.isEmpty }
      guard row.number > head.number else {
        strays += cells.filter { !own.contains(Folding.folded($0.text)) }
        continue
      }
      var known: [String: SheetCell] = [:]
      var extras: [(heading: String, cell: SheetCell)] = []
      for cell in cells {
        if case .error(let text) = cell.content { problems.formulaError(text, at: cell.location) }
        if let key = keys[cell.location.column] {
          known[key] = cell
        } else {
          extras.append((headings[cell.location.column] ?? "", cell))
        }
      }
      guard let first = cells.first else { continue }
      rows.append(Row(number: row.number, cells: known, extras: extras, location: first.location))
    }
    columns = Dictionary(keys.map { ($0.value, $0.key) }, uniquingKeysWith: min)
    self.rows = rows
    self.strays = strays
  }
}

/// The cells of a workbook that may be headings, folded once however many tables are looked for.
package struct SheetHeads: Sendable {
  /// For each sheet, row by row from the top; nothing of a hidden sheet.
  let rows: [[[String]]]

  /// How many rows from the top may hold a head, and how long a heading may be.
  private static let limit = (rows: 200, length: 90)

  /// Folds what may be a heading.
  package init(_ workbook: ReadWorkbook) {
    rows = workbook.sheets.map { sheet in
      guard !sheet.isHidden else { return [] }
      return sheet.rows.prefix(SheetHeads.limit.rows).map { row in
        row.cells.map { $0.text.utf8.count > SheetHeads.limit.length ? "" : Folding.folded($0.text) }
      }
    }
  }
}

extension SheetTable {
  /// The columns by their folded headings, in either language.
  var keysByHeading: [String: String] {
    var keys: [String: String] = [:]
    for column in columns {
      for heading in column.foldedHeadings where keys[heading] == nil { keys[heading] = column.key }
    }
    return keys
  }
}
