public import ComplianceModel

/// What a requirement is judged on: the furthest stage that says anything of a control and subject.
public struct Standing: Sendable {
  /// The stage.
  public let stage: Stage
  /// What its papers leave.
  public let state: StageState
  /// Whether it was seen in an earlier 年度 and so counts only as believed (前年度確認).
  public let isFaded: Bool
  /// What was reported after the inspection (再確認待ち).
  public let repair: StageState?
}

extension CellHistory {
  /// The standing on a day, of all stages or of one.
  func standing(on day: Day, at chosen: Stage?) -> Standing? {
    for stage in Stage.allCases.reversed() where chosen == nil || stage == chosen {
      guard let state = state(stage, on: day), state.kind.says else { continue }
      let isFaded = stage == .observed && state.known.fiscalYear < day.fiscalYear
      var repair: StageState?
      if stage == .observed, chosen == nil {
        repair = [Stage.implemented, .declared].lazy
          .compactMap { self.state($0, on: day) }
          .first { $0.isFact && $0.known > state.known && $0.kind == .value }
      }
      return Standing(stage: stage, state: state, isFaded: isFaded, repair: repair)
    }
    return nil
  }
}
