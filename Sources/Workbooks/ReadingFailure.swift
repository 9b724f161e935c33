/// A reason why a file cannot be read as a workbook.
enum ReadingFailure: Error, Hashable {
  /// It has no bytes.
  case empty
  /// It is locked with a password.
  case locked
  /// It is a file of another kind.
  case otherKind(Kind)
  /// A part inside it is missing or cannot be understood; nil where its index cannot be read.
  case damaged(part: String?)
  /// A part inside it declares a document type, which no program for spreadsheets writes.
  case documentType(part: String)
  /// It holds more than is read.
  case tooLarge(Amount)
  /// libzip is not installed, or is another version.
  case noLibrary(reason: String)

  /// A kind of file.
  enum Kind: Hashable {
    /// Excel 97–2003, `.xls`.
    case oldExcel
    /// Another file of Office 97–2003, such as `.doc`.
    case oldOffice
    /// Excel's binary workbook, `.xlsb`.
    case binaryExcel
    /// OpenDocument, such as `.ods`.
    case openDocument
    /// Word or PowerPoint.
    case otherOffice
    /// A zip archive of other things.
    case archive
    /// None of those, such as CSV or PDF.
    case unknown
  }

  /// What there is too much of, with the most that is read.
  enum Amount: Hashable {
    case entries(Int)
    case unpacked(Int)
    case elements(Int)
    case depth(Int)
    case rows(Int)
    case cells(Int)
    case text(Int)
    case cellText(Int)
    case records(Int)
    case parser(Int)
  }
}
