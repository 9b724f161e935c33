import ComplianceModel

/// What one requirement could still move of the case's score.
public struct ScoreMove: Sendable {
  /// The requirement.
  public var requirement: RequirementReference
  /// What it comes to now: not met, not answered or only tentatively met.
  public var outcome: Outcome
  /// The parties of which it is asked, by index; nil stands for a role that nobody holds.
  public var parties: [Int?]
  /// The points, of 100, that the low end gains when it is met; of a question also what the high end loses when not.
  public var points: Double
}

extension Evaluation {
  /// What could move the score, mandatory requirements and those that weigh most first.
  public var scoreMoves: [ScoreMove] {
    let counted = parties.flatMap { result in
      result.outcomes.filter { $0.outcome != .notApplicable && $0.outcome != .excepted }.map { (result.party, $0) }
    }
    let total = counted.map { rulebook[$0.1.requirement].weight }.reduce(0, +)
    guard total > 0 else { return [] }
    struct Key: Hashable {
      var requirement: RequirementReference
      var outcome: Outcome
    }
    return counted.filter { $0.1.outcome >= .tentative }
      .grouped { Key(requirement: $0.1.requirement, outcome: $0.1.outcome) }
      .map { key, members in
        ScoreMove(
          requirement: key.requirement, outcome: key.outcome, parties: members.map(\.0),
          points: rulebook[key.requirement].weight * Double(members.count) / total * 100)
      }.enumerated().sorted { first, second in
        let (a, b) = (first.element, second.element)
        let ranks = [a, b].map { rulebook[$0.requirement].level == .mandatory ? 0 : 1 }
        if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
        if a.outcome != b.outcome { return a.outcome > b.outcome }
        return a.points == b.points ? first.offset < second.offset : a.points > b.points
      }.map(\.element)
  }
}
