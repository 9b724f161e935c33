import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What was promised of one measure beside what is true of it: the discrepancies about it taken together.
struct PromiseAndFact {
  /// The control, by index in the vocabulary; nil where the discrepancy is about the record as a whole.
  let control: Int?
  /// What it is of.
  let subjects: [Subject]
  /// The discrepancies, by index in the evaluation's findings, open ones and graver ones first.
  let findings: [Int]
  /// What was promised first.
  let promise: PlaceFacts?
  /// What is true: the latest report or inspection that falls short, else the paper that does.
  let fact: PlaceFacts?
  /// From when on: the first day on which any of the discrepancies could be seen; nil where none has a history.
  let beginning: Beginning?

  /// From when on it could be seen, and when it was reported.
  struct Beginning: Hashable {
    /// The first day on which it was visible in the facts.
    let visible: PartialDate
    /// Whether that day is inferred.
    let isAssumed: Bool
    /// The day on which a report or an inspection told it; nil while none has.
    let reported: Day?
    /// The day on which the last of the discrepancies was settled; nil while one is open.
    let settled: Day?

    /// How many days passed before it was reported.
    var daysUnreported: Int? { reported.map { max(0, visible.first.days(to: $0)) } }
  }

  /// Whether any of them is open.
  var isOpen: Bool { openCount > 0 }
  fileprivate let openCount: Int
  fileprivate let severity: Severity
}

extension Wording {
  /// The measures of which promise and fact disagree or disagreed, open and grave ones first.
  var promisesAndFacts: [PromiseAndFact] {
    struct Key: Hashable {
      var controls: [Int]
      var subjects: [Subject]
    }
    let findings = evaluation.findings
    return findings.indices.filter { findings[$0].kind.isDiscrepancy }
      .grouped { Key(controls: findings[$0].controls, subjects: findings[$0].subjects) }
      .map { promiseAndFact($0.elements) }.enumerated().sorted { first, second in
        let (a, b) = (first.element, second.element)
        if a.isOpen != b.isOpen { return a.isOpen }
        return (b.severity, first.offset) < (a.severity, second.offset)
      }.map(\.element)
  }

  private func promiseAndFact(_ indices: [Int]) -> PromiseAndFact {
    let findings = indices.map { evaluation.findings[$0] }
    let statements = evaluation.history.statements
    let places = findings.flatMap(\.places).eachOnce
    let said = places.filter { $0.part == .said && $0.statement != nil }
    let promise = said.min { first, second in
      guard let a = first.statement.map({ statements[$0] }), let b = second.statement.map({ statements[$0] }) else {
        return false
      }
      return (a.claim.stage, a.known) < (b.claim.stage, b.known)
    }
    // Of a paper that is below the contract's own clause, the clause is the promise.
    let clause = places.first { $0.part == .clause }
    let short = places.filter { [.falls, .silent, .withdrawn].contains($0.part) }
    let fact = short.max { first, second in
      stage(of: first) < stage(of: second)
    }
    return PromiseAndFact(
      control: findings[0].controls.first, subjects: findings[0].subjects,
      findings: indices.filter { evaluation.findings[$0].isOpen } + indices.filter { !evaluation.findings[$0].isOpen },
      promise: (promise ?? clause).map { facts($0) }, fact: fact.map { facts($0) },
      beginning: beginning(of: findings, fact: fact),
      openCount: findings.count { $0.isOpen }, severity: findings.map(\.severity).max() ?? .note)
  }

  private func beginning(of findings: [Finding], fact: Place?) -> PromiseAndFact.Beginning? {
    guard let first = findings.compactMap(\.history).min(by: { $0.visible < $1.visible }) else { return nil }
    let statement = fact?.statement.map { evaluation.history.statements[$0] }
    let isFact = statement.map { $0.claim.isFact || !$0.claim.stage.isPromise } ?? false
    return PromiseAndFact.Beginning(
      visible: first.visible, isAssumed: first.visibleIsAssumed, reported: isFact ? statement?.known : nil,
      settled: findings.contains { $0.isOpen } ? nil : findings.compactMap { $0.history?.settlement?.day }.max())
  }

  /// How far in the life of a case a place speaks; taking back is no fact.
  private func stage(of place: Place) -> Int {
    if let statement = place.statement {
      let claim = evaluation.history.statements[statement].claim
      if case .withdrawn = claim.assertion { return -1 }
      return claim.stage.rawValue
    }
    return facts(place).stage?.rawValue ?? -1
  }
}
