import ComplianceModel
import SourceText

/// Writes HTML as UTF-8 bytes; whatever a vendor wrote can only get in as text or as an attribute's value, escaped.
///
/// Names of elements and attributes are written in the source (`StaticString`), and elements are closed by the writer, so
/// that what it writes is always well-formed. There is no way to put in ready-made markup but `verbatim`, which takes only
/// what stands in the source itself.
package struct HTMLWriter {
  package private(set) var bytes: [UInt8] = []

  /// Creates an empty document.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Goes on with what another writer wrote.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Everything written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An attribute of an element.
  package struct Attribute {
    fileprivate let name: StaticString
    fileprivate let value: String

    private init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }

    /// An attribute with a value.
    package static func named(_ name: StaticString, _ value: String) -> Attribute { Attribute(name, value) }
    /// The classes of the style sheet.
    package static func classes(_ names: String) -> Attribute { Attribute("class", names) }
    /// What links lead to.
    package static func id(_ id: String) -> Attribute { Attribute("id", id) }
    /// A link to another place of the same page: no other address is ever written.
    package static func link(to id: String) -> Attribute { Attribute("href", "#" + id) }
    /// A link to the page of a case in the same folder.
    static func link(toPageOf id: String) -> Attribute { Attribute("href", "./" + HTMLWriter.pageName(of: id)) }
    /// What a table's head cell is the head of.
    package static func scope(_ scope: StaticString) -> Attribute { Attribute("scope", "\(scope)") }
    /// What a screen reader says.
    package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    /// Left out for a screen reader.
    package static let hidden = Attribute("aria-hidden", "true")
  }

  /// An element with what `content` writes between its tags.
  package mutating func element(
    _ name: StaticString, _ attributes: Attribute..., content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element that holds one text.
  package mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// The start of an element that a later piece of the document ends.
  package mutating func begin(_ name: StaticString, _ attributes: Attribute...) { open(name, attributes) }

  /// The end of an element that `begin` started.
  package mutating func end(_ name: StaticString) { close(name) }

  /// An element that holds nothing and has no end tag, such as `meta` and `br`.
  package mutating func empty(_ name: StaticString, _ attributes: Attribute...) { open(name, attributes) }

  /// Text between elements, escaped.
  package mutating func text(_ text: String) { append(escaping: text, inAttribute: false) }

  /// Markup, style or script that stands in the source.
  package mutating func verbatim(_ markup: StaticString) { append(markup) }

  /// A line end between elements, so that a page can be read and compared line by line.
  package mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// The name of the file that holds the page of a case, which is also the link to it.
  static func pageName(of id: String) -> String { FileStem.of(id) + ".html" }

  // MARK: Bytes

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      append(attribute.name)
      bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
      append(escaping: attribute.value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: StaticString) {
    bytes.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Control and bidirectional marks are shown as on a terminal, so that they act nowhere.
  private mutating func append(escaping text: String, inAttribute: Bool) {
    for byte in text.escapedForTerminal.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
