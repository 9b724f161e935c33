import Foundation
import Testing

/// A page as a browser would read it: its elements, its links and its text.
struct PageReader {
  private(set) var elements: [Element] = []
  /// The text outside of the head, entities resolved.
  private(set) var text = ""
  /// What is wrong with the markup.
  private(set) var mistakes: [String] = []

  struct Element {
    var name: String
    var attributes: [String: String]
  }

  private static let empty: Set<String> = ["meta", "br"]

  init(_ document: String) {
    var open: [String] = []
    var rest = document[...]
    while let start = rest.firstIndex(of: "<") {
      if !open.contains("head") { text += PageReader.resolved(rest[..<start]) }
      guard let end = rest[start...].firstIndex(of: ">") else {
        mistakes.append("a tag without end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag == "!DOCTYPE html" { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { mistakes.append("</\(tag.dropFirst())> ends another element") }
        continue
      }
      let element = PageReader.element(tag)
      elements.append(element)
      if !PageReader.empty.contains(element.name) { open.append(element.name) }
      // A style sheet is no markup.
      if element.name == "style" {
        guard let close = rest.range(of: "</style>") else { return }
        rest = rest[close.lowerBound...]
      }
    }
    if !open.isEmpty { mistakes.append("not closed: \(open)") }
  }

  private static func element(_ tag: Substring) -> Element {
    guard let space = tag.firstIndex(of: " ") else { return Element(name: String(tag), attributes: [:]) }
    var attributes: [String: String] = [:]
    for match in tag[space...].matches(of: /([a-zA-Z-]+)(="([^"]*)")?/) {
      attributes[String(match.1)] = match.3.map { resolved($0) } ?? ""
    }
    return Element(name: String(tag[..<space]), attributes: attributes)
  }

  private static func resolved(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// The values of an attribute, in their order.
  func values(of attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }
}
