public import ComplianceModel

/// Judges cases by a rulebook: values and a day in, values out.
public struct Evaluator: Sendable {
  /// The rulebook.
  public let rulebook: Rulebook

  /// Creates an evaluator.
  public init(rulebook: Rulebook) { self.rulebook = rulebook }

  /// Everything that is known of a case as of a day.
  ///
  /// - Parameters:
  ///   - dossier: The case.
  ///   - day: The day; what became known later does not count.
  ///   - stage: The stage to judge on; nil judges on the furthest stage that says anything.
  public func evaluation(of dossier: Dossier, on day: Day, stage: Stage? = nil) -> Evaluation {
    let judge = CaseJudge(rulebook: rulebook, dossier: dossier, day: day, stage: stage)
    let bindingness = rulebook.policies.map { $0.bindingness(on: dossier, facts: judge.facts) }
    let assessments = assessments(by: judge, bindingness)
    let discrepancies = Detectors.discrepancies(in: judge, bindingness)
    return Evaluation(
      rulebook: rulebook, dossier: dossier, day: day, stage: stage, judge: judge, bindingness: bindingness,
      assessments: assessments, discrepancies: discrepancies)
  }

  /// Only the outcomes of a case, without discrepancies and findings.
  public func assessments(of dossier: Dossier, on day: Day, stage: Stage? = nil) -> [Assessment] {
    let judge = CaseJudge(rulebook: rulebook, dossier: dossier, day: day, stage: stage)
    return assessments(by: judge, rulebook.policies.map { $0.bindingness(on: dossier, facts: judge.facts) })
  }

  func assessments(by judge: CaseJudge, _ bindingness: [Bindingness]) -> [Assessment] {
    var result: [Assessment] = []
    for (index, policy) in rulebook.policies.enumerated() {
      let applies: Truth
      switch bindingness[index] {
      case .binding(let truth): applies = truth
      case .ended: applies = .yes
      case .notInForce, .notApplicable: continue
      }
      for number in policy.requirements.indices {
        if case .ended = bindingness[index], !policy.requirements[number].survives { continue }
        judge.assess(RequirementReference(policy: index, requirement: number), applies: applies, into: &result)
      }
    }
    return result
  }
}

extension CaseJudge {
  /// Judges one requirement for every party it obliges and every subject of theirs.
  func assess(_ reference: RequirementReference, applies: Truth, into result: inout [Assessment]) {
    let requirement = rulebook[reference]
    let condition = min(applies, requirement.when.map { facts.truth(of: $0) } ?? .yes)
    let scope = SubjectScope(requirement, rulebook.vocabulary)
    for role in requirement.obliges {
      let obliged = obligedParties(role)
      if obliged.isEmpty {
        let isOff = condition == .no
        result.append(
          Assessment(
            requirement: reference, party: nil, judged: nil, subject: nil,
            outcome: isOff ? .notApplicable : .undeclared, stage: nil, reasons: isOff ? [] : .missingRole,
            approval: nil))
        continue
      }
      for party in obliged {
        for judged in [party] + history.subjects.handlers(under: party) {
          assess(reference, requirement, condition, scope, party: party, judged: judged, into: &result)
        }
      }
    }
  }

  /// The parties that a role obliges; what is asked of a contractor is asked of each bidder until the award.
  func obligedParties(_ role: Role) -> [Int] {
    var parties = history.subjects.parties(holding: role)
    guard role == .contractor else { return parties }
    let bidders = history.subjects.parties(holding: .bidder)
    if let award = dossier.award, award.date.first <= calendar.day {
      if !parties.contains(award.party) { parties.append(award.party) }
    } else {
      parties += bidders
    }
    return parties
  }

  private func assess(
    _ reference: RequirementReference, _ requirement: Requirement, _ condition: Truth, _ scope: SubjectScope,
    party: Int, judged: Int, into result: inout [Assessment]
  ) {
    func add(_ subject: Subject?, _ outcome: Outcome, _ stage: Stage?, _ reasons: Reasons, _ approval: Int? = nil) {
      result.append(
        Assessment(
          requirement: reference, party: party, judged: judged, subject: subject, outcome: outcome, stage: stage,
          reasons: reasons, approval: approval))
    }
    if condition == .no {
      add(Subject(index: judged), .notApplicable, nil, [])
      return
    }
    var places: [Int?] = [nil]
    if scope.isOnConnections {
      places = links(of: judged, requirement.on)
      if places.isEmpty {
        if judged == party { add(Subject(index: judged), .undeclared, nil, .missingConnection) }
        return
      }
    }
    for link in places {
      for part in scope.partRange(in: history) {
        let place = CaseJudge.Place(
          party: judged, link: link, part: scope.parted.flatMap { control in part.map { (control, $0) } })
        let subject = Subject(index: link ?? judged, part: part)
        if condition == .unknown {
          add(subject, .undeclared, nil, .unknownCondition)
          continue
        }
        let demand = demand(of: requirement, reference)
        let judgement = judgement(of: requirement.require, at: place, demand)
        let outcome = outcome(judgement)
        guard outcome != .met, outcome != .notApplicable, requirement.exception != nil,
          let approval = validApproval(for: reference, party: judged, link: link, place: place)
        else {
          add(subject, outcome, judgement.stage, judgement.reasons)
          continue
        }
        add(subject, .excepted, judgement.stage, judgement.reasons, approval)
      }
    }
  }

  func demand(of requirement: Requirement, _ reference: RequirementReference) -> Demand {
    var demand = Demand(allowsException: requirement.exception != nil, evidence: requirement.evidence)
    if let due = requirement.due, chosenStage.map({ !$0.isPromise }) ?? true,
      let day = calendar.day(of: due), day < calendar.day, !calendar.isFiscalYearEnd(due)
    {
      demand.isDue = true
    }
    return demand
  }

  private func outcome(_ judgement: Judgement) -> Outcome {
    if judgement.isNotApplicable { return .notApplicable }
    switch (judgement.sure, judgement.believed) {
    case (.yes, .yes): return .met
    case (_, .yes): return .tentative
    case (_, .no): return .unmet
    case (_, .unknown): return .undeclared
    }
  }

  /// The links a requirement is about for a party.
  func links(of party: Int, _ selector: ConnectionSelector?) -> [Int?] {
    var found: [Int?] = []
    for (index, link) in history.subjects.links.enumerated() {
      let isMeant: Bool
      if let selector {
        isMeant = selector.selects(from: history.subjects.role(of: link.from), to: history.subjects.role(of: link.to))
          && (history.subjects.isEnd(party, of: link) || !endRolesHold(party, link))
      } else {
        isMeant = history.subjects.isEnd(party, of: link)
      }
      if isMeant { found.append(history.subjects.subject(ofLink: index)) }
    }
    return found
  }

  /// Whether one of a link's ends has the party's role: then each party answers for its own links only.
  private func endRolesHold(_ party: Int, _ link: Link) -> Bool {
    let role = dossier.parties[party].role
    return history.subjects.role(of: link.from) == role || history.subjects.role(of: link.to) == role
  }

  /// The first approval that covers a place on the day and was granted by one who may.
  func validApproval(for reference: RequirementReference, party: Int, link: Int?, place: Place) -> Int? {
    dossier.approvals.indices.first { index in
      let approval = dossier.approvals[index]
      return rulebook.policies[reference.policy].id == approval.policy
        && rulebook[reference].id == approval.requirement
        && isGranted(approval, under: rulebook[reference])
        && isInForce(approval)
        && covers(approval, party: party, link: link)
        && (approval.instead.map { judgement(of: $0, at: place, Demand()).sure == .yes } ?? true)
    }
  }

  func isGranted(_ approval: Approval, under requirement: Requirement) -> Bool {
    guard let exception = requirement.exception else { return false }
    switch approval.by {
    case .role(let role): return role == exception.by
    case .party(let party): return dossier.parties[party].role == exception.by
    }
  }

  func isInForce(_ approval: Approval) -> Bool {
    approval.from.first <= calendar.day && calendar.day <= (approval.until?.last ?? calendar.day)
  }

  /// Each tier of subcontracting needs an approval of its own: one for the contractor does not cover those under it.
  private func covers(_ approval: Approval, party: Int, link: Int?) -> Bool {
    guard history.subjects.parties(approval.party).contains(party) else { return false }
    guard let connection = approval.connection else { return true }
    guard let link, let found = history.subjects.link(link) else { return false }
    return found.connection == connection
  }
}

extension ConnectionSelector {
  func selects(from start: Role, to end: Role) -> Bool {
    if let from, from != start { return false }
    if let to, to != end { return false }
    if between.count == 2 {
      return (between[0] == start && between[1] == end) || (between[1] == start && between[0] == end)
    }
    return true
  }
}

/// Which subjects a requirement is judged on.
struct SubjectScope {
  /// Whether any of its controls is said of connections.
  let isOnConnections: Bool
  /// The control whose parts are judged one by one: where it is the only one with parts.
  let parted: Int?
  private let limitedTo: [Int]

  init(_ requirement: Requirement, _ vocabulary: Vocabulary) {
    let tests = requirement.require.tests
    isOnConnections = tests.contains { vocabulary.controls[$0.control].scope == .connection }
    let divided = tests.filter { test in
      if case .whole = vocabulary.controls[test.control].parts { false } else { true }
    }
    let controls = Set(divided.map(\.control))
    parted = controls.count == 1 ? controls.first : nil
    limitedTo = divided.count == 1 ? divided[0].parts : []
  }

  /// The parts to judge one by one; one nil where nothing is divided.
  func partRange(in history: CaseHistory) -> [Int?] {
    guard let parted else { return [nil] }
    return (0..<history.partCount(of: parted)).filter { limitedTo.isEmpty || limitedTo.contains($0) }
  }
}
