public import ComplianceModel

/// Everything that a check found out about one case: feeds every output.
public struct Evaluation: Sendable {
  /// What it was judged by.
  public let rulebook: Rulebook
  /// The case.
  public let dossier: Dossier
  /// The day it was judged as of.
  public let day: Day
  /// The stage it was judged on; nil is the furthest that says anything.
  public let stage: Stage?
  /// Everything said, by subject.
  public let history: CaseHistory
  /// Whether each policy of the rulebook binds.
  public let bindingness: [Bindingness]
  /// The outcome of every requirement for every subject.
  public let assessments: [Assessment]
  /// The disagreements between stages and papers.
  public let discrepancies: [Discrepancy]
  /// What each party comes to, in the dossier's order.
  public let parties: [PartyResult]
  /// What the whole case comes to.
  public let verdict: Verdict
  /// The score of the whole case: of all outcomes of all parties.
  public let score: Score?
  /// What a person must act on, gravest first.
  public let findings: [Finding]
  /// The past incidents that its missing measures invite again.
  public let precedents: Precedents
  /// Whether and by when the case must be inspected.
  public let inspectionDuty: InspectionDuty
  /// What its inspections found wrong, in the order of the papers.
  public let inspectionFaults: [InspectionFault]

  init(
    rulebook: Rulebook, dossier: Dossier, day: Day, stage: Stage?, judge: CaseJudge, bindingness: [Bindingness],
    assessments: [Assessment], discrepancies: [Discrepancy]
  ) {
    self.rulebook = rulebook
    self.dossier = dossier
    self.day = day
    self.stage = stage
    self.history = judge.history
    self.bindingness = bindingness
    self.assessments = assessments
    self.discrepancies = discrepancies
    precedents = Precedents(judge)
    let asked = judge.applied(assessments)
    inspectionDuty = judge.inspectionDuty(asked)
    inspectionFaults = judge.inspectionFaults(asked)
    let scoring = Scoring(rulebook: rulebook, assessments: assessments, judge: judge, discrepancies: discrepancies)
    parties = scoring.parties
    verdict = scoring.verdict
    score = scoring.score
    findings =
      FindingList(
        judge: judge, bindingness: bindingness, assessments: assessments, discrepancies: discrepancies
      ).findings
  }
}

extension Evaluation {
  /// The requirements that are not applied on the day, though their policy is about the case: with the contract ended,
  /// or while the policy is not in force.
  public var notApplied: [(policy: Int, requirements: [Int], bindingness: Bindingness)] {
    bindingness.enumerated().compactMap { index, state in
      let requirements = rulebook.policies[index].requirements
      switch state {
      case .ended:
        let plans = rulebook.plan.requirements[index]
        return (index, requirements.indices.filter { !plans[$0].outlivesContract }, state)
      case .notInForce: return (index, Array(requirements.indices), state)
      case .binding, .notApplicable: return nil
      }
    }
  }
}
