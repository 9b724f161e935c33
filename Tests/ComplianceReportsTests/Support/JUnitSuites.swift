import Foundation
import FoundationXML
import Testing

/// What a reader of JUnit XML sees: suites with the counts they state, and their tests.
struct JUnitSuites {
  private(set) var suites: [Suite] = []

  struct Suite {
    let attributes: [String: String]
    var properties: [String: String] = [:]
    var cases: [Case] = []

    func count(_ name: String) throws -> Int { try #require(attributes[name].flatMap { Int($0) }) }
  }

  struct Case {
    let attributes: [String: String]
    /// The elements in it, with their attributes and text.
    var details: [(name: String, attributes: [String: String], text: String)] = []

    var key: [String] { [attributes["classname"] ?? "", attributes["name"] ?? ""] }
    func has(_ name: String) -> Bool { details.contains { $0.name == name } }
  }

  /// Reads a document; fails where it is not well-formed.
  init(_ text: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError)), line \(parser.lineNumber)")
    suites = reader.suites
    try #require(reader.root == "testsuites")
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var suites: [Suite] = []
    var root: String?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      root = root ?? name
      let last = suites.indices.last
      switch (name, last) {
      case ("testsuites", _), ("properties", _): break
      case ("testsuite", _): suites.append(Suite(attributes: attributes))
      case ("property", let last?): suites[last].properties[attributes["name"] ?? ""] = attributes["value"]
      case ("testcase", let last?): suites[last].cases.append(Case(attributes: attributes))
      case (_, let last?):
        guard let test = suites[last].cases.indices.last else { return }
        suites[last].cases[test].details.append((name, attributes, ""))
      default: Issue.record("\(name) outside of a suite")
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      guard let suite = suites.indices.last, let test = suites[suite].cases.indices.last,
        let detail = suites[suite].cases[test].details.indices.last
      else { return }
      suites[suite].cases[test].details[detail].text += string
    }
  }
}
