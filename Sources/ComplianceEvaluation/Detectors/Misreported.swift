import ComplianceModel

/// What was reported as fact is stronger than what was seen (報告と実態の相違).
enum Misreported: Detector {
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy] {
    scene.history.cells.compactMap { cell in
      guard !cell.states(.observed).isEmpty else { return nil }
      return scene.discrepancy(.misreported, in: cell) { day in
        guard let seen = cell.state(.observed, on: day), seen.kind == .value else { return nil }
        let reports = [Stage.implemented, .declared].compactMap { cell.state($0, on: day) }.filter { report in
          // A report that follows the inspection tells of a repair, which awaits its own look.
          report.isFact && report.kind == .value && report.known <= seen.known
            && scene.fallsShort(seen, of: report, control: cell.control)
        }
        guard let first = reports.first else { return nil }
        return Shortfall(higher: first, lower: seen, others: Array(reports.dropFirst()))
      }
    }
  }
}
