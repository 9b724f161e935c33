import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

/// A case of the `Cases` folder, judged by the small policies beside it.
enum Situation {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  static let rulebook: Rulebook = {
    let vocabulary = VocabularyDecoder.decode(["vocabulary", "terms"].map { document("\($0).yaml") })
    guard let words = vocabulary.value else { return Rulebook(vocabulary: Vocabulary(controls: []), policies: []) }
    let policies = ["clauses", "connections"].compactMap { name in
      PolicyDecoder.decode(document("\(name).policy.yaml"), vocabulary: words, isShipped: true).value
    }
    let register = DossierDecoder.decode(document("register.yaml"), vocabulary: words, policies: policies).value
    return Rulebook(vocabulary: words, policies: policies, registers: register.map { [$0] } ?? [])
  }()

  /// Everything that is wrong with the files themselves.
  static func diagnostics(_ name: String) -> [String] {
    let vocabulary = VocabularyDecoder.decode(["vocabulary", "terms"].map { document("\($0).yaml") })
    var found = vocabulary.diagnostics
    for policy in ["clauses", "connections"] {
      found +=
        PolicyDecoder.decode(document("\(policy).policy.yaml"), vocabulary: rulebook.vocabulary, isShipped: true)
        .diagnostics
    }
    found += dossier(name).diagnostics
    return found.filter { $0.severity == .error }.map { $0.rendered(in: .en) }
  }

  /// A case judged as of a day.
  static func evaluation(_ name: String, on day: String, stage: Stage? = nil) throws -> Evaluation {
    let dossier = try #require(dossier(name).value, "\(diagnostics(name))")
    let date = try #require(DateText.parse(day))
    return Evaluator(rulebook: rulebook).evaluation(of: dossier, on: date.first, stage: stage)
  }

  /// A case given as text, judged as of a day by one policy given as text, or by the small policies.
  static func evaluation(of text: String, by policy: String?, on day: String) throws -> Evaluation {
    var rulebook = rulebook
    if let policy {
      let decoded = PolicyDecoder.decode(
        parsed(policy, "policy.yaml"), vocabulary: rulebook.vocabulary, isShipped: false)
      let policy = try #require(decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: .en) })")
      rulebook = Rulebook(vocabulary: rulebook.vocabulary, policies: [policy])
    }
    let decoded = DossierDecoder.decode(
      parsed(text, "case.yaml"), vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    let dossier = try #require(decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: .en) })")
    let date = try #require(DateText.parse(day))
    return Evaluator(rulebook: rulebook).evaluation(of: dossier, on: date.first, stage: nil)
  }

  private static func parsed(_ text: String, _ name: String) -> YAMLDocument {
    YAMLReader.parse(SourceFile(path: name, bytes: Array(text.utf8)))
  }

  private static func dossier(_ name: String) -> Decoded<Dossier> {
    DossierDecoder.decode(
      document("\(name).yaml"), vocabulary: rulebook.vocabulary, policies: rulebook.policies)
  }

  private static func document(_ name: String) -> YAMLDocument {
    YAMLReader.read(path: folder.appending(path: "Cases/\(name)").path, displayedAs: name)
  }
}
