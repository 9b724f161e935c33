import SourceText

/// Writes Markdown (CommonMark with the tables and task lists of GFM) as UTF-8 bytes.
///
/// Marks are the writer's own; text comes in only through the escaping here, so that what a vendor wrote is shown as it
/// is: no heading, list, table, link, picture, mention or markup ever comes of it. HTML is never written.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []
  private var last: Block?

  /// A piece of a line.
  enum Piece {
    /// Text, escaped.
    case text(String)
    /// Text, escaped, in bold; stands at the beginning of a line or after a space, and before a space or the end.
    case strong(String)
    /// An id or a path.
    case code(String)
  }

  private enum Block { case other, item }

  /// Creates a writer; one that goes on with a document begins with an empty line.
  init(goesOn: Bool) { last = goesOn ? .other : nil }

  // MARK: Blocks

  /// Writes a heading.
  mutating func heading(_ level: Int, _ pieces: Piece...) {
    begin(.other)
    raw(String(repeating: "#", count: level) + " ")
    line(pieces, startsBlock: false)
  }

  /// Writes a paragraph.
  mutating func paragraph(_ pieces: Piece...) { paragraph(pieces) }

  /// Writes a paragraph.
  mutating func paragraph(_ pieces: [Piece]) {
    begin(.other)
    line(pieces, startsBlock: true)
  }

  /// Writes a member of a list.
  mutating func item(_ pieces: Piece..., depth: Int = 0) {
    begin(.item)
    raw(String(repeating: "  ", count: depth) + "- ")
    line(pieces, startsBlock: true)
  }

  /// Writes a box to tick.
  mutating func task(_ pieces: [Piece]) {
    begin(.item)
    raw("- [ ] ")
    line(pieces, startsBlock: true)
  }

  /// Writes a table.
  mutating func table(_ heads: [String], _ rows: [[Piece]]) {
    begin(.other)
    row(heads.map { .text($0) })
    raw("|" + String(repeating: " --- |", count: heads.count) + "\n")
    for cells in rows { row(cells) }
  }

  private mutating func row(_ cells: [Piece]) {
    raw("|")
    for cell in cells {
      raw(" ")
      append(cell, startsBlock: false)
      raw(" |")
    }
    raw("\n")
  }

  private mutating func begin(_ block: Block) {
    if let last, last == .other || block == .other { raw("\n") }
    last = block
  }

  private mutating func line(_ pieces: [Piece], startsBlock: Bool) {
    for (index, piece) in pieces.enumerated() { append(piece, startsBlock: startsBlock && index == 0) }
    raw("\n")
  }

  // MARK: Escaping

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(_ piece: Piece, startsBlock: Bool) {
    switch piece {
    case .text(let text): append(escaping: Array(text.escapedForTerminal.unicodeScalars)[...], startsBlock: startsBlock)
    case .strong(let text):
      // Spaces beside the asterisks would make them plain text.
      var scalars = Array(text.escapedForTerminal.unicodeScalars)[...]
      while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
      while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
      guard !scalars.isEmpty else { return }
      raw("**")
      append(escaping: scalars, startsBlock: false)
      raw("**")
    case .code(let text):
      let scalars = Array(text.escapedForTerminal.unicodeScalars)[...]
      if scalars.allSatisfy(\.isWhole) {
        append(code: scalars)
      } else {
        append(escaping: scalars, startsBlock: startsBlock)
      }
    }
  }

  private mutating func append(escaping text: ArraySlice<Unicode.Scalar>, startsBlock: Bool) {
    var rest = text
    if startsBlock {
      rest = rest.drop { $0 == " " }
      appendListMark(&rest)
    }
    while let first = rest.first {
      let word = rest.prefix { $0.isOfWord }
      guard word.isEmpty else {
        if MarkdownWriter.isActive(word) { append(code: word) } else { word.forEach { append($0) } }
        rest = rest.dropFirst(word.count)
        continue
      }
      append(first)
      rest = rest.dropFirst()
    }
  }

  private mutating func append(code text: ArraySlice<Unicode.Scalar>) {
    guard !text.isEmpty else { return }
    raw("`")
    for scalar in text { bytes.append(contentsOf: Array(scalar.utf8)) }
    raw("`")
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "&", "~", "$": raw("\\")
    default: break
    }
    bytes.append(contentsOf: Array(scalar.utf8))
  }

  /// Writes what would begin a list or underline a heading at the beginning of a line, escaped.
  private mutating func appendListMark(_ text: inout ArraySlice<Unicode.Scalar>) {
    if let first = text.first, ["-", "+", "="].contains(first) {
      raw("\\")
      bytes.append(contentsOf: Array(first.utf8))
      text = text.dropFirst()
      return
    }
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 10, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")"
    else { return }
    for digit in digits { bytes.append(contentsOf: Array(digit.utf8)) }
    raw("\\")
    bytes.append(contentsOf: Array(mark.utf8))
    text = text.dropFirst(digits.count + 1)
  }

  /// Whether readers make a link, a mention, a reference or a picture of a word by themselves, which no backslash keeps
  /// them from: it is shown as code instead.
  private static func isActive(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var colons = 0
    var before: Unicode.Scalar = " "
    for (index, scalar) in zip(word.indices, word) {
      switch scalar {
      case "@": return true
      case ":":
        colons += 1
        // The second one may end the name of a picture.
        if colons > 1 || word[index...].starts(with: "://".unicodeScalars) { return true }
        if ["mailto", "xmpp"].contains(where: { word[..<index].ends(with: $0) }) { return true }
      case "." where word[..<index].ends(with: "www"): return true
      case "0"..."9" where before == "#" || before == "-" && word[..<index].dropLast().ends(with: "gh"): return true
      default: break
      }
      before = scalar
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in what readers take for an address: visible ASCII, but for marks that are escaped in code too.
  fileprivate var isOfWord: Bool { (0x21...0x7E).contains(value) && self != "`" && self != "|" }

  /// Whether it may stand in code, in a table too.
  fileprivate var isWhole: Bool { self != "`" && self != "|" }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether it ends with some small letters, however they are written.
  fileprivate func ends(with letters: String) -> Bool {
    suffix(letters.unicodeScalars.count).elementsEqual(letters.unicodeScalars) { $0.value | 0x20 == $1.value }
  }
}
