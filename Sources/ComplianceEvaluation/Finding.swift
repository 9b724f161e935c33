public import ComplianceModel
public import SourceText

/// Anything that a person must act on (指摘): a gap, a discrepancy, an open question, something overdue.
public struct Finding: Sendable {
  /// Stable over runs, languages and formats: derived from kind, case, control, subject and requirement only.
  public var id: String
  /// Its kind.
  public var kind: FindingKind
  /// How much it matters (docs/scoring.md).
  public var severity: Severity
  /// The controls it is about, by index in the vocabulary; the first is the deciding one.
  public var controls: [Int]
  /// The requirement, where one asks for it.
  public var requirement: RequirementReference?
  /// The subjects it lists.
  public var subjects: [Subject]
  /// The parties that answer for it: who promised, or who is obliged.
  public var parties: [Int]
  /// The place a reader looks at first.
  public var primary: Place
  /// The other papers and clauses it needs.
  public var related: [Place]
  /// When it was first visible, known and settled; nil for questions, approvals and conflicts.
  public var history: History?
  /// Why an outcome is not ○; gaps only.
  public var reasons: Reasons
  /// The question, remark or approval it is about, and the names it mentions.
  public var detail: Detail

  /// When something was visible, known and settled.
  public struct History: Sendable, Hashable {
    /// The first day on which it was visible in the facts.
    public var visible: PartialDate
    /// Whether that day is inferred.
    public var visibleIsAssumed: Bool
    /// The day on which it became known.
    public var known: Day
    /// When and how it was settled; nil while it is open.
    public var settlement: Discrepancy.Settlement?

    /// How many days it lasted, or has lasted by a day.
    public func length(by day: Day) -> Int { visible.first.days(to: settlement?.day ?? day) }

    /// How many days passed before it was known.
    public var daysUnnoticed: Int { max(0, visible.first.days(to: known)) }
  }

  /// What a finding mentions beside its controls and subjects.
  public enum Detail: Sendable, Hashable {
    /// Nothing.
    case none
    /// A question of a policy.
    case question(LocalizedText)
    /// An open question of a paper, as written.
    case remark(String)
    /// What the specification asks and the answer does not mention.
    case unanswered
    /// What the record lacks.
    case missing([String])
    /// Who built or operated it instead.
    case doer(Int)
    /// An approval, by index in the dossier.
    case approval(Int)
    /// Another requirement that cannot be met together with this one.
    case other(RequirementReference)
    /// Incidents, by index in the dossier, in the order in which they happened.
    case incidents([Int])
    /// The day that has passed.
    case due(Day)
    /// What an inspector wants put right: the paper, by index in the dossier, and the place among its corrections.
    case correction(document: Int, index: Int)
    /// Two papers that say the same, by index in the dossier.
    case papers(later: Int, earlier: Int)
  }

  /// Whether it still needs somebody to act.
  public var isOpen: Bool { history?.settlement == nil }
}

/// A place in a paper or policy that a finding shows.
public struct Place: Sendable, Hashable {
  /// What the place is to the finding.
  public enum Part: String, Sendable, Hashable {
    /// What was promised or reported.
    case said
    /// What says less.
    case falls
    /// The paper that is known not to speak of it.
    case silent
    /// The paper that takes it back.
    case withdrawn
    /// The clause.
    case clause
    /// The record.
    case record
    /// An incident.
    case incident
    /// Something else, such as a party or an approval.
    case other
  }

  /// What the place is to the finding.
  public var part: Part
  /// Where it is written.
  public var location: SourceLocation
  /// The statement, by index in the case's history.
  public var statement: Int?
  /// The requirement.
  public var requirement: RequirementReference?

  /// Creates a place.
  public init(
    part: Part, location: SourceLocation, statement: Int? = nil, requirement: RequirementReference? = nil
  ) {
    self.part = part
    self.location = location
    self.statement = statement
    self.requirement = requirement
  }
}
