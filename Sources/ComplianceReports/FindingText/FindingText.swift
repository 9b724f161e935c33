public import ComplianceEvaluation
public import SourceText

/// What reports say of a finding, in one language; every format shows these same sentences.
public struct FindingText: Sendable, Hashable {
  /// What is wrong, in one sentence.
  public var headline: String
  /// Why it matters, and what is asked for.
  public var explanation: String
  /// What to do; of a discrepancy the two ways out, empty where the way out is to ask.
  public var actions: [String]
  /// Whom to ask what, where the way out is an answer.
  public var question: Question?

  /// A question and the one who can answer it.
  public struct Question: Sendable, Hashable {
    /// Who is asked.
    public var whom: String
    /// The question.
    public var text: String

    /// Creates a question.
    public init(whom: String, text: String) {
      self.whom = whom
      self.text = text
    }
  }

  /// Creates a text from its parts.
  public init(headline: String, explanation: String, actions: [String], question: Question? = nil) {
    self.headline = headline
    self.explanation = explanation
    self.actions = actions
    self.question = question
  }

  /// The text of a finding of a case.
  public init(_ finding: Finding, in evaluation: Evaluation, language: Language) {
    self.init(FindingFacts(finding, Wording(evaluation, in: language)))
  }

  /// The question that a finding comes to; nil where it asks for a change instead.
  static func question(_ facts: FindingFacts) -> Question? {
    switch facts.finding.kind {
    case .undeclared: facts.openQuestion
    case .tentative: facts.tentativeQuestion
    case .incomparable: facts.comparisonQuestion
    case .question: facts.writtenQuestion
    default: nil
    }
  }

  /// The visible list of texts: one for each kind.
  init(_ facts: FindingFacts) {
    switch facts.finding.kind {
    case .unspecified: self = .unspecified(facts)
    case .uncommitted: self = .uncommitted(facts)
    case .unrealized: self = .unrealized(facts)
    case .misreported: self = .misreported(facts)
    case .weakened: self = .weakened(facts)
    case .contradiction: self = .contradiction(facts)
    case .misassigned: self = .misassigned(facts)
    case .unrecorded: self = .unrecorded(facts)
    case .unmet: self = .unmet(facts)
    case .overdue: self = .overdue(facts)
    case .undeclared: self = .undeclared(facts)
    case .tentative: self = .tentative(facts)
    case .approvalNotAllowed: self = .approvalNotAllowed(facts)
    case .approvalExpired: self = .approvalExpired(facts)
    case .approvalNotGranted: self = .approvalNotGranted(facts)
    case .repeated: self = .repeated(facts)
    case .uncorrected: self = .uncorrected(facts)
    case .copied: self = .copied(facts)
    case .conflict: self = .conflict(facts)
    case .incomparable: self = .incomparable(facts)
    case .question: self = .asked(facts)
    }
  }
}
