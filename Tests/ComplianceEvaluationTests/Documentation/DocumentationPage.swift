import Foundation
import LocatedYAML
import SourceText
import Testing

/// A page of docs/ with its fenced blocks.
struct DocumentationPage {
  /// A fenced block.
  struct Block {
    /// The word after the fence, such as `yaml`.
    var language: String
    /// The lines between the fences.
    var lines: [String] = []
    /// The line number of the first of them.
    var line: Int

    /// What the first line says that the block is: `# file: NAME` or `# fragment: KIND`.
    var mark: (word: String, name: String)? {
      guard let first = lines.first, first.hasPrefix("# ") else { return nil }
      let words = first.dropFirst(2).split(separator: ": ", maxSplits: 1)
      guard words.count == 2, words[0] == "file" || words[0] == "fragment" else { return nil }
      return (String(words[0]), String(words[1]))
    }
  }

  /// The file's name.
  let name: String
  /// The whole text.
  let text: String
  /// The fenced blocks, in order.
  let blocks: [Block]

  init(_ name: String) throws {
    self.name = name
    text = try String(contentsOf: Shelf.root.appending(path: "docs/\(name)"), encoding: .utf8)
    var blocks: [Block] = []
    var isOpen = false
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        isOpen.toggle()
        if isOpen { blocks.append(Block(language: String(line.dropFirst(3)), line: index + 2)) }
      } else if isOpen {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    self.blocks = blocks
  }

  /// The text outside of fences.
  var prose: String {
    var isOpen = false
    return text.components(separatedBy: "\n").filter { line in
      guard line.hasPrefix("```") else { return !isOpen }
      isOpen.toggle()
      return false
    }.joined(separator: "\n")
  }

  /// Everything that stands between backticks outside of fences.
  var codes: [String] {
    prose.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  /// The words that stand in `codes`, as long as letters, digits, hyphens and dots go.
  var codeWords: Set<String> {
    Set(codes.flatMap { $0.split { !($0.isLetter || $0.isNumber || "-._/".contains($0)) }.map(String.init) })
  }

  /// The rows of all tables, cell by cell, without headings.
  var rows: [[String]] {
    prose.components(separatedBy: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.replacing("\\|", with: "¦").split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces).replacing("¦", with: "|")
      }
    }
  }

  /// The YAML blocks, each read as a file of the name it is marked with.
  func documents() -> [(mark: (word: String, name: String)?, document: YAMLDocument)] {
    blocks.filter { $0.language == "yaml" }.map { block in
      // Empty lines in front, so that places are those of the page.
      let text = String(repeating: "\n", count: block.line - 1) + block.lines.joined(separator: "\n") + "\n"
      let file = SourceFile(path: "docs/\(name)", bytes: Array(text.utf8))
      return (block.mark, YAMLReader.parse(file))
    }
  }
}

/// All diagnostics as a reader sees them.
func shown(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { "[\($0.code)] \($0.rendered(in: .en))" }.joined(separator: "\n")
}
