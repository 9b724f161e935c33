internal import LocatedYAML
internal import SourceText

/// One character that is deleted from one file.
struct Deletion: Sendable, Hashable {
  /// The file, by index in the baseline.
  let file: Int
  /// The bytes of the character.
  let range: Range<Int>

  /// Every character of a file.
  static func all(in source: SourceFile, number: Int) -> [Deletion] {
    var deletions: [Deletion] = []
    var start = 0
    for index in source.bytes.indices.dropFirst() where source.bytes[index] & 0xC0 != 0x80 {
      deletions.append(Deletion(file: number, range: start..<index))
      start = index
    }
    if start < source.bytes.count { deletions.append(Deletion(file: number, range: start..<source.bytes.count)) }
    return deletions
  }

  /// So many of them, the same ones in every run, in their order.
  static func sample(_ count: Int, of all: [Deletion]) -> [Deletion] {
    var random = FixedRandom(state: 0x746F_6B6B_69)
    return Array(all.indices.shuffled(using: &random).prefix(max(0, count)).sorted().map { all[$0] })
  }

  /// The file without the character.
  func applied(to source: SourceFile) -> SourceFile {
    SourceFile(path: source.path, bytes: Array(source.bytes[..<range.lowerBound] + source.bytes[range.upperBound...]))
  }

  /// The place, the character, and the line without it.
  func description(in baseline: Baseline) -> String {
    let source = baseline.files[file].document.file
    let before = source.bytes[..<range.lowerBound]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = source.bytes[lineStart..<range.lowerBound].count { $0 & 0xC0 != 0x80 } + 1
    let character = String(decoding: source.bytes[range], as: UTF8.self).escapedForTerminal
    let mutated = (applied(to: source).line(line) ?? "").escapedForTerminal
    return "\(source.path):\(line):\(column): ‘\(character)’ deleted, not noticed:\n  \(mutated)"
  }
}

/// A small generator of random numbers that always gives the same ones (SplitMix64).
private struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
