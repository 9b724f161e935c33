import ComplianceModel

/// One moment at which something falls short of something else.
struct Shortfall {
  /// What says more.
  var higher: StageState
  /// What says less or nothing.
  var lower: StageState
  /// Further states that say more.
  var others: [StageState] = []
}

extension DetectorScene {
  /// Follows a cell through time and tells when something first fell short, and when and how that ended.
  ///
  /// Only the last such time is told: an earlier one that was settled gives way to a later one.
  func discrepancy(
    _ kind: FindingKind, in cell: CellHistory, comparing shortfall: (Day) -> Shortfall?
  ) -> Discrepancy? {
    var current: Shortfall?
    var ended: (shortfall: Shortfall, settlement: Discrepancy.Settlement)?
    for day in turningDays(of: cell) {
      if let found = shortfall(day) {
        if current == nil {
          current = found
          ended = nil
        }
      } else if let before = current {
        ended = (before, Discrepancy.Settlement(day: day, how: way(out: before, cell, day)))
        current = nil
      }
    }
    guard let found = current ?? ended?.shortfall else { return nil }
    // What is visible needs both sides: the later of the two beginnings.
    let higherStart =
      found.higher.keptFrom.map { PartialDate($0) }.flatMap { $0.first > found.higher.from.first ? $0 : nil }
      ?? found.higher.from
    let isLowerLater = found.lower.from.first > higherStart.first
    return Discrepancy(
      kind: kind, control: cell.control, subject: cell.subject, higher: found.higher.claims.first,
      lower: found.lower.claims.first, silentDocument: found.lower.document,
      others: found.others.compactMap(\.claims.first),
      visible: isLowerLater ? found.lower.from : higherStart,
      visibleIsAssumed: isLowerLater || found.lower.from.first == higherStart.first
        ? found.lower.fromIsAssumed : found.higher.fromIsAssumed,
      known: max(found.higher.known, found.lower.known), settlement: current == nil ? ended?.settlement : nil)
  }

  /// The promise was changed when nothing stands any more that says as much; else what said less was raised.
  private func way(out before: Shortfall, _ cell: CellHistory, _ day: Day) -> Discrepancy.Settlement.How {
    guard let promised = before.higher.value else { return .built }
    let order = history.order(of: cell.control)
    let isStillPromised = Stage.allCases.filter(\.isPromise).contains { stage in
      cell.state(stage, on: day)?.value.map { order.holds($0, atLeast: promised) } ?? false
    }
    let isStillReported = before.higher.isFact && cell.state(.implemented, on: day)?.claims == before.higher.claims
    return isStillPromised || isStillReported ? .built : .promiseChanged
  }

  /// What a stage promises on a day: without what is said under a condition or of the company in general, and, where
  /// it must be kept by then, without plans whose day has not come.
  func promise(_ stage: Stage, of cell: CellHistory, on day: Day, isDue: Bool) -> StageState? {
    guard var state = cell.state(stage, on: day), isPromise(state) else { return nil }
    if state.claims.count == 1 { return isDue && !isKept(state, by: day) ? nil : state }
    let order = history.order(of: cell.control)
    var value: Value?
    for index in state.claims {
      let claim = history.statements[index].claim
      guard case .value(let said) = claim.assertion, said.isDefinite,
        claim.modality.softness <= Modality.hedged.softness,
        !isDue || claim.modality != .planned || (claim.plannedFor.map { $0.first <= day } ?? false)
      else { continue }
      value = value.map { order.merged($0, said, isPromise: true) } ?? said
    }
    guard let value else { return nil }
    state.value = value
    return state
  }

  private func isKept(_ state: StageState, by day: Day) -> Bool { state.keptFrom.map { $0 <= day } ?? false }

  /// The last value that a stage gave by a day: an answer of 不明 tells nothing new of what was there.
  func fact(_ stage: Stage, of cell: CellHistory, on day: Day) -> StageState? {
    cell.states(stage).last { $0.from.first <= day && $0.kind == .value }
  }

  private func turningDays(of cell: CellHistory) -> [Day] {
    var days: [Day] = []
    for states in Stage.allCases.map({ cell.states($0) }) {
      for state in states {
        days.append(state.from.first)
        if let kept = state.keptFrom { days.append(kept) }
        days += state.claims.compactMap { history.statements[$0].claim.plannedFor?.first }
      }
    }
    return Set(days).filter { $0 <= day }.sorted()
  }

  /// Whether one state says less than another, takes it back, or is known to say nothing.
  func fallsShort(_ lower: StageState, of higher: StageState, control: Int) -> Bool {
    if lower.kind == .silent || lower.kind == .withdrawn { return true }
    guard lower.kind == .value, let value = lower.value, let promised = higher.value else { return false }
    return history.order(of: control).strength(of: value, besides: promised) == .weaker
  }
}
