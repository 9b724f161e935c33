import ComplianceModel
import SourceText

extension HistoryBuilder {
  /// What the statements of one paper add up to.
  func paperState(_ indices: [Int], stage: Stage) -> StageState {
    let isPromise = stage.isPromise
    var state = StageState(
      kind: .unstated, value: nil, firmValue: nil, modality: .general, known: statements[indices[0]].known,
      from: statements[indices[0]].date, fromIsAssumed: false, keptFrom: nil, grade: .selfReport, isFact: !isPromise,
      isConfirmed: false, isInferred: false, claims: indices)
    var kind: StageState.Kind?
    var from: PartialDate?
    for index in indices {
      let statement = statements[index]
      let start = statement.claim.since ?? statement.date
      switch statement.claim.assertion {
      case .value(let said): add(said, statement, start: start, isPromise: isPromise, to: &state, &kind)
      case .notApplicable(_, let confirmation):
        if !(kind?.says ?? false) { kind = .notApplicable }
        state.isConfirmed = state.isConfirmed || (confirmation.map { isValid($0) } ?? false)
        state.modality = .firm
      case .withdrawn: if kind == nil { kind = .withdrawn }
      case .silent: continue
      }
      if from.map({ start < $0 }) ?? true {
        from = start
        state.fromIsAssumed =
          statement.claim.since == nil ? statement.dateIsAssumed : statement.claim.sinceIsAssumed
      }
    }
    state.kind = kind ?? .unstated
    state.from = from ?? state.from
    if indices.count > 1 { state.claims = indices.sorted { place($0) < place($1) } }
    return state
  }

  private func add(
    _ said: Value, _ statement: Statement, start: PartialDate, isPromise: Bool, to state: inout StageState,
    _ kind: inout StageState.Kind?
  ) {
    let grade = statement.claim.evidence?.how.grade ?? .selfReport
    // Members of a set that are shown one by one are all shown only as well as the worst of them.
    if case .set = said, state.value != nil {
      state.grade = min(state.grade, grade)
    } else {
      state.grade = max(state.grade, grade)
    }
    if said.isDefinite {
      state.value = merged(state.value, said, statement.claim.control, isPromise)
      if statement.claim.modality == .firm {
        state.firmValue = merged(state.firmValue, said, statement.claim.control, isPromise)
      }
      kind = .value
    } else if kind != .value {
      kind = said == .unknown ? .unknown : .unstated
    }
    if statement.claim.modality.softness < state.modality.softness { state.modality = statement.claim.modality }
    if statement.claim.isFact { state.isFact = true }
    let kept = statement.claim.modality == .planned ? statement.claim.plannedFor?.first : start.first
    if let kept { state.keptFrom = min(state.keptFrom ?? kept, kept) }
  }

  /// Only the ward can confirm that something does not apply.
  private func isValid(_ confirmation: Claim.Confirmation) -> Bool {
    subjects.role(of: confirmation.by) == .ward && (confirmation.date.map { $0.first <= calendar.day } ?? true)
  }

  private func merged(_ value: Value?, _ said: Value, _ control: Int, _ isPromise: Bool) -> Value {
    guard let value else { return said }
    return Order(type: rulebook.vocabulary.controls[control].type, calendar: calendar)
      .merged(value, said, isPromise: isPromise)
  }

  /// What was said itself speaks before what is implied; then the order of the paper.
  private func place(_ index: Int) -> (Int, Int, Int) {
    let claim = statements[index].claim
    return (claim.impliedBy == nil ? 0 : 1, claim.location.line, claim.location.column)
  }
}
