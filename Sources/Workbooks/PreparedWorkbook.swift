/// A workbook as it is written: with allowed names, at least one sheet that is seen, and the sheet of long lists.
struct PreparedWorkbook {
  /// The title among the properties.
  let title: String
  /// The sheets in the order of their tabs.
  let sheets: [Worksheet]
  /// The lists that cells offer.
  let lists: ChoiceLists

  /// Prepares a workbook.
  init(_ workbook: Workbook) {
    title = CellText.normalised(workbook.title).cut(toUnits: 255)
    var names = SheetNames()
    var sheets = workbook.sheets
    if sheets.isEmpty { sheets = [Worksheet(name: "Sheet1")] }
    for index in sheets.indices { sheets[index].name = names.next(sheets[index].name) }
    // Spreadsheets do not open a file without a sheet that is seen.
    if sheets.allSatisfy(\.isHidden) { sheets[0].isHidden = false }
    lists = ChoiceLists(of: sheets, names: &names)
    if let sheet = lists.sheet, let last = sheets.lastIndex(where: { !$0.isHidden }) {
      sheets.insert(sheet, at: last + 1)
    }
    self.sheets = sheets
  }
}

extension Worksheet {
  /// The areas by row that can be kept: of several columns, and not over one another.
  var mergesByRow: [Int: [ClosedRange<Int>]] {
    var areas: [Int: [ClosedRange<Int>]] = [:]
    for merge in merges where merge.columns.count > 1 && merge.row >= 1 && merge.columns.lowerBound >= 1 {
      let others = areas[merge.row, default: []]
      if !others.contains(where: { $0.overlaps(merge.columns) }) { areas[merge.row] = others + [merge.columns] }
    }
    return areas
  }
}

extension [ClosedRange<Int>] {
  /// Whether a column lies under another cell, which is shown in its place.
  func covers(_ column: Int) -> Bool { contains { $0.lowerBound < column && column <= $0.upperBound } }
}
