public import SourceText

/// A workbook as it was read.
public struct ReadWorkbook: Sendable {
  /// The path as shown to the user.
  public let path: String
  /// The SHA-256 of its bytes, hexadecimal; empty where there are none.
  public let hash: String
  /// Its sheets, in the order of their tabs.
  public let sheets: [ReadSheet]

  /// Creates a workbook.
  public init(path: String, hash: String, sheets: [ReadSheet]) {
    self.path = path
    self.hash = hash
    self.sheets = sheets
  }
}

/// One sheet as it was read.
public struct ReadSheet: Sendable {
  /// The name on its tab.
  public let name: String
  /// Whether readers do not see it.
  public let isHidden: Bool
  /// The rows that hold something, from the top.
  public let rows: [ReadRow]
  /// The sheet as a file that places refer to: a row is a line, a column a column.
  public let file: SourceFile

  /// Creates a sheet; rows and cells must be in order.
  public init(path: String, name: String, isHidden: Bool = false, rows: [ReadRow]) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    var texts: [SourceFile.CellPlace: String] = [:]
    texts.reserveCapacity(rows.reduce(0) { $0 + $1.cells.count })
    for row in rows {
      for cell in row.cells { texts[SourceFile.CellPlace(row: row.number, column: cell.column)] = cell.text }
    }
    file = SourceFile(path: path, sheet: name, cells: texts)
  }

  /// The place of a cell.
  public func place(row: Int, column: Int) -> SourceLocation {
    SourceLocation(file: file, line: row, column: column)
  }
}

/// One row as it was read.
public struct ReadRow: Sendable, Hashable {
  /// Its number, from 1.
  public let number: Int
  /// Its cells that hold something, from the left.
  public let cells: [ReadCell]

  /// Creates a row.
  public init(number: Int, cells: [ReadCell]) {
    self.number = number
    self.cells = cells
  }
}

/// One cell as it was read; never empty.
public struct ReadCell: Sendable, Hashable {
  /// Its column, from 1.
  public let column: Int
  /// What stands in it.
  public let content: Content

  /// Creates a cell.
  public init(column: Int, content: Content) {
    self.column = column
    self.content = content
  }

  /// What stands in a cell.
  public enum Content: Sendable, Hashable {
    /// A text; line ends are `\n`. A time of day without a day is one, as `13:05`, and so is a duration, as `36:00`.
    case text(String)
    /// A number that is no date.
    case number(Double)
    /// `TRUE` or `FALSE`.
    case boolean(Bool)
    /// A day, as `2021-06-21`; with a time of day where it has one, as `2021-06-21 13:05`.
    case date(String)
    /// An error of a formula, such as `#REF!`.
    case error(String)
  }

  /// The content as text: digits without a needless point, days as `2021-06-21`, `TRUE` and `FALSE`.
  public var text: String {
    switch content {
    case .text(let text), .date(let text), .error(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
  }
}
