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
  private var isLineEmpty = true
  private var spaces = 0
  private var atom: [UInt8] = []
  private var atomWidth = 0
  private var previous: Previous = .none

  private enum Previous { case none, wide, narrow, opening }

  /// Creates an empty text whose first line has used some columns already.
  init(width: Int, column: Int, indent: Int) {
    // However narrow the terminal, a line holds a few characters beside its indent.
    self.width = max(width, indent + 16)
    self.indent = indent
    self.column = column
  }

  /// Adds text without line ends.
  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars { add(scalar) }
  }

  /// Adds bytes that take no column, such as a change of colour.
  mutating func addInvisible(_ code: String) { atom.append(contentsOf: code.utf8) }

  /// Ends the text.
  mutating func finish() { flush() }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if scalar == " " {
      flush()
      spaces += 1
      previous = .none
      return
    }
    let columns = columnCount(scalar)
    if columns == 0 {
      append(scalar)
      return
    }
    let isWide = columns == 2
    let mayBreak: Bool
    switch previous {
    case .none, .opening: mayBreak = false
    case .wide: mayBreak = !isClosing(scalar)
    case .narrow: mayBreak = isWide && !isClosing(scalar)
    }
    if mayBreak || atomWidth + columns > width - indent { flush() }
    append(scalar)
    atomWidth += columns
    previous = isOpening(scalar) ? .opening : (isWide ? .wide : .narrow)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      atom.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      atom.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Puts what must stay together on this line, or on a new one where it does not fit.
  private mutating func flush() {
    guard !atom.isEmpty else { return }
    if column + spaces + atomWidth > width, !isLineEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
      column = indent
    } else {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces))
      column += spaces
    }
    spaces = 0
    bytes.append(contentsOf: atom)
    column += atomWidth
    isLineEmpty = isLineEmpty && atomWidth == 0
    atom.removeAll(keepingCapacity: true)
    atomWidth = 0
  }

  /// The columns of a scalar; the usual Japanese ranges are told apart without the full table.
  private func columnCount(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
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
