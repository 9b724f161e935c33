extension ReadWorkbook {
  /// A workbook as if it had been written and read again untouched.
  public init(_ workbook: Workbook, path: String) {
    let sheets = workbook.sheets.map { sheet in
      let rows = sheet.rows.enumerated().compactMap { index, row -> ReadRow? in
        let cells = row.cells.enumerated().compactMap { column, cell -> ReadCell? in
          switch cell.content {
          case .blank, .text(""): nil
          case .text(let text): ReadCell(column: column + 1, content: .text(text))
          case .number(let number): ReadCell(column: column + 1, content: .number(number))
          }
        }
        return cells.isEmpty ? nil : ReadRow(number: index + 1, cells: cells)
      }
      return ReadSheet(path: path, name: sheet.name, isHidden: sheet.isHidden, rows: rows)
    }
    self.init(path: path, hash: "", sheets: sheets)
  }
}
