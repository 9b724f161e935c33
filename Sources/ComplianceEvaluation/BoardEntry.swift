import ComplianceModel

/// What a cell's standing comes to, without strings or arrays: the board on which requirements are judged.
struct BoardEntry: Sendable {
  var kind: StageState.Kind
  var stage: Stage
  var isFact: Bool
  var isConfirmed: Bool
  var isFaded: Bool
  var grade: EvidenceGrade
  var hasRepair: Bool
  var firmness: Firmness
  var value: BoardValue

  /// What was said firmly, beside everything that was said.
  enum Firmness: UInt8 {
    /// Nothing.
    case nothing
    /// The same.
    case same
    /// Something else.
    case other
  }
}

/// A value in a form that is compared in a few instructions; `other` stands for one that is compared as written.
enum BoardValue: Sendable {
  case none
  case boolean(Bool)
  case level(index: Int32, rank: Int32)
  case number(Double)
  case set(UInt64)
  case partly
  case other
}

extension BoardValue {
  init(_ value: Value?, ranks: [Int]) {
    switch value {
    case nil, .unstated, .unknown: self = .none
    case .boolean(let value): self = .boolean(value)
    case .level(let level): self = .level(index: Int32(level), rank: Int32(ranks[level]))
    case .number(let number): self = .number(number)
    case .set(.closed(let bits)): self = .set(bits)
    case .partly: self = .partly
    case .choice, .set(.open), .deadline, .records: self = .other
    }
  }

  /// Whether it passes a comparison; nil where they must be compared as written.
  func truth(_ comparison: PlanTest.Comparison) -> Truth? {
    switch (self, comparison) {
    case (.partly, _): .no
    case (.none, _): .unknown
    case (.boolean(let value), .boolean(let wanted)): Truth(value || !wanted)
    case (.level(let index, let rank), .level(let wanted, let least)):
      index == wanted || rank > least ? .yes : (rank < least ? .no : .unknown)
    case (.number(let number), .atLeast(let bound)), (.number(let number), .inspections(let bound)):
      Truth(number >= bound)
    case (.number(let number), .atMost(let bound)): Truth(number <= bound)
    case (.set(let bits), .holds(let wanted)): Truth(bits & wanted == wanted)
    case (.set(let bits), .holdsOnly(let allowed)): Truth(bits & ~allowed == 0)
    default: nil
    }
  }
}

extension BoardEntry {
  init(_ standing: Standing, ranks: [Int]) {
    let state = standing.state
    kind = state.kind
    stage = standing.stage
    isFact = state.isFact
    isConfirmed = state.isConfirmed
    isFaded = standing.isFaded
    grade = state.grade
    hasRepair = standing.repair?.value != nil
    firmness = state.firmValue == nil ? .nothing : (state.firmValue == state.value ? .same : .other)
    value = BoardValue(state.value, ranks: ranks)
  }
}
