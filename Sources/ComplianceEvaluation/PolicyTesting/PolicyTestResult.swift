public import ComplianceModel

/// What came of one test of a policy.
public struct PolicyTestResult: Sendable {
  /// The test.
  public let test: PolicyTest
  /// The version of the policy that the test counts for, by index in the rulebook: that of its day.
  public let version: Int?
  /// What the policy came to.
  public let actual: Actual
  /// How many questions the requirement raised.
  public let asks: Int

  /// What a policy or a requirement came to in a test.
  public enum Actual: Sendable, Hashable {
    /// The worst outcome of the requirement over all parties it obliges.
    case outcome(Outcome)
    /// The policy binds the case; only of a test without a requirement.
    case inForce
    /// Nothing binds the case: the policy is not in force, is about other cases, or the contract is over.
    case notInForce
  }

  /// Whether the outcome is the expected one.
  public var hasExpectedOutcome: Bool {
    switch actual {
    case .outcome(let outcome): test.expectation == .inForce || test.expectation.rawValue == outcome.word
    case .inForce: test.expectation == .inForce
    case .notInForce: test.expectation == .notInForce
    }
  }

  /// Whether as many questions were raised as expected.
  public var hasExpectedAsks: Bool { test.asks.map { $0 == asks } ?? true }

  /// Whether everything is as expected.
  public var passes: Bool { hasExpectedOutcome && hasExpectedAsks }
}
