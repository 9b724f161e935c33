import SourceText

/// Writes comma-separated values (RFC 4180) as UTF-8 bytes with CRLF line ends, for spreadsheets.
///
/// The only way to write a cell is by its kind: a number stands bare; a text stands between quotes whatever it is, so that
/// no separator that a spreadsheet may be set to splits it, and never reads as a formula, a number or a date.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  /// One cell.
  enum Cell {
    /// A text, as a person reads it.
    case text(String)
    /// A number to sort and sum by.
    case number(Int)
    /// A day, as ISO 8601 writes it, which spreadsheets take for a day.
    case day(String)
    /// Nothing.
    case empty
  }

  /// The most UTF-16 code units that a cell of Excel holds.
  static let longestCell = 32_767

  /// Writes the mark by which spreadsheets tell UTF-8 from the encodings of old.
  mutating func byteOrderMark() { bytes += [0xEF, 0xBB, 0xBF] }

  /// Writes a row.
  mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text)
      case .number(let number): bytes.append(contentsOf: String(number).utf8)
      case .day(let day): bytes.append(contentsOf: day.utf8)
      case .empty: break
      }
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    bytes.append(UInt8(ascii: "\""))
    for byte in CSVWriter.shown(text).utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What a spreadsheet shows of a text.
  ///
  /// Line ends are spaces and control characters their codes, so that a row is one line and nothing in it acts. A text that
  /// would be read as a formula, number or date begins with an apostrophe. One that is too long for a cell says so.
  static func shown(_ text: String) -> String {
    var text = text.escapedForTerminal
    if isTakenForAnother(text) { text = "'" + text }
    guard text.utf8.count > longestCell, text.utf16.count > longestCell else { return text }
    let mark = "…⟨cut: \(text.utf16.count)⟩"
    var rest = longestCell - mark.utf16.count
    var end = text.unicodeScalars.startIndex
    while rest >= text.unicodeScalars[end].utf16.count {
      rest -= text.unicodeScalars[end].utf16.count
      end = text.unicodeScalars.index(after: end)
    }
    return String(text.unicodeScalars[..<end]) + mark
  }

  // MARK: Formulas

  /// Whether a spreadsheet takes a text for a formula, a number or a date.
  private static func isTakenForAnother(_ text: String) -> Bool {
    // What is not seen at the beginning may be dropped before the cell is looked at.
    let seen = text.unicodeScalars.drop { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
    guard let first = seen.first.map(narrow) else { return false }
    if ["=", "+", "-", "@"].contains(first) { return true }
    if isDateInWords(String(String.UnicodeScalarView(seen.map(narrow)))) { return true }
    var digits = 0
    for scalar in seen {
      switch narrow(scalar) {
      case "0"..."9": digits += 1
      case ".", ",", ":", "/", "-", "(", ")", "%", "+", "e", "E", " ", "¥", "\\", "$": break
      default: return false
      }
    }
    return digits > 0 && !isPlainNumber(text)
  }

  /// Whether a text is a date as Japanese or English is written: 3月10日, 令和6年6月1日, R6.6.1, Mar 3.
  ///
  /// `30日` and `1年` are no dates.
  private static func isDateInWords(_ text: String) -> Bool {
    guard text.utf8.count <= 60, text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return false }
    let inJapanese = text.allSatisfy { $0.isWhitespace || "0123456789元年月日令和平成昭大正明治".contains($0) }
    if inJapanese { return text.contains("月") && (text.contains("日") || text.contains("年")) }
    guard text.utf8.first.map({ $0 < 0x80 }) ?? false else { return false }
    return text.wholeMatch(of: /[RHSTMrhstm]\d{1,2}[.\/\-]\d{1,2}[.\/\-]\d{1,2}/) != nil
      || text.wholeMatch(
        of: /(?i)(\d+[ \-]*)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[. \-]*\d*([, \-]+\d+)?/)
        != nil
  }

  /// Whether a text shows the same as the whole number that it is taken for.
  private static func isPlainNumber(_ text: String) -> Bool {
    text.utf8.count <= 15 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"))
  }

  /// The ASCII character that a full-width or small one stands for: spreadsheets in Japanese read both.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2212, 0xFE63: "-"
    case 0xFE62: "+"
    case 0xFE66: "="
    case 0xFE6B: "@"
    case 0xFFE5: "¥"
    case 0x3000: " "
    default: scalar
    }
  }
}
