import ComplianceModel

/// Finds one kind of discrepancy; named for what is wrong.
protocol Detector: Sendable {
  /// The discrepancies of the kind, in the order of control and subject.
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy]
}

/// The visible list of detectors.
///
/// A new one is a file in `Detectors/` and a line here.
enum Detectors {
  static let all: [any (Detector & Sendable).Type] = [
    Unspecified.self, Uncommitted.self, Unrealized.self, Misreported.self, Weakened.self, Contradiction.self,
    Misassigned.self, Unrecorded.self,
  ]

  static func discrepancies(in judge: CaseJudge, _ bindingness: [Bindingness]) -> [Discrepancy] {
    var scene = DetectorScene(judge: judge, bindingness: bindingness)
    for detector in all { scene.found += detector.discrepancies(in: scene) }
    return scene.found
  }
}

/// What detectors look at.
struct DetectorScene {
  let judge: CaseJudge
  let bindingness: [Bindingness]
  /// What the detectors before found: one kind stands beside others.
  var found: [Discrepancy] = []

  var history: CaseHistory { judge.history }
  var day: Day { judge.calendar.day }

  /// Whether a statement speaks for a promise: what is said under a condition or of the company in general does not.
  func isPromise(_ state: StageState) -> Bool {
    state.kind == .value && state.modality.softness <= Modality.hedged.softness
  }
}
