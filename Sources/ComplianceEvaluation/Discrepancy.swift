public import ComplianceModel

/// Two stages, or two papers, that do not agree on one control for one subject (相違).
public struct Discrepancy: Sendable {
  /// Its kind.
  public var kind: FindingKind
  /// The control, by index in the vocabulary; nil where parties are missing from the record.
  public var control: Int?
  /// The subject; nil where it is about the record as a whole.
  public var subject: Subject?
  /// The statement that says more: the promise or the report.
  public var higher: Int?
  /// The statement that says less, is silent or takes back.
  public var lower: Int?
  /// The paper of complete coverage that is silent, by index in the dossier, where no statement says so.
  public var silentDocument: Int?
  /// The contract's own clause, where it is what says more.
  public var clause: RequirementReference?
  /// Further statements that say more.
  public var others: [Int] = []
  /// The party that built or operated it instead.
  public var doer: Int?
  /// What the record lacks.
  public var missing: [String] = []
  /// The first day on which it was visible in the facts.
  public var visible: PartialDate
  /// Whether that day is inferred.
  public var visibleIsAssumed: Bool
  /// The day on which it became known.
  public var known: Day
  /// When and how it was settled; nil while it is open.
  public var settlement: Settlement?

  /// When and how a discrepancy was settled.
  public struct Settlement: Sendable, Hashable {
    /// The day.
    public var day: Day
    /// How.
    public var how: How

    /// Creates a settlement.
    public init(day: Day, how: How) {
      self.day = day
      self.how = how
    }

    /// The ways out.
    public enum How: String, Sendable, Hashable, CaseIterable {
      /// What said less was raised: built, specified, declared or recorded.
      case built
      /// The promise was changed.
      case promiseChanged = "promise changed"
      /// The clause stopped binding with the contract.
      case contractEnded = "contract ended"
    }
  }
}
