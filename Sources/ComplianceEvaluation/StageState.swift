public import ComplianceModel

/// What stands at one stage of one control and subject from a day on, as one or more papers of that day leave it.
public struct StageState: Sendable {
  /// What the papers do.
  public enum Kind: UInt8, Sendable {
    /// They give a value.
    case value
    /// They speak of it without a value.
    case unstated
    /// They say that it is not known.
    case unknown
    /// They say that it does not apply.
    case notApplicable
    /// They take back what was said.
    case withdrawn
    /// They are known not to speak of it.
    case silent

    /// Whether the papers say anything at all.
    public var says: Bool { self != .withdrawn && self != .silent }
  }

  /// What the papers do.
  public var kind: Kind
  /// The value of everything said; nil where none was given.
  public var value: Value?
  /// The value of what was said firmly.
  public var firmValue: Value?
  /// The firmest way in which it was said.
  public var modality: Modality
  /// The day the papers were known.
  public var known: Day
  /// From when on it is true.
  public var from: PartialDate
  /// Whether `from` is inferred.
  public var fromIsAssumed: Bool
  /// From when on a promise must be kept; nil while a plan has no day.
  public var keptFrom: Day?
  /// The best grade of what shows it.
  public var grade: EvidenceGrade
  /// Whether it states a fact.
  public var isFact: Bool
  /// Whether the ward confirmed that it does not apply.
  public var isConfirmed: Bool
  /// Whether the silence was inferred from other papers.
  public var isInferred: Bool
  /// The claims it rests on, by index in the case's statements; the first speaks for it.
  ///
  /// None where the silence follows from a paper that speaks for its whole stage.
  public var claims: [Int]
  /// The paper of complete coverage that does not name the control, by index in the dossier.
  public var document: Int?
}

/// Everything said of one control and subject, stage by stage.
public struct CellHistory: Sendable {
  /// The control, by index in the vocabulary.
  public let control: Int
  /// The subject.
  public let subject: Subject
  private var stages: [[StageState]] = []

  init(control: Int, subject: Subject) {
    self.control = control
    self.subject = subject
  }

  /// The states of a stage, in the order in which they became known.
  public func states(_ stage: Stage) -> [StageState] {
    stage.rawValue < stages.count ? stages[stage.rawValue] : []
  }

  mutating func setStates(_ states: [StageState], of stage: Stage) {
    guard !states.isEmpty else { return }
    while stages.count <= stage.rawValue { stages.append([]) }
    stages[stage.rawValue] = states
  }

  /// What the furthest stage before another says of it on a day, where any does.
  func base(of stage: Stage, on day: Day) -> StageState? {
    Stage.allCases.reversed().lazy.filter { $0 < stage }.compactMap { self.state($0, on: day) }.first { $0.kind.says }
  }

  /// The state of a stage on a day, as far as is known now; the last one known wins for all days from its own on.
  public func state(_ stage: Stage, on day: Day) -> StageState? {
    guard stage.rawValue < stages.count else { return nil }
    return stages[stage.rawValue].last { $0.from.first <= day }
  }
}
