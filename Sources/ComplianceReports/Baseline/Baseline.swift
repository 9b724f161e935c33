internal import ComplianceEvaluation
public import ComplianceModel

/// An earlier report, as far as a later one is compared with it (前回の報告).
public struct Baseline: Sendable {
  /// The path it was read from.
  public var path: String
  /// The version of the tool that made it.
  public var toolVersion: String
  /// The day it was judged as of; nil where it has no case.
  public var day: Day?
  /// The hash of the vocabulary; nil in reports that do not say it.
  public var vocabularyHash: String?
  /// Whom it was for.
  public var audience = Audience.staff
  /// The hashes of the policies; of several files with one id and version one after another.
  public var policies: [PolicyVersion: String]
  /// The cases by id.
  public var cases: [String: Case]

  /// One version of a policy.
  public struct PolicyVersion: Sendable, Hashable {
    /// The policy's id.
    public var id: String
    /// The version.
    public var version: String

    init(id: String, version: String) {
      self.id = id
      self.version = version
    }

    init(_ policy: Policy) { self.init(id: policy.id, version: policy.version) }
  }

  /// What is kept of one case.
  public struct Case: Sendable {
    /// Its id.
    public var id: String
    /// The hash of its file; nil in reports that do not say it.
    public var hash: String?
    /// The day it was judged as of.
    public var day: Day
    /// The word of the only stage that it was judged on.
    public var stage: String?
    /// The policies that bound it, or would have, had they been in force.
    public var policies: Set<PolicyVersion>
    /// Its findings, gravest first.
    public var findings: [Finding]
  }

  /// What is kept of one finding.
  public struct Finding: Sendable {
    /// Its id.
    public var id: String
    /// The word for its kind; a kind that this version does not know is possible.
    public var kind: String
    /// How much it mattered.
    public var severity: Severity
    /// Whether it was open.
    public var isOpen: Bool
    /// The policy of the requirement that asked for it.
    public var policy: PolicyVersion?
    /// What it said in one sentence, in the language of its report.
    public var headline: String
  }
}
