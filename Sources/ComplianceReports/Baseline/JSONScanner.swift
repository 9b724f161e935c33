import SourceText

/// Reads JSON from pieces of UTF-8, one value after another, so that a large document needs the memory of one piece.
///
/// Whoever reads says what comes next, or skips it. What is skipped is checked for its form all the same.
struct JSONScanner {
  /// The deepest nesting of objects and arrays.
  static let greatestDepth = 64
  /// The longest text that is kept, in bytes.
  static let longestText = 1 << 20

  private let path: String
  private let nextPiece: () throws -> [UInt8]
  private var piece: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var depth = 0
  /// The place of the piece's first byte.
  private var line = 1
  private var column = 1

  /// Creates a scanner; `nextPiece` gives the pieces in order, each UTF-8 by itself, and an empty one at the end.
  init(path: String, nextPiece: @escaping () throws -> [UInt8]) {
    self.path = path
    self.nextPiece = nextPiece
  }

  /// Where the scanner is; takes time, so it is asked for mistakes only.
  var location: SourceLocation {
    let (line, column) = Self.place(after: piece[..<position], from: (line, column))
    return SourceLocation(file: SourceFile(path: path, bytes: []), line: line, column: column)
  }

  // MARK: Values

  /// Whether there is nothing but blanks left.
  mutating func isEmpty() throws -> Bool {
    try skipBlanks()
    return try peek() == nil
  }

  /// Whether the next value is an object.
  mutating func isAtObject() throws -> Bool { try token() == UInt8(ascii: "{") }

  /// Reads an object; `member` reads or skips the value of each key.
  mutating func object(_ member: (inout JSONScanner, String) throws -> Void) throws {
    try items(from: "{", to: "}") { scanner in
      guard try scanner.token() == UInt8(ascii: "\"") else { throw BaselineMistake.notJSON(at: scanner.location) }
      let key = try scanner.string()
      try scanner.expect(":")
      try member(&scanner, key)
    }
  }

  /// Reads an array; `element` reads or skips each element.
  mutating func array(_ element: (inout JSONScanner) throws -> Void) throws {
    try items(from: "[", to: "]", element)
  }

  /// Reads a text.
  mutating func string() throws -> String {
    guard try token() == UInt8(ascii: "\"") else { throw BaselineMistake.otherForm(at: location) }
    position += 1
    var text: [UInt8] = []
    while true {
      let start = position
      passPlainText()
      text += piece[start..<position]
      guard text.count <= Self.longestText else { throw BaselineMistake.tooMuch(at: location) }
      guard let byte = try peek() else { throw BaselineMistake.cutShort(at: location) }
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(try escape().utf8)
      case ..<0x20: throw BaselineMistake.notJSON(at: location)
      default: break  // the next piece begins in the middle of the text
      }
    }
  }

  /// Reads a whole number.
  mutating func integer() throws -> Int {
    guard let number = Int(try word()) else { throw BaselineMistake.otherForm(at: location) }
    return number
  }

  /// Passes over a value.
  mutating func skip() throws {
    switch try token() {
    case UInt8(ascii: "{"):
      try items(from: "{", to: "}") { scanner in
        try scanner.skipString()
        try scanner.expect(":")
        try scanner.skip()
      }
    case UInt8(ascii: "["): try items(from: "[", to: "]") { try $0.skip() }
    case UInt8(ascii: "\""): try skipString()
    default:
      let word = try word()
      guard word == "true" || word == "false" || word == "null" || Self.isNumber(word) else {
        throw BaselineMistake.notJSON(at: location)
      }
    }
  }

  /// Makes sure that nothing follows.
  mutating func finish() throws {
    guard try isEmpty() else { throw BaselineMistake.notJSON(at: location) }
  }

  // MARK: Parts of values

  private mutating func items(
    from opening: Unicode.Scalar, to closing: Unicode.Scalar, _ item: (inout JSONScanner) throws -> Void
  ) throws {
    guard try token() == UInt8(ascii: opening) else { throw BaselineMistake.otherForm(at: location) }
    position += 1
    depth += 1
    guard depth <= Self.greatestDepth else { throw BaselineMistake.tooMuch(at: location) }
    defer { depth -= 1 }
    if try token() == UInt8(ascii: closing) {
      position += 1
      return
    }
    while true {
      try item(&self)
      if try token() == UInt8(ascii: closing) {
        position += 1
        return
      }
      try expect(",")
    }
  }

  private mutating func skipString() throws {
    try expect("\"")
    while true {
      passPlainText()
      guard let byte = try peek() else { throw BaselineMistake.cutShort(at: location) }
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): _ = try escape()
      case ..<0x20: throw BaselineMistake.notJSON(at: location)
      default: break
      }
    }
  }

  /// Passes over the bytes of a text that stand for themselves, as far as the piece goes.
  private mutating func passPlainText() {
    position = piece.withUnsafeBufferPointer { bytes in
      var index = position
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
        bytes[index] >= 0x20
      {
        index += 1
      }
      return index
    }
  }

  /// The character of an escape sequence.
  private mutating func escape() throws -> Unicode.Scalar {
    position += 1
    switch try next() {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"): break
    default: throw BaselineMistake.notJSON(at: location)
    }
    let first = try hexadecimal()
    guard (0xD800...0xDBFF).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw BaselineMistake.notJSON(at: location) }
      return scalar
    }
    // Beyond the first plane JSON writes two halves.
    guard try next() == UInt8(ascii: "\\"), try next() == UInt8(ascii: "u") else {
      throw BaselineMistake.notJSON(at: location)
    }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw BaselineMistake.notJSON(at: location) }
    return scalar
  }

  private mutating func hexadecimal() throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(try next())).hexDigitValue else {
        throw BaselineMistake.notJSON(at: location)
      }
      value = value << 4 + UInt32(digit)
    }
    return value
  }

  /// A number, or one of JSON's three words.
  private mutating func word() throws -> String {
    try skipBlanks()
    var text = ""
    while let byte = try peek() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "E"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
        position += 1
        if text.utf8.count <= 400 { continue }
      default: break
      }
      break
    }
    return text
  }

  /// Whether a word is a number, and not another word that Swift takes for one.
  private static func isNumber(_ word: String) -> Bool {
    !word.utf8.contains { $0 != UInt8(ascii: "e") && $0 >= UInt8(ascii: "a") } && Double(word) != nil
  }

  // MARK: Bytes

  private mutating func expect(_ character: Unicode.Scalar) throws {
    guard try token() == UInt8(ascii: character) else { throw BaselineMistake.notJSON(at: location) }
    position += 1
  }

  /// The first byte of what comes next.
  private mutating func token() throws -> UInt8 {
    try skipBlanks()
    guard let byte = try peek() else { throw BaselineMistake.cutShort(at: location) }
    return byte
  }

  private mutating func skipBlanks() throws {
    while let byte = try peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func next() throws -> UInt8 {
    guard let byte = try peek() else { throw BaselineMistake.cutShort(at: location) }
    position += 1
    return byte
  }

  /// The next byte; nil at the end.
  private mutating func peek() throws -> UInt8? {
    if position < piece.count { return piece[position] }
    guard !isAtEnd else { return nil }
    (line, column) = Self.place(after: piece[...], from: (line, column))
    piece = try nextPiece()
    position = 0
    isAtEnd = piece.isEmpty
    return piece.first
  }

  /// The place after some bytes; columns count characters.
  private static func place(after bytes: ArraySlice<UInt8>, from start: (line: Int, column: Int)) -> (Int, Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var lines = 0
      var lineStart = 0
      for index in bytes.indices where bytes[index] == 0x0A {
        lines += 1
        lineStart = index + 1
      }
      let scalars = bytes[lineStart...].count { $0 & 0xC0 != 0x80 }
      return lines == 0 ? (start.line, start.column + scalars) : (start.line + lines, 1 + scalars)
    }
  }
}
