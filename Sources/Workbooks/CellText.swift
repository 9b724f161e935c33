/// The text of a cell as xlsx files carry it.
enum CellText {
  /// The most UTF-16 units that a cell holds.
  static let limit = 32_767

  /// The text as it comes back when the file is read.
  ///
  /// Line ends become `\n`. What XML cannot carry (control characters but tab and line end, U+FFFE, U+FFFF) becomes
  /// U+FFFD.
  static func normalised(_ text: String) -> String {
    guard needsNormalising(text) else { return text }
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\r", "\n": scalars.append("\n")
      default: scalars.append(isCarried(scalar) ? scalar : "\u{FFFD}")
      }
      afterReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// Whether XML 1.0 allows the character.
  static func isCarried(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20..<0xFFFE, 0x1_0000...: true
    default: false
    }
  }

  /// The text with `_x0041_` protected as `_x005F_x0041_`, because readers take the first for the letter A.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for index in bytes.indices {
      result.append(bytes[index])
      if escapedUnit(in: bytes, at: index) != nil { result += Array("x005F_".utf8) }
    }
    return result.count == bytes.count ? text : String(decoding: result, as: UTF8.self)
  }

  /// The text with every `_xHHHH_` read as the UTF-16 unit it stands for, and `normalised`.
  static func unescaped(_ bytes: some RandomAccessCollection<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "_")) else { return normalised(text) }
    let bytes = Array(bytes)
    guard bytes.indices.contains(where: { escapedUnit(in: bytes, at: $0) != nil }) else { return normalised(text) }
    // Two units in a row may be the halves of one character.
    var units: [UInt16] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard let unit = escapedUnit(in: bytes, at: index) else {
        index += 1
        continue
      }
      units += String(decoding: bytes[start..<index], as: UTF8.self).utf16
      units.append(unit)
      index += 7
      start = index
    }
    units += String(decoding: bytes[start...], as: UTF8.self).utf16
    return normalised(String(decoding: units, as: UTF16.self))
  }

  private static func needsNormalising(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20, byte != 0x0A, byte != 0x09 { return true }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      if byte >= 0xBE, before == 0xBF { return true }
      before = byte
    }
    return false
  }

  /// The unit that `_xHHHH_` at an index stands for; nil where there is no such thing.
  private static func escapedUnit(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = hexadecimal(byte) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}

extension String {
  /// The beginning of the text that has at most so many UTF-16 units; 「…」 ends it where something was left out.
  func cut(toUnits limit: Int) -> String {
    guard utf16.count > limit else { return self }
    var units = 1
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      units += UTF16.width(scalar)
      if units > limit { break }
      scalars.append(scalar)
    }
    return String(scalars) + "…"
  }
}
