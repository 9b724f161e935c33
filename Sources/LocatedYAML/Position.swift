internal import CLibYAML

/// A line and a column, both from 1, columns in Unicode scalars.
struct Position: Sendable, Hashable {
  private let storedLine: Int32
  private let storedColumn: Int32

  var line: Int { Int(storedLine) }
  var column: Int { Int(storedColumn) }

  /// Creates a position from a mark of libyaml, which counts from 0.
  init(_ mark: yaml_mark_t) {
    storedLine = Int32(truncatingIfNeeded: mark.line) &+ 1
    storedColumn = Int32(truncatingIfNeeded: mark.column) &+ 1
  }

  /// Creates a position from numbers that count from 1.
  init(line: Int, column: Int) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
  }
}
