internal import Glibc
internal import SourceText
internal import Workbooks

extension ReportOutput {
  /// Writes a workbook and finishes.
  func finish(_ workbook: Workbook, path: String?) throws {
    if path == nil || path == "-", isatty(STDOUT_FILENO) == 1 { throw Failure(.wrongInput, .workbookOnTerminal) }
    try write(workbook.bytes())
    try finish()
  }
}

extension Workbook {
  /// The workbook as a file.
  func bytes() throws(Failure) -> [UInt8] {
    do throws(WritingFailure) {
      return try XLSXWriter.bytes(of: self)
    } catch {
      throw Failure(error.isOfEnvironment ? .environmentFailed : .wrongInput, Diagnostic(error))
    }
  }
}

extension WritingFailure {
  /// Whether the machine is to blame and not what was to be written.
  fileprivate var isOfEnvironment: Bool {
    switch self {
    case .noLibrary, .failed: true
    case .textTooLong, .sheetTooLarge: false
    }
  }
}

extension Diagnostic {
  fileprivate static let workbookOnTerminal = Diagnostic(
    code: "sheet.terminal",
    message: LocalizedText(ja: "Excel ファイルは画面に出せません", en: "an Excel file cannot be shown on a terminal"),
    help: LocalizedText(
      ja: "--output ファイル名.xlsx を付けてください。", en: "Name a file with --output FILE.xlsx."))

  fileprivate init(_ failure: WritingFailure) {
    let code = if case .noLibrary = failure { "sheet.no-library" } else { "sheet.not-written" }
    self.init(code: code, message: failure.message)
  }
}
