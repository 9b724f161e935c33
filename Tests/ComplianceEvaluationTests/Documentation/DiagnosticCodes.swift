import Foundation

/// The codes of diagnostics as they stand in the sources.
struct DiagnosticCodes {
  /// Whole codes, such as `yaml.tab`.
  private(set) var whole: Set<String> = []
  /// Codes of the decoders without the kind of file in front, such as `unknown-key`.
  private(set) var slugs: Set<String> = []
  /// Whole codes that begin with no known word; there should be none.
  private(set) var unfamiliar: Set<String> = []

  /// The first words of all codes; the decoders' are put in front of slugs, too.
  private static let domains = [
    "baseline", "check", "compare", "dossier", "explain", "file", "form", "lint", "output", "policies", "policy",
    "policy-test", "sheet", "vocabulary", "vocabulary-test", "ward-folder", "yaml",
  ]

  init() throws {
    for path in Shelf.paths(in: "Sources", suffix: ".swift") {
      let text = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
        .filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }.joined(separator: "\n")
      add(text)
    }
  }

  private mutating func add(_ text: String) {
    // A code stands alone in quotes, whatever it is handed on by: an argument, a condition, a case of a switch.
    for match in text.matches(of: /"([a-z-]+)(\.[a-z0-9-]+)+"/) {
      let code = String(match.output.0.dropFirst().dropLast())
      if Self.domains.contains(String(match.output.1)), code != "tokki.yaml" { whole.insert(code) }
    }
    for match in text.matches(of: /code: (?:String = )?"([^"\\]+)"/) {
      let code = String(match.output.1)
      if !whole.contains(code) { unfamiliar.insert(code) }
    }
    // `error("slug", …)`, also with a condition as its first argument, and `code: "\(domain).slug"`.
    for match in text.matches(of: /[^A-Za-z](error|warning|BaselineMistake)\(\s*([^,]*),/) {
      for word in match.output.2.matches(of: /"([a-z-]+)"/) {
        if match.output.1 == "BaselineMistake" {
          whole.insert("baseline.\(word.output.1)")
        } else {
          slugs.insert(String(word.output.1))
        }
      }
    }
    // What readers of sheets report.
    for match in text.matches(of: /[^A-Za-z]report\(\s*"([a-z-]+)"/) { whole.insert("sheet.\(match.output.1)") }
    for match in text.matches(of: /code: "\\\(domain\)\.([a-z-]+)"/) { slugs.insert(String(match.output.1)) }
    // `unknown-\(noun.rawValue)` and the like are families: the page has one row for each.
    for match in text.matches(of: /"([a-z]+-)\\\(noun\.rawValue\)"/) { slugs.insert("\(match.output.1)…") }
  }

  /// The words that families of codes end with.
  static func nouns() throws -> Set<String> {
    let path = Shelf.root.appending(path: "Sources/ComplianceModel/Decoding/Noun.swift")
    let text = try String(contentsOf: path, encoding: .utf8)
    return Set(text.matches(of: /\n  case (\w+)(?: = "([a-z-]+)")?/).map { String($0.output.2 ?? $0.output.1) })
  }
}
