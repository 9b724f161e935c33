package import ComplianceModel

/// Runs the tests of one policy: a rulebook of its versions and nothing else, so that a test costs little.
package struct PolicyTestBench: Sendable {
  /// The versions of the policy, by index in the whole rulebook.
  private let indices: [Int]
  private let rulebook: Rulebook

  /// Creates a bench for the policy of an id.
  package init(policy: String, rulebook whole: Rulebook) {
    indices = whole.policies.indices.filter { whole.policies[$0].id == policy }
    rulebook = Rulebook(vocabulary: whole.vocabulary, policies: indices.map { whole.policies[$0] })
  }

  /// What comes of a test.
  package func result(of test: PolicyTest) -> PolicyTestResult {
    var ignored: [PolicyCoverage] = []
    return result(of: test, coverage: &ignored)
  }

  /// What comes of a test; what it reaches is noted, unless the coverage is empty.
  func result(of test: PolicyTest, coverage: inout [PolicyCoverage]) -> PolicyTestResult {
    let judge = CaseJudge(rulebook: rulebook, dossier: test.dossier, day: test.asOf, stage: nil)
    let bindingness = rulebook.policies.map { $0.bindingness(on: test.dossier, facts: judge.facts) }
    for (policy, state) in bindingness.enumerated() where !coverage.isEmpty {
      coverage[indices[policy]].note(state, of: rulebook.policies[policy], by: judge)
    }
    let version = rulebook.policies.version(on: judge).map { indices[$0] }
    guard let requirement = test.requirement else {
      let isInForce = bindingness.contains { $0.bindsAny }
      return PolicyTestResult(test: test, version: version, actual: isInForce ? .inForce : .notInForce, asks: 0)
    }
    var worst: Outcome?
    var asks = 0
    for (policy, state) in bindingness.enumerated() {
      guard let applies = state.applies,
        let number = rulebook.policies[policy].requirements.firstIndex(where: { $0.id == requirement }),
        state.binds(rulebook.plan.requirements[policy][number])
      else { continue }
      let reference = RequirementReference(policy: policy, requirement: number)
      var assessments: [Assessment] = []
      judge.assess(reference, applies: applies, into: &assessments)
      worst = (assessments.map(\.outcome) + [worst].compactMap { $0 }).max()
      let raised = raisedQuestions(of: reference, judge, bindingness)
      asks += raised.count
      if !coverage.isEmpty {
        coverage[indices[policy]].note(
          assessments, raised: raised, condition: rulebook[reference].when.map { judge.facts.truth(of: $0) } ?? .yes,
          requirement: number, by: judge)
      }
    }
    return PolicyTestResult(test: test, version: version, actual: worst.map { .outcome($0) } ?? .notInForce, asks: asks)
  }

  /// Which questions of a requirement are raised, by index.
  private func raisedQuestions(
    of reference: RequirementReference, _ judge: CaseJudge, _ bindingness: [Bindingness]
  ) -> Set<Int> {
    let asks = rulebook[reference].asks
    guard !asks.isEmpty else { return [] }
    let list = FindingList(judge: judge, bindingness: bindingness, assessments: [], discrepancies: [])
    let places = list.findings.filter { $0.kind == .question && $0.requirement == reference }.map(\.primary.location)
    return Set(asks.indices.filter { places.contains(asks[$0].location) })
  }
}

extension Bindingness {
  /// Whether the case is one that the policy is about; nil where nothing binds.
  fileprivate var applies: Truth? {
    switch self {
    case .binding(let applies): applies
    case .ended: .yes
    case .notInForce, .notApplicable: nil
    }
  }

  /// Whether a requirement binds: after the contract's end only those that are judged then.
  fileprivate func binds(_ requirement: RequirementPlan) -> Bool {
    if case .ended = self { requirement.outlivesContract } else { bindsAny }
  }
}

extension [Policy] {
  /// The version of the day that decides for a case: the latest that had come into force, or before all the first.
  ///
  /// A test of the day after a version's last day counts for that version, too, unless another one has come.
  fileprivate func version(on judge: CaseJudge) -> Int? {
    let sorted = indices.sorted { self[$0].effective.from < self[$1].effective.from }
    return sorted.last { self[$0].effective.from <= self[$0].decidingDay(judge.calendar) } ?? sorted.first
  }
}

extension Policy {
  /// The day on which it must be in force to bind a case: of a contract's clause its first day, else the day itself.
  func decidingDay(_ calendar: Calendar) -> Day {
    binds == .law ? calendar.day : calendar.contractStart ?? calendar.day
  }
}
