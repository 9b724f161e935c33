import ComplianceModel
import SourceText

extension FindingList {
  // MARK: Approvals

  /// Approvals that expired, came from a party that may not grant them, or are for a clause with no exception.
  func approvalFindings() -> [Finding] {
    dossier.approvals.enumerated().compactMap { index, approval in
      guard approval.from.first <= judge.calendar.day, let reference = binding(approval) else { return nil }
      let requirement = judge.rulebook[reference]
      let kind: FindingKind
      if requirement.exception == nil {
        kind = .approvalNotAllowed
      } else if !judge.isGranted(approval, under: requirement) {
        kind = .approvalNotGranted
      } else if !judge.isInForce(approval) {
        kind = .approvalExpired
      } else {
        return nil
      }
      let controls = Array(requirement.require.tests.prefix(1).map(\.control))
      let parties = judge.history.subjects.parties(approval.party)
      return Finding(
        id: FindingID.id(
          kind, [dossier.id, judge.rulebook.id(of: reference), key(approval.party), approval.from.description]),
        kind: kind,
        severity: Severities.severity(
          kind, criticality: criticality(controls), level: requirement.level, isSettled: false),
        controls: controls, requirement: reference, subjects: parties.map { Subject(index: $0) }, parties: parties,
        primary: Place(part: .other, location: approval.location), related: [clausePlace(reference)], history: nil,
        reasons: [], detail: .approval(index))
    }
  }

  private func binding(_ approval: Approval) -> RequirementReference? {
    for (policy, state) in bindingness.enumerated() where state.bindsAny {
      guard judge.rulebook.policies[policy].id == approval.policy else { continue }
      let requirements = judge.rulebook.policies[policy].requirements
      guard let number = requirements.firstIndex(where: { $0.id == approval.requirement }) else { continue }
      if case .ended = state, !judge.rulebook.plan.requirements[policy][number].outlivesContract { continue }
      return RequirementReference(policy: policy, requirement: number)
    }
    return nil
  }

  // MARK: Requirements that cannot both be met

  func conflictFindings() -> [Finding] {
    var tests: [(reference: RequirementReference, test: ControlTest)] = []
    for (policy, state) in bindingness.enumerated() {
      guard case .binding(.yes) = state else { continue }
      for (number, requirement) in judge.rulebook.policies[policy].requirements.enumerated() {
        guard requirement.level == .mandatory, let conjunction = requirement.require.conjunction,
          requirement.when.map({ judge.facts.truth(of: $0) == .yes }) ?? true
        else { continue }
        let reference = RequirementReference(policy: policy, requirement: number)
        tests += conjunction.filter { mayConflict($0) }.map { (reference, $0) }
      }
    }
    var found: [Finding] = []
    for (index, first) in tests.enumerated() {
      for second in tests[(index + 1)...] where first.test.control == second.test.control {
        guard isConflict(first.test, second.test),
          !Set(judge.rulebook[first.reference].obliges).isDisjoint(with: judge.rulebook[second.reference].obliges)
        else { continue }
        found.append(
          Finding(
            id: FindingID.id(
              .conflict,
              [
                dossier.id, vocabulary.controls[first.test.control].id.text, judge.rulebook.id(of: first.reference),
                judge.rulebook.id(of: second.reference),
              ]), kind: .conflict,
            severity: Severities.severity(
              .conflict, criticality: criticality([first.test.control]), level: .mandatory, isSettled: false),
            controls: [first.test.control], requirement: first.reference, subjects: [], parties: [],
            primary: Place(part: .clause, location: first.test.location, requirement: first.reference),
            related: [Place(part: .clause, location: second.test.location, requirement: second.reference)],
            history: nil, reasons: [], detail: .other(second.reference)))
      }
    }
    return found
  }

  private func mayConflict(_ test: ControlTest) -> Bool {
    switch test.comparison {
    case .asStrongAs(.choice), .oneOf, .atLeast, .atMost: true
    case .asStrongAs, .eachHas: false
    }
  }

  /// Whether no value can pass both tests.
  private func isConflict(_ a: ControlTest, _ b: ControlTest) -> Bool {
    switch (a.comparison, b.comparison) {
    case (.asStrongAs(.choice(let x)), .asStrongAs(.choice(let y))): x != y
    case (.oneOf(let values), _): !values.contains { judge.truth(of: b, $0) != .no }
    case (_, .oneOf(let values)): !values.contains { judge.truth(of: a, $0) != .no }
    case (.atLeast(let low), .atMost(let high)), (.atMost(let high), .atLeast(let low)): low > high
    default: false
    }
  }

  // MARK: Values that cannot be compared

  func incomparableFindings() -> [Finding] {
    var pairs: [(claims: [Int], cell: CellHistory)] = []
    for cell in judge.history.cells {
      let states = Stage.allCases.compactMap { cell.state($0, on: judge.calendar.day) }.filter { $0.kind == .value }
      let later = Stage.allCases.compactMap { stage in
        let valued = cell.states(stage).filter { $0.kind == .value }
        return valued.count > 1 ? (valued[valued.count - 2], valued[valued.count - 1]) : nil
      }
      for (before, after) in Array(zip(states, states.dropFirst())) + later {
        guard let first = before.value, let second = after.value,
          judge.history.order(of: cell.control).strength(of: second, besides: first) == .incomparable
        else { continue }
        pairs.append(([cell.control, after.claims[0], before.claims[0]], cell))
      }
    }
    return pairs.grouped { $0.claims }.map { key, pairs in
      let subjects = pairs.map(\.cell.subject)
      let claim = statements[key[1]].claim
      return Finding(
        id: FindingID.id(
          .incomparable,
          [dossier.id, vocabulary.controls[key[0]].id.text, target(of: claim), claim.stage.word]),
        kind: .incomparable,
        severity: Severities.severity(
          .incomparable, criticality: criticality([key[0]]), level: nil, isSettled: false),
        controls: [key[0]], requirement: nil, subjects: subjects.sorted(),
        parties: Scoring.parties(ofStatements: [key[1]], on: subjects, judge: judge),
        primary: statementPlace(key[1], .falls), related: [statementPlace(key[2], .said)], history: nil,
        reasons: .incomparable, detail: .none)
    }
  }

  // MARK: Questions

  /// What requirements ask, and what papers leave open.
  func questionFindings(besides found: [Finding]) -> [Finding] {
    asked() + remarks(besides: found)
  }

  private func asked() -> [Finding] {
    var found: [Finding] = []
    for (policy, state) in bindingness.enumerated() where state.bindsAny {
      for (number, requirement) in judge.rulebook.policies[policy].requirements.enumerated() {
        if case .ended = state, !judge.rulebook.plan.requirements[policy][number].outlivesContract { continue }
        if let when = requirement.when, judge.facts.truth(of: when) == .no { continue }
        let reference = RequirementReference(policy: policy, requirement: number)
        if isAnswered(reference) { continue }
        for (place, question) in requirement.asks.enumerated()
        where question.condition.map({ judge.facts.truth(of: $0) == .yes }) ?? true {
          let (start, isAssumed) = firstDay(of: reference)
          found.append(
            Finding(
              id: FindingID.id(.question, [dossier.id, judge.rulebook.id(of: reference), String(place)]),
              kind: .question, severity: .note, controls: Array(requirement.require.tests.prefix(1).map(\.control)),
              requirement: reference, subjects: [], parties: requirement.obliges.flatMap { judge.obligedParties($0) },
              primary: Place(part: .clause, location: question.location, requirement: reference), related: [],
              history: Finding.History(
                visible: start, visibleIsAssumed: isAssumed, known: min(start.first, judge.calendar.day),
                settlement: nil), reasons: [], detail: .question(question.text)))
        }
      }
    }
    return found
  }

  private func isAnswered(_ reference: RequirementReference) -> Bool {
    dossier.answers.contains {
      $0.policy == judge.rulebook.policies[reference.policy].id && $0.requirement == judge.rulebook[reference].id
        && ($0.answer.date.map { $0.first <= judge.calendar.day } ?? true)
    }
  }

  /// The open questions of papers; one about a control of which an outcome already asks is not asked twice.
  private func remarks(besides others: [Finding]) -> [Finding] {
    var found: [Finding] = []
    let asked = Set(
      others.lazy.filter { $0.isOpen && ($0.kind == .undeclared || $0.kind == .tentative) }.flatMap(\.controls))
    let subjects = judge.history.subjects
    for document in dossier.documents where document.date.first <= judge.calendar.day {
      // The award closes what the papers of the others leave open.
      if let writer = document.by, subjects.isLoser(writer) { continue }
      var countOf: [String: Int] = [:]
      for remark in document.remarks {
        let section = remark.section ?? ""
        countOf[section, default: 0] += 1
        if let answer = remark.answer, answer.date.map({ $0.first <= judge.calendar.day }) ?? true { continue }
        if let control = remark.control, asked.contains(control) { continue }
        found.append(
          Finding(
            id: FindingID.id(
              .question, [dossier.id, document.id ?? document.title, section, String(countOf[section] ?? 0)]),
            kind: .question, severity: .note, controls: [], requirement: nil, subjects: [],
            parties: document.by.map { subjects.parties($0) } ?? [],
            primary: Place(part: .other, location: remark.location), related: [], history: nil, reasons: [],
            detail: .remark(remark.text)))
      }
    }
    return found
  }
}
