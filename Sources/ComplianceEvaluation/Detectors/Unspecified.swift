import ComplianceModel

/// A measure was promised at the consultation, and the specification is weaker or known to be silent
/// (仕様書への記載漏れ・不足).
///
/// This is what went wrong in the GIGA school case: the restriction was promised to the council, the specification
/// never asked for it, and so the builder did not build it. It is visible on the first day on which both papers exist,
/// long before anything is built.
enum Unspecified: Detector {
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy] {
    scene.history.cells.compactMap { cell in
      guard !cell.states(.consulted).isEmpty, !cell.states(.specified).isEmpty else {
        return nil
      }
      return scene.discrepancy(.unspecified, in: cell) { day in
        guard let promise = scene.promise(.consulted, of: cell, on: day, isDue: false),
          let specified = cell.state(.specified, on: day),
          scene.fallsShort(specified, of: promise, control: cell.control),
          speaks(specified, to: promise)
        else { return nil }
        return Shortfall(higher: promise, lower: specified)
      }
    }
  }

  /// A silence that is only inferred was inferred for what had been promised by then; of a promise made later it says
  /// nothing.
  private static func speaks(_ specified: StageState, to promise: StageState) -> Bool {
    !(specified.kind == .silent && specified.isInferred) || promise.known <= specified.from.last
  }
}
