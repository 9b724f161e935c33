/// A place in a file.
public struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file.
  public let file: SourceFile
  @usableFromInline let storedLine: Int32
  @usableFromInline let storedColumn: Int32

  /// The line, from 1.
  public var line: Int { Int(storedLine) }
  /// The column in Unicode scalars, from 1.
  public var column: Int { Int(storedColumn) }

  /// Creates a place from a line and a column counted from 1.
  @inlinable
  public init(file: SourceFile, line: Int, column: Int) {
    self.file = file
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
  }

  /// The place as `path:line:column`, in a workbook as `path:sheet!C12`.
  public var description: String {
    guard let sheet = file.sheet else { return "\(file.path):\(line):\(column)" }
    return "\(file.path):\(sheet.name)!\(SourceFile.CellPlace(row: line, column: column))"
  }

  /// Whether two places have the same path, line and column.
  public static func == (left: SourceLocation, right: SourceLocation) -> Bool {
    left.storedLine == right.storedLine && left.storedColumn == right.storedColumn
      && (left.file === right.file || left.file.isSame(as: right.file))
  }

  /// Whether a place comes before another, by path, line and column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.file !== right.file, !left.file.isSame(as: right.file) {
      return (left.file.path, left.file.sheet?.name ?? "") < (right.file.path, right.file.sheet?.name ?? "")
    }
    return (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
  }

  /// Feeds the path, the line and the column.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file.path)
    hasher.combine(storedLine)
    hasher.combine(storedColumn)
  }
}

extension SourceFile {
  /// Whether two are known by the same name.
  fileprivate func isSame(as other: SourceFile) -> Bool { path == other.path && sheet?.name == other.sheet?.name }
}
