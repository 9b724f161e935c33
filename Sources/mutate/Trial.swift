internal import ComplianceEvaluation
internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// Tries one deletion after the other; what costs little is tried first.
struct Trial: Sendable {
  /// What came of a deletion.
  enum Outcome: Sendable {
    /// What is decoded is equal apart from texts for people.
    case withoutMeaning
    /// Loading, lint or a test noticed it.
    case noticed
    /// Nothing noticed it.
    case survived
  }

  let baseline: Baseline
  private let rulebook: Rulebook

  init(baseline: Baseline) {
    self.baseline = baseline
    rulebook = Rulebook(vocabulary: baseline.vocabulary, policies: baseline.policies)
  }

  func outcome(of deletion: Deletion) -> Outcome {
    let file = baseline.files[deletion.file]
    let document = YAMLReader.parse(deletion.applied(to: file.document.file))
    guard let root = document.root else { return .noticed }
    if let original = file.document.root, root.saysTheSame(as: original) { return .withoutMeaning }
    switch file.kind {
    case .vocabulary(let number): return vocabulary(document, in: number)
    case .policy(let number): return policy(document, in: number)
    }
  }

  // MARK: A policy

  private func policy(_ document: YAMLDocument, in number: Int) -> Outcome {
    let decoded = PolicyDecoder.decode(document, vocabulary: baseline.vocabulary, isShipped: true)
    guard let policy = decoded.value else { return .noticed }
    let old = baseline.policies[number]
    if policy.means(the: old) { return .withoutMeaning }
    if decoded.diagnostics.warningCount > baseline.policyWarnings[number] || policy.id != old.id { return .noticed }
    var policies = baseline.policies
    policies[number] = policy
    let changed = Set(
      old.requirements.filter { one in !policy.requirements.contains { $0.id == one.id && $0.means(the: one) } }.map(
        \.id))
    let own = baseline.tests.filter { $0.policy == policy.id }
    let likely = own.filter { test in test.requirement.map { changed.contains($0) } ?? false }
    let rest = own.filter { test in test.requirement.map { !changed.contains($0) } ?? true }
    let rulebook = Rulebook(vocabulary: baseline.vocabulary, policies: policies)
    if fails(likely + rest, rulebook) || lintReports(rulebook, of: [policy.id]) { return .noticed }
    return testsAreWrong(baseline.vocabulary, policies) ? .noticed : .survived
  }

  // MARK: The vocabulary

  private func vocabulary(_ document: YAMLDocument, in number: Int) -> Outcome {
    var files = baseline.vocabularyFiles
    files[number] = document
    let decoded = VocabularyDecoder.decode(files)
    guard let vocabulary = decoded.value else { return .noticed }
    if vocabulary.means(the: baseline.vocabulary) { return .withoutMeaning }
    if decoded.diagnostics.warningCount > baseline.vocabularyWarnings { return .noticed }
    var policies: [Policy] = []
    for (index, file) in baseline.policyFiles.enumerated() {
      let decoded = PolicyDecoder.decode(file, vocabulary: vocabulary, isShipped: true)
      guard let policy = decoded.value, decoded.diagnostics.warningCount <= baseline.policyWarnings[index] else {
        return .noticed
      }
      policies.append(policy)
    }
    guard let orders = vocabularyTests(vocabulary), VocabularyTestRun(orders, vocabulary: vocabulary).failures.isEmpty
    else { return .noticed }
    for file in baseline.registerFiles
    where DossierDecoder.decode(file, vocabulary: vocabulary, policies: policies).value == nil {
      return .noticed
    }
    let rulebook = Rulebook(vocabulary: vocabulary, policies: policies)
    if lintReports(rulebook, of: nil, orders) { return .noticed }
    for file in baseline.testFiles {
      let decoded = PolicyTestDecoder.decode(file, vocabulary: vocabulary, policies: policies)
      guard let tests = decoded.value, !fails(tests, rulebook) else { return .noticed }
    }
    return .survived
  }

  // MARK: Noticing

  private func fails(_ tests: [PolicyTest], _ rulebook: Rulebook) -> Bool {
    var benches: [String: PolicyTestBench] = [:]
    return tests.contains { test in
      let bench = benches[test.policy] ?? PolicyTestBench(policy: test.policy, rulebook: rulebook)
      benches[test.policy] = bench
      return !bench.result(of: test).passes
    }
  }

  /// The tests of the vocabulary, or nil where one cannot be read.
  private func vocabularyTests(_ vocabulary: Vocabulary) -> [VocabularyTest]? {
    var tests: [VocabularyTest] = []
    for file in baseline.vocabularyTestFiles {
      guard let decoded = VocabularyTestDecoder.decode(file, vocabulary: vocabulary).value else { return nil }
      tests += decoded
    }
    return tests
  }

  private func lintReports(
    _ rulebook: Rulebook, of ids: Set<String>?, _ vocabularyTests: [VocabularyTest]? = nil
  ) -> Bool {
    let lint = PolicyLint(rulebook, tests: [], vocabularyTests: vocabularyTests, of: ids)
    return lint.diagnostics.contains { $0.severity == .error }
  }

  private func testsAreWrong(_ vocabulary: Vocabulary, _ policies: [Policy]) -> Bool {
    baseline.testFiles.contains { file in
      PolicyTestDecoder.decode(file, vocabulary: vocabulary, policies: policies).value == nil
    }
  }
}
