import Foundation
import Testing

/// The commands on the pages of docs/ say what the pages show, in a folder with the files that the page shows.
@Suite("The commands of the documentation")
struct DocumentationTests {
  @Test("docs/policy-language.md") func policyLanguage() throws {
    let url = Workbench.repository.appending(path: "docs/policy-language.md")
    let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    let bench = try Workbench()
    defer { bench.remove() }
    // The page in the form of a script: its files, then its commands.
    var files: [String] = []
    var commands: [String] = []
    for block in blocks(lines) {
      if block.language == "yaml", let name = block.lines.first, name.hasPrefix("# file: ") {
        files += ["=== file \(name.dropFirst(8))"] + block.lines
      } else if block.language == "console" {
        commands += block.lines.map { $0 == "…" ? "..." : $0 }
      }
    }
    let text = (["The page."] + files + ["=== run"] + commands).joined(separator: "\n")
    try bench.add("page.txt", Data(text.utf8))
    let script = try Script(contentsOf: bench.folder.appending(path: "page.txt"))
    #expect(script.files.count >= 4)
    #expect(script.steps.count >= 3)
    for file in script.files { try bench.add(file.name, Data((file.lines.joined(separator: "\n") + "\n").utf8)) }
    for step in script.steps {
      let result = try bench.run("cd shizuka && \(step.command)")
      let output = (result.output + result.errors).components(separatedBy: "\n")
      #expect(Script.matches(output, step.output), "\(step.command)\n\(result.output)\(result.errors)")
      #expect(result.exitCode == (step.command.hasPrefix("tokki check") ? 1 : 0), "\(step.command)")
    }
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
