import ComplianceModel

/// What was reported as fact is stronger than what was seen (報告と実態の相違).
enum Misreported: Detector {
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy] {
    scene.history.cells.compactMap { cell in
      guard !cell.states(.observed).isEmpty else { return nil }
      return scene.discrepancy(.misreported, in: cell) { day in
        guard let seen = scene.fact(.observed, of: cell, on: day) else { return nil }
        let reports = [Stage.implemented, .declared].compactMap { stage in
          report(cell.states(stage), beside: seen, on: day, control: cell.control, scene)
        }
        guard let first = reports.first else { return nil }
        return Shortfall(higher: first, lower: seen, others: Array(reports.dropFirst()))
      }
    }
  }

  /// The report that an inspection proved wrong, or nil when there is none.
  ///
  /// A report that follows the inspection and says as much again tells of a repair, which awaits its own look; one that
  /// says no more than was seen corrects the report before it.
  private static func report(
    _ states: [StageState], beside seen: StageState, on day: Day, control: Int, _ scene: DetectorScene
  ) -> StageState? {
    let reports = states.filter { $0.from.first <= day && $0.isFact && $0.kind == .value }
    guard let last = reports.last, scene.fallsShort(seen, of: last, control: control) else { return nil }
    return reports.last { $0.known <= seen.known && scene.fallsShort(seen, of: $0, control: control) }
  }
}
