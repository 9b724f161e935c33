/// Text in which what stands between quotation marks is one piece.
enum QuotedText {
  /// The pieces between separators that do not stand between quotation marks.
  static func split(_ text: String, at separators: Set<Unicode.Scalar>) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isInside.toggle() }
      if !isInside, separators.contains(scalar) {
        pieces.append(String(piece))
        piece = .init()
      } else {
        piece.append(scalar)
      }
    }
    return pieces + [String(piece)]
  }

  /// What stands between the quotation marks around a text; a text without them as it is.
  static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return text.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false).joined(
      separator: "\"")
  }
}
