import LocatedYAML

/// Writes a tree in random styles, with comments, each with a number of its own, at all places where one can stand.
struct RandomText {
  var generator: SeededGenerator
  private(set) var comments = 0
  private var lines: [String] = []

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  /// The text of a tree.
  mutating func text(of tree: YAMLTree) -> String {
    lines = []
    fill(0)
    if generator.chance(5) { lines.append("---") }
    fill(0)
    switch tree {
    case .scalar, .sequence([]), .mapping([]): lines.append(flow(tree, indentation: 1) + trailing())
    default:
      if generator.chance(5) {
        lines.append(flow(tree, indentation: 1) + trailing())
      } else {
        block(tree, indentation: 0, head: nil)
      }
    }
    fill(0)
    let newline = ["\n", "\n", "\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    let end = generator.chance(80) ? newline : ""
    return (generator.chance(10) ? "\u{FEFF}" : "") + lines.joined(separator: "\n").replacing("\n", with: newline) + end
  }

  private mutating func comment() -> String {
    comments += 1
    return "# 注\(comments)." + (generator.chance(30) ? " - a: 'b\" {" : "")
  }

  private mutating func trailing() -> String {
    generator.chance(15) ? String(repeating: " ", count: 1 + Int(generator.next() % 3)) + comment() : ""
  }

  /// Blank lines and comments between things.
  private mutating func fill(_ indentation: Int) {
    while generator.chance(15) {
      let blanks = generator.chance(70) ? indentation : Int(generator.next() % 8)
      lines.append(generator.chance(40) ? "" : String(repeating: " ", count: blanks) + comment())
    }
  }

  /// Writes a collection; a head is what its first line begins with, where it begins beside a dash.
  private mutating func block(_ tree: YAMLTree, indentation: Int, head: String?) {
    var head = head
    func start(_ head: inout String?) -> String {
      defer { head = nil }
      return head ?? String(repeating: " ", count: indentation)
    }
    switch tree {
    case .scalar: break
    case .sequence(let items):
      for item in items {
        if head == nil { fill(indentation) }
        value(item, after: start(&head) + "-", indentation: indentation, isItem: true)
      }
    case .mapping(let entries):
      for entry in entries {
        if head == nil { fill(indentation) }
        let key = generator.chance(70) ? entry.key : quoted(entry.key)
        if generator.chance(4) {
          lines.append(start(&head) + "? " + key + trailing())
          fill(indentation)
          value(entry.value, after: String(repeating: " ", count: indentation) + ":", indentation: indentation)
        } else {
          value(entry.value, after: start(&head) + key + (generator.chance(5) ? " :" : ":"), indentation: indentation)
        }
      }
    }
  }

  private mutating func value(_ tree: YAMLTree, after start: String, indentation: Int, isItem: Bool = false) {
    let inner = indentation + 1 + Int(generator.next() % 4)
    let isNext = generator.chance(8)
    switch tree {
    case .scalar("", isPlain: true): lines.append(start + trailing())
    case .scalar(let text, isPlain: false) where generator.chance(15) && !text.isEmpty:
      let chomping = ["-", "-", "+"].randomElement(using: &generator) ?? "-"
      let header = (generator.chance(70) ? "|" : ">") + (chomping == "+" ? "+" : "-")
      lines.append(start + " " + header + trailing())
      lines.append(String(repeating: " ", count: inner) + text)
      // Kept line ends change the text, so that style is for the reader to judge.
      if chomping == "-", generator.chance(30) { lines.append("") }
    case .scalar, .sequence([]), .mapping([]): inline(tree, after: start, inner: inner, isNext: isNext)
    case _ where generator.chance(30): inline(tree, after: start, inner: inner, isNext: isNext)
    default:
      if isItem, !isNext, generator.chance(80) {
        let blanks = String(repeating: " ", count: 1 + Int(generator.next() % 3))
        let head = start + blanks
        block(tree, indentation: head.unicodeScalars.count, head: head)
        return
      }
      lines.append(start + trailing())
      var column = inner
      if case .sequence = tree, !isItem, generator.chance(20) { column = indentation }
      fill(column)
      block(tree, indentation: column, head: nil)
    }
  }

  private mutating func inline(_ tree: YAMLTree, after start: String, inner: Int, isNext: Bool) {
    if isNext {
      lines.append(start + trailing())
      fill(inner)
      lines.append(String(repeating: " ", count: inner) + flow(tree, indentation: inner) + trailing())
    } else {
      lines.append(start + " " + flow(tree, indentation: inner) + trailing())
    }
  }

  /// A line end inside brackets, sometimes with a comment.
  private mutating func gap(_ indentation: Int) -> String {
    guard generator.chance(12) else { return generator.chance(50) ? " " : "" }
    return trailing() + "\n" + String(repeating: " ", count: indentation + Int(generator.next() % 3))
  }

  private mutating func flow(_ tree: YAMLTree, indentation: Int) -> String {
    switch tree {
    case .scalar("", isPlain: true): return "~"
    case .scalar(let text, isPlain: true): return text
    case .scalar(let text, isPlain: false): return generator.chance(70) ? text : quoted(text)
    case .sequence(let items):
      var parts: [String] = []
      for item in items {
        if case .mapping(let entries) = item, entries.count == 1, generator.chance(30), let only = entries.first {
          parts.append("\(only.key): \(flow(only.value, indentation: indentation))")
        } else {
          parts.append(flow(item, indentation: indentation))
        }
      }
      return "[" + join(parts, indentation) + "]"
    case .mapping(let entries):
      var parts: [String] = []
      for entry in entries {
        let key = generator.chance(70) ? entry.key : quoted(entry.key)
        if case .scalar("", isPlain: true) = entry.value, generator.chance(60) {
          parts.append(key + (generator.chance(50) ? ":" : ""))
        } else if key.hasPrefix("\""), !entry.value.isSingle, generator.chance(50) {
          parts.append("\(key):\(flow(entry.value, indentation: indentation))")
        } else {
          parts.append("\(key): \(flow(entry.value, indentation: indentation))")
        }
      }
      return "{" + join(parts, indentation) + "}"
    }
  }

  private mutating func join(_ parts: [String], _ indentation: Int) -> String {
    var text = gap(indentation)
    for (index, part) in parts.enumerated() {
      text += part + gap(indentation)
      if index + 1 < parts.count || generator.chance(5) { text += ", " + gap(indentation) }
    }
    return text
  }

  private mutating func quoted(_ text: String) -> String { generator.chance(50) ? "\"\(text)\"" : "'\(text)'" }
}

extension YAMLTree {
  fileprivate var isSingle: Bool { if case .scalar = self { true } else { false } }
}
