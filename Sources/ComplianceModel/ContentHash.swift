/// Tells whether files changed.
///
/// Two runs of 64-bit FNV-1a from different offsets. It detects changes; it is no signature: whoever wants two files with
/// the same hash can make them.
package enum ContentHash {
  /// The hash of a file's bytes, 32 hexadecimal digits.
  package static func of(_ bytes: [UInt8]) -> String {
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second: UInt64 = 0x6C62_272E_07BB_0142
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hexadecimal(first) + hexadecimal(second)
  }

  /// The hash of several files in their order: that of their hashes.
  static func of(_ files: [[UInt8]]) -> String { of(files.flatMap { of($0).utf8 }) }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
