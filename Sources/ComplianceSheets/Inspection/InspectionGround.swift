package import ComplianceEvaluation
import ComplianceModel

/// Why an inspection takes place: the clauses that ask for it, and what follows from what it finds.
package struct InspectionGround: Sendable {
  /// The clauses that ask for inspections, in the order of the rulebook.
  package let clauses: [RequirementReference]
  /// The clauses that ask something of the others while an inspection goes on.
  package let duringInspection: [RequirementReference]
  /// The clauses that say what a breach leads to.
  package let onBreach: [RequirementReference]

  /// The reserved word of terms for an inspection as something that happens.
  private static let event = "inspection"

  /// The clauses that bind the case on the day.
  package init(_ evaluation: Evaluation) {
    let vocabulary = evaluation.rulebook.vocabulary
    let event = vocabulary.events.firstIndex { $0.id == InspectionGround.event }
    var clauses: [RequirementReference] = []
    var during: [RequirementReference] = []
    var onBreach: [RequirementReference] = []
    for (policy, state) in evaluation.bindingness.enumerated() where state.bindsAny {
      let gone = Set(evaluation.notApplied.first { $0.policy == policy }?.requirements ?? [])
      for (number, requirement) in evaluation.rulebook.policies[policy].requirements.enumerated()
      where !gone.contains(number) {
        let reference = RequirementReference(policy: policy, requirement: number)
        let isDuring = event.map { requirement.when?.events.contains($0) ?? false } ?? false
        let isCounted = requirement.require.tests.contains { vocabulary.controls[$0.control].type.isCounted }
        if isDuring || isCounted { clauses.append(reference) }
        if isDuring { during.append(reference) }
        if requirement.onBreach != nil { onBreach.append(reference) }
      }
    }
    self.clauses = clauses
    duringInspection = during
    self.onBreach = onBreach
  }
}

extension Condition {
  /// The events that it reads, by index.
  fileprivate var events: [Int] {
    switch self {
    case .event(let events): events
    case .all(let parts), .any(let parts): parts.flatMap(\.events)
    // What is asked while something does not happen is not asked because of it.
    case .not, .kind, .ward, .uses, .data, .role: []
    }
  }
}
