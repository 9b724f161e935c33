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
  /// What was promised first; the clause where a paper is below the contract itself.
  let promise: PlaceFacts?
  /// What is true as far as is known on the day; where nothing is reported, the paper that falls short.
  let fact: PlaceFacts?
  /// The first day on which a report or an inspection told that it falls short; nil while none has.
  let reported: Day?

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
    let open = findings.filter { $0.isOpen }
    let short = (open.isEmpty ? findings : open).flatMap(\.places)
      .filter { [.falls, .silent, .withdrawn].contains($0.part) }
    let fact = knownFact(of: findings[0]) ?? short.max { stage(of: $0) < stage(of: $1) }
    return PromiseAndFact(
      control: findings[0].controls.first, subjects: findings[0].subjects,
      findings: indices.filter { evaluation.findings[$0].isOpen } + indices.filter { !evaluation.findings[$0].isOpen },
      promise: (promise ?? clause).map { facts($0) }, fact: fact.map { facts($0) },
      reported: places.filter { $0.part == .falls }.compactMap { place in
        place.statement.map { statements[$0] }
      }.filter { !$0.claim.stage.isPromise || $0.claim.isFact }.map(\.known).min(),
      openCount: open.count, severity: findings.map(\.severity).max() ?? .note)
  }

  /// What reports and inspections say on the day of the first subject of which they say anything.
  private func knownFact(of finding: Finding) -> Place? {
    guard let control = finding.controls.first else { return nil }
    for stage in Stage.allCases.reversed() where !stage.isPromise {
      for subject in finding.subjects {
        let cell = evaluation.history.cell(control: control, subject: subject.index, part: subject.part ?? 0)
        guard let state = cell?.state(stage, on: evaluation.day), state.kind.says, let statement = state.claims.first
        else { continue }
        return Place(
          part: .falls, location: evaluation.history.statements[statement].claim.location, statement: statement)
      }
    }
    return nil
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
