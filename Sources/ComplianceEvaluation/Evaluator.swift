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
    let prepared = preparedCase(of: dossier, on: day, stage: stage)
    return Evaluation(
      rulebook: rulebook, dossier: dossier, day: day, stage: stage, judge: prepared.judge,
      bindingness: prepared.bindingness, assessments: prepared.assessments(),
      discrepancies: Detectors.discrepancies(in: prepared.judge, prepared.bindingness))
  }

  /// Only the outcomes of a case, without discrepancies and findings.
  public func assessments(of dossier: Dossier, on day: Day, stage: Stage? = nil) -> [Assessment] {
    preparedCase(of: dossier, on: day, stage: stage).assessments()
  }

  /// A case with what is said sorted by control and subject as of a day, ready to be judged.
  public func preparedCase(of dossier: Dossier, on day: Day, stage: Stage? = nil) -> PreparedCase {
    let judge = CaseJudge(rulebook: rulebook, dossier: dossier, day: day, stage: stage)
    return PreparedCase(
      judge: judge, bindingness: rulebook.policies.map { $0.bindingness(on: dossier, facts: judge.facts) })
  }
}

/// A case with what is said sorted by control and subject as of a day, ready to be judged.
public struct PreparedCase: Sendable {
  let judge: CaseJudge
  let bindingness: [Bindingness]

  /// The outcome of every binding requirement for every party and subject, without findings.
  public func assessments() -> [Assessment] {
    var result: [Assessment] = []
    result.reserveCapacity(64)
    for (index, requirements) in judge.rulebook.plan.requirements.enumerated() {
      let applies: Truth
      let hasEnded: Bool
      switch bindingness[index] {
      case .binding(let truth): (applies, hasEnded) = (truth, false)
      case .ended: (applies, hasEnded) = (judge.rulebook.policies[index].applicability(to: judge.facts), true)
      case .notInForce, .notApplicable: continue
      }
      for (number, requirement) in requirements.enumerated() where !hasEnded || requirement.survives {
        judge.assess(
          requirement, RequirementReference(policy: index, requirement: number), applies: applies, into: &result)
      }
    }
    return result
  }
}

extension CaseJudge {
  /// Judges one requirement for every party it obliges and every subject of theirs.
  func assess(_ reference: RequirementReference, applies: Truth, into result: inout [Assessment]) {
    let requirement = rulebook.plan.requirements[reference.policy][reference.requirement]
    assess(requirement, reference, applies: applies, into: &result)
  }

  func assess(
    _ requirement: RequirementPlan, _ reference: RequirementReference, applies: Truth,
    into result: inout [Assessment]
  ) {
    let condition = requirement.when.map { min(applies, facts.truth(of: $0)) } ?? applies
    let asked = Asked(
      requirement: requirement, reference: reference, condition: condition, demand: demand(of: requirement))
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
        assess(asked, party: party, judged: party, into: &result)
        guard history.subjects.hasChains else { continue }
        for handler in history.subjects.handlers(under: party) {
          assess(asked, party: party, judged: handler, into: &result)
        }
      }
    }
  }

  /// The parties that a role obliges; what is asked of a contractor is asked of each bidder until the award.
  func obligedParties(_ role: Role) -> [Int] {
    role == .contractor ? contractors : history.subjects.parties(holding: role)
  }

  /// What is asked of a party.
  fileprivate struct Asked {
    var requirement: RequirementPlan
    var reference: RequirementReference
    var condition: Truth
    var demand: Demand
  }

  private func assess(_ asked: Asked, party: Int, judged: Int, into result: inout [Assessment]) {
    if asked.condition == .no {
      result.append(asked.assessment(party, judged, Subject(index: judged), .notApplicable))
      return
    }
    guard asked.requirement.scope.isOnConnections else {
      assess(asked, party: party, judged: judged, link: nil, into: &result)
      return
    }
    let links = links(of: judged, asked.requirement.on)
    for link in links { assess(asked, party: party, judged: judged, link: link, into: &result) }
    if links.isEmpty, judged == party {
      result.append(asked.assessment(party, judged, Subject(index: judged), .undeclared, .missingConnection))
    }
  }

  private func assess(_ asked: Asked, party: Int, judged: Int, link: Int?, into result: inout [Assessment]) {
    guard let parted = asked.requirement.scope.parted else {
      assess(asked, party: party, Place(party: judged, link: link), Subject(index: link ?? judged), into: &result)
      return
    }
    for part in 0..<history.partCount(of: parted) where asked.requirement.scope.includes(part) {
      assess(
        asked, party: party, Place(party: judged, link: link, part: (parted, part)),
        Subject(index: link ?? judged, part: part), into: &result)
    }
  }

  private func assess(
    _ asked: Asked, party: Int, _ place: Place, _ subject: Subject, into result: inout [Assessment]
  ) {
    if asked.condition == .unknown {
      result.append(asked.assessment(party, place.party, subject, .undeclared, .unknownCondition))
      return
    }
    let judgement =
      asked.requirement.onlyTest.map { self.judgement(of: $0, nil, at: place, asked.demand) }
      ?? self.judgement(of: asked.requirement.root, at: place, asked.demand)
    var assessment = asked.assessment(party, place.party, subject, outcome(judgement), judgement.reasons)
    assessment.stage = judgement.stage
    if asked.demand.allowsException, assessment.outcome != .met, assessment.outcome != .notApplicable,
      let approval = validApproval(for: asked.reference, at: place)
    {
      assessment.outcome = .excepted
      assessment.approval = approval
    }
    result.append(assessment)
  }

  func demand(of requirement: RequirementPlan) -> Demand {
    var demand = Demand(allowsException: requirement.allowsException, evidence: requirement.evidence)
    if let due = requirement.due, chosenStage.map({ !$0.isPromise }) ?? true,
      let day = calendar.day(of: due), day < calendar.day, !calendar.isFiscalYearEnd(due)
    {
      demand.isDue = true
    }
    return demand
  }

  func demand(of reference: RequirementReference) -> Demand {
    demand(of: rulebook.plan.requirements[reference.policy][reference.requirement])
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
  func links(of party: Int, _ selector: ConnectionSelector?) -> [Int] {
    guard let selector else { return history.subjects.linksEnding(at: party) }
    var found: [Int] = []
    for (index, link) in history.subjects.links.enumerated() {
      guard selector.selects(from: history.subjects.role(of: link.from), to: history.subjects.role(of: link.to)),
        history.subjects.isEnd(party, of: link) || !endRolesHold(party, link)
      else { continue }
      found.append(history.subjects.subject(ofLink: index))
    }
    return found
  }

  /// Whether one of a link's ends has the party's role: then each party answers for its own links only.
  private func endRolesHold(_ party: Int, _ link: Link) -> Bool {
    let role = dossier.parties[party].role
    return history.subjects.role(of: link.from) == role || history.subjects.role(of: link.to) == role
  }

  /// The first approval that covers a place on the day and was granted by one who may.
  func validApproval(for reference: RequirementReference, at place: Place) -> Int? {
    guard !dossier.approvals.isEmpty else { return nil }
    return dossier.approvals.indices.first { index in
      let approval = dossier.approvals[index]
      return rulebook.policies[reference.policy].id == approval.policy
        && rulebook[reference].id == approval.requirement
        && isGranted(approval, under: rulebook[reference])
        && isInForce(approval)
        && covers(approval, place)
        && (approval.instead.map { isKept($0, at: place) } ?? true)
    }
  }

  /// Whether a compensating measure is ○; one that is said of connections on all of the party's.
  private func isKept(_ predicate: Predicate, at place: Place) -> Bool {
    let isOnConnections = predicate.tests.contains { rulebook.plan.isOnConnections[$0.control] }
    guard isOnConnections, place.link == nil else { return judgement(of: predicate, at: place, Demand()).sure == .yes }
    let links = history.subjects.linksEnding(at: place.party)
    return !links.isEmpty
      && links.allSatisfy { judgement(of: predicate, at: Place(party: place.party, link: $0), Demand()).sure == .yes }
  }

  func isGranted(_ approval: Approval, under requirement: Requirement) -> Bool {
    guard let exception = requirement.exception else { return false }
    return history.subjects.role(of: approval.by) == exception.by
  }

  func isInForce(_ approval: Approval) -> Bool {
    approval.from.first <= calendar.day && calendar.day <= (approval.until?.last ?? calendar.day)
  }

  /// Each tier of subcontracting needs an approval of its own: one for the contractor does not cover those under it.
  private func covers(_ approval: Approval, _ place: Place) -> Bool {
    guard history.subjects.parties(approval.party).contains(place.party) else { return false }
    guard let connection = approval.connection else { return true }
    guard let link = place.link, let found = history.subjects.link(link) else { return false }
    return found.connection == connection
  }
}

extension CaseJudge.Asked {
  fileprivate func assessment(
    _ party: Int, _ judged: Int, _ subject: Subject, _ outcome: Outcome, _ reasons: Reasons = []
  ) -> Assessment {
    Assessment(
      requirement: reference, party: party, judged: judged, subject: subject, outcome: outcome, stage: nil,
      reasons: reasons, approval: nil)
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
    let divided = tests.filter { vocabulary.controls[$0.control].isDivided }
    let controls = Set(divided.map(\.control))
    parted = controls.count == 1 ? controls.first : nil
    limitedTo = divided.contains { $0.parts.isEmpty } ? [] : Array(Set(divided.flatMap(\.parts))).sorted()
  }

  /// Whether a part of the parted control is judged.
  func includes(_ part: Int) -> Bool { limitedTo.isEmpty || limitedTo.contains(part) }
}
