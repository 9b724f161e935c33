import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

/// The samples of the repository, judged by the shipped policies; those of the made-up city by its own.
enum Sample {
  static let root = Situation.folder.appending(path: "../..").standardized

  /// The folder of the made-up city.
  private static let city = "samples/fictional/"

  /// The paths of the samples, from the repository's root.
  static let paths = yamlFiles("samples").filter { path in
    document(path).root.map { fileKind(of: $0) } == .dossier
  }

  /// The paths by the rulebook that judges them: a report has one.
  static let runs = [paths.filter { !$0.hasPrefix(city) }, paths.filter { $0.hasPrefix(city) }]

  /// The rulebook of everything shipped.
  private static let shipped: Rulebook = {
    let files = yamlFiles("Policies").filter { !$0.hasSuffix(".test.yaml") }
    let vocabulary = VocabularyDecoder.decode(files.filter { $0.contains("/vocabulary/") }.map(document))
    guard let words = vocabulary.value else { return Rulebook(vocabulary: Vocabulary(controls: []), policies: []) }
    let policies = files.filter { !$0.contains("/vocabulary/") }.compactMap {
      PolicyDecoder.decode(document($0), vocabulary: words, isShipped: true).value
    }
    let registers = files.filter { $0.contains("/incidents-") }.compactMap {
      DossierDecoder.decode(document($0), vocabulary: words, policies: policies).value
    }
    return Rulebook(vocabulary: words, policies: policies, registers: registers)
  }()

  /// The rulebook of the made-up city: its ward name and its own policies only.
  private static let fictional: Rulebook = {
    guard let folder = WardFolderDecoder.decode(document(city + "tokki.yaml")).value,
      let words = folder.vocabulary(extending: shipped.vocabulary).value
    else { return shipped }
    let policies = yamlFiles(city + "kijun").filter { !$0.hasSuffix(".test.yaml") }.compactMap {
      PolicyDecoder.decode(document($0), vocabulary: words, isShipped: false).value
    }
    return Rulebook(vocabulary: words, policies: folder.weighted(policies, isWhole: false).value?.policies ?? [])
  }()

  /// A sample judged as of a day.
  static func evaluation(_ path: String, on day: String) throws -> Evaluation {
    let rulebook = path.hasPrefix(city) ? fictional : shipped
    let decoded = DossierDecoder.decode(
      document(path), vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    let dossier = try #require(decoded.value, "\(path): \(decoded.diagnostics.map { $0.rendered(in: .en) })")
    let date = try #require(DateText.parse(day))
    return Evaluator(rulebook: rulebook).evaluation(of: dossier, on: date.first, stage: nil)
  }

  private static func yamlFiles(_ folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder + "/" + $0 }
  }

  private static func document(_ path: String) -> YAMLDocument {
    YAMLReader.read(path: root.appending(path: path).path, displayedAs: path)
  }
}
