import Foundation
import Testing

/// The commands on the pages of docs/ say what the pages show, in a folder with the files that the page shows.
@Suite("The commands of the documentation")
struct DocumentationTests {
  /// The pages that show commands, each with the folder in which a reader stands.
  private static let pages = [
    "policy-language.md": "shizuka", "tebiki.md": "hoshimi", "forms.md": "kasumi", "compare.md": "minato",
  ]

  @Test("In the order of the page", arguments: pages.keys.sorted())
  func commandsSayWhatThePageShows(page: String) throws {
    let url = Workbench.repository.appending(path: "docs/\(page)")
    let blocks = blocks(try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n"))
    let folder = try #require(Self.pages[page])
    let bench = try Workbench()
    defer { bench.remove() }
    var (files, steps) = (0, 0)
    for block in blocks {
      if block.language == "yaml", let name = block.lines.first, name.hasPrefix("# file: ") {
        try bench.add(String(name.dropFirst(8)), Data((block.lines.joined(separator: "\n") + "\n").utf8))
        files += 1
      } else if block.language == "console" {
        let commands = block.lines.map { $0 == "…" ? "..." : $0 }
        try bench.add("page.txt", Data((["The page.", "=== run"] + commands).joined(separator: "\n").utf8))
        for step in try Script(contentsOf: bench.folder.appending(path: "page.txt")).steps {
          let result = try bench.run("cd \(folder) && \(step.command)")
          let output = (result.output + result.errors).components(separatedBy: "\n")
          #expect(Script.matches(output, step.output), "\(step.command)\n\(result.output)\(result.errors)")
          let hasFindings = step.command.hasPrefix("tokki check") && !result.output.contains("未解消の指摘 0件")
          #expect(result.exitCode == (hasFindings ? 1 : 0), "\(step.command)")
          steps += 1
        }
      }
    }
    #expect(files >= 4 && steps >= 3)
  }

  /// The fenced blocks of a page.
  private func blocks(_ lines: [String]) -> [(language: String, lines: [String])] {
    var blocks: [(language: String, lines: [String])] = []
    var isOpen = false
    for line in lines {
      if line.hasPrefix("```") {
        isOpen.toggle()
        if isOpen { blocks.append((String(line.dropFirst(3)), [])) }
      } else if isOpen {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks
  }
}
