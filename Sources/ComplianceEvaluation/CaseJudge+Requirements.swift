import ComplianceModel

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
    let asked = Asked(reference: reference, condition: condition, demand: demand(of: requirement))
    // By index, and the requirement handed on beside `Asked`: counting references is felt at millions a second.
    for place in 0..<requirement.obliges.count {
      let role = requirement.obliges[place]
      let count = history.subjects.count(holding: role)
      if count == 0 {
        result.append(
          Assessment(
            requirement: reference, party: nil, judged: nil, subject: nil,
            outcome: condition == .no ? .notApplicable : .undeclared, stage: nil,
            reasons: whatIsMissing(.missingRole, condition), approval: nil))
        continue
      }
      for index in 0..<count {
        let party = history.subjects.party(index, holding: role)
        assess(asked, requirement, party: party, judged: party, into: &result)
        guard history.subjects.hasChains else { continue }
        for handler in history.subjects.handlers(under: party) {
          assess(asked, requirement, party: party, judged: handler, into: &result)
        }
      }
    }
  }

  /// Why nothing decides a requirement for want of a party or connection: whether it applies at all is asked first.
  private func whatIsMissing(_ reason: Reasons, _ condition: Truth) -> Reasons {
    switch condition {
    case .no: []
    case .unknown: .unknownCondition
    case .yes: reason
    }
  }

  /// The parties that a role obliges; what is asked of a contractor is asked of each bidder until the award.
  func obligedParties(_ role: Role) -> [Int] {
    history.subjects.parties(.role(role))
  }

  /// What is asked of a party.
  fileprivate struct Asked {
    var reference: RequirementReference
    var condition: Truth
    var demand: Demand
  }

  private func assess(
    _ asked: Asked, _ requirement: RequirementPlan, party: Int, judged: Int, into result: inout [Assessment]
  ) {
    if asked.condition == .no {
      result.append(asked.assessment(party, judged, Subject(index: judged), .notApplicable))
      return
    }
    guard requirement.scope.isOnConnections else {
      assess(asked, requirement, party: party, judged: judged, link: nil, into: &result)
      return
    }
    let links = links(of: judged, requirement.on)
    for link in links { assess(asked, requirement, party: party, judged: judged, link: link, into: &result) }
    if links.isEmpty, judged == party {
      let missing = whatIsMissing(.missingConnection, asked.condition)
      result.append(asked.assessment(party, judged, Subject(index: judged), .undeclared, missing))
    }
  }

  private func assess(
    _ asked: Asked, _ requirement: RequirementPlan, party: Int, judged: Int, link: Int?,
    into result: inout [Assessment]
  ) {
    guard let parted = requirement.scope.parted else {
      assess(
        asked, requirement, party: party, Place(party: judged, link: link), Subject(index: link ?? judged),
        into: &result)
      return
    }
    for part in 0..<history.partCount(of: parted)
    where requirement.scope.includes(part) && !history.isHidden(part, of: parted) {
      assess(
        asked, requirement, party: party, Place(party: judged, link: link, part: (parted, part)),
        Subject(index: link ?? judged, part: part), into: &result)
    }
  }

  private func assess(
    _ asked: Asked, _ requirement: RequirementPlan, party: Int, _ place: Place, _ subject: Subject,
    into result: inout [Assessment]
  ) {
    if asked.condition == .unknown {
      result.append(asked.assessment(party, place.party, subject, .undeclared, .unknownCondition))
      return
    }
    let judgement =
      requirement.onlyTest.map { self.judgement(of: $0, nil, at: place, asked.demand) }
      ?? self.judgement(of: requirement.root, at: place, asked.demand)
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
    var demand = Demand(
      allowsException: requirement.allowsException, consentExcepts: requirement.consentExcepts,
      evidence: requirement.evidence, lawfulFrom: requirement.lawfulFrom)
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
    case (.yes, .yes): return judgement.isExcepted ? .excepted : .met
    case (_, .yes): return .tentative
    case (_, .no): return .unmet
    case (_, .unknown): return .undeclared
    }
  }

  /// The links a requirement is about for a party.
  func links(of party: Int, _ selector: ConnectionSelector?) -> [Int] {
    let subjects = history.subjects
    guard let selector else { return subjects.linksEnding(at: party) }
    var found: [Int] = []
    for (index, link) in subjects.links.enumerated()
    where selector.selects(link, subjects)
      && (subjects.isEnd(party, of: link) || !endRolesHold(party, link) && !isRivals(link, of: party))
    {
      found.append(subjects.subject(ofLink: index))
    }
    return found
  }

  /// Whether one of a link's ends has the party's role: then each party answers for its own links only.
  private func endRolesHold(_ party: Int, _ link: Link) -> Bool {
    let role = dossier.parties[party].role
    return history.subjects.plays(role, link.from) || history.subjects.plays(role, link.to)
  }

  /// Whether a link leads to another bidder than the one that the party is or works under.
  private func isRivals(_ link: Link, of party: Int) -> Bool {
    let subjects = history.subjects
    guard subjects.bidders.count > 1, let own = subjects.bidder(above: party) else { return false }
    return subjects.bidders.contains { $0 != own && subjects.isEnd($0, of: link) }
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
  /// Whether it chooses a link by the roles at its ends.
  func selects(_ link: Link, _ subjects: SubjectTable) -> Bool {
    if let from, !subjects.plays(from, link.from) { return false }
    if let to, !subjects.plays(to, link.to) { return false }
    guard between.count == 2 else { return true }
    return (subjects.plays(between[0], link.from) && subjects.plays(between[1], link.to))
      || (subjects.plays(between[1], link.from) && subjects.plays(between[0], link.to))
  }
}
