internal import ComplianceEvaluation
internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// The unchanged files, read and decoded once.
struct Baseline: Sendable {
  /// A file that is broken.
  struct File: Sendable {
    let document: YAMLDocument
    let kind: Kind
  }

  /// What a file is; its index among its kind.
  enum Kind: Sendable, Hashable {
    case vocabulary(Int)
    case policy(Int)
  }

  /// The files that are broken: vocabulary and policies.
  let files: [File]
  let vocabularyFiles: [YAMLDocument]
  let policyFiles: [YAMLDocument]
  let testFiles: [YAMLDocument]
  let vocabularyTestFiles: [YAMLDocument]
  /// The registers of past incidents: not broken themselves, but they notice a word that is gone.
  let registerFiles: [YAMLDocument]
  let vocabulary: Vocabulary
  /// The policies, in the order of their files.
  let policies: [Policy]
  let tests: [PolicyTest]
  /// The warnings of each file of a policy, and of the vocabulary.
  let policyWarnings: [Int]
  let vocabularyWarnings: Int

  /// Why the unchanged files cannot be used.
  struct Failure: Error {
    let lines: [String]
  }

  static func load(folder: String) -> Result<Baseline, Failure> {
    let entries = YAMLFiles(at: [folder])
    var vocabularyFiles: [YAMLDocument] = []
    var policyFiles: [YAMLDocument] = []
    var testFiles: [YAMLDocument] = []
    var vocabularyTestFiles: [YAMLDocument] = []
    var registerFiles: [YAMLDocument] = []
    var diagnostics = entries.diagnostics
    for entry in entries.entries {
      let document = YAMLReader.read(path: entry.path)
      diagnostics += document.diagnostics
      guard let root = document.root else { continue }
      switch fileKind(of: root) {
      case .vocabulary: vocabularyFiles.append(document)
      case .policy: policyFiles.append(document)
      case .policyTest: testFiles.append(document)
      case .vocabularyTest: vocabularyTestFiles.append(document)
      case .dossier: registerFiles.append(document)
      case .wardFolder, .other: break
      }
    }
    let vocabulary = VocabularyDecoder.decode(vocabularyFiles)
    diagnostics += vocabulary.diagnostics
    guard let words = vocabulary.value else { return .failure(Failure(diagnostics)) }
    let policies = policyFiles.map { PolicyDecoder.decode($0, vocabulary: words, isShipped: true) }
    diagnostics += policies.flatMap(\.diagnostics)
    let decoded = policies.compactMap(\.value)
    let tests = testFiles.map { PolicyTestDecoder.decode($0, vocabulary: words, policies: decoded) }
    diagnostics += tests.flatMap(\.diagnostics)
    let cases = tests.flatMap { $0.value ?? [] }
    let orders = vocabularyTestFiles.map { VocabularyTestDecoder.decode($0, vocabulary: words) }
    diagnostics += orders.flatMap(\.diagnostics)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return .failure(Failure(diagnostics)) }
    let failedOrders = VocabularyTestRun(orders.flatMap { $0.value ?? [] }, vocabulary: words).failures
    guard failedOrders.isEmpty else {
      return .failure(Failure(lines: failedOrders.map { "\($0.test.location): this test fails already" }))
    }
    let failures = PolicyTestRun(cases, rulebook: Rulebook(vocabulary: words, policies: decoded)).failures
    guard failures.isEmpty else {
      return .failure(Failure(lines: failures.map { "\($0.test.location): this test fails already" }))
    }
    let lint = PolicyLint(
      Rulebook(vocabulary: words, policies: decoded), tests: cases, vocabularyTests: orders.flatMap { $0.value ?? [] })
    // What lint reports of the unchanged files already would count as noticing every deletion.
    let reported = lint.diagnostics.filter { $0.severity == .error }
    guard reported.isEmpty else { return .failure(Failure(reported)) }
    guard !cases.isEmpty else { return .failure(Failure(lines: ["\(folder): there is no test"])) }
    let files =
      vocabularyFiles.enumerated().map { File(document: $1, kind: .vocabulary($0)) }
      + policyFiles.enumerated().map { File(document: $1, kind: .policy($0)) }
    return .success(
      Baseline(
        files: files, vocabularyFiles: vocabularyFiles, policyFiles: policyFiles, testFiles: testFiles,
        vocabularyTestFiles: vocabularyTestFiles, registerFiles: registerFiles, vocabulary: words, policies: decoded,
        tests: cases,
        policyWarnings: policies.map(\.diagnostics.warningCount),
        vocabularyWarnings: vocabulary.diagnostics.warningCount))
  }
}

extension Baseline.Failure {
  init(_ diagnostics: [Diagnostic]) {
    lines = diagnostics.filter { $0.severity == .error }.map { $0.rendered(in: .en) }
  }
}

extension [Diagnostic] {
  /// The number of warnings.
  var warningCount: Int { count { $0.severity == .warning } }
}
