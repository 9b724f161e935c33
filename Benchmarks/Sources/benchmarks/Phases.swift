import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
import LocatedYAML
import SourceText

/// What checking one case does, step by step, in a process of its own: nothing is warm, as in the tool.
enum Phases {
  /// Runs the steps once and prints the seconds that each took, a line each.
  static func printOnce(path: String) throws {
    let workshop = try Workshop()
    defer { workshop.tidyUp() }
    var vocabularyFiles: [YAMLDocument] = []
    var policyFiles: [YAMLDocument] = []
    try step("parse the vocabulary and the policies (YAML)") {
      vocabularyFiles = workshop.shipped.vocabularyFiles.map { YAMLReader.parse($0) }
      policyFiles = workshop.shipped.policyFiles.map { YAMLReader.parse($0) }
    }
    var vocabulary: Vocabulary?
    try step("decode the vocabulary") {
      vocabulary = try ShippedRulebook.value(VocabularyDecoder.decode(vocabularyFiles))
    }
    guard let vocabulary else { return }
    var rulebook = Rulebook(vocabulary: vocabulary, policies: [])
    try step("decode the policies") {
      rulebook = Rulebook(
        vocabulary: vocabulary,
        policies: try policyFiles.map {
          try ShippedRulebook.value(PolicyDecoder.decode($0, vocabulary: vocabulary, isShipped: true))
        })
    }
    var document: YAMLDocument?
    try step("read and parse the case (YAML)") { document = YAMLReader.read(path: path) }
    guard let document else { return }
    var dossier: Dossier?
    try step("decode the case") {
      dossier = try ShippedRulebook.value(
        DossierDecoder.decode(document, vocabulary: vocabulary, policies: rulebook.policies))
    }
    guard let dossier else { return }
    var evaluation: Evaluation?
    try step("evaluate it") {
      evaluation = Evaluator(rulebook: rulebook).evaluation(of: dossier, on: workshop.day)
    }
    guard let evaluation else { return }
    var length = 0
    try step("write the report") {
      let report = Report(evaluations: [evaluation], language: .ja, toolVersion: "bench")
      length = ReportFormats.format(named: "text")?.document(for: report).utf8.count ?? 0
    }
    guard length > 0 else { throw Unmeasurable("the report is empty") }
  }

  private static func step(_ name: String, _ work: () throws -> Void) throws {
    let time = try ContinuousClock().measure(work)
    print("\(time / .seconds(1))\t\(name)")
  }

  /// The median of each step over several processes, in order.
  static func medians(in workshop: Workshop, rounds: Int) throws -> [(name: String, seconds: Double)] {
    var names: [String] = []
    var values: [[Double]] = []
    for _ in 0..<rounds {
      let lines = try Command.output(workshop.benchmarks, ["phases", workshop.sample]).split(separator: "\n")
      for (index, line) in lines.enumerated() {
        let fields = line.split(separator: "\t")
        guard fields.count == 2, let value = Double(fields[0]) else { throw Unmeasurable("phases printed '\(line)'") }
        if index == names.count {
          names.append(String(fields[1]))
          values.append([])
        }
        values[index].append(value)
      }
    }
    return zip(names, values).map { ($0, Rounds(values: $1).median) }
  }
}
