/// A number that tells most keys apart without comparing their texts.
///
/// Two ASCII keys with different fingerprints are different. Keys outside ASCII can be equal without having the same
/// bytes, so theirs is always the same.
struct KeyFingerprint: Equatable {
  private let value: UInt64

  /// Whether the key has only ASCII characters.
  var isASCII: Bool { value != 0 }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var mix: UInt64 = 0xCBF2_9CE4_8422_2325
    var all: UInt8 = 0
    for byte in bytes {
      mix = (mix ^ UInt64(byte)) &* 0x100_0000_01B3
      all |= byte
    }
    value = all < 0x80 ? mix | 1 : 0
  }
}
