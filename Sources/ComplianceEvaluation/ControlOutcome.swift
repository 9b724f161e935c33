public import ComplianceModel

/// What one control comes to for one party, over all requirements that ask for it, and what is said of it.
public struct ControlOutcome: Sendable {
  /// The control, by index in the vocabulary.
  public let control: Int
  /// The worst outcome of the requirements that ask for it; nil where none does.
  public var outcome: Outcome?
  /// The parties and connections that come to that outcome; empty where nobody is named for the role.
  public var subjects: [Subject] = []
  /// Whether it is × only because a deadline passed: nothing shows that it was done, whatever value was promised.
  public var isOverdue = false
  /// What stands for it, subject by subject: the party, and the links that it is an end of.
  public var said: [Said] = []

  /// What stands for a control and one subject.
  public struct Said: Sendable {
    /// The party or link, with its part.
    public let subject: Subject
    /// The stage that says it.
    public let stage: Stage
    /// What its papers leave.
    public let state: StageState
    /// What papers of a later stage leave, where they are silent or take it back.
    public let later: (stage: Stage, state: StageState)?
  }
}

extension Evaluation {
  /// What each control comes to for parties, in the order of the vocabulary; controls that nobody asks for and of which
  /// nothing is said are left out.
  public func controlOutcomes(of parties: [Int]) -> [[ControlOutcome]] {
    let judge = CaseJudge(rulebook: rulebook, dossier: dossier, day: day, stage: stage)
    return parties.map { party in
      var found = asked(of: party, judge)
      for (control, said) in said(of: party) {
        found[control, default: ControlOutcome(control: control)].said = said
      }
      return found.values.sorted { $0.control < $1.control }
    }
  }

  /// The worst outcome of each control that a party's requirements ask for.
  private func asked(of party: Int, _ judge: CaseJudge) -> [Int: ControlOutcome] {
    var found: [Int: ControlOutcome] = [:]
    let result = parties.first { $0.party == party }
    for index in result?.outcomes.flatMap(\.assessments) ?? [] {
      for measure in outcomes(of: assessments[index], judge) {
        found[measure.control, default: ControlOutcome(control: measure.control)]
          .add(measure.outcome, isOverdue: measure.isOverdue, of: assessments[index].subject)
      }
    }
    return found
  }

  /// What an outcome says of each control that its requirement asks for.
  ///
  /// Where a requirement asks for several measures, one that is in place is ○ though the others are not; one that an
  /// alternative made needless does not count.
  func outcomes(of assessment: Assessment, _ judge: CaseJudge) -> [MeasureOutcome] {
    let tests = rulebook[assessment.requirement].require.tests
    func whole() -> [MeasureOutcome] {
      tests.map { measure($0.control, part: nil, assessment, assessment.outcome, assessment.reasons) }
    }
    // One measure alone is what the requirement is.
    guard tests.count > 1, assessment.outcome != .notApplicable else { return whole() }
    let outcomes = judge.explanation(of: assessment, in: self).predicate.leaves.map { leaf in
      measure(
        leaf.control, part: leaf.part, assessment, leaf.node.outcome(within: assessment.outcome), leaf.node.reasons)
    }
    // What no measure by itself accounts for, such as an unknown condition, is told of all of them.
    guard assessment.outcome <= .met || outcomes.contains(where: { $0.outcome == assessment.outcome }) else {
      return whole()
    }
    return outcomes
  }

  /// What a measure comes to, of the link or party that it is said of.
  private func measure(
    _ control: Int, part: Int?, _ assessment: Assessment, _ outcome: Outcome, _ reasons: Reasons
  ) -> MeasureOutcome {
    let own = assessment.subject
    let isOfLink = own.map { history.subjects.link($0.index) != nil } ?? false
    let index = isOfLink && !rulebook.plan.isOnConnections[control] ? assessment.judged : own?.index
    let isParted = rulebook.partedControl(of: assessment.requirement) == control
    return MeasureOutcome(
      control: control, subject: index.map { Subject(index: $0, part: part ?? (isParted ? own?.part : nil)) },
      outcome: outcome, isOnPaper: outcome == .met && reasons.contains(.onPromise),
      isOverdue: reasons.contains(.overdue))
  }

  /// What stands for each control of which anything is said of a party or of a link that it is an end of.
  private func said(of party: Int) -> [Int: [ControlOutcome.Said]] {
    let subjects = Set([party] + history.subjects.linksEnding(at: party))
    var found: [Int: [ControlOutcome.Said]] = [:]
    for cell in history.cells where subjects.contains(cell.subject.index) {
      guard let standing = cell.standing(on: day, at: stage) else { continue }
      let later = Stage.allCases.filter { $0 > standing.stage && stage == nil }.reversed().lazy
        .compactMap { stage in cell.state(stage, on: day).map { (stage, $0) } }.first
      found[cell.control, default: []].append(
        ControlOutcome.Said(subject: cell.subject, stage: standing.stage, state: standing.state, later: later))
    }
    return found
  }
}

extension ControlOutcome {
  /// Takes in the outcome of one more requirement or subject; the worst stays.
  fileprivate mutating func add(_ other: Outcome, isOverdue late: Bool, of subject: Subject?) {
    let late = late && other == .unmet
    if let outcome, outcome > other { return }
    if outcome == other {
      isOverdue = isOverdue && late
    } else {
      (outcome, isOverdue, subjects) = (other, late, [])
    }
    if let subject, !subjects.contains(subject) { subjects.append(subject) }
  }
}

extension Explanation.Node {
  /// The tests in it, each with its control.
  fileprivate var leaves: [(control: Int, part: Int?, node: Explanation.Node)] {
    if case .test(let test, let part, _, _) = step { return [(test.control, part, self)] }
    return children.flatMap(\.leaves)
  }

  /// What one test comes to within a requirement's outcome.
  fileprivate func outcome(within whole: Outcome) -> Outcome {
    if sure == .yes { return .met }
    if whole == .excepted { return .excepted }
    let own: Outcome =
      switch believed {
      case .yes: .tentative
      case .unknown: .undeclared
      case .no: .unmet
      }
    // Where the whole is better, an alternative is what it rests on.
    return own > whole ? .notApplicable : own
  }
}
