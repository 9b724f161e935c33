import SourceText

/// Builds text for a terminal; every text passes through the escaping, so that no input can move the cursor or change
/// colours.
package struct TerminalWriter {
  /// How a piece of text is shown where the terminal has colours.
  package enum Style {
    case plain, bold, dim, red, yellow, green, cyan

    fileprivate var code: String {
      switch self {
      case .plain: ""
      case .bold: "\u{1B}[1m"
      case .dim: "\u{1B}[2m"
      case .red: "\u{1B}[1;31m"
      case .yellow: "\u{1B}[33m"
      case .green: "\u{1B}[32m"
      case .cyan: "\u{1B}[36m"
      }
    }
  }

  /// A piece of text in one style.
  package struct Span {
    let text: String
    let style: Style
    /// Whether it stays on one line, spaces and all.
    let isUnbroken: Bool

    /// Creates a piece.
    package init(_ text: String, _ style: Style = .plain, isUnbroken: Bool = false) {
      self.text = text
      self.style = style
      self.isUnbroken = isUnbroken
    }
  }

  /// Whether styles are shown.
  let usesColor: Bool
  /// The display columns of a line.
  let width: Int
  private(set) var bytes: [UInt8] = []

  /// Creates an empty text.
  package init(usesColor: Bool, width: Int) {
    self.usesColor = usesColor
    self.width = width
  }

  /// Everything written.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an empty line.
  package mutating func blank() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes a paragraph, wrapped; lines after the first are indented further by `hanging`.
  package mutating func paragraph(_ spans: [Span], indent: Int = 0, hanging: Int = 0) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    var lines = LineWrapping(width: width, column: indent, indent: indent + hanging)
    for span in spans where !span.text.isEmpty {
      let isStyled = usesColor && span.style != .plain
      if isStyled { lines.addInvisible(span.style.code) }
      lines.add(span.text.escapedForTerminal, isUnbroken: span.isUnbroken)
      if isStyled { lines.addInvisible("\u{1B}[0m") }
    }
    bytes.append(contentsOf: lines.bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a paragraph of plain text.
  package mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int = 0) {
    paragraph([Span(text)], indent: indent, hanging: hanging)
  }

  /// Writes a paragraph after a label in a column of its own.
  package mutating func labeled(_ label: String, _ spans: [Span], indent: Int, column: Int, style: Style = .dim) {
    let label = label.escapedForTerminal
    let gap = String(repeating: " ", count: max(1, column - LineWrapping.width(of: label)))
    paragraph([Span(label + gap, style)] + spans, indent: indent, hanging: column)
  }

  /// Writes one line that is never wrapped, such as a place that an editor opens on a click.
  package mutating func line(_ text: String, indent: Int, style: Style = .plain) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    let isStyled = usesColor && style != .plain
    if isStyled { bytes.append(contentsOf: style.code.utf8) }
    bytes.append(contentsOf: text.escapedForTerminal.utf8)
    if isStyled { bytes.append(contentsOf: "\u{1B}[0m".utf8) }
    bytes.append(UInt8(ascii: "\n"))
  }
}
