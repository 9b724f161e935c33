import SourceText

/// Breaks text into lines by display width, as Japanese is set: between any two full-width characters, but never before
/// 、。）」 or after （「, and between words where letters are half-width.
struct LineWrapping {
  /// The display columns of a line.
  let width: Int
  /// Spaces before each line but the first.
  let indent: Int
  private(set) var bytes: [UInt8] = []
  private var column: Int
  /// Where the line may be broken, and the column there; nil where it may not yet.
  private var opening: (offset: Int, column: Int)?
  private var isLineEmpty = true
  private var previous: Previous = .space

  private enum Previous { case space, wide, narrow, bracket }

  /// Creates an empty text whose first line has used some columns already.
  init(width: Int, column: Int, indent: Int) {
    // However narrow the terminal, a line holds a few characters beside its indent.
    self.width = max(width, indent + 16)
    self.indent = indent
    self.column = column
    bytes.reserveCapacity(256)
  }

  /// Adds text without line ends; unbroken text stays on one line, spaces and all.
  mutating func add(_ text: String, isUnbroken: Bool = false) {
    guard isUnbroken else {
      for scalar in text.unicodeScalars { add(scalar) }
      return
    }
    let columns = LineWrapping.width(of: text)
    if column + columns > width { breakLine() }
    bytes.append(contentsOf: text.utf8)
    column += columns
    isLineEmpty = false
    previous = .narrow
  }

  /// Adds bytes that take no column, such as a change of colour.
  mutating func addInvisible(_ code: String) { bytes.append(contentsOf: code.utf8) }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if scalar == " " {
      if previous != .space { allowBreak() }
      bytes.append(UInt8(ascii: " "))
      column += 1
      previous = .space
      return
    }
    let columns = LineWrapping.columns(of: scalar)
    guard columns > 0 else { return append(scalar) }
    let isWide = columns == 2
    switch previous {
    case .space, .bracket: break
    case .wide: if !isClosing(scalar) { allowBreak() }
    case .narrow: if isWide, !isClosing(scalar) { allowBreak() }
    }
    if column + columns > width { breakLine() }
    append(scalar)
    column += columns
    isLineEmpty = false
    previous = isOpening(scalar) ? .bracket : (isWide ? .wide : .narrow)
  }

  private mutating func allowBreak() {
    if !isLineEmpty { opening = (bytes.count, column) }
  }

  /// Breaks the line where it may be broken last, or right here where it may not be broken at all.
  private mutating func breakLine() {
    guard let place = opening else {
      if !isLineEmpty { startLine(with: []) }
      return
    }
    var rest = bytes[place.offset...]
    var used = column - place.column
    while rest.first == UInt8(ascii: " ") {
      rest.removeFirst()
      used -= 1
    }
    let tail = Array(rest)
    bytes.removeSubrange(place.offset...)
    startLine(with: tail)
    column += used
  }

  private mutating func startLine(with tail: [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    bytes.append(contentsOf: tail)
    column = indent
    isLineEmpty = tail.isEmpty
    opening = nil
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// The columns that a text takes.
  static func width(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + columns(of: $1) } }

  /// The columns of a scalar; the usual Japanese ranges are told apart without the full table.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E, 0xD7, 0x2013, 0x201C...0x201D, 0x2192, 0x25CB: 1
    case 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
    default: displayWidth(String(scalar))
    }
  }

  private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "。", "，", "．", "：", "；", "？", "！", "）", "］", "」", "』", "】", "〉", "》", "〕", "｝", "・", "ー", "々",
      "…", "‥", "”", "’", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ",
      "ュ", "ョ", ")", "]", ",", ".", ";", ":", "?", "!":
      true
    default: false
    }
  }

  private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "［", "「", "『", "【", "〈", "《", "〔", "｛", "“", "‘", "(", "[": true
    default: false
    }
  }
}
