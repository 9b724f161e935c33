import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText

/// Thirty flat rules on ten thousand documents, beside regorus.
///
/// Neither parses anything while the time runs. The documents are given as values that each has made ready: ours as
/// prepared cases, theirs by `set_input`; what making them ready takes is in the second line.
enum FlatRules: Measurement {
  static let name = "rules"
  private static let documentCount = 10_000

  static func rows(in workshop: Workshop) throws -> [Row] {
    let rulebook = try rulebook(workshop)
    let documents = (0..<documentCount).map { FlatRulebook.document($0) }
    let dossiers = try documents.map { document in
      try ShippedRulebook.value(
        DossierDecoder.decode(
          parse(document.dossier, "flat.yaml"), vocabulary: rulebook.vocabulary, policies: rulebook.policies))
    }
    let evaluator = Evaluator(rulebook: rulebook)
    let what = "\(FlatRulebook.ruleCount) flat rules on \(documentCount) documents"
    let expected = try dossiers.map { try outcomes(evaluator.assessments(of: $0, on: workshop.day)) }

    let rules = try workshop.write(FlatRulebook.rego.utf8, to: "flat.rego")
    let input = try workshop.write(documents.map { $0.json + "\n" }.joined().utf8, to: "flat.jsonl")
    let results = workshop.scratch + "/flat.results"
    let peer = try Peer(
      ".build-benchmarks/python/bin/python",
      ["Benchmarks/RegorusPeer/peer.py", rules, input, results, String(FlatRulebook.ruleCount)])
    let theirs = String(decoding: FileManager.default.contents(atPath: results) ?? Data(), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    guard theirs == expected else { throw Unmeasurable("\(what): the results of the two differ") }

    let prepared = dossiers.map { evaluator.preparedCase(of: $0, on: workshop.day) }
    var whole: [Double] = []
    let times = try Rounds.alternating(
      7,
      [
        { try ours { dossiers.reduce(0) { $0 + evaluator.assessments(of: $1, on: workshop.day).count } } },
        { try ours { prepared.reduce(0) { $0 + $1.assessments().count } } },
        {
          let times = try peer.round()
          guard times.count == 2 else { throw Unmeasurable("regorus gave no times") }
          whole.append(times[0] + times[1])
          return times[0]
        },
      ])
    func row(_ what: String, _ ours: Rounds, _ theirs: Rounds, target: Double?) -> Row {
      let ratio = theirs.median / ours.median
      func each(_ rounds: Rounds) -> String { digits(rounds.median / Double(documentCount) * 1e6, 1) + " µs" }
      return Row(
        what: what, ours: each(ours), peer: each(theirs), ratio: digits(ratio, 1) + " ×",
        target: target.map { "≥ \(digits($0, 0)) ×" } ?? "",
        verdict: target.map { ratio >= $0 ? .pass : .fail } ?? .information)
    }
    return [
      row(
        "\(what), lakera-regorus; per document, all equal", times[1], times[2], target: 20),
      row("  with making values ready: preparing, set_input(dict)", times[0], Rounds(values: whole), target: nil),
    ]
  }

  private static func ours(_ count: () -> Int) throws -> Double {
    var assessments = 0
    let time = processorSeconds { assessments = count() }
    guard assessments == documentCount * FlatRulebook.ruleCount else { throw Unmeasurable("some outcomes are missing") }
    return time
  }

  private static func rulebook(_ workshop: Workshop) throws -> Rulebook {
    let terms = workshop.shipped.vocabularyFiles.filter { $0.path.hasSuffix("/terms.yaml") }
    return try ShippedRulebook.rulebook(
      vocabulary: terms.map { YAMLReader.parse($0) } + [parse(FlatRulebook.vocabulary, "vocabulary.yaml")],
      policies: [parse(FlatRulebook.policy, "policy.yaml")])
  }

  private static func parse(_ text: String, _ path: String) -> YAMLDocument {
    YAMLReader.parse(SourceFile(path: path, bytes: Array(text.utf8)))
  }

  /// One character a rule: met, unmet or undeclared.
  private static func outcomes(_ assessments: [Assessment]) throws -> String {
    var marks = [Character](repeating: " ", count: FlatRulebook.ruleCount)
    for assessment in assessments {
      switch assessment.outcome {
      case .met: marks[assessment.requirement.requirement] = "m"
      case .unmet: marks[assessment.requirement.requirement] = "u"
      case .undeclared: marks[assessment.requirement.requirement] = "?"
      default: throw Unmeasurable("a flat rule came to \(assessment.outcome.word)")
      }
    }
    return String(marks)
  }
}
