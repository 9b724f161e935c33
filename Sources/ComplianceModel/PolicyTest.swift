public import SourceText

/// One case of a policy's tests: a small dossier and the outcome it must have.
public struct PolicyTest: Sendable {
  /// The policy.
  public var policy: String
  /// The requirement; nil for a test of the policy as a whole.
  public var requirement: String?
  /// What the case is.
  public var name: String
  /// The day.
  public var asOf: Day
  /// The case itself.
  public var dossier: Dossier
  /// The outcome that every obliged party must have (the worst of its subjects).
  public var expectation: Expectation
  /// How many questions the requirement must raise; nil is not checked.
  public var asks: Int?
  /// Where it is written.
  public var location: SourceLocation

  /// What a test expects.
  public enum Expectation: String, Sendable, Hashable, CaseIterable {
    /// ○.
    case met
    /// 仮○.
    case tentative
    /// ×.
    case unmet
    /// ？.
    case undeclared
    /// 承.
    case excepted
    /// －.
    case notApplicable
    /// The policy binds the case on the day.
    case inForce = "in-force"
    /// The policy does not bind the case on the day.
    case notInForce = "not-in-force"
  }
}
