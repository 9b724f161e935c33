import ComplianceModel

/// What a party could still come to by its answers.
public struct Prospect: Sendable {
  /// The verdict if every open question is answered as asked.
  public var verdict: Verdict
  /// The requirements that an answer decides, with the points that a good one gains, those of most points first.
  public var open: [(requirement: RequirementReference, points: Double)]
}

extension Evaluation {
  /// What a party could still come to if its open questions (？ and 仮○) are answered as asked.
  ///
  /// What was promised too little, or found otherwise than reported, no answer mends.
  public func prospect(of party: Int) -> Prospect? {
    guard let result = parties.first(where: { $0.party == party }) else { return nil }
    let judge = CaseJudge(rulebook: rulebook, dossier: dossier, day: day, stage: stage)
    var answered = result.outcomes
    var open: [(requirement: RequirementReference, points: Double)] = []
    for (index, outcome) in result.outcomes.enumerated() {
      guard [.tentative, .undeclared].contains(outcome.outcome) else { continue }
      answered[index].outcome = .met
      let worst = outcome.assessments.map { assessments[$0] }.first { $0.outcome == outcome.outcome }
      open.append((outcome.requirement, worst.map { judge.explanation(of: $0, in: self).points } ?? 0))
    }
    let own = discrepancies.filter {
      $0.settlement == nil && Scoring.parties(of: [$0], judge: judge).contains(party)
    }
    let verdict = Scoring.verdict(answered, own, rulebook, assessments)
    return Prospect(
      // An answer is a promise; only what is mandatory decides the verdict.
      verdict: verdict == .compliant && open.contains { rulebook[$0.requirement].level == .mandatory }
        ? .compliantOnPaper : verdict,
      open: open.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
        .map(\.element))
  }
}
