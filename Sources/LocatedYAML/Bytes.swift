internal import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Whether there are only ASCII bytes.
  var isASCII: Bool {
    for byte in self where byte >= 0x80 { return false }
    return true
  }

  /// Whether U+3000, the full-width space, is found at an index.
  func hasWideSpace(at index: Int) -> Bool {
    index >= 0 && index + 3 <= count && self[index] == 0xE3 && self[index + 1] == 0x80 && self[index + 2] == 0x80
  }

  /// Whether U+FEFF, the byte order mark, is at the beginning.
  var hasByteOrderMark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }

  /// The index of the first such byte at or after an index.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
