import ComplianceModel

/// Something about a requirement that tests can show, and ought to.
public enum RequirementBranch: Sendable, Hashable {
  /// A test of the predicate, by index in `Predicate.tests`, came to this truth.
  case test(Int, Truth)
  /// An alternative of an `any` was the only one that held: the first test of the alternative, by index.
  case alternative(Int)
  /// `when` came to this truth.
  case condition(Truth)
  /// The exception was made use of.
  case exception
  /// It was judged before, or from, the day from which only facts count.
  case due(hasPassed: Bool)
  /// A question, by index, was raised or not.
  case question(Int, isRaised: Bool)
}

extension RequirementBranch {
  /// Everything that tests can show of a requirement, in written order.
  static func all(of requirement: Requirement, in vocabulary: Vocabulary) -> [RequirementBranch] {
    var branches: [RequirementBranch] = []
    if let when = requirement.when {
      branches += [.condition(.yes), .condition(.no)]
      if when.canBeUnknown { branches.append(.condition(.unknown)) }
    }
    for index in requirement.require.tests.indices {
      branches += [.test(index, .yes), .test(index, .no), .test(index, .unknown)]
    }
    branches += requirement.require.alternatives().map { .alternative($0) }
    if let due = requirement.due {
      branches.append(.due(hasPassed: false))
      if !requirement.isCounted(untilFiscalYearEnd: due, in: vocabulary) { branches.append(.due(hasPassed: true)) }
    }
    if requirement.exception != nil { branches.append(.exception) }
    for (index, question) in requirement.asks.enumerated() {
      branches.append(.question(index, isRaised: true))
      if question.condition != nil || requirement.when != nil { branches.append(.question(index, isRaised: false)) }
    }
    return branches
  }
}

extension Requirement {
  /// Whether the count itself knows when its fiscal year is over: then the due day is always that of the current year.
  fileprivate func isCounted(untilFiscalYearEnd due: Deadline, in vocabulary: Vocabulary) -> Bool {
    due.event == vocabulary.event(.fiscalYearEnd)
      && require.tests.contains { vocabulary.controls[$0.control].type.countsInspections }
  }
}

extension Condition {
  /// Whether a dossier can leave it open.
  var canBeUnknown: Bool {
    switch self {
    case .kind, .ward, .role, .event: false
    case .uses, .data: true
    case .all(let parts), .any(let parts): parts.contains { $0.canBeUnknown }
    case .not(let part): part.canBeUnknown
    }
  }
}

extension Predicate {
  /// The alternatives of every `any`, each by the index of its first test.
  func alternatives(from start: Int = 0) -> [Int] {
    var found: [Int] = []
    var next = start
    switch self {
    case .test: break
    case .all(let parts), .any(let parts):
      for part in parts {
        if case .any = self, parts.count > 1 { found.append(next) }
        found += part.alternatives(from: next)
        next += part.tests.count
      }
    }
    return found
  }

  /// The alternatives that alone make their `any` true, by the index of their first test.
  func decidingAlternatives(from start: Int = 0, _ truth: (Predicate) -> Truth) -> [Int] {
    var found: [Int] = []
    var next = start
    switch self {
    case .test: break
    case .all(let parts), .any(let parts):
      var holding: [Int] = []
      for part in parts {
        if case .any = self, truth(part) == .yes { holding.append(next) }
        found += part.decidingAlternatives(from: next, truth)
        next += part.tests.count
      }
      if parts.count > 1, holding.count == 1 { found += holding }
    }
    return found
  }
}
