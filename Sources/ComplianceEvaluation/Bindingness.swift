public import ComplianceModel
import SourceText

/// Whether a policy binds a case on a day, and why not.
public enum Bindingness: Sendable, Hashable {
  /// It binds; `applies` is unknown where the dossier does not say what it depends on.
  case binding(applies: Truth)
  /// The contract ended on this day: only requirements that survive it bind.
  case ended(Day)
  /// It is not in force on the deciding day.
  case notInForce
  /// It is about other cases.
  case notApplicable

  /// Whether any of its requirements may bind.
  public var bindsAny: Bool {
    switch self {
    case .binding, .ended: true
    case .notInForce, .notApplicable: false
    }
  }
}

extension Policy {
  /// Whether the policy is about a case; a policy that the contract names surely is.
  func applicability(to facts: CaseFacts) -> Truth {
    if facts.dossier.contract?.clauses.contains(where: { $0.value == id }) ?? false { return .yes }
    return applies.map { facts.truth(of: $0) } ?? .yes
  }

  /// Whether the policy binds a case (DESIGN §3, "The day"): law as in force on the day, contract clauses in the
  /// version in force when the contract began.
  func bindingness(on dossier: Dossier, facts: CaseFacts) -> Bindingness {
    let clauses = dossier.contract?.clauses ?? []
    let isNamed = clauses.contains { $0.value == id }
    let applies = applicability(to: facts)
    if applies == .no { return .notApplicable }
    switch binds {
    case .law:
      return effective.includes(facts.calendar.day) ? .binding(applies: applies) : .notInForce
    case .contract:
      if !clauses.isEmpty, !isNamed { return .notApplicable }
      let start = facts.calendar.contractStart ?? dossier.documents.map(\.date.first).min() ?? facts.calendar.day
      guard effective.includes(start) else { return .notInForce }
      if let end = facts.calendar.contractEnd, end < facts.calendar.day { return .ended(end) }
      return .binding(applies: applies)
    }
  }
}

/// What conditions read of a case.
struct CaseFacts: Sendable {
  let dossier: Dossier
  let calendar: Calendar
  let subjects: SubjectTable

  /// Whether a feature is used: by the dossier itself, else by the latest paper known on the day that says so.
  func uses(_ feature: Int) -> Bool? {
    if let isUsed = dossier.uses[feature] { return isUsed }
    return dossier.documents.filter { $0.uses[feature] != nil && $0.date.first <= calendar.day }
      .max { $0.date < $1.date }?.uses[feature]
  }

  /// The truth of a condition; a feature or sensitivity that the dossier does not name is unknown.
  func truth(of condition: Condition) -> Truth {
    switch condition {
    case .kind(let kinds): return Truth(dossier.kinds.contains { kinds.contains($0) })
    case .ward(let wards): return Truth(wards.contains(dossier.ward))
    case .uses(let features):
      return features.map { feature in uses(feature).map { Truth($0) } ?? .unknown }.max() ?? .no
    case .data(let wanted):
      guard let stated = dossier.sensitivities else { return .unknown }
      return Truth(stated.contains { wanted.contains($0) })
    case .role(let roles): return Truth(roles.contains { !subjects.parties(.role($0)).isEmpty })
    case .event(let events): return Truth(events.contains { calendar.hasHappened($0) })
    case .all(let parts): return parts.map { truth(of: $0) }.min() ?? .yes
    case .any(let parts): return parts.map { truth(of: $0) }.max() ?? .no
    case .not(let part): return truth(of: part).negated
    }
  }
}
