import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

@testable import ComplianceReports

/// Reports to compare with, read back from what `JSONFormat` writes.
enum EarlierReport {
  /// A report of cases as a later run reads it.
  static func baseline(
    _ evaluations: [Evaluation], language: Language = .ja, toolVersion: String = "0.0.0"
  ) throws -> Baseline {
    try read(JSONFormat.document(for: Report(evaluations: evaluations, language: language, toolVersion: toolVersion)))
  }

  /// Reads a report in pieces of so many characters.
  static func read(_ text: String, pieces size: Int = .max) throws -> Baseline {
    var rest = Array(text.unicodeScalars)[...]
    return try Baseline.read(path: "old.json") {
      let piece = rest.prefix(size)
      rest = rest.dropFirst(size)
      return piece.flatMap { Array(String($0).utf8) }
    }
  }

  /// A case of the `Cases` folder with other words in it, judged by the small policies or others.
  static func evaluation(
    _ name: String, on day: String, stage: Stage? = nil, replacing old: String = "", with new: String = "",
    by rulebook: Rulebook = Situation.rulebook
  ) throws -> Evaluation {
    var text = try String(contentsOf: Situation.folder.appending(path: "Cases/\(name).yaml"), encoding: .utf8)
    if !old.isEmpty {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    let document = YAMLReader.parse(SourceFile(path: "\(name).yaml", bytes: Array(text.utf8)))
    let decoded = DossierDecoder.decode(document, vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    let dossier = try #require(decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: .en) })")
    let date = try #require(DateText.parse(day))
    return Evaluator(rulebook: rulebook).evaluation(of: dossier, on: date.first, stage: stage)
  }

  /// The small policies, one of them with another text.
  static func rulebook(changing id: String, _ change: (inout Policy) -> Void) -> Rulebook {
    var policies = Situation.rulebook.policies
    for index in policies.indices where policies[index].id == id {
      change(&policies[index])
      policies[index].hash = String(policies[index].hash.reversed())
    }
    return Rulebook(vocabulary: Situation.rulebook.vocabulary, policies: policies)
  }

  /// Compares a case with an earlier report.
  static func comparison(
    _ evaluation: Evaluation, with baseline: Baseline, toolVersion: String = "0.0.0"
  ) -> BaselineComparison {
    BaselineComparer(baseline, rulebook: evaluation.rulebook, toolVersion: toolVersion).comparison(of: evaluation)
  }
}
