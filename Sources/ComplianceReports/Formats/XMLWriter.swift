import SourceText

/// Writes XML 1.0 as UTF-8 bytes, indented by two spaces: the same values give the same bytes.
///
/// Names are the program's own; text comes in only through the escaping here, and elements are closed by the writer, so
/// that what it writes is always well-formed.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []
  private var depth: Int

  /// Creates a writer whose first element stands so many levels deep, with room for so many bytes.
  init(depth: Int = 0, capacity: Int = 1 << 12) {
    self.depth = depth
    bytes.reserveCapacity(capacity)
  }

  /// Everything written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes the line that every document begins with.
  mutating func declaration() { raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  // MARK: Elements

  /// Writes an element without content; an attribute without a value is left out.
  mutating func element(_ name: StaticString, _ attributes: [(name: StaticString, value: String?)]) {
    begin(name, attributes)
    raw("/>\n")
  }

  /// Writes an element with text in it.
  mutating func element(_ name: StaticString, _ attributes: [(name: StaticString, value: String?)], text: String) {
    begin(name, attributes)
    raw(">")
    append(escaping: text, isAttribute: false)
    raw("</")
    raw(name)
    raw(">\n")
  }

  /// Writes an element with elements in it; `content` writes them.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String?)] = [],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  // MARK: Streaming

  /// Opens an element that another writer closes.
  mutating func open(_ name: StaticString, _ attributes: [(name: StaticString, value: String?)]) {
    begin(name, attributes)
    raw(">\n")
    depth += 1
  }

  /// Closes an element.
  mutating func close(_ name: StaticString) {
    depth -= 1
    indent()
    raw("</")
    raw(name)
    raw(">\n")
  }

  // MARK: Bytes

  private mutating func begin(_ name: StaticString, _ attributes: [(name: StaticString, value: String?)]) {
    indent()
    raw("<")
    raw(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      raw(" ")
      raw(attribute.name)
      raw("=\"")
      append(escaping: value, isAttribute: true)
      raw("\"")
    }
  }

  private mutating func indent() { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth)) }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends text with everything escaped that is markup.
  ///
  /// What XML 1.0 forbids, and what a terminal or page might act on instead of showing it (control characters,
  /// bidirectional marks), is shown by its code, as `⟨U+202E⟩`: such a report is only ever read by people.
  private mutating func append(escaping text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      // Only in `]]>` must it not stand.
      case ">": raw("&gt;")
      case "\"" where isAttribute: raw("&quot;")
      // A line end in an attribute would be read as a space.
      case "\n" where isAttribute: raw("&#10;")
      case "\n": bytes.append(UInt8(ascii: "\n"))
      case "\t": raw("&#9;")
      case "\u{FFFE}", "\u{FFFF}": bytes.append(contentsOf: String(scalar.code).utf8)
      default:
        if scalar.isUnsafeOnTerminal {
          bytes.append(contentsOf: String(scalar.code).utf8)
        } else {
          bytes.append(contentsOf: scalar.utf8)
        }
      }
    }
  }
}
