internal import SourceText

/// Texts in cells that come back as they were.
///
/// Blanks and line ends at the ends of a cell do not count, and 〃 repeats the cell above, so a text that has such ends or
/// is such a sign stands in quotation marks.
enum ExactText {
  /// The text as a cell.
  static func cell(_ text: String) -> String { needsQuotes(text) ? SheetList.quoted(text) : text }

  /// The text that a cell without blanks at its ends stands for.
  static func text(_ cell: String) -> String {
    let inner = QuotedText.unquoted(cell)
    return inner != cell && SheetList.quoted(inner) == cell && needsQuotes(inner) ? inner : cell
  }

  private static func needsQuotes(_ text: String) -> Bool {
    if text != text.trimmed || text.isEmpty { return true }
    if text.utf8.count <= 6, ValueWords.readAsSame.contains(where: { Folding.matches($0, text) }) { return true }
    let inner = QuotedText.unquoted(text)
    return inner != text && SheetList.quoted(inner) == text && needsQuotes(inner)
  }
}
