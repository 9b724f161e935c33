/// Splits UTF-8 bytes into lines, at the same places as libyaml does.
package struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private var isAtEnd = false

  /// Creates a scanner that begins after a byte order mark, if there is one.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The bytes of the next line without its end, or nil after the last line.
  ///
  /// The text after the last line end is a line too, even when it is empty: the end of a file has a place.
  package mutating func next() -> Range<Int>? {
    guard !isAtEnd else { return nil }
    let start = position
    while position < bytes.count {
      let length = lineEndLength(at: position)
      if length > 0 {
        defer { position += length }
        return start..<position
      }
      position += 1
    }
    isAtEnd = true
    return start..<position
  }

  /// The number of bytes of the line end at a position: 0 where there is none.
  private func lineEndLength(at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }
}
