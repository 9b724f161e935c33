import ComplianceModel

/// A measure was promised, and what is there is weaker (未実装).
///
/// Silence of a report is 未確認 and no discrepancy; a promise planned for a later day is not yet broken.
enum Unrealized: Detector {
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy] {
    scene.history.cells.compactMap { cell in
      guard !cell.states(.implemented).isEmpty || !cell.states(.observed).isEmpty else {
        return nil
      }
      return scene.discrepancy(.unrealized, in: cell) { day in
        guard let fact = scene.fact(.observed, of: cell, on: day) ?? scene.fact(.implemented, of: cell, on: day) else {
          return nil
        }
        let broken = [Stage.consulted, .specified, .declared].compactMap {
          scene.promise($0, of: cell, on: day, isDue: true)
        }.filter { !$0.isFact && scene.fallsShort(fact, of: $0, control: cell.control) }
        guard let first = broken.first else { return nil }
        return Shortfall(higher: first, lower: fact, others: Array(broken.dropFirst()))
      }
    }
  }
}
