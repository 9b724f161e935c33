/// What may still be read of a workbook.
final class ReadingBudget {
  let limits: WorkbookLimits
  private var unpacked = 0
  private var elements = 0
  private var rows = 0
  private var cells = 0
  private var text = 0

  init(_ limits: WorkbookLimits) { self.limits = limits }

  /// Counts unpacked bytes.
  func unpack(_ count: Int) throws(ReadingFailure) {
    unpacked += count
    if unpacked > limits.unpacked { throw .tooLarge(.unpacked(limits.unpacked)) }
  }

  /// Counts an element with its attributes.
  func element(attributes: Int) throws(ReadingFailure) {
    elements += 1 + attributes
    if elements > limits.elements { throw .tooLarge(.elements(limits.elements)) }
  }

  /// Counts a row that holds something.
  func row() throws(ReadingFailure) {
    rows += 1
    if rows > limits.rows { throw .tooLarge(.rows(limits.rows)) }
  }

  /// Counts a cell that holds something.
  func cell() throws(ReadingFailure) {
    cells += 1
    if cells > limits.cells { throw .tooLarge(.cells(limits.cells)) }
  }

  /// Counts bytes of text that are kept.
  func keep(_ count: Int) throws(ReadingFailure) {
    text += count
    if text > limits.text { throw .tooLarge(.text(limits.text)) }
  }
}
