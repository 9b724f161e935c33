import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText

/// What the repository ships: the vocabulary, the policies and the samples.
enum Shipped {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

  static let rulebook: Rulebook = {
    let files = yamlFiles("Policies").filter { !$0.hasSuffix(".test.yaml") && !$0.contains("/incidents-") }
    let vocabulary = VocabularyDecoder.decode(files.filter { $0.contains("/vocabulary/") }.map(document))
    guard let words = vocabulary.value else { return Rulebook(vocabulary: Vocabulary(controls: []), policies: []) }
    let policies = files.filter { !$0.contains("/vocabulary/") }.compactMap {
      PolicyDecoder.decode(document($0), vocabulary: words, isShipped: true).value
    }
    return Rulebook(vocabulary: words, policies: policies)
  }()

  static var vocabulary: Vocabulary { rulebook.vocabulary }

  /// The paths of the samples that are judged by what is shipped.
  static let samples = yamlFiles("samples").filter { !$0.contains("/fictional/") }

  /// A case of the repository.
  static func dossier(_ path: String) -> Dossier? {
    DossierDecoder.decode(document(path), vocabulary: vocabulary, policies: rulebook.policies).value
  }

  /// A case given as text.
  static func dossier(text: String) -> Decoded<Dossier> {
    let file = SourceFile(path: "case.yaml", bytes: Array(text.utf8))
    return DossierDecoder.decode(YAMLReader.parse(file), vocabulary: vocabulary, policies: rulebook.policies)
  }

  /// The value that the decoder of files makes of a node that stands for a control in a claim.
  static func claimed(_ value: YAMLNode, _ control: String, in vocabulary: Vocabulary) -> Value? {
    let place = value.location
    func scalar(_ text: String) -> YAMLNode {
      YAMLNode(content: .scalar(YAMLScalar(text: text, style: .plain)), location: place)
    }
    func mapping(_ entries: [(String, YAMLNode)]) -> YAMLNode {
      YAMLNode(
        content: .mapping(entries.map { YAMLEntry(key: $0.0, keyLocation: place, value: $0.1) }), location: place)
    }
    func list(_ items: [YAMLNode]) -> YAMLNode { YAMLNode(content: .sequence(items), location: place) }
    let claim = mapping([("party", scalar("contractor")), ("note", scalar("x")), (control, value)])
    let paper = mapping([("stage", scalar("consulted")), ("date", scalar("2024-04-01")), ("claims", list([claim]))])
    let root = mapping([
      ("dossier", scalar("case")), ("kind", scalar("outsourcing")), ("ward", scalar("nerima")),
      ("parties", mapping([("contractor", mapping([("role", scalar("contractor")), ("name", scalar("x"))]))])),
      ("connections", mapping([("c", mapping([("from", scalar("ward")), ("to", scalar("contractor"))]))])),
      ("holdings", mapping([("h", mapping([("held-by", scalar("contractor"))]))])),
      ("documents", list([paper])),
    ])
    let document = YAMLDocument(file: place.file, root: root, diagnostics: [])
    let decoded = DossierDecoder.decode(document, vocabulary: vocabulary, policies: [])
    guard let claim = decoded.value?.claims.first(where: { $0.impliedBy == nil }),
      case .value(let value) = claim.assertion
    else { return nil }
    return value
  }

  static func document(_ path: String) -> YAMLDocument {
    let bytes = (try? Data(contentsOf: root.appending(path: path))).map { Array($0) } ?? []
    return YAMLReader.parse(SourceFile(path: path, bytes: bytes))
  }

  private static func yamlFiles(_ folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder + "/" + $0 }
  }
}
