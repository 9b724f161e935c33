internal import Glibc

extension ReadWorkbook {
  /// What would be read if a workbook had been written and not been touched.
  ///
  /// It has no hash, because it has no bytes. Text and numbers are as they come back from a file; a number has 16
  /// digits there.
  public init(_ workbook: Workbook, path: String) {
    let sheets = PreparedWorkbook(workbook).sheets.map { ReadSheet($0, path: path) }
    self.init(path: path, hash: "", sheets: sheets)
  }
}

extension ReadSheet {
  fileprivate init(_ sheet: Worksheet, path: String) {
    let merges = sheet.mergesByRow
    let rows = sheet.rows.enumerated().compactMap { index, row in
      let areas = merges[index + 1] ?? []
      let cells = row.cells.enumerated().compactMap { column, cell in
        areas.covers(column + 1) ? nil : ReadCell(cell, column: column + 1)
      }
      return cells.isEmpty ? nil : ReadRow(number: index + 1, cells: cells)
    }
    self.init(path: path, name: sheet.name, isHidden: sheet.isHidden, rows: rows)
  }
}

extension ReadCell {
  fileprivate init?(_ cell: Cell, column: Int) {
    switch cell.content {
    case .blank: return nil
    case .number(let number) where number.isFinite: self.init(column: column, content: .number(Self.written(number)))
    case .number(let number): self.init(column: column, content: .text(String(number)))
    case .text(let text):
      guard !text.isEmpty else { return nil }
      self.init(column: column, content: .text(CellText.normalised(text)))
    }
  }

  /// The number as the file has it.
  private static func written(_ number: Double) -> Double {
    if number == number.rounded(), abs(number) < 1e15 { return number }
    var buffer = [CChar](repeating: 0, count: 40)
    let length = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.16G", $0) }
    return Double(String(decoding: buffer.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)) ?? number
  }
}
