public import ComplianceModel

/// Tests of the vocabulary, run.
public struct VocabularyTestRun: Sendable {
  /// The results, in the order of the tests.
  public let results: [VocabularyTestResult]

  /// Runs tests that were decoded with this vocabulary; no case is needed, so no day of any event is known.
  public init(_ tests: [VocabularyTest], vocabulary: Vocabulary) {
    let calendar = Calendar(vocabulary: vocabulary)
    results = tests.map { VocabularyTestResult(of: $0, in: vocabulary, calendar) }
  }

  /// The tests that failed.
  public var failures: [VocabularyTestResult] { results.filter { !$0.passes } }
}
