internal import SourceText

/// An encoding other than UTF-8 that a file seems to be saved in.
enum ForeignEncoding: Hashable {
  case shiftJIS
  case eucJP
  case jis
  case utf16
  case utf32

  /// The bytes that are looked at to recognise an encoding.
  private static let sample = 1 << 16

  /// Recognises the byte order marks of UTF-16 and UTF-32.
  init?(markOf bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first, first == 0xFF || first == 0xFE || first == 0 else { return nil }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else {
      return nil
    }
  }

  /// Recognises the encoding of bytes that are not UTF-8 text.
  ///
  /// With `isMalformed` false they are well-formed UTF-8 with control characters in it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, isMalformed: Bool) {
    let sample = bytes.prefix(Self.sample)
    let zeros = sample.count { $0 == 0 }
    if zeros * 4 >= sample.count, zeros > 0 {
      self = .utf16
    } else if Self.isJIS(sample) {
      self = .jis
    } else if !isMalformed || Self.isMostlyUTF8(sample) {
      return nil
    } else if Self.isEUCJP(sample) {
      self = .eucJP
    } else if Self.isShiftJIS(sample) {
      self = .shiftJIS
    } else {
      return nil
    }
  }

  /// Whether this is UTF-8 with some damage: at least half of the characters outside ASCII can be read.
  private static func isMostlyUTF8(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var balance = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !scalar.isASCII {
      balance += scalar == "\u{FFFD}" ? -1 : 1
    }
    return balance >= 0
  }

  /// Whether there is an escape sequence of ISO-2022-JP.
  private static func isJIS(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = bytes[...]
    while let escape = rest.firstIndex(of: 0x1B) {
      rest = rest[(escape + 1)...]
      let next = Array(rest.prefix(2))
      if next == [0x24, 0x42] || next == [0x24, 0x40] || next == [0x28, 0x4A] { return true }
    }
    return false
  }

  /// Whether all is ASCII and pairs of EUC-JP, with at least one kana or punctuation mark.
  ///
  /// Such text can be valid Shift_JIS too, but only as rows of half-width katakana.
  private static func isEUCJP(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var iterator = bytes.makeIterator()
    var hasKana = false
    while let byte = iterator.next() {
      guard byte >= 0x80 else { continue }
      guard byte == 0x8E || byte == 0x8F || (0xA1...0xFE).contains(byte) else { return false }
      guard let second = iterator.next() else { return hasKana }
      guard (0xA1...0xFE).contains(second) else { return false }
      if byte == 0x8F, let third = iterator.next(), !(0xA1...0xFE).contains(third) { return false }
      hasKana = hasKana || byte == 0xA1 || byte == 0xA4 || byte == 0xA5
    }
    return hasKana
  }

  /// Whether all is ASCII, half-width katakana and pairs of Shift_JIS, with at least two pairs.
  private static func isShiftJIS(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var iterator = bytes.makeIterator()
    var pairs = 0
    while let byte = iterator.next() {
      switch byte {
      case ..<0x80, 0xA1...0xDF: continue
      case 0x81...0x9F, 0xE0...0xFC:
        guard let second = iterator.next() else { return pairs >= 2 }
        guard (0x40...0x7E).contains(second) || (0x80...0xFC).contains(second) else { return false }
        pairs += 1
      default: return false
      }
    }
    return pairs >= 2
  }
}
