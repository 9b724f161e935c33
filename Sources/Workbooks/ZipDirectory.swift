/// What a zip archive says at its end about its directory.
enum ZipDirectory {
  /// Fails where an archive says that it has more entries than a limit: before a library makes room for them.
  static func check(_ bytes: [UInt8], limit: Int) throws(ReadingFailure) {
    let tooMany = bytes.withUnsafeBufferPointer { bytes in
      // The end record has 22 bytes and a comment of at most 65,535; which of several is the real one is not decided
      // here.
      var index = bytes.count - 22
      let first = max(0, index - 65_535)
      while index >= first {
        if number(bytes, index, 4) == 0x0605_4B50, entries(bytes, index) > limit { return true }
        index -= 1
      }
      return false
    }
    if tooMany { throw .tooLarge(.entries(limit)) }
  }

  private static func entries(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let count = max(number(bytes, index + 8, 2), number(bytes, index + 10, 2))
    // Large archives have a second record, found through a pointer that stands before the first.
    guard number(bytes, index - 20, 4) == 0x0706_4B50 else { return count }
    let large = number(bytes, index - 12, 8)
    guard number(bytes, large, 4) == 0x0606_4B50 else { return count }
    return max(number(bytes, large + 24, 8), number(bytes, large + 32, 8))
  }

  /// The number at an index, its lowest byte first; 0 where there are no such bytes, the greatest where it is too
  /// large.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Int {
    guard index >= 0, index <= bytes.count - length else { return 0 }
    var value: UInt64 = 0
    for place in (0..<length).reversed() { value = value << 8 | UInt64(bytes[index + place]) }
    return Int(clamping: value)
  }
}
