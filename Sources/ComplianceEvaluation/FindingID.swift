/// Ids of findings: the same in every format, language and later run.
enum FindingID {
  /// The id of what these words name: `kind-` and ten hexadecimal digits of their FNV-1a hash.
  ///
  /// The words are the case, the control, the subject as the papers name it and the requirement; never texts, order or
  /// lines.
  static func id(_ kind: FindingKind, _ words: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in [kind.rawValue] + words {
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x1f) &* 0x100_0000_01b3
    }
    // FNV leaves words that differ in their last letters close together; a last mixing step (of SplitMix64) spreads them.
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    hash ^= hash >> 31
    let digits = String(hash >> 24, radix: 16)
    return kind.rawValue + "-" + String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
  }
}
