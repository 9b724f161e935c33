public import ComplianceModel

/// A past incident that a case's missing measures invite again.
public struct Precedent: Sendable, Hashable {
  /// The register that tells it, by index in the rulebook.
  public var register: Int
  /// The incident, by index in its register.
  public var incident: Int
  /// The measures that nobody in the case is known to take, by index in the vocabulary.
  public var missing: [Int]
  /// The bidders it is about, by index in the dossier; empty where it is about the whole case.
  public var bidders: [Int]
}

/// The past incidents that a case invites, and those that cannot be told.
public struct Precedents: Sendable {
  /// Those whose preventing measures are missing.
  public private(set) var invited: [Precedent] = []
  /// How many are left out because the case does not say whether they could happen in it.
  public private(set) var undecided: [Undecided] = []

  /// Incidents of one condition that the case leaves open.
  public struct Undecided: Sendable, Hashable {
    /// The condition.
    public var condition: Condition
    /// How many incidents.
    public var count: Int
  }

  /// Holds a case against the registers of its rulebook, as of its day.
  ///
  /// A measure is there when anyone in the case is known or believed to take it and nobody is known not to: the paper of
  /// the case says who instructs whom, the incident only that nobody did it. Bidders are held against it one by one.
  init(_ judge: CaseJudge) {
    let registers = judge.rulebook.registers
    guard !registers.isEmpty, !registers.contains(where: { $0.id == judge.dossier.id }) else { return }
    for (number, register) in registers.enumerated() {
      for (index, incident) in register.incidents.enumerated() where incident.knownDay <= judge.calendar.day {
        switch incident.when.map({ judge.facts.truth(of: $0) }) ?? .yes {
        case .no: continue
        case .unknown: leaveOpen(incident)
        case .yes:
          if let precedent = Precedents.precedent(incident, judge, register: number, index: index) {
            invited.append(precedent)
          }
        }
      }
    }
  }

  private mutating func leaveOpen(_ incident: Incident) {
    guard let condition = incident.when else { return }
    if let known = undecided.firstIndex(where: { $0.condition == condition }) {
      undecided[known].count += 1
    } else {
      undecided.append(Undecided(condition: condition, count: 1))
    }
  }

  private static func precedent(
    _ incident: Incident, _ judge: CaseJudge, register: Int, index: Int
  ) -> Precedent? {
    let bidders = judge.history.subjects.bidders.filter { judge.dossier.parties[$0].role == .bidder }
    guard bidders.count > 1 else {
      let missing = judge.missing(incident.preventedBy, leavingOut: [])
      return missing.isEmpty
        ? nil : Precedent(register: register, incident: index, missing: missing, bidders: [])
    }
    var concerned: [Int] = []
    var missing: [Int] = []
    for bidder in bidders {
      let lacking = judge.missing(incident.preventedBy, leavingOut: bidders.filter { $0 != bidder })
      guard !lacking.isEmpty else { continue }
      concerned.append(bidder)
      missing += lacking
    }
    guard !concerned.isEmpty else { return nil }
    return Precedent(
      register: register, incident: index, missing: missing.eachOnce,
      bidders: concerned.count == bidders.count ? [] : concerned)
  }
}

extension CaseJudge {
  /// The controls of a predicate that are missing where it does not hold; empty where it holds.
  func missing(_ predicate: Predicate, leavingOut others: [Int]) -> [Int] {
    switch predicate {
    case .test(let test): return isThere(test, leavingOut: others) ? [] : [test.control]
    case .all(let parts):
      return parts.flatMap { missing($0, leavingOut: others) }.eachOnce
    case .any(let parts):
      let each = parts.map { missing($0, leavingOut: others) }
      return each.contains([]) ? [] : each.joined().eachOnce
    }
  }

  /// Whether anyone is known or believed to pass a test and nobody is known to fail it.
  private func isThere(_ test: ControlTest, leavingOut others: [Int]) -> Bool {
    let subjects = history.subjects
    let parties = dossier.parties.indices.filter { party in
      switch dossier.parties[party].role {
      case .user, .public: false
      default: !others.contains(party)
      }
    }
    let places: [Place]
    if rulebook.plan.isOnConnections[test.control] {
      places = Set(parties.flatMap { subjects.linksEnding(at: $0) }).sorted()
        .map { Place(party: parties.first ?? 0, link: $0) }
    } else {
      places = parties.map { Place(party: $0) }
    }
    let truths = places.map { judgement(of: .test(test), at: $0, Demand()).believed }
    return truths.contains(.yes) && !truths.contains(.no)
  }
}
