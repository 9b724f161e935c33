internal import SourceText

/// Texts on which libyaml takes time that grows with the square of their length.
///
/// For each word it clears a buffer as long as the longest run of blanks so far, and for each `%TAG` line it looks
/// through all earlier ones: 2 MB of either take seconds, 16 MB minutes. Nesting is stopped by the depth limit.
enum HostileText {
  /// The longest run of spaces, tabs and line ends, in bytes.
  static let longestBlankRun = 1_000
  /// The most lines that begin with `%TAG`.
  static let mostTagDirectives = 16

  /// The diagnostic for such a text; takes time for one byte in 500, and for each `%`.
  static func mistake(in bytes: UnsafeBufferPointer<UInt8>, of file: SourceFile) -> Diagnostic? {
    if let offset = longBlankRun(in: bytes) {
      return .blankRun(limit: longestBlankRun, at: file.location(atOffset: offset))
    }
    if let offset = excessiveTagDirective(in: bytes) {
      return .tagDirective(at: file.location(atOffset: offset))
    }
    return nil
  }

  /// The beginning of a run of blanks that is too long.
  ///
  /// Any such run has a byte at a multiple of half its length, so only those are looked at.
  private static func longBlankRun(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let step = longestBlankRun / 2
    var position = step
    while position < bytes.count {
      defer { position += step }
      guard bytes[position].isBlank else { continue }
      var start = position
      while start > 0, bytes[start - 1].isBlank, position - start < longestBlankRun { start -= 1 }
      var end = position
      while end < bytes.count, bytes[end].isBlank, end - start < longestBlankRun { end += 1 }
      if end - start >= longestBlankRun { return start }
    }
    return nil
  }

  /// The beginning of the first `%TAG` line beyond those that are let through to the parser.
  private static func excessiveTagDirective(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var found = 0
    var position = 0
    while let percent = bytes.firstIndex(of: 0x25, from: position) {
      position = percent + 1
      guard percent == 0 || bytes[percent - 1].endsLine, percent + 3 < bytes.count,
        bytes[percent + 1] == 0x54, bytes[percent + 2] == 0x41, bytes[percent + 3] == 0x47
      else { continue }
      found += 1
      if found > mostTagDirectives { return percent }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte is, or can be, the last of a line end.
  fileprivate var endsLine: Bool {
    switch self {
    case 0x0A, 0x0D, 0x85, 0xA8, 0xA9: true
    default: false
    }
  }

  /// Whether the byte is, or can be part of, a space, a tab or a line end (NEL, U+2028 and U+2029 included).
  fileprivate var isBlank: Bool {
    switch self {
    case 0x20, 0x09, 0x0A, 0x0D, 0xC2, 0x85, 0xE2, 0x80, 0xA8, 0xA9: true
    default: false
    }
  }
}
