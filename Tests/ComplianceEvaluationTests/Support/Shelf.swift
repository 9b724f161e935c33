import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

/// The shipped vocabulary, policies and samples, read from the repository.
enum Shelf {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func paths(in folder: String, suffix: String) -> [String] {
    let base = root.appending(path: folder).path
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: base)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { base + "/" + $0 }
  }

  static let vocabulary: Vocabulary = {
    let documents = paths(in: "Policies/vocabulary", suffix: ".yaml").filter { !$0.hasSuffix(".test.yaml") }
      .map { YAMLReader.read(path: $0) }
    guard let vocabulary = VocabularyDecoder.decode(documents).value else { fatalError("the vocabulary does not load") }
    return vocabulary
  }()

  static let policies: [Policy] = paths(in: "Policies", suffix: ".yaml")
    .filter { !$0.contains("/vocabulary/") && !$0.hasSuffix(".test.yaml") && !$0.contains("/incidents-") }
    .compactMap { PolicyDecoder.decode(YAMLReader.read(path: $0), vocabulary: vocabulary, isShipped: true).value }

  /// The registers of past incidents.
  static let registers: [Dossier] = paths(in: "Policies", suffix: ".yaml").filter { $0.contains("/incidents-") }
    .compactMap {
      DossierDecoder.decode(YAMLReader.read(path: $0), vocabulary: vocabulary, policies: policies).value
    }

  static let rulebook = Rulebook(vocabulary: vocabulary, policies: policies)

  /// The rulebook of the made-up city: its ward name, its own policies only, as its folder weighs them.
  static let fictional: Rulebook = {
    let city = root.appending(path: "samples/fictional").path
    guard let folder = WardFolderDecoder.decode(YAMLReader.read(path: city + "/tokki.yaml")).value,
      let words = folder.vocabulary(extending: vocabulary).value
    else { fatalError("the made-up city does not load") }
    let policies = paths(in: "samples/fictional/kijun", suffix: ".yaml").filter { !$0.hasSuffix(".test.yaml") }
      .compactMap { PolicyDecoder.decode(YAMLReader.read(path: $0), vocabulary: words, isShipped: false).value }
    return Rulebook(vocabulary: words, policies: folder.weighted(policies, isWhole: false).value?.policies ?? [])
  }()

  /// The rulebook that judges a sample.
  static func rulebook(of path: String) throws -> Rulebook { path.contains("/fictional/") ? fictional : rulebook }

  /// The paths of all samples, each with its rulebook.
  static func samples() throws -> [(path: String, rulebook: Rulebook)] {
    try paths(in: "samples", suffix: ".yaml")
      .filter { YAMLReader.read(path: $0).root.map { fileKind(of: $0) } == .dossier }
      .map { ($0, try rulebook(of: $0)) }
  }

  /// A dossier from a file.
  static func dossier(at path: String, _ rulebook: Rulebook) throws -> Dossier {
    let decoded = DossierDecoder.decode(
      YAMLReader.read(path: path), vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    return try #require(decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: .en) })")
  }

  static func sampleText(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "samples/\(name).yaml"), encoding: .utf8)
  }

  static func control(_ id: String) throws -> Int { try #require(vocabulary.index(of: id)) }
}

/// A day from ISO text.
func day(_ text: String) throws -> Day { try #require(DateText.parse(text)).first }

/// A policy from text.
func policy(_ text: String) throws -> Policy {
  let decoded = PolicyDecoder.decode(
    YAMLReader.parse(SourceFile(path: "policy.yaml", bytes: Array(text.utf8))), vocabulary: Shelf.vocabulary,
    isShipped: false)
  return try #require(
    decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: Language.en) }.joined(separator: "\n"))")
}

/// A dossier from text.
func dossier(_ text: String, policies: [Policy] = Shelf.policies) throws -> Dossier {
  let decoded = DossierDecoder.decode(
    YAMLReader.parse(SourceFile(path: "case.yaml", bytes: Array(text.utf8))), vocabulary: Shelf.vocabulary,
    policies: policies)
  return try #require(
    decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: Language.en) }.joined(separator: "\n"))")
}

/// The text of outsourced work with these documents.
func outsourcedWork(_ documents: String) -> String {
  """
  dossier: work
  title: { ja: 委託, en: work }
  kind: outsourcing
  ward: shinjuku
  parties:
    ward: { role: ward, name: 区 }
    main: { role: contractor, name: 受託者 }
  documents:
  \(documents)
  """
}

/// What a case given as text comes to on a day.
func evaluation(
  of text: String, on date: String, policies: [Policy] = Shelf.policies, stage: Stage? = nil
) throws -> Evaluation {
  let rulebook = Rulebook(vocabulary: Shelf.vocabulary, policies: policies)
  return Evaluator(rulebook: rulebook)
    .evaluation(of: try dossier(text, policies: policies), on: try day(date), stage: stage)
}

extension Evaluation {
  /// The findings of a kind, perhaps of one control.
  func findings(_ kind: FindingKind, _ control: String? = nil) -> [Finding] {
    findings.filter { finding in
      finding.kind == kind
        && control.map { id in finding.controls.contains { rulebook.vocabulary.controls[$0].id.text == id } } ?? true
    }
  }

  /// The ids of the controls that findings of a kind are about, sorted.
  func controls(_ kind: FindingKind) -> [String] {
    Set(findings(kind).flatMap(\.controls)).map { rulebook.vocabulary.controls[$0].id.text }.sorted()
  }

  /// The titles of the papers a finding shows.
  func titles(_ finding: Finding) -> [String] {
    ([finding.primary] + finding.related).compactMap { $0.statement.map { history.statements[$0].title } }
  }

  /// The ids of the parties and connections a finding lists.
  func subjectIDs(_ finding: Finding) -> [String] {
    finding.subjects.map { subject in
      history.subjects.link(subject.index).map { dossier.connections[$0.connection].id }
        ?? dossier.parties[subject.index].id
    }
  }

  /// The ids of the parties that answer for a finding.
  func partyIDs(_ finding: Finding) -> [String] { finding.parties.map { dossier.parties[$0].id } }

  /// The worst outcome of a requirement, or nil when it is not judged.
  func outcome(_ id: String) -> Outcome? {
    assessments.filter { rulebook.id(of: $0.requirement) == id }.map(\.outcome).max()
  }
}

extension String {
  /// The text with one passage replaced, which must be there.
  func replacing(once passage: String, with other: String) throws -> String {
    let place = try #require(range(of: passage), "the passage is not in the text: \(passage)")
    return replacingCharacters(in: place, with: other)
  }

  /// The line number (from 1) of the first line that holds a passage.
  func line(of passage: String) throws -> Int {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(passage) }) + 1
  }
}
