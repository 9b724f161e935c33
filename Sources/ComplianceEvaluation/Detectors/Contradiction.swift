import ComplianceModel

/// Two papers of one stage and day disagree, or a promise falls short of the contract's own clause (資料間の矛盾).
enum Contradiction: Detector {
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy] {
    betweenPapers(scene) + againstClauses(scene)
  }

  private static func betweenPapers(_ scene: DetectorScene) -> [Discrepancy] {
    // Of one control, subject and stage the last disagreement is told.
    var last: [[Int]: CaseHistory.Disagreement] = [:]
    for pair in scene.history.disagreements {
      let claim = scene.history.statements[pair.standing]
      let key = [pair.cell, claim.claim.stage.rawValue]
      if let other = last[key], scene.history.statements[other.standing].known >= claim.known { continue }
      last[key] = pair
    }
    return last.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, pair in
      let cell = scene.history.cells[pair.cell]
      let standing = scene.history.statements[pair.standing]
      let other = scene.history.statements[pair.other]
      let stage = standing.claim.stage
      // A later paper of the stage leaves only one of them standing.
      let later = cell.states(stage).first { $0.known > standing.known }
      return Discrepancy(
        kind: .contradiction, control: cell.control, subject: cell.subject, higher: pair.standing, lower: pair.other,
        visible: standing.date, visibleIsAssumed: standing.dateIsAssumed || other.dateIsAssumed, known: standing.known,
        settlement: later.map { Discrepancy.Settlement(day: $0.known, how: .promiseChanged) })
    }
  }

  private static func againstClauses(_ scene: DetectorScene) -> [Discrepancy] {
    let judge = scene.judge
    var found: [Discrepancy] = []
    for (index, policy) in judge.rulebook.policies.enumerated()
    where policy.binds == .contract && scene.bindingness[index].bindsAny {
      for (number, requirement) in policy.requirements.enumerated() {
        guard let tests = requirement.require.conjunction,
          requirement.when.map({ judge.facts.truth(of: $0) != .no }) ?? true
        else { continue }
        let reference = RequirementReference(policy: index, requirement: number)
        for party in requirement.obliges.flatMap({ judge.obligedParties($0) }) {
          for test in tests {
            found += shortfalls(of: test, in: requirement, reference, party: party, scene)
          }
        }
      }
    }
    return found
  }

  private static func shortfalls(
    of test: ControlTest, in requirement: Requirement, _ reference: RequirementReference, party: Int,
    _ scene: DetectorScene
  ) -> [Discrepancy] {
    let judge = scene.judge
    let subjects: [Int]
    switch judge.rulebook.vocabulary.controls[test.control].scope {
    case .party: subjects = [party]
    case .connection: subjects = judge.links(of: party, requirement.on)
    }
    var found: [Discrepancy] = []
    for subject in subjects {
      for part in 0..<judge.history.partCount(of: test.control) where test.parts.isEmpty || test.parts.contains(part) {
        guard let cell = judge.history.cell(control: test.control, subject: subject, part: part) else { continue }
        for stage in Stage.allCases where stage.isPromise {
          if let one = shortfall(of: test, requirement, reference, cell, stage, scene) { found.append(one) }
        }
      }
    }
    return found
  }

  private static func shortfall(
    of test: ControlTest, _ requirement: Requirement, _ reference: RequirementReference, _ cell: CellHistory,
    _ stage: Stage, _ scene: DetectorScene
  ) -> Discrepancy? {
    let states = cell.states(stage)
    guard let place = states.lastIndex(where: { isShort($0, of: test, requirement, scene.judge) }) else { return nil }
    let state = states[place]
    // Until the contract begins only the papers are there; from then on the clause binds.
    let start = scene.judge.calendar.contractStart.flatMap { $0 <= scene.day ? $0 : nil } ?? state.from.first
    let isContractLater = start > state.from.first
    var settlement: Discrepancy.Settlement?
    if states.indices.contains(place + 1) {
      settlement = Discrepancy.Settlement(day: states[place + 1].known, how: .promiseChanged)
    } else if case .ended(let end) = scene.bindingness[reference.policy], !requirement.survives {
      settlement = Discrepancy.Settlement(day: end, how: .contractEnded)
    }
    return Discrepancy(
      kind: .contradiction, control: test.control, subject: cell.subject, lower: state.claims.first, clause: reference,
      visible: isContractLater ? PartialDate(start) : state.from,
      visibleIsAssumed: isContractLater ? false : state.fromIsAssumed, known: max(state.known, min(start, scene.day)),
      settlement: settlement)
  }

  /// A promise is short of a clause when its value is not enough, or when it is made only under a condition.
  private static func isShort(
    _ state: StageState, of test: ControlTest, _ requirement: Requirement, _ judge: CaseJudge
  ) -> Bool {
    guard !state.isFact else { return false }
    if state.kind.says, state.kind != .notApplicable, state.modality == .conditional { return true }
    guard state.kind == .value, let value = state.value, judge.truth(of: test, value) == .no else { return false }
    if requirement.exception != nil, case .level(let level) = value,
      case .level(_, _, let needsApproval) = judge.rulebook.vocabulary.controls[test.control].type
    {
      return !needsApproval.contains(level)
    }
    return true
  }
}

extension Predicate {
  /// The tests that must all hold, or nil when some of them are alternatives.
  var conjunction: [ControlTest]? {
    switch self {
    case .test(let test): return [test]
    case .all(let parts):
      var tests: [ControlTest] = []
      for part in parts {
        guard let inner = part.conjunction else { return nil }
        tests += inner
      }
      return tests
    case .any: return nil
    }
  }
}
