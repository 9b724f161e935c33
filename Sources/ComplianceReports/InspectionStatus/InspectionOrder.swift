import ComplianceEvaluation
import ComplianceModel

extension InspectionStatus {
  /// The cases, those that wait longest first: by state, then by day.
  var casesByUrgency: [Case] {
    cases.enumerated().sorted { first, second in
      let (a, b) = (InspectionStatus.key(first.element), InspectionStatus.key(second.element))
      return a == b ? first.offset < second.offset : a < b
    }.map(\.element)
  }

  private static func key(_ one: Case) -> (Int, Int32) {
    (
      InspectionDuty.State.allCases.firstIndex(of: one.duty.state) ?? 0, one.duty.due?.number ?? .max
    )
  }

  /// What is not done: overdue first, then soonest, then without a day.
  var openCorrections: [Point] {
    corrections.enumerated().filter { $0.element.state != .done }.sorted { first, second in
      let (a, b) = (first.element.due?.last.number ?? .max, second.element.due?.last.number ?? .max)
      return a == b ? first.offset < second.offset : a < b
    }.map(\.element)
  }

  /// What is said to be done, and nobody looked again; what was done first stands first.
  var correctionsToRecheck: [Point] {
    corrections.enumerated().filter { $0.element.state == .done }.sorted { first, second in
      let (a, b) = (first.element.done?.first.number ?? .max, second.element.done?.first.number ?? .max)
      return a == b ? first.offset < second.offset : a < b
    }.map(\.element)
  }
}
