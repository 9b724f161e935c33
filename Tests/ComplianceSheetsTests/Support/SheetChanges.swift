import SourceText
import Workbooks

/// What people do to workbooks.
extension ReadWorkbook {
  /// The workbook with sheets changed.
  func changing(_ change: (ReadSheet) -> ReadSheet) -> ReadWorkbook {
    ReadWorkbook(path: path, hash: hash, sheets: sheets.map(change))
  }

  /// The workbook with one cell written into.
  func writing(_ text: String, _ sheet: String, row: Int, column: Int) -> ReadWorkbook {
    changing { old in
      guard old.name == sheet else { return old }
      var cells = old.rows.first { $0.number == row }?.cells.filter { $0.column != column } ?? []
      cells.append(ReadCell(column: column, content: .text(text)))
      cells.sort { $0.column < $1.column }
      var rows = old.rows.filter { $0.number != row } + [ReadRow(number: row, cells: cells)]
      rows.sort { $0.number < $1.number }
      return ReadSheet(path: path, name: old.name, isHidden: old.isHidden, rows: rows)
    }
  }

  /// The workbook with rows written below the head, by headings: the first row that has nothing but a number, and on.
  func filling(_ sheet: String, _ head: [String], _ rows: [[String]]) -> ReadWorkbook {
    var workbook = self
    guard let headRow = workbook.head(sheet, head[0]) else { return self }
    for (index, row) in rows.enumerated() {
      for (heading, text) in zip(head, row) where !text.isEmpty {
        guard let column = headRow.cells.first(where: { $0.text == heading })?.column else { continue }
        workbook = workbook.writing(text, sheet, row: headRow.number + 2 + index, column: column)
      }
    }
    return workbook
  }

  /// The head of a sheet: the row with a heading.
  func head(_ sheet: String, _ heading: String) -> ReadRow? {
    sheets.first { $0.name == sheet }?.rows.first { $0.cells.contains { $0.text == heading } }
  }
}

extension ReadSheet {
  /// The sheet with its columns in another order, some columns to the right.
  func mirrored() -> ReadSheet {
    let last = 40
    return ReadSheet(
      path: file.path, name: name, isHidden: isHidden,
      rows: rows.map { row in
        ReadRow(
          number: row.number,
          cells: row.cells.map { ReadCell(column: last - $0.column, content: $0.content) }.reversed())
      })
  }

  /// The sheet with the rows below a row turned upside down.
  func upsideDown(below head: Int) -> ReadSheet {
    let upper = rows.filter { $0.number <= head }
    let lower = rows.filter { $0.number > head }
    let turned = zip(lower, lower.reversed()).map { ReadRow(number: $0.number, cells: $1.cells) }
    return ReadSheet(path: file.path, name: name, isHidden: isHidden, rows: upper + turned)
  }

  func renamed(_ name: String) -> ReadSheet {
    ReadSheet(path: file.path, name: name, isHidden: isHidden, rows: rows)
  }
}
