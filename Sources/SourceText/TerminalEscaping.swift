extension String {
  /// The text without anything that could move the cursor, change colours or reorder what is shown.
  ///
  /// Control characters and bidirectional marks are shown by their code, as `⟨U+202E⟩`; a line end becomes a space.
  public var escapedForTerminal: String {
    guard unicodeScalars.contains(where: \.isUnsafeOnTerminal) else { return self }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      // CR LF is one line end.
      case "\n" where afterReturn: break
      case "\n", "\r": result.append(" ")
      default: result.append(contentsOf: scalar.isUnsafeOnTerminal ? scalar.code : String(scalar).unicodeScalars)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may act on the scalar instead of showing it.
  package var isUnsafeOnTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    // Bidirectional marks, embeddings and isolates; the line separators would break a line.
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The scalar by its number, as `⟨U+202E⟩`.
  package var code: String.UnicodeScalarView {
    let digits = String(value, radix: 16, uppercase: true)
    return "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)⟩".unicodeScalars
  }
}
