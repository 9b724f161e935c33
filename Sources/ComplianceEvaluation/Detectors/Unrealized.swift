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
        guard
          let fact = [Stage.observed, .implemented].lazy.compactMap({ cell.state($0, on: day) })
            .first(where: { $0.kind == .value })
        else { return nil }
        let broken = [Stage.consulted, .specified, .declared].compactMap { cell.state($0, on: day) }.filter { promise in
          scene.isPromise(promise) && !promise.isFact && (promise.keptFrom.map { $0 <= day } ?? false)
            && scene.fallsShort(fact, of: promise, control: cell.control)
        }
        guard let first = broken.first else { return nil }
        return Shortfall(higher: first, lower: fact, others: Array(broken.dropFirst()))
      }
    }
  }
}
