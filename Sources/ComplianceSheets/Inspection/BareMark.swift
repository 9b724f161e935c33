import ComplianceEvaluation
import ComplianceModel

/// What a mark without a value means for a measure.
struct BareMark {
  /// What a bare ○ stands for: the strongest promise in force, else what the clauses ask for; nil where that is no one
  /// definite value.
  let kept: Value?
  /// What a bare × stands for: the one weakest value; nil where there is none, or where it was promised itself.
  let broken: Value?
  /// What a ○ must reach: everything promised and asked for; empty where that is no list of values.
  let bar: [Value]
  /// Whether what a bare ○ stands for was promised, not only asked for.
  let isPromised: Bool

  init(_ measure: InspectedMeasure, in evaluation: Evaluation) {
    let history = evaluation.history
    let control = measure.control
    let promises = measure.cells(in: evaluation).flatMap { cell in
      Stage.allCases.filter(\.isPromise).compactMap { cell.state($0, on: evaluation.day) }
    }.filter { $0.kind == .value }.compactMap(\.value).filter { $0.isDefinite && $0 != .partly }
    let promise = BareMark.strongest(promises, control, history)
    let asked = measure.requirements.map {
      BareMark.asked(of: control, part: measure.part, by: evaluation.rulebook[$0].require)
    }
    // A clause that leaves a choice leaves it to the inspector as well.
    let isOpen = asked.contains { $0 == nil }
    let demands = asked.flatMap { $0 ?? [] }
    kept = promises.isEmpty ? (isOpen ? nil : BareMark.strongest(demands, control, history)) : promise
    isPromised = !promises.isEmpty
    bar = isOpen ? [] : promises + demands
    let weakest = BareMark.weakest(evaluation.rulebook.vocabulary.controls[control].type)
    broken = weakest == kept ? nil : weakest
  }

  /// The strongest of values; nil where two cannot be compared, or there is none.
  private static func strongest(_ values: [Value], _ control: Int, _ history: CaseHistory) -> Value? {
    guard var strongest = values.first else { return nil }
    for value in values.dropFirst() where value != strongest {
      switch history.strength(of: value, besides: strongest, control: control) {
      case .stronger: strongest = value
      case .weaker, .equal: break
      case .incomparable, nil: return nil
      }
    }
    return strongest
  }

  /// The weakest values that meet each test of a clause; nil where the clause leaves a choice.
  private static func asked(of control: Int, part: Int?, by predicate: Predicate) -> [Value]? {
    switch predicate {
    case .all(let parts):
      let found = parts.map { asked(of: control, part: part, by: $0) }
      return found.contains { $0 == nil } ? nil : found.flatMap { $0 ?? [] }
    case .any(let parts):
      if parts.count == 1 { return asked(of: control, part: part, by: parts[0]) }
      return predicate.tests.contains { $0.control == control } ? nil : []
    case .test(let test):
      guard test.control == control, part.map({ test.parts.isEmpty || test.parts.contains($0) }) ?? true else {
        return []
      }
      return value(of: test).map { [$0] }
    }
  }

  /// The weakest value that meets a test; nil where it leaves a choice.
  static func value(of test: ControlTest) -> Value? {
    switch test.comparison {
    case .asStrongAs(let value): value.isDefinite ? value : nil
    case .atLeast(let number), .atMost(let number): .number(number)
    case .oneOf(let values): values.count == 1 ? values[0] : nil
    case .eachHas: nil
    }
  }

  /// The one value that is weaker than all others: no, and of levels the lowest where only one is.
  private static func weakest(_ type: ControlType) -> Value? {
    switch type {
    case .boolean: return .boolean(false)
    case .level(_, let ranks, _):
      let lowest = ranks.indices.filter { ranks[$0] == ranks.min() }
      return lowest.count == 1 ? .level(lowest[0]) : nil
    case .choice, .number, .set, .deadline, .records: return nil
    }
  }
}
