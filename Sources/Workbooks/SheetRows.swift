/// Reads the rows of one sheet.
final class SheetRows: XMLConsumer {
  private(set) var wantsText = false
  private(set) var merges = MergedAreas()
  private var rows: [ReadRow] = []
  private var cells: [ReadCell] = []
  private var row = 0
  private var column = 0
  private var kind = ReadCellKind.number
  private var style = 0
  private var text = TextBuffer()
  private var isInData = false
  private var isInline = false
  private var readings = 0
  private let part: String
  private let values: CellValues
  private let budget: ReadingBudget

  init(part: String, values: CellValues, budget: ReadingBudget) {
    self.part = part
    self.values = values
    self.budget = budget
  }

  /// The rows that hold something; what lies under a merged cell is not seen in spreadsheets and left out.
  func visibleRows() throws(ReadingFailure) -> [ReadRow] { try merges.visible(of: rows) }

  func start(_ element: XMLElement) throws(ReadingFailure) {
    if isInData {
      if element.name == "c" {
        try startCell(element)
      } else if element.name == "v" {
        if !isInline { text.clear() }
        wantsText = !isInline
      } else if element.name == "row" {
        try startRow(element)
      } else if element.name == "is" {
        isInline = true
        text.clear()
      } else if element.name == "rPh" {
        readings += 1
      } else if element.name == "t" {
        wantsText = isInline && readings == 0
      }
    } else if element.name == "sheetData" {
      isInData = true
    } else if element.name == "mergeCell", let area = element["ref"] {
      try merges.add(area, limit: budget.limits.records)
    }
  }

  func end(_ name: XMLName) throws(ReadingFailure) {
    guard isInData else { return }
    if name == "c" {
      try endCell()
    } else if name == "v" || name == "t" {
      wantsText = false
    } else if name == "row" {
      guard !cells.isEmpty else { return }
      try budget.row()
      rows.append(ReadRow(number: row, cells: cells))
      cells.removeAll(keepingCapacity: true)
    } else if name == "rPh" {
      readings -= 1
    } else if name == "sheetData" {
      isInData = false
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) { try text.append(bytes, budget) }

  /// Rows without a number come after the one before; rows in disorder are no workbook.
  private func startRow(_ element: XMLElement) throws(ReadingFailure) {
    let number = element["r"] == nil ? row + 1 : element.number("r") ?? 0
    guard number > row, number <= CellName.rows else { throw .damaged(part: part) }
    row = number
    column = 0
    cells.removeAll(keepingCapacity: true)
  }

  private func startCell(_ element: XMLElement) throws(ReadingFailure) {
    var number = column + 1
    if let name = element["r"] {
      guard let place = CellName.place(of: name), place.row == row else { throw .damaged(part: part) }
      number = place.column
    }
    guard row > 0, number > column, number <= CellName.columns else { throw .damaged(part: part) }
    column = number
    style = element.number("s") ?? 0
    kind = element["t"].map(ReadCellKind.init) ?? .number
    isInline = false
    text.clear()
  }

  private func endCell() throws(ReadingFailure) {
    isInline = false
    wantsText = false
    guard !text.bytes.isEmpty else { return }
    guard let content = try values.content(of: text, kind: kind, style: style, part: part, budget: budget) else {
      return
    }
    try budget.cell()
    cells.append(ReadCell(column: column, content: content))
  }
}
