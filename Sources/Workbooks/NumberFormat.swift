/// What a number format makes of a number.
enum NumberFormat {
  /// A number as it is.
  case number
  /// A day, perhaps with a time.
  case day
  /// A time of day.
  case time
  /// Hours, minutes and seconds that may exceed a day.
  case duration

  /// The format that has a number in every workbook; nil where the workbook has to say it.
  init?(builtin id: Int) {
    switch id {
    case 14...17, 22, 27...31, 34...36, 50...58: self = .day
    case 18...21, 32, 33, 45, 47: self = .time
    case 46: self = .duration
    case 0..<50: self = .number
    default: return nil
    }
  }

  /// The format that a code such as `yyyy"年"m"月"d"日"` stands for: that of its first section.
  init(code: String) {
    var letters: Set<UInt8> = []
    var isDuration = false
    let bytes = Array(code.utf8)
    var index = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ";") {
      switch bytes[index] {
      case UInt8(ascii: "\""): index = Self.next(UInt8(ascii: "\""), in: bytes, after: index)
      // The next character is shown, has its width left free, or is repeated.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        let end = Self.next(UInt8(ascii: "]"), in: bytes, after: index)
        let inside = bytes[(index + 1)..<max(index + 1, min(end, bytes.count))]
        if !inside.isEmpty, inside.allSatisfy({ "hmsHMS".utf8.contains($0) }) { isDuration = true }
        index = end
      // `General` is no date, and E+ begins an exponent.
      case _ where Self.begins(bytes, "general", at: index): index += 6
      case _ where Self.begins(bytes, "e+", at: index) || Self.begins(bytes, "e-", at: index): index += 1
      case let byte: letters.insert(byte | 0x20)
      }
      index += 1
    }
    if isDuration {
      self = .duration
    } else if letters.isDisjoint(with: "ydegb".utf8) {
      // A month alone is a day too; with hours or seconds the same letter means minutes.
      let isTime = !letters.isDisjoint(with: "hs".utf8)
      self = isTime ? .time : letters.contains(UInt8(ascii: "m")) || Self.begins(bytes, "aaa", at: 0) ? .day : .number
    } else {
      self = .day
    }
  }

  private static func next(_ byte: UInt8, in bytes: [UInt8], after index: Int) -> Int {
    bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count
  }

  private static func begins(_ bytes: [UInt8], _ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    return (0..<length).allSatisfy { bytes[index + $0] | 0x20 == word.utf8Start[$0] | 0x20 }
  }
}
