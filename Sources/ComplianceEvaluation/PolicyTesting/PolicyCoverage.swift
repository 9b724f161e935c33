import ComplianceModel

/// What tests reached of a policy.
public struct PolicyCoverage: Sendable {
  /// The policy, by index in the rulebook.
  public let policy: Int
  /// What they reached of each requirement, in the policy's order.
  public private(set) var requirements: [RequirementCoverage]
  /// What of the policy's time and cases is not tested.
  public private(set) var unseen: [Edge]

  /// An edge of the cases that a policy binds.
  public enum Edge: Sendable, Hashable, CaseIterable {
    /// The day before its first.
    case dayBefore
    /// Its first day.
    case firstDay
    /// Its last day.
    case lastDay
    /// The day after its last.
    case dayAfter
    /// A case that it is not about.
    case otherCase
  }

  /// What tests reached of a requirement.
  public struct RequirementCoverage: Sendable {
    /// The number of tests.
    public private(set) var tests = 0
    /// The outcomes that came up.
    public private(set) var outcomes: Set<Outcome> = []
    /// What no test has shown yet, in written order.
    public private(set) var unseen: [RequirementBranch]

    fileprivate init(_ requirement: Requirement, in vocabulary: Vocabulary) {
      unseen = RequirementBranch.all(of: requirement, in: vocabulary)
    }

    fileprivate mutating func note(_ assessments: [Assessment], _ seen: Set<RequirementBranch>) {
      tests += 1
      outcomes.formUnion(assessments.map(\.outcome))
      unseen.removeAll { seen.contains($0) }
    }
  }

  init(policy index: Int, in rulebook: Rulebook) {
    let policy = rulebook.policies[index]
    self.policy = index
    requirements = policy.requirements.map { RequirementCoverage($0, in: rulebook.vocabulary) }
    unseen = [.dayBefore, .firstDay]
    if policy.effective.until != nil { unseen += [.lastDay, .dayAfter] }
    if policy.applies != nil { unseen.append(.otherCase) }
  }

  /// Notes that a test was judged of a policy in a state.
  mutating func note(_ state: Bindingness, of policy: Policy, by judge: CaseJudge) {
    let day = policy.decidingDay(judge.calendar)
    var seen: Set<Edge> = []
    if state == .notApplicable {
      seen.insert(.otherCase)
    } else {
      if day == policy.effective.from.advanced(by: -1) { seen.insert(.dayBefore) }
      if day == policy.effective.from { seen.insert(.firstDay) }
      if day == policy.effective.until { seen.insert(.lastDay) }
      if day == policy.effective.until?.advanced(by: 1) { seen.insert(.dayAfter) }
    }
    unseen.removeAll { seen.contains($0) }
  }

  /// Notes what a test came to for a requirement.
  mutating func note(
    _ assessments: [Assessment], raised: Set<Int>, condition: Truth, requirement number: Int, by judge: CaseJudge
  ) {
    var seen: Set<RequirementBranch> = [.condition(condition)]
    guard let reference = assessments.first?.requirement else { return }
    let requirement = judge.rulebook[reference]
    for index in requirement.asks.indices {
      seen.insert(.question(index, isRaised: raised.contains(index)))
    }
    if condition != .no, let due = requirement.due {
      seen.insert(.due(hasPassed: judge.calendar.day(of: due).map { $0 < judge.calendar.day } ?? false))
    }
    for assessment in assessments where condition == .yes {
      if assessment.outcome == .excepted { seen.insert(.exception) }
      guard let place = judge.place(of: assessment), !assessment.reasons.contains(.missingConnection) else { continue }
      var demand = judge.demand(of: reference)
      // What is lifted by consent was not shown to hold.
      demand.consentExcepts = false
      for (index, test) in requirement.require.tests.enumerated() {
        let judged = judge.judgement(of: .test(test), at: place, demand)
        seen.insert(.test(index, judged.believed))
      }
      let deciding = requirement.require.decidingAlternatives { judge.judgement(of: $0, at: place, demand).believed }
      for alternative in deciding { seen.insert(.alternative(alternative)) }
    }
    requirements[number].note(assessments, seen)
  }
}
