internal import CWorkbookLibraries

/// Writes one sheet.
struct SheetWriter {
  let sheet: Worksheet
  private let target: UnsafeMutablePointer<lxw_worksheet>
  private let lists: ChoiceLists
  private let library: UnsafePointer<tokki_xlsxwriter>
  private let merges: [Int: [ClosedRange<Int>]]

  init(
    sheet: Worksheet, target: UnsafeMutablePointer<lxw_worksheet>, lists: ChoiceLists,
    library: UnsafePointer<tokki_xlsxwriter>
  ) {
    self.sheet = sheet
    self.target = target
    self.lists = lists
    self.library = library
    merges = sheet.mergesByRow
  }

  /// Writes everything of the sheet.
  mutating func write(styles: inout XLSXStyles) throws(WritingFailure) {
    if sheet.isHidden { library.pointee.worksheet_hide(target) }
    try writeColumns()
    let height = RowHeight(sheet, merges: merges)
    for (index, row) in sheet.rows.enumerated() {
      // A row to be filled in has no height of its own: it grows with what is typed.
      if row.lines > 1 || row.cells.contains(where: { $0.content != .blank }) {
        let points = min(RowHeight.greatest, height.needed(by: row, number: index + 1))
        try check(library.pointee.worksheet_set_row(target, lxw_row_t(index), points, nil))
      }
      try write(row, index: index, styles: &styles)
    }
    for choices in sheet.choices { try write(choices) }
    try writeView()
    try SheetPrint(sheet: sheet, target: target, library: library).write()
  }

  private func writeColumns() throws(WritingFailure) {
    let last = max(sheet.widths.count, sheet.hiddenColumns.max() ?? 0)
    guard last <= CellName.columns else { throw .sheetTooLarge(sheet: sheet.name) }
    for column in 0..<last {
      let width = sheet.widths.indices.contains(column) ? min(255, max(0, sheet.widths[column])) : 8.43
      let place = lxw_col_t(column)
      if sheet.hiddenColumns.contains(column + 1) {
        var options = lxw_row_col_options()
        options.hidden = 1
        try check(library.pointee.worksheet_set_column_opt(target, place, place, width, nil, &options))
      } else {
        try check(library.pointee.worksheet_set_column(target, place, place, width, nil))
      }
    }
  }

  private func write(_ row: Worksheet.Row, index: Int, styles: inout XLSXStyles) throws(WritingFailure) {
    let areas = merges[index + 1] ?? []
    let place = lxw_row_t(index)
    for columns in areas {
      let style = row.cells.indices.contains(columns.lowerBound - 1) ? row.cells[columns.lowerBound - 1].style : .plain
      guard columns.upperBound <= CellName.columns else { throw .sheetTooLarge(sheet: sheet.name) }
      let first = lxw_col_t(columns.lowerBound - 1)
      let last = lxw_col_t(columns.upperBound - 1)
      try check(library.pointee.worksheet_merge_range(target, place, first, place, last, "", styles.format(style)))
    }
    for (column, cell) in row.cells.enumerated() where !areas.covers(column + 1) {
      try write(cell, row: place, column: lxw_col_t(column), styles: &styles)
    }
  }

  private func write(
    _ cell: Cell, row: lxw_row_t, column: lxw_col_t, styles: inout XLSXStyles
  ) throws(WritingFailure) {
    let format = try styles.format(cell.style)
    switch cell.content {
    case .blank: try check(library.pointee.worksheet_write_blank(target, row, column, format))
    case .number(let number) where number.isFinite:
      try check(library.pointee.worksheet_write_number(target, row, column, number, format))
    // Files have no way to write what is no number; they show it as text.
    case .number(let number):
      try check(library.pointee.worksheet_write_string(target, row, column, String(number), format))
    case .text(let text):
      let written = CellText.escaped(CellText.normalised(text))
      guard !written.isEmpty else {
        return try write(Cell(.blank, cell.style), row: row, column: column, styles: &styles)
      }
      let code = library.pointee.worksheet_write_string(target, row, column, written, format)
      guard code != LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED else {
        throw .textTooLong(sheet: sheet.name, cell: CellName.letters(of: Int(column) + 1) + String(row + 1))
      }
      try check(code)
    }
  }

  private func write(_ choices: Worksheet.Choices) throws(WritingFailure) {
    guard let place = lists.place(of: choices.list) else { return }
    var rule = lxw_data_validation()
    rule.show_error = UInt8(choices.isStrict ? LXW_VALIDATION_ON.rawValue : LXW_VALIDATION_OFF.rawValue)
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    var texts = CTexts()
    defer { texts.free() }
    rule.error_title = texts.add("選択肢にありません")
    rule.error_message = texts.add("▼ から選んでください。 / Please choose from the list.")
    let prompt = CellText.normalised(choices.prompt)
    if !prompt.isEmpty { rule.input_message = texts.add(prompt.cut(toUnits: 255)) }
    switch place {
    case .named(let formula):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = texts.add(formula)
    case .inline(let list):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      rule.value_list = texts.add(list)
    }
    let rows = choices.rows
    try check(
      library.pointee.worksheet_data_validation_range(
        target, lxw_row_t(rows.lowerBound - 1), lxw_col_t(choices.column - 1), lxw_row_t(rows.upperBound - 1),
        lxw_col_t(choices.column - 1), &rule))
  }

  /// What stays in view, can be filtered, and can be typed into.
  private func writeView() throws(WritingFailure) {
    let head = sheet.head?.upperBound ?? 0
    if head > 0 || sheet.frozenColumns > 0 {
      library.pointee.worksheet_freeze_panes(target, lxw_row_t(head), lxw_col_t(sheet.frozenColumns))
    }
    let columns = sheet.rows.map(\.cells.count).max() ?? 0
    let heading = max(1, head)
    if sheet.isFiltered, columns > 0, sheet.rows.count >= heading {
      try check(
        library.pointee.worksheet_autofilter(
          target, lxw_row_t(heading - 1), 0, lxw_row_t(sheet.rows.count - 1), lxw_col_t(columns - 1)))
    }
    if sheet.isProtected {
      // Officers widen columns, add rows and look at a part; the questions stay as they are.
      var options = lxw_protection()
      options.format_columns = 1
      options.format_rows = 1
      options.insert_rows = 1
      options.sort = 1
      options.autofilter = 1
      library.pointee.worksheet_protect(target, nil, &options)
    }
  }

  private func check(_ code: lxw_error) throws(WritingFailure) { try LibraryCall(library).check(code) }
}
