/// Makes zip archives in memory, sound ones and others.
struct ZipBuilder {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry that is stored as it is.
  mutating func add(_ name: String, _ content: [UInt8]) {
    add(name, content, method: 0, sum: Self.sum(content), size: content.count)
  }

  /// Adds an entry with a text in UTF-8.
  mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

  /// Adds an entry whose content is packed already, with whatever it says of itself.
  mutating func add(_ name: String, _ packed: [UInt8], method: Int, sum: UInt32, size: Int, flags: Int = 0x800) {
    let start = body.count
    let common =
      Self.little(20, 2) + Self.little(flags, 2) + Self.little(method, 2) + Self.little(0, 2) + Self.little(0x21, 2)
      + Self.little(Int(sum), 4) + Self.little(packed.count, 4) + Self.little(size, 4) + Self.little(name.utf8.count, 2)
      + Self.little(0, 2)
    body += Self.little(0x0403_4B50, 4) + common + Array(name.utf8) + packed
    directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common
    directory += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4) + Self.little(start, 4)
    directory += Array(name.utf8)
    count += 1
  }

  /// The archive.
  var bytes: [UInt8] {
    body + directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
      + Self.little(directory.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
  }

  /// Spaces as a stream of deflate: one literal, then matches of 258 bytes in fixed codes; 8 matches have 13 bytes.
  static func deflatedSpaces(count: Int) -> [UInt8] {
    var bits: [UInt8] = [1, 1, 0] + [0, 1, 0, 1, 0, 0, 0, 0]
    let match: [UInt8] = [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]
    // The header takes 11 bits; after that the pattern comes round every 13 bytes.
    for _ in 0..<16 { bits += match }
    let head = packed(Array(bits.prefix(24)))
    let period = packed(Array(bits[24..<(24 + 104)]))
    var bytes = head
    bytes.reserveCapacity(3 + 13 * (count / 2_064))
    for _ in 0..<(count / 2_064) { bytes += period }
    return bytes
  }

  private static func packed(_ bits: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<(start + 8)].enumerated().reduce(0) { $0 | $1.element << UInt8($1.offset) }
    }
  }

  private static func little(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// The sum (CRC-32) that a sound entry has.
  static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { (number: UInt32) in
    (0..<8).reduce(number) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}
