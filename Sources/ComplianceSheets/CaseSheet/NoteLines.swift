/// Whole sentences in one cell, each on a line of its own.
///
/// A sentence has 、 in it, so unlike names only line ends separate; one that has line ends, begins with a quotation mark
/// or has blanks at its ends stands in quotation marks.
enum NoteLines {
  /// Sentences as one cell.
  static func cell(_ notes: [String]) -> String {
    notes.map { needsQuotes($0) ? SheetList.quoted($0) : $0 }.joined(separator: "\n")
  }

  /// The sentences of a cell; blank lines do not count.
  static func notes(_ cell: String) -> [String] {
    var notes: [String] = []
    var rest = cell.unicodeScalars[...]
    while !rest.isEmpty {
      if let (text, end) = quoted(rest) {
        notes.append(text)
        rest = rest[end...]
      } else {
        let end = rest.firstIndex(where: isLineEnd) ?? rest.endIndex
        let text = String(rest[..<end]).trimmed
        if !text.isEmpty { notes.append(text) }
        rest = rest[end...].dropFirst()
      }
    }
    return notes
  }

  /// What stands in quotation marks, where nothing else stands in front of or behind it, and where its line ends.
  private static func quoted(
    _ text: Substring.UnicodeScalarView
  ) -> (text: String, end: Substring.UnicodeScalarView.Index)? {
    var rest = text.drop { $0.properties.isWhitespace && !isLineEnd($0) }
    guard rest.popFirst() == "\"" else { return nil }
    var inner = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar != "\"" {
        inner.append(scalar)
      } else if rest.first == "\"" {
        inner.append(scalar)
        rest.removeFirst()
      } else {
        let behind = rest.drop { $0.properties.isWhitespace && !isLineEnd($0) }
        guard behind.first.map(isLineEnd) ?? true else { return nil }
        return (String(inner), behind.isEmpty ? behind.endIndex : behind.index(after: behind.startIndex))
      }
    }
    return nil
  }

  private static func needsQuotes(_ note: String) -> Bool {
    note.isEmpty || note != note.trimmed || note.hasPrefix("\"") || note.unicodeScalars.contains(where: isLineEnd)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
