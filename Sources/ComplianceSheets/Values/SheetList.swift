/// Several names in one cell, one below another.
///
/// People also write them one after another with 、 or a comma; a name that holds such a sign, a line end or a quotation
/// mark, or that would be taken for something else, stands in quotation marks (`"a、b"`), doubled inside. What is said of
/// a name stands behind it in 〔brackets〕.
package enum SheetList {
  /// One name, and whether it stood in quotation marks: then it is meant literally.
  package struct Item: Sendable, Hashable {
    /// The name.
    package var text: String
    /// Whether it stood in quotation marks.
    package var isQuoted = false
    /// What stands in brackets behind it.
    package var remark: String?
  }

  /// Names as one cell.
  package static func text(_ items: [Item]) -> String {
    items.map { item in
      let name = item.isQuoted || needsQuotes(item.text) ? quoted(item.text) : item.text
      return item.remark.map { "\(name)〔\($0)〕" } ?? name
    }.joined(separator: "\n")
  }

  /// The names of a cell; without quotation marks, blanks at the ends do not count, and neither do empty names.
  package static func items(_ text: String) -> [Item] {
    var items: [Item] = []
    var scanner = Scanner(rest: text.unicodeScalars[...])
    while let item = scanner.item() {
      if item.isQuoted || !item.text.isEmpty || item.remark != nil { items.append(item) }
    }
    return items
  }

  /// A name in quotation marks.
  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func needsQuotes(_ name: String) -> Bool {
    name.isEmpty || name != name.trimmed
      || name.unicodeScalars.contains { isSeparator($0) || $0 == "\"" || $0 == "〔" || $0 == "〕" }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", "，", "､", ";", "；", "\n", "\r": true
    default: false
    }
  }

  /// Reads items from the start of a text.
  private struct Scanner {
    var rest: Substring.UnicodeScalarView
    var isAtEnd = false

    /// The next item, perhaps an empty one; nil at the end.
    mutating func item() -> Item? {
      guard !isAtEnd else { return nil }
      var item = Item(text: "")
      var name = String.UnicodeScalarView()
      while let scalar = rest.popFirst() {
        if SheetList.isSeparator(scalar) {
          item.text = item.isQuoted ? String(name) : String(name).trimmed
          return item
        }
        if scalar == "\"", !item.isQuoted, String(name).trimmed.isEmpty {
          name = quotedName()
          item.isQuoted = true
        } else if scalar == "〔", let end = rest.firstIndex(of: "〕") {
          item.remark = String(rest[..<end])
          rest = rest[rest.index(after: end)...]
        } else if !item.isQuoted || !scalar.properties.isWhitespace {
          name.append(scalar)
        }
      }
      isAtEnd = true
      item.text = item.isQuoted ? String(name) : String(name).trimmed
      return item
    }

    private mutating func quotedName() -> String.UnicodeScalarView {
      var name = String.UnicodeScalarView()
      while let scalar = rest.popFirst() {
        if scalar == "\"" {
          guard rest.first == "\"" else { break }
          rest.removeFirst()
        }
        name.append(scalar)
      }
      return name
    }
  }
}
