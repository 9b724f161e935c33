/// How much room a text takes in a cell.
///
/// Widths are tenths of a standard character at 10 points; a wide character takes 20. They are on the generous side: a
/// row that is too high does no harm, a text that is cut does.
enum TextLayout {
  /// The width of a text in one line.
  static func width(of text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += Self.width(of: scalar) }
    return width
  }

  /// The number of lines a text takes where a line has room for a width.
  ///
  /// Lines break where Excel and LibreOffice break them: at spaces and beside wide characters, but not before closing
  /// signs and small kana, nor after opening brackets; a word longer than a line is broken anywhere.
  static func lines(of text: String, room: Int) -> Int {
    let room = max(room, 20)
    var line = Line(room: room)
    var unit = 0
    var before = Kind.space
    for scalar in text.unicodeScalars {
      let kind = Kind(scalar)
      switch kind {
      case .end:
        line.add(unit)
        line.end()
        unit = 0
      case .space:
        line.add(unit)
        line.hang(width(of: scalar))
        unit = 0
      default:
        if !kind.sticks(to: before) {
          line.add(unit)
          unit = 0
        }
        unit += width(of: scalar)
      }
      before = kind
    }
    line.add(unit)
    return line.count
  }

  /// What a character is for the breaking of lines.
  private enum Kind {
    case end, space, letter, wide, opening, closing

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "\n": self = .end
      case " ", "\t", "\u{3000}": self = .space
      case "(", "[", "{", "（", "［", "｛", "「", "『", "【", "〔", "〈", "《": self = .opening
      case ")", "]", "}", ",", ".", ":", ";", "!", "?", "、", "。", "，", "．", "・", "：", "；", "！", "？", "）", "］", "｝", "」",
        "』", "】", "〕", "〉", "》", "ー", "々", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ",
        "ッ", "ャ", "ュ", "ョ", "…", "‥", "％", "〜", "～":
        self = .closing
      default: self = scalar.value < 0x2000 ? .letter : .wide
      }
    }

    /// Whether no line ends between the two.
    func sticks(to before: Kind) -> Bool {
      switch (before, self) {
      case (.space, _), (.end, _): false
      case (_, .closing), (.opening, _), (.letter, .letter), (.letter, .opening): true
      case (.closing, .letter): true
      default: false
      }
    }
  }

  /// The line that is being filled.
  private struct Line {
    let room: Int
    var count = 1
    var used = 0

    mutating func add(_ unit: Int) {
      guard unit > 0 else { return }
      if used + unit <= room {
        used += unit
      } else if unit <= room {
        count += 1
        used = unit
      } else {
        if used > 0 { count += 1 }
        // A wide character that does not fit leaves the end of its line empty.
        let least = max(1, room - 19)
        count += (unit - 1) / least
        used = unit % least
      }
    }

    mutating func end() {
      count += 1
      used = 0
    }

    /// Spaces at the end of a line take no room in it.
    mutating func hang(_ width: Int) { used = min(room, used + width) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20, 0x21, 0x27...0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x5B...0x5D, 0x66, 0x69, 0x6A, 0x6C, 0x72, 0x74, 0x7C: 8
    case 0x25, 0x26, 0x40, 0x4D, 0x57, 0x6D, 0x77: 17
    case 0x41...0x5A: 14
    case ..<0x20: 0
    case ..<0x80: 12
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    // Half-width katakana.
    case 0xFF61...0xFF9F: 11
    default: 20
    }
  }
}
