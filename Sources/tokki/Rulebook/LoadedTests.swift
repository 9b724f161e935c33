internal import ComplianceEvaluation
internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// The tests of a run, decoded and run.
struct LoadedTests {
  /// What came of those of policies.
  let run: PolicyTestRun
  /// The tests of the vocabulary; nil where one cannot be read, since the others alone are not all there are.
  let vocabularyTests: [VocabularyTest]?
  /// What came of those that can be read.
  let vocabularyRun: VocabularyTestRun
  /// The ids of the policies that the run is about.
  let policies: Set<String>
  /// The ids of the policies of which a test file could not be read: what its tests show is not known.
  let unread: Set<String>
  /// What is wrong or worth knowing of the test files.
  let diagnostics: [Diagnostic]

  /// Runs all tests, or with paths those that they lead to.
  ///
  /// The tests of a shipped policy that was replaced are left out: they speak of another text.
  init(_ files: RulebookFiles, _ loaded: LoadedRulebook, isLimited: Bool) {
    let policies = loaded.rulebook.policies
    let replaced = Set(policies.filter { !$0.isShipped }.map(\.id))
    var diagnostics: [Diagnostic] = []
    var tests: [PolicyTest] = []
    var asked = files.policiesAskedFor
    var unread: Set<String> = []
    for file in files.tests {
      if file.isShipped, let id = file.document.name(by: "policy-test"), replaced.contains(id) { continue }
      let decoded = PolicyTestDecoder.decode(
        file.document, vocabulary: loaded.rulebook.vocabulary, policies: policies)
      diagnostics += decoded.diagnostics
      if decoded.value == nil, let id = file.document.name(by: "policy-test") { unread.insert(id) }
      tests += decoded.value ?? []
      if file.isAskedFor { asked.formUnion((decoded.value ?? []).map(\.policy)) }
    }
    run = PolicyTestRun(tests, rulebook: loaded.rulebook)
    let orders = files.vocabularyTests.map {
      VocabularyTestDecoder.decode($0.document, vocabulary: loaded.rulebook.vocabulary)
    }
    diagnostics += orders.flatMap(\.diagnostics)
    let readable = orders.compactMap(\.value)
    vocabularyRun = VocabularyTestRun(readable.flatMap(\.self), vocabulary: loaded.rulebook.vocabulary)
    vocabularyTests = readable.count == orders.count ? readable.flatMap(\.self) : nil
    self.diagnostics = diagnostics
    self.unread = unread
    self.policies = isLimited ? asked : Set(policies.map(\.id))
  }
}
