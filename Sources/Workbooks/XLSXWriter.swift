internal import CWorkbookLibraries

/// Writes workbooks as xlsx files.
///
/// Text is always written as text, never as a formula, a link or a number. The same workbook gives the same bytes,
/// whatever the day and the place. What XML cannot carry (control characters but tab and line end, U+FFFE, U+FFFF)
/// becomes U+FFFD, and line ends become `\n`; every other text comes back exactly when the file is read. Rows are as
/// high as their text needs, up to the 409 points that Excel allows; see `Workbook.overfullRows`.
public enum XLSXWriter {
  /// The bytes of the file.
  public static func bytes(of workbook: Workbook) throws(WritingFailure) -> [UInt8] {
    let prepared = PreparedWorkbook(workbook)
    for sheet in prepared.sheets { try check(sheet) }
    var reason: UnsafePointer<CChar>?
    guard let library = tokki_load_xlsxwriter(&reason) else {
      throw .noLibrary(reason: reason.map { String(cString: $0) } ?? "libxlsxwriter")
    }
    let file = try MemoryFile()
    try write(prepared, to: file.path, library: library)
    return try file.content()
  }

  /// Whether everything of a sheet fits into one.
  private static func check(_ sheet: Worksheet) throws(WritingFailure) {
    guard sheet.rows.count <= CellName.rows else { throw .sheetTooLarge(sheet: sheet.name) }
    for (index, row) in sheet.rows.enumerated() {
      guard row.cells.count <= CellName.columns else { throw .sheetTooLarge(sheet: sheet.name) }
      for (column, cell) in row.cells.enumerated() {
        guard case .text(let text) = cell.content, text.utf8.count > CellText.limit else { continue }
        guard text.utf16.count <= CellText.limit else {
          throw .textTooLong(sheet: sheet.name, cell: CellName.letters(of: column + 1) + String(index + 1))
        }
      }
    }
  }

  private static func write(
    _ workbook: PreparedWorkbook, to path: String, library: UnsafePointer<tokki_xlsxwriter>
  ) throws(WritingFailure) {
    var options = lxw_workbook_options()
    guard let book = library.pointee.workbook_new_opt(path, &options) else { throw .failed(reason: "workbook_new") }
    do throws(WritingFailure) {
      try LibraryCall(library).check(setProperties(of: book, title: workbook.title, library: library))
      for (name, formula) in workbook.lists.definitions {
        try LibraryCall(library).check(library.pointee.workbook_define_name(book, name, formula))
      }
      var styles = XLSXStyles(book: book, library: library)
      var isFirst = true
      for sheet in workbook.sheets {
        guard let target = library.pointee.workbook_add_worksheet(book, sheet.name) else {
          throw .failed(reason: "workbook_add_worksheet")
        }
        var writer = SheetWriter(sheet: sheet, target: target, lists: workbook.lists, library: library)
        try writer.write(styles: &styles)
        if isFirst, !sheet.isHidden {
          library.pointee.worksheet_activate(target)
          library.pointee.worksheet_set_first_sheet(target)
          isFirst = false
        }
      }
    } catch {
      library.pointee.lxw_workbook_free(book)
      throw error
    }
    // Frees the workbook, also where it fails.
    try LibraryCall(library).check(library.pointee.workbook_close(book))
  }

  private static func setProperties(
    of book: UnsafeMutablePointer<lxw_workbook>, title: String, library: UnsafePointer<tokki_xlsxwriter>
  ) -> lxw_error {
    var properties = lxw_doc_properties()
    // 2020-01-01: a time of writing would make every file another.
    properties.created = 1_577_836_800
    return title.withCString { text in
      properties.title = UnsafeMutablePointer(mutating: text)
      return library.pointee.workbook_set_properties(book, &properties)
    }
  }
}

/// Turns what the library answers into failures.
struct LibraryCall {
  private let library: UnsafePointer<tokki_xlsxwriter>

  init(_ library: UnsafePointer<tokki_xlsxwriter>) { self.library = library }

  /// Fails where a call did.
  func check(_ code: lxw_error) throws(WritingFailure) {
    guard code != LXW_NO_ERROR else { return }
    throw .failed(reason: library.pointee.lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
  }
}
