public import ComplianceModel

/// Tests of policies, run: what came of each, and what they reached.
public struct PolicyTestRun: Sendable {
  /// What was tested.
  public let rulebook: Rulebook
  /// The results, in the order of the tests.
  public let results: [PolicyTestResult]
  /// What the tests reached of each policy of the rulebook, in its order.
  public let coverage: [PolicyCoverage]

  /// Runs tests against the policies of a rulebook, each against the policy it names alone.
  public init(_ tests: [PolicyTest], rulebook: Rulebook) {
    self.rulebook = rulebook
    var coverage = rulebook.policies.indices.map { PolicyCoverage(policy: $0, in: rulebook) }
    var benches: [String: PolicyTestBench] = [:]
    results = tests.map { test in
      let bench = benches[test.policy] ?? PolicyTestBench(policy: test.policy, rulebook: rulebook)
      benches[test.policy] = bench
      return bench.result(of: test, coverage: &coverage)
    }
    self.coverage = coverage
  }

  /// The tests that failed.
  public var failures: [PolicyTestResult] { results.filter { !$0.passes } }
}
