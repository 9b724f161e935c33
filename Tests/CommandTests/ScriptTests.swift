import Foundation
import Testing

@Suite("The command line")
struct ScriptTests {
  static let scripts: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0).path }
  }()

  @Test("There are scripts") func scriptsAreFound() {
    #expect(!ScriptTests.scripts.isEmpty)
  }

  @Test("says and does what the script says", arguments: ScriptTests.scripts)
  func run(path: String) throws {
    let script = try Script(contentsOf: URL(filePath: path))
    let bench = try Workbench()
    defer { bench.remove() }
    for file in script.files { try bench.add(file.name, Data((file.lines.joined(separator: "\n") + "\n").utf8)) }
    #expect(!script.steps.isEmpty)
    for step in script.steps {
      let result = try bench.run(step.command)
      let output = result.output.components(separatedBy: "\n")
      let errors = result.errors.components(separatedBy: "\n")
      #expect(result.exitCode == step.exitCode, "\(step.command)\n\(result.output)\(result.errors)")
      #expect(Script.matches(output, step.output), "standard output of \(step.command)\n\(result.output)")
      #expect(Script.matches(errors, step.errors), "standard error of \(step.command)\n\(result.errors)")
    }
  }
}
