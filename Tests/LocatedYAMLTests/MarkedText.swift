import LocatedYAML
import SourceText
import Testing

/// A text in which ▼ marks the places where diagnostics are expected.
struct MarkedText {
  let text: String
  let places: [String]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [String] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      if scalar == "▼" {
        places.append("\(line):\(column)")
        continue
      }
      text.append(scalar)
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
    self.text = String(text)
    self.places = places
  }

  var document: YAMLDocument { YAMLReader.parse(SourceFile(path: "x.yaml", bytes: Array(text.utf8))) }
}

/// Expects errors with one code at the marked places, and nothing else.
func expectErrors(
  _ code: String, _ marked: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let document = text.document
  #expect(document.places == text.places, sourceLocation: sourceLocation)
  #expect(Set(document.diagnostics.map(\.code)) == [code], sourceLocation: sourceLocation)
  #expect(document.diagnostics.areErrors, sourceLocation: sourceLocation)
  #expect(document.diagnostics.areComplete, sourceLocation: sourceLocation)
  #expect(document.root == nil, sourceLocation: sourceLocation)
}

extension YAMLDocument {
  init(parsing text: String, limits: YAMLLimits = .standard) {
    self = YAMLReader.parse(SourceFile(path: "x.yaml", bytes: Array(text.utf8)), limits: limits)
  }

  /// The places of the diagnostics, as `line:column`.
  var places: [String] {
    diagnostics.map { diagnostic in diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-" }
  }

  var codes: [String] { diagnostics.map(\.code) }

  /// The tree as text, with the place of each key and value.
  var outline: String { root?.outline ?? "nothing" }
}

extension Diagnostic {
  /// Whether both languages say what is wrong and what to do.
  var isComplete: Bool {
    guard let help else { return false }
    return ![message.ja, message.en, help.ja, help.en].contains("") && message.ja != message.en && help.ja != help.en
  }
}

extension [Diagnostic] {
  /// Whether all say in both languages what is wrong and what to do.
  var areComplete: Bool { !contains { !$0.isComplete } }
  /// Whether all are errors.
  var areErrors: Bool { !contains { $0.severity != .error } }
}

extension YAMLNode {
  /// The node as text, with places.
  var outline: String {
    let place = "@\(location.line):\(location.column)"
    return switch content {
    case .scalar(let scalar): "\(scalar.text)\(place)"
    case .sequence(let items): "[\(items.map(\.outline).joined(separator: " "))]\(place)"
    case .mapping(let entries): "{\(entries.map(\.outline).joined(separator: " "))}\(place)"
    }
  }

  /// The scalar, where the node is one.
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The entries, where the node is a mapping.
  var entries: [YAMLEntry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }
}

extension YAMLEntry {
  /// The entry as text, with places.
  var outline: String { "\(key)@\(keyLocation.line):\(keyLocation.column)=\(value.outline)" }
}
