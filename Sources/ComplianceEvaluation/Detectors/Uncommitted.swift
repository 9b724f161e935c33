import ComplianceModel

/// A measure was asked for at the consultation or in the specification, and the vendor declares less or is known to be
/// silent (事業者の申告なし・不足).
enum Uncommitted: Detector {
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy] {
    scene.history.cells.compactMap { cell in
      guard !cell.states(.declared).isEmpty, isVendors(cell, scene) else { return nil }
      return scene.discrepancy(.uncommitted, in: cell) { day in
        guard let declared = cell.state(.declared, on: day) else { return nil }
        let asked = [Stage.specified, .consulted].compactMap {
          scene.promise($0, of: cell, on: day, isDue: false)
        }.filter { scene.fallsShort(declared, of: $0, control: cell.control) }
        guard let first = asked.first else { return nil }
        return Shortfall(higher: first, lower: declared, others: Array(asked.dropFirst()))
      }
    }
  }

  /// A vendor's paper cannot be expected to declare what the ward or the users keep themselves.
  private static func isVendors(_ cell: CellHistory, _ scene: DetectorScene) -> Bool {
    guard scene.history.subjects.link(cell.subject.index) == nil else { return true }
    switch scene.judge.dossier.parties[cell.subject.index].role {
    case .ward, .user, .public: return false
    default: return true
    }
  }
}
