import LocatedYAML
import SourceText
import Testing

/// A YAML text with ▸ before every place where a mistake is expected.
struct Marked: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The text without the marks.
  let text: String
  /// The marked places as `line:column`, in order.
  let places: [String]

  init(stringLiteral value: String) {
    var text = ""
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in value.unicodeScalars {
      if scalar == "▸" {
        places.append("\(line):\(column)")
        continue
      }
      text.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = text
    self.places = places
  }

  var description: String { text }

  /// The document of the text.
  var document: YAMLDocument { yaml(text) }
}

/// Parses a text as a file.
func yaml(_ text: String, path: String = "test.yaml") -> YAMLDocument {
  YAMLReader.parse(SourceFile(path: path, bytes: Array(text.utf8)))
}

/// A mistake as a test expects it: its code, and words that its message or help must have.
struct Mistake: CustomStringConvertible {
  let code: String
  let words: [String]

  init(_ code: String, _ words: String...) {
    self.code = code
    self.words = words
  }

  var description: String { code }
}

/// Checks that just these mistakes were found, one at each mark of the text, in order.
func expect(
  _ mistakes: [Mistake], at marked: Marked, in diagnostics: [Diagnostic],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let found = diagnostics.map { diagnostic in
    let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "nowhere"
    return "\(place) \(diagnostic.code)"
  }
  let wanted = zip(marked.places, mistakes).map { "\($0) \($1.code)" }
  #expect(marked.places.count == mistakes.count, "as many marks as mistakes", sourceLocation: sourceLocation)
  #expect(found == wanted, "\(shown(diagnostics))", sourceLocation: sourceLocation)
  for (mistake, diagnostic) in zip(mistakes, diagnostics) {
    let english = "\(diagnostic.message.en) \(diagnostic.help?.en ?? "")"
    let japanese = "\(diagnostic.message.ja) \(diagnostic.help?.ja ?? "")"
    for word in mistake.words {
      #expect(
        english.contains(word) || japanese.contains(word), "\(shown([diagnostic]))", sourceLocation: sourceLocation)
    }
    #expect(!diagnostic.message.ja.isEmpty && !diagnostic.message.en.isEmpty, sourceLocation: sourceLocation)
  }
}

/// All diagnostics as a reader sees them.
func shown(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { "[\($0.code)] \($0.rendered(in: .en))" }.joined(separator: "\n")
}

extension Marked {
  /// The text with its marks.
  var markedText: String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    for place in places.reversed() {
      let numbers = place.split(separator: ":").compactMap { Int($0) }
      lines[numbers[0] - 1].insert("▸", at: numbers[1] - 1)
    }
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }
}

extension String {
  /// The text with every line so many columns to the right.
  func indented(_ columns: Int) -> String {
    split(separator: "\n").map { String(repeating: " ", count: columns) + $0 + "\n" }.joined()
  }
}
