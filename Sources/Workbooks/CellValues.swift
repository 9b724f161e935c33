/// The kinds of values that cells of a file have.
enum ReadCellKind {
  case number, shared, text, boolean, error, day

  init(_ name: UnsafeBufferPointer<UInt8>) {
    self =
      switch String(decoding: name, as: UTF8.self) {
      case "s": .shared
      case "str", "inlineStr": .text
      case "b": .boolean
      case "e": .error
      case "d": .day
      default: .number
      }
  }
}

/// Tells what the values of cells mean in one workbook.
struct CellValues {
  /// The texts that cells share.
  let texts: [String]
  /// The number formats by style.
  let formats: [NumberFormat]
  /// Whether days are counted from 1904, as on old Macs.
  let isFrom1904: Bool

  /// The content of a cell; nil where it is empty.
  func content(
    of text: TextBuffer, kind: ReadCellKind, style: Int, part: String, budget: ReadingBudget
  ) throws(ReadingFailure) -> ReadCell.Content? {
    switch kind {
    case .shared:
      guard let index = Self.index(text.bytes), texts.indices.contains(index) else { throw .damaged(part: part) }
      return texts[index].isEmpty ? nil : .text(texts[index])
    case .text: return .text(try text.take(budget))
    case .boolean: return .boolean(text.bytes == [UInt8(ascii: "1")] || text.bytes.elementsEqual("true".utf8))
    case .day:
      let written = try text.take(budget)
      return Self.isoDay(written).map { .date($0) } ?? .text(written)
    case .number:
      guard let number = Self.number(text.bytes) else { throw .damaged(part: part) }
      guard formats.indices.contains(style), let date = SerialDate(number, isFrom1904: isFrom1904) else {
        return .number(number)
      }
      return date.content(in: formats[style]) ?? .number(number)
    case .error: return .error(try text.take(budget))
    }
  }

  private static func index(_ bytes: [UInt8]) -> Int? {
    guard bytes.count < 10 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  private static func number(_ bytes: [UInt8]) -> Double? {
    if let index = index(bytes) { return Double(index) }
    // Without letters but the exponent's, because Swift reads `nan`, `inf` and hexadecimal too.
    guard bytes.count <= 400, bytes.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else {
      return nil
    }
    let number = Double(String(decoding: bytes, as: UTF8.self))
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// `2021-06-21T13:05:00` as `2021-06-21 13:05`, and without a time that is midnight.
  private static func isoDay(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let pattern = Array("0000-00-00T00:00:00".utf8)
    guard bytes.count == 10 || bytes.count >= 19 else { return nil }
    for (byte, wanted) in zip(bytes, pattern) {
      guard wanted == 0x30 ? (0x30...0x39).contains(byte) : byte == wanted else { return nil }
    }
    let day = String(decoding: bytes.prefix(10), as: UTF8.self)
    guard bytes.count > 10 else { return day }
    let time = String(decoding: bytes[11..<19], as: UTF8.self)
    if time == "00:00:00" { return day }
    return day + " " + (time.hasSuffix(":00") ? String(time.dropLast(3)) : time)
  }
}
