package import LocatedYAML
package import SourceText
package import Workbooks

/// A cell that somebody filled in, and where.
package struct SheetCell: Sendable {
  /// What stands in it.
  package let content: ReadCell.Content
  /// The same as text, without blanks and line ends at its ends.
  package let text: String
  /// Where it stands.
  package let location: SourceLocation

  /// Creates a cell.
  package init(_ cell: ReadCell, at location: SourceLocation) {
    content = cell.content
    text = cell.text.trimmed
    self.location = location
  }

  /// The text as a node of a file.
  package var node: YAMLNode { node(text) }

  /// The day that it holds as a node; a time of day that spreadsheets add is left out.
  package var dateNode: YAMLNode {
    guard case .date(let text) = content else { return node }
    return node(String(text.prefix { $0 != " " }))
  }

  /// A word that the text stands for as a node of a file, at the place of the cell.
  package func node(_ word: String) -> YAMLNode {
    // Quoted, so that it stays the text that it is.
    YAMLNode(content: .scalar(YAMLScalar(text: word, style: .doubleQuoted)), location: location)
  }

  /// A plain word or number such as `true` or `12`, as a node at the place of the cell.
  package func plainNode(_ word: String) -> YAMLNode {
    YAMLNode(content: .scalar(YAMLScalar(text: word, style: .plain)), location: location)
  }

  /// Whether the text folds to one of several words.
  package func isOne(of words: [String]) -> Bool { words.contains { Folding.matches($0, text) } }
}

extension String {
  /// The text without blanks and line ends at its ends.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
