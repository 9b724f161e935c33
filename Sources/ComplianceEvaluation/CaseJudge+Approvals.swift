import ComplianceModel

extension CaseJudge {
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
        && (approval.instead.map { isKept($0, at: place) }
          ?? excuses(approval, rulebook[reference].require, at: place, demand(of: reference)))
    }
  }

  /// Whether an approval reaches as far as what fails: no further than the level that needs it.
  private func excuses(
    _ approval: Approval, _ predicate: Predicate, at place: Place, _ demand: Demand
  ) -> Bool {
    switch predicate {
    case .all(let parts): return parts.allSatisfy { excuses(approval, $0, at: place, demand) }
    case .any(let parts): return parts.contains { excuses(approval, $0, at: place, demand) }
    case .test(let test):
      if judgement(of: predicate, at: place, demand).sure == .yes { return true }
      let parts = parts(ofControl: test.control, at: place)
        .filter { test.parts.isEmpty || test.parts.contains($0) }
      return parts.allSatisfy { part in
        standing(control: test.control, at: place, part: part)
          .map { excuses(approval, $0.state, of: test.control, party: place.party) } ?? true
      }
    }
  }

  /// Whether an approval covers what stands: as far as one can reach, and, of what follows from the subcontractors,
  /// where each was consented to or known to the ward when it approved.
  private func excuses(_ approval: Approval, _ state: StageState, of control: Int, party: Int) -> Bool {
    switch reach(of: state, control) {
    case .all: true
    case .none: false
    case .subcontractors:
      history.subjects.handlers(under: party).map { dossier.parties[$0] }.allSatisfy { handler in
        isConsentedTo(handler) || handler.known.map { $0.first <= approval.from.first } ?? true
      }
    }
  }

  /// Whether what stands in a cell follows from the subcontractors alone, and the ward has consented to each of them.
  ///
  /// The day that the case records for it is the ward's approval: nobody has to enter it a second time.
  func isConsentedTo(_ cell: Int) -> Bool {
    let subject = history.cells[cell].subject.index
    guard history.subjects.link(subject) == nil,
      let claims = history.cells[cell].standing(on: calendar.day, at: chosenStage)?.state.claims, !claims.isEmpty,
      claims.allSatisfy({ history.statements[$0].isDerived })
    else { return false }
    return history.subjects.handlers(under: subject).allSatisfy { isConsentedTo(dossier.parties[$0]) }
  }

  private func isConsentedTo(_ party: Party) -> Bool { party.consented.map { $0.first <= calendar.day } ?? false }

  /// How far an approval can reach.
  enum Reach {
    /// It covers what stands: the level that needs it or better, or a measure of which no level does.
    case all
    /// What stands is weaker than the level that needs it.
    case none
    /// It is weaker for want of consent to subcontractors, which an approval gives to those that are known to it.
    case subcontractors
  }

  /// How far an approval can reach where a state stands.
  func reach(of state: StageState, _ control: Int) -> Reach {
    guard case .level(_, _, let levels) = rulebook.vocabulary.controls[control].type, !levels.isEmpty,
      state.kind == .value, let value = state.value
    else { return .all }
    let order = history.order(of: control)
    if levels.contains(where: { order.holds(value, atLeast: .level($0)) }) { return .all }
    return state.claims.allSatisfy { history.statements[$0].isDerived } ? .subcontractors : .none
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
