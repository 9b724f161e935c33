/// What the first bytes of a file tell about its kind.
enum FileSignature {
  /// Fails where bytes are no zip archive, with what they are instead.
  static func check(_ bytes: [UInt8]) throws(ReadingFailure) {
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return }
    // A compound file: Office before 2007, or a newer file that is encrypted as a whole.
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { throw .otherKind(.unknown) }
    if contains("EncryptedPackage", bytes) { throw .locked }
    throw .otherKind(contains("Workbook", bytes) || contains("Book", bytes) ? .oldExcel : .oldOffice)
  }

  /// Whether a name stands in the directory of a compound file: in UTF-16, ended by a zero.
  private static func contains(_ name: String, _ bytes: [UInt8]) -> Bool {
    var wanted: [UInt8] = []
    for byte in name.utf8 { wanted += [byte, 0] }
    wanted += [0, 0]
    return bytes.withUnsafeBufferPointer { [wanted] bytes in
      // An entry of the directory has 128 bytes, its name first.
      for start in stride(from: 0, to: bytes.count - wanted.count, by: 128)
      where bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        return true
      }
      return false
    }
  }
}
