import ComplianceModel

/// A later paper of the same stage is weaker, less firm, or takes back what an earlier one said (事後の引下げ).
enum Weakened: Detector {
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy] {
    var found: [Discrepancy] = []
    for cell in scene.history.cells {
      for stage in Stage.allCases {
        if let discrepancy = discrepancy(in: cell, stage: stage, scene) { found.append(discrepancy) }
      }
    }
    return found
  }

  private static func discrepancy(in cell: CellHistory, stage: Stage, _ scene: DetectorScene) -> Discrepancy? {
    let states = cell.states(stage)
    guard states.count > 1 else { return nil }
    let order = scene.history.order(of: cell.control)
    var last: (before: StageState, after: StageState)?
    var settlement: Discrepancy.Settlement?
    for (before, after) in zip(states, states.dropFirst()) {
      if let low = last, raises(after, low.before, order) {
        settlement = settlement ?? Discrepancy.Settlement(day: after.known, how: .built)
      }
      // That another subcontractor was found lowers no promise: nobody said less than before.
      let isFound = !after.claims.isEmpty && after.claims.allSatisfy { scene.history.statements[$0].isDerived }
      guard !isFound, scene.isPromise(before) || before.isFact && before.kind == .value, lowers(after, before, order)
      else {
        continue
      }
      // Seen twice: the higher of the two promises is what was lowered.
      let higher = settlement == nil ? last?.before ?? before : before
      last = (higher, after)
      settlement = nil
    }
    guard let last else { return nil }
    return Discrepancy(
      kind: .weakened, control: cell.control, subject: cell.subject, higher: last.before.claims.first,
      lower: last.after.claims.first, silentDocument: last.after.document, visible: PartialDate(last.after.known),
      visibleIsAssumed: last.after.fromIsAssumed,
      known: last.after.known, settlement: settlement)
  }

  private static func lowers(_ after: StageState, _ before: StageState, _ order: Order) -> Bool {
    guard after.kind.says else { return true }
    guard after.kind == .value, let value = after.value, let earlier = before.value else { return false }
    switch order.strength(of: value, besides: earlier) {
    case .weaker: return true
    case .equal: return after.modality.softness > before.modality.softness
    case .stronger, .incomparable, nil: return false
    }
  }

  private static func raises(_ after: StageState, _ before: StageState, _ order: Order) -> Bool {
    guard after.kind == .value, let value = after.value, let earlier = before.value else { return false }
    return order.holds(value, atLeast: earlier) && after.modality.softness <= before.modality.softness
  }
}
