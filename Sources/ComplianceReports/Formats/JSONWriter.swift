import ComplianceModel

/// Writes JSON as UTF-8 bytes, indented by two spaces: the same values give the same bytes.
///
/// What is small, such as a subject, stands on one line.
///
/// Objects and arrays are closed by the writer, so that what it writes is always well-formed.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth: Int
  /// Whether the innermost object or array has no member yet.
  private var isEmpty = true
  /// Whether all stands on one line.
  private var isInline = false

  /// Creates a writer whose first value stands so many levels deep, with room for so many bytes.
  init(depth: Int = 0, capacity: Int = 1 << 14) {
    self.depth = depth
    bytes.reserveCapacity(capacity)
  }

  /// Everything written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Values

  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// A number that may have a fraction.
  mutating func number(_ value: Double) { bytes.append(contentsOf: Vocabulary.digits(value).utf8) }

  mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes an object; `members` writes its members.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an object on one line; `members` writes its members.
  mutating func inlineObject(_ members: (inout JSONWriter) -> Void) {
    let wasInline = isInline
    isInline = true
    object(members)
    isInline = wasInline
  }

  /// Writes an array of what `element` writes for each value.
  mutating func array<Values: Sequence>(
    _ values: Values, _ element: (inout JSONWriter, Values.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for value in values {
      separate()
      element(&self, value)
    }
    close(UInt8(ascii: "]"))
  }

  // MARK: Members of an object

  mutating func member(_ key: StaticString, _ value: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    raw(key)
    raw("\": ")
    value(&self)
  }

  mutating func member(_ key: StaticString, _ value: String) { member(key) { $0.string(value) } }

  mutating func member(_ key: StaticString, _ value: Int) { member(key) { $0.number(value) } }

  mutating func member(_ key: StaticString, _ value: Bool) { member(key) { $0.boolean(value) } }

  /// Writes texts on lines of their own.
  mutating func member(_ key: StaticString, _ values: [String]) {
    member(key) { $0.array(values) { $0.string($1) } }
  }

  /// Writes words on one line.
  mutating func words(_ key: StaticString, _ values: [String]) {
    let wasInline = isInline
    separate()
    isInline = true
    bytes.append(UInt8(ascii: "\""))
    raw(key)
    raw("\": ")
    array(values) { $0.string($1) }
    isInline = wasInline
  }

  /// Writes a member where there is something to say.
  mutating func optional(_ key: StaticString, _ value: String?) {
    if let value { member(key, value) }
  }

  /// Writes a member where it is true.
  mutating func flag(_ key: StaticString, _ value: Bool) {
    if value { member(key, true) }
  }

  // MARK: Streaming

  /// Opens an object or array that another writer closes.
  mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isEmpty = true
  }

  /// Closes an object or array.
  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isEmpty { nextPlace() }
    bytes.append(bracket)
    isEmpty = false
  }

  /// Begins the next member or element.
  mutating func separate() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    nextPlace()
  }

  /// Goes on after members that another writer wrote.
  mutating func resume(afterMembers hasMembers: Bool) { isEmpty = !hasMembers }

  // MARK: Bytes

  /// Goes to the next line, or one space on where all stands on one.
  private mutating func nextPlace() {
    bytes.append(isInline ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
    guard !isInline else { return }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends text with everything escaped that JSON forbids, and everything that a terminal or editor might act on:
  /// control characters and bidirectional marks.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      // Most of a Japanese text: a first byte that begins nothing unsafe, and the bytes that go on from it.
      if text[index] >= 0xE3 || text[index] & 0xC0 == 0x80 {
        index += 1
        continue
      }
      let length = JSONWriter.unsafeLength(text, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      appendEscape(text, at: index, length)
      index += length
      start = index
    }
    bytes.append(contentsOf: text[start..<text.count])
  }

  /// How many bytes at an index make up a character that must be escaped; 0 where none does.
  @inline(__always)
  private static func unsafeLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return 1
    case 0xC2 where index + 1 < text.count: return (0x80...0x9F).contains(text[index + 1]) ? 2 : 0
    case 0xD8 where index + 1 < text.count: return text[index + 1] == 0x9C ? 2 : 0
    case 0xE2 where index + 2 < text.count:
      switch (text[index + 1], text[index + 2]) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    default: return 0
    }
  }

  private mutating func appendEscape(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) {
    switch (length, text[index]) {
    case (1, UInt8(ascii: "\"")): raw("\\\"")
    case (1, UInt8(ascii: "\\")): raw("\\\\")
    case (1, UInt8(ascii: "\n")): raw("\\n")
    case (1, UInt8(ascii: "\r")): raw("\\r")
    case (1, UInt8(ascii: "\t")): raw("\\t")
    case (1, let byte): appendUnicode(UInt32(byte))
    case (2, let byte): appendUnicode(UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F))
    default:
      appendUnicode(
        UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F))
    }
  }

  private mutating func appendUnicode(_ code: UInt32) {
    raw("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: code >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
