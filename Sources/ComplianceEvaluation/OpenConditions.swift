package import ComplianceModel

/// Which features would tell whether requirements apply, where the case does not say.
package struct OpenConditions: Sendable {
  private let evaluation: Evaluation
  private let calendar: Calendar
  private let facts: CaseFacts

  /// Creates the conditions of a case.
  package init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    calendar = Calendar(
      dossier: evaluation.dossier, vocabulary: evaluation.rulebook.vocabulary, day: evaluation.day)
    facts = CaseFacts(dossier: evaluation.dossier, calendar: calendar, subjects: evaluation.history.subjects)
  }

  /// The features on which it hangs whether a requirement applies, by index; empty where that is known, or where it
  /// hangs on something else.
  package func features(deciding reference: RequirementReference) -> [Int] {
    guard truth(of: reference, facts) == .unknown else { return [] }
    let policy = evaluation.rulebook.policies[reference.policy]
    let when = evaluation.rulebook[reference].when
    var features: [Int] = []
    if policy.applicability(to: facts) == .unknown { features += policy.applies?.features ?? [] }
    if let when, facts.truth(of: when) == .unknown { features += when.features }
    return Set(features.filter { facts.uses($0) == nil }).sorted()
  }

  /// Whether a requirement applies if features that nobody has named were used or not.
  package func applicability(of reference: RequirementReference, if uses: [Int: Bool]) -> Truth {
    var dossier = evaluation.dossier
    dossier.uses.merge(uses) { known, _ in known }
    return truth(of: reference, CaseFacts(dossier: dossier, calendar: calendar, subjects: facts.subjects))
  }

  private func truth(of reference: RequirementReference, _ facts: CaseFacts) -> Truth {
    let policy = evaluation.rulebook.policies[reference.policy].applicability(to: facts)
    return evaluation.rulebook[reference].when.map { min(policy, facts.truth(of: $0)) } ?? policy
  }
}

extension Condition {
  /// The features that it reads, by index.
  package var features: [Int] {
    switch self {
    case .uses(let features): features
    case .all(let parts), .any(let parts): parts.flatMap(\.features)
    case .not(let part): part.features
    case .kind, .ward, .data, .role, .event: []
    }
  }
}
