internal import ArgumentParser
internal import ComplianceModel
internal import FoundationEssentials
internal import LocatedYAML
internal import SourceText

/// Writes docs/vocabulary.md from the vocabulary and the table it was made from.
@main
struct VocabularyDocs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary-docs",
    abstract: "Write docs/vocabulary.md: every control as it is and as its source had it.",
    discussion: "Exit codes: 0 written or equal, 1 different (--check), 2 the vocabulary or its source is wrong.")

  @Flag(help: "Write nothing; fail when the file is not what the vocabulary says.")
  var check = false

  @Option(help: "The folder of the vocabulary.", completion: .directory)
  var vocabulary = "Policies/vocabulary"

  @Option(help: "The table that the vocabulary was made from.", completion: .file())
  var source = "docs/controls-source.json"

  @Option(help: "The page.", completion: .file())
  var output = "docs/vocabulary.md"

  func run() throws {
    let documents = YAMLFiles(at: [vocabulary]).entries.filter { !$0.path.hasSuffix(".test.yaml") }
      .map { YAMLReader.read(path: $0.path) }
    let decoded = VocabularyDecoder.decode(documents)
    guard let vocabulary = decoded.value else {
      for diagnostic in decoded.diagnostics { print(diagnostic.rendered(in: .en)) }
      throw ExitCode(2)
    }
    let data = try Data(contentsOf: URL(filePath: source))
    let rows = try JSONDecoder().decode([SourceRow].self, from: data)
    let page = VocabularyPage(vocabulary: vocabulary, rows: rows)
    guard page.problems.isEmpty else {
      for problem in page.problems { print("\(source): \(problem)") }
      throw ExitCode(2)
    }
    let bytes = Data(page.text.utf8)
    guard check else { return try bytes.write(to: URL(filePath: output), options: .atomic) }
    guard (try? Data(contentsOf: URL(filePath: output))) == bytes else {
      print("\(output) is not what the vocabulary says: run `make docs` and commit it.")
      throw ExitCode(1)
    }
  }
}
