/// A file that was read, with the name the user knows it by.
///
/// Immutable and shared: every place inside the file refers to it.
public final class SourceFile: Sendable {
  /// The path as shown to the user.
  public let path: String
  /// The content, byte for byte; empty for a sheet of a workbook.
  public let bytes: [UInt8]
  /// The sheet, where the file is one sheet of a workbook: then a line is a row and a column a column of it.
  public let sheet: Sheet?

  /// Creates a file from its displayed path and its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    sheet = nil
  }

  /// Creates one sheet of a workbook from what stands in its cells.
  public init(path: String, sheet name: String, cells: [CellPlace: String]) {
    self.path = path
    bytes = []
    sheet = Sheet(name: name, cells: cells)
  }

  /// What is shown of one sheet of a workbook.
  public struct Sheet: Sendable {
    /// The name on its tab.
    public let name: String
    /// What stands in its cells.
    public let cells: [CellPlace: String]
  }

  /// A cell of a sheet.
  public struct CellPlace: Sendable, Hashable, CustomStringConvertible {
    /// The row, from 1.
    public var row: Int
    /// The column, from 1.
    public var column: Int

    /// Creates a place.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// The place as spreadsheets name it, such as `C12`.
    public var description: String {
      var letters = ""
      var rest = column
      while rest > 0 {
        letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
      }
      return letters + String(row)
    }
  }

  /// The text of a line counted from 1, without its end; nil where the file has no such line.
  ///
  /// Bytes that are not UTF-8 become U+FFFD, and a byte order mark is no part of the first line. Lines end where YAML
  /// readers end them: LF, CR LF, CR, NEL (U+0085), U+2028 and U+2029. Takes time linear in the bytes before the line.
  public func line(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = LineScanner(buffer)
      for _ in 1..<number {
        guard scanner.next() != nil else { return nil }
      }
      return scanner.next().map { String(decoding: buffer[$0], as: UTF8.self) }
    }
  }
}
