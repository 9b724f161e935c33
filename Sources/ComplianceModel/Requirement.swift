public import SourceText

/// One clause of a policy (要求事項): who must do what, when and by when.
public struct Requirement: Sendable {
  /// Its id within the policy, usually the clause number.
  public var id: String
  /// Its title.
  public var title: LocalizedText
  /// Where the title is written; nil where it is not known.
  public var titleLocation: SourceLocation?
  /// The clause or section it follows.
  public var source: LocalizedText?
  /// Who is obliged.
  public var obliges: [Role]
  /// How binding it is.
  public var level: Level
  /// When it applies; nil is always.
  public var when: Condition?
  /// Which connections it is about; nil is all that the obliged party is an end of.
  public var on: ConnectionSelector?
  /// What must hold.
  public var require: Predicate
  /// The grade that facts must be shown with.
  public var evidence: EvidenceGrade?
  /// From which day on only facts count.
  public var due: Deadline?
  /// Whether it goes on after the contract's end.
  public var survives: Bool
  /// Who may grant an exception, if anyone.
  public var exception: Exception?
  /// Open questions it raises.
  public var asks: [Question]
  /// What a breach of any clause of its policy, found as a fact, leads to under this one; a way to act.
  public var onBreach: LocalizedText?
  /// What it counts in the score.
  public var weight: Double
  /// A note for readers.
  public var note: LocalizedText?
  /// Where it is written.
  public var location: SourceLocation

  /// How binding a requirement is.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// 必須.
    case mandatory
    /// 推奨.
    case recommended
    /// 参考.
    case informative
  }

  /// An exception that the clause allows.
  public struct Exception: Sendable, Hashable {
    /// Who may grant it.
    public var by: Role
    /// In which form.
    public var form: LocalizedText

    /// Creates an exception.
    public init(by: Role, form: LocalizedText) {
      self.by = by
      self.form = form
    }
  }

  /// A question that a requirement raises beside its outcome.
  public struct Question: Sendable {
    /// When it is raised; nil is always.
    public var condition: Condition?
    /// The question.
    public var text: LocalizedText
    /// Where it is written.
    public var location: SourceLocation

    /// Creates a question.
    public init(condition: Condition?, text: LocalizedText, location: SourceLocation) {
      self.condition = condition
      self.text = text
      self.location = location
    }
  }
}

/// Which connections a requirement is about, by the roles of their ends.
public struct ConnectionSelector: Sendable, Hashable {
  /// The role of the end it starts from.
  public var from: Role?
  /// The role of the end it leads to.
  public var to: Role?
  /// Roles of the two ends in either direction.
  public var between: [Role]

  /// Creates a selector.
  public init(from: Role? = nil, to: Role? = nil, between: [Role] = []) {
    self.from = from
    self.to = to
    self.between = between
  }
}
