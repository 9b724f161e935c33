extension String {
  /// The text without anything that could move the cursor, change colours or reorder what is shown.
  ///
  /// Control characters and bidirectional marks are shown by their code, as `⟨U+202E⟩`; a line end becomes a space.
  public var escapedForTerminal: String {
    guard unicodeScalars.contains(where: \.isUnsafeOnTerminal) else { return self }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n" {
        if previous != "\r" { result.append(" ") }
      } else if scalar == "\r" || scalar == "\t" || scalar.properties.isNewline {
        result.append(" ")
      } else if scalar.isUnsafeOnTerminal {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "⟨U+\(zeros)\(digits)⟩".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may act on the scalar instead of showing it.
  fileprivate var isUnsafeOnTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar ends a line.
  fileprivate var isNewline: Bool { generalCategory == .lineSeparator || generalCategory == .paragraphSeparator }
}
