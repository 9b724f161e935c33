internal import SourceText

/// The ways to write a scalar on one line, and as a block text.
enum ScalarText {
  /// The most scalars of a key on one line with its colon; libyaml allows 1,024.
  static let longestKey = 1_000
  /// The most bytes in a row that count as blank for `HostileText` and are written as they are.
  private static let longestBlankRun = 200

  /// A scalar on one line.
  ///
  /// - Parameters:
  ///   - isInFlow: Whether it stands between brackets or braces.
  ///   - isAlone: Whether there is no key on its line, so that it could be taken for one itself.
  static func line(_ text: String, isPlain: Bool, isInFlow: Bool, isAlone: Bool = false) -> String {
    if isPlain {
      if text.isEmpty { return "null" }
      guard case .string = YAMLValue(plain: text) else { return text }
    }
    return isPlainText(text, isInFlow: isInFlow, isAlone: isAlone) ? text : quoted(text)
  }

  /// A key on one line.
  static func key(_ text: String, isInFlow: Bool) -> String {
    text == "<<" ? quoted(text) : line(text, isPlain: false, isInFlow: isInFlow)
  }

  /// The lines of a text with line ends, written with `|` or `|-`; nil where it has to be quoted.
  static func block(_ text: String) -> (header: String, lines: [String])? {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
    guard lines.count > 1, let first = lines.first?.utf8.first, first != 0x20 else { return nil }
    let endsLine = lines[lines.count - 1].isEmpty
    if endsLine { lines.removeLast() }
    guard lines.count > 1 || endsLine, let last = lines.last, !last.isEmpty else { return nil }
    guard lines.allSatisfy({ $0.utf8.last != 0x20 && !$0.unicodeScalars.contains(where: needsEscape) }),
      !hasLongBlankRun(text)
    else { return nil }
    return (endsLine ? "|" : "|-", lines)
  }

  /// Whether a text means itself when it is written without quotes.
  private static func isPlainText(_ text: String, isInFlow: Bool, isAlone: Bool) -> Bool {
    guard case .string = YAMLValue(plain: text) else { return false }
    var previous: Unicode.Scalar?
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, last != ":", last != " " else { return false }
    guard !first.isWideSpace, !last.isWideSpace else { return false }
    switch first {
    case " ", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`": return false
    case "-", ".":
      let second = scalars.dropFirst().first
      if second == nil || second == " " || second == first || second?.isWideSpace == true { return false }
    default: break
    }
    for scalar in scalars {
      switch scalar {
      case "#": if previous == " " { return false }
      case " ": if previous == ":" { return false }
      case ",", "[", "]", "{", "}", "?": if isInFlow { return false }
      default: if needsEscape(scalar) || (previous == ":" && scalar.isWideSpace) { return false }
      }
      previous = scalar
    }
    // The key of a file may be on another line than the colon, so what would be an error there is never written.
    if let slip = PunctuationSlip(startOf: scalars), isAlone || slip.isError(onOwnLine: text) { return false }
    return !hasLongBlankRun(text)
  }

  /// A text in double quotes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar.countsAsBlank ? run + 1 : 0
      switch scalar {
      case "\"": result.unicodeScalars.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": result.unicodeScalars.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.unicodeScalars.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.unicodeScalars.append(contentsOf: "\\t".unicodeScalars)
      case "\r": result.unicodeScalars.append(contentsOf: "\\r".unicodeScalars)
      default:
        if needsEscape(scalar) || run > longestBlankRun / 3 {
          result.unicodeScalars.append(contentsOf: escape(scalar).unicodeScalars)
          run = 0
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, width) = scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\\(letter)\(String(repeating: "0", count: max(0, width - digits.count)))\(digits)"
  }

  /// Whether a scalar cannot be written as it is, or would not be seen.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isUnsafeOnTerminal || scalar.value == 0xFEFF || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  private static func hasLongBlankRun(_ text: String) -> Bool {
    guard text.utf8.count > longestBlankRun else { return false }
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar.countsAsBlank ? run + scalar.utf8.count : 0
      if run > longestBlankRun { return true }
    }
    return false
  }
}

extension PunctuationSlip {
  fileprivate func isError(onOwnLine text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { PunctuationSlip(ownLine: $0)?.severity == .error }
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: UTF8.EncodedScalar { UTF8.encode(self) ?? UTF8.encodedReplacementCharacter }

  /// Whether some byte of it could be taken for a blank by `HostileText`.
  fileprivate var countsAsBlank: Bool {
    utf8.contains { byte in
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, 0xC2, 0x85, 0xE2, 0x80, 0xA8, 0xA9: true
      default: false
      }
    }
  }
}
