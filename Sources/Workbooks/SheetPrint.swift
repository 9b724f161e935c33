internal import CWorkbookLibraries

/// Sets how a sheet is printed: on A4, as wide as the paper, with its head on each page and page numbers in the foot.
struct SheetPrint {
  let sheet: Worksheet
  let target: UnsafeMutablePointer<lxw_worksheet>
  let library: UnsafePointer<tokki_xlsxwriter>

  /// Writes the settings.
  func write() throws(WritingFailure) {
    let call = LibraryCall(library)
    // 9 is A4.
    library.pointee.worksheet_set_paper(target, 9)
    if !sheet.isPortrait { library.pointee.worksheet_set_landscape(target) }
    library.pointee.worksheet_fit_to_pages(target, 1, 0)
    library.pointee.worksheet_set_margins(target, 0.4, 0.4, 0.5, 0.6)
    try call.check(library.pointee.worksheet_set_footer(target, Self.footer(sheet.footer)))
    if let columns = sheet.printedColumns, columns > 0, !sheet.rows.isEmpty {
      try call.check(
        library.pointee.worksheet_print_area(
          target, 0, 0, lxw_row_t(sheet.rows.count - 1), lxw_col_t(columns - 1)))
    }
    if let head = sheet.head, head.lowerBound >= 1 {
      let first = lxw_row_t(head.lowerBound - 1)
      try call.check(library.pointee.worksheet_repeat_rows(target, first, lxw_row_t(head.upperBound - 1)))
    }
    var breaks = sheet.rows.indices.filter { $0 > 0 && sheet.rows[$0].startsPage }.prefix(1_023).map { lxw_row_t($0) }
    if !breaks.isEmpty {
      breaks.append(0)
      try call.check(library.pointee.worksheet_set_h_pagebreaks(target, &breaks))
    }
  }

  /// The foot: a text, its `&` doubled because a single one begins a code, and the page of the pages; at most 255
  /// units.
  static func footer(_ text: String) -> String {
    let pages = "&R&P / &N"
    let room = 254 - "&L".utf16.count - pages.utf16.count
    var left = ""
    var units = 0
    for scalar in CellText.normalised(text).unicodeScalars {
      let piece = scalar == "&" ? "&&" : String(scalar)
      units += piece.utf16.count
      if units > room { break }
      left += piece
    }
    return left.isEmpty ? pages : "&L\(left)\(pages)"
  }
}
