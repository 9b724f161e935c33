public import ComplianceModel

/// Whether a case must be inspected, when it was, and by when it must be.
///
/// Where no requirement that applies counts inspections, a work that was given away is taken to need one in each 年度.
public struct InspectionDuty: Sendable, Hashable {
  /// The first requirement that asks for inspections; nil where none does.
  public let requirement: RequirementReference?
  /// The latest inspection by the day, by index in the dossier's documents.
  public let last: Int?
  /// Whether the 年度 of the day saw as many as it needs.
  public let isInspectedThisYear: Bool
  /// The 年度 of the contract that ended without as many as they needed.
  public let missed: [Int]
  /// By when the first that is missing was or is to take place: 31 March, or the contract's last day before it.
  public let due: Day?
  /// By when the one of the 年度 of the day, or of the contract's first 年度, is to take place; nil where it did or none is.
  public let next: Day?
  /// What that comes to on the day.
  public let state: State

  /// What the duty comes to on a day.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// 一度もなし: a day passed, and there was no inspection at all.
    case never
    /// 超過: a day passed without the inspection that was due.
    case overdue
    /// 未実施: there is still time.
    case due
    /// 済.
    case inspected
    /// 対象外: nobody asks for any.
    case notAsked = "not-asked"

    /// Whether somebody should have been there.
    public var isLate: Bool { self == .never || self == .overdue }
  }
}

extension CaseJudge {
  /// What inspections the requirements that apply ask for.
  func inspectionDuty(_ requirements: [RequirementReference]) -> InspectionDuty {
    let day = calendar.day
    let asking = requirements.compactMap { reference in
      neededInspections(rulebook[reference].require.tests).map { (reference: reference, needed: $0) }
    }
    var wanted = asking.map { (needed: $0.needed, demand: demand(of: $0.reference)) }
    if wanted.isEmpty, dossier.kinds.contains(.outsourcing) { wanted = [(1, Demand())] }
    let last = dossier.documents.indices
      .filter { dossier.documents[$0].stage == .observed && dossier.documents[$0].date.first <= day }
      .max { dossier.documents[$0].date < dossier.documents[$1].date }
    func isDone(_ year: Int, _ needed: Double) -> Bool {
      Double(inspections(inFiscalYear: year, shownBy: .selfReport)) >= needed
    }
    var missing: Set<Int> = []
    var next: Int?
    for one in wanted {
      if let start = calendar.contractStart, start > day {
        next = next ?? start.fiscalYear
        continue
      }
      for year in inspectedYears(one.demand).map(Array.init) ?? [] where !isDone(year, one.needed) {
        if Day.end(ofFiscalYear: year) < day { missing.insert(year) } else { next = year }
      }
    }
    let missed = missing.sorted()
    let nextDue = next.map { lastDay(ofFiscalYear: $0) }
    let due = missed.first.map { lastDay(ofFiscalYear: $0) } ?? nextDue
    let state: InspectionDuty.State
    if wanted.isEmpty {
      state = .notAsked
    } else if let due {
      state = due >= day ? .due : last == nil ? .never : .overdue
    } else {
      state = .inspected
    }
    return InspectionDuty(
      requirement: asking.first?.reference, last: last,
      isInspectedThisYear: isDone(day.fiscalYear, wanted.map(\.needed).max() ?? 1), missed: missed, due: due,
      next: nextDue, state: state)
  }

  /// The last day on which an inspection of a 年度 still sees the work.
  private func lastDay(ofFiscalYear year: Int) -> Day {
    let end = Day.end(ofFiscalYear: year)
    return calendar.contractEnd.map { min($0, end) } ?? end
  }

  /// The requirements that apply to the case and are not excepted, each once.
  func applied(_ assessments: [Assessment]) -> [RequirementReference] {
    assessments.filter { $0.outcome != .notApplicable && $0.outcome != .excepted }.map(\.requirement).eachOnce
  }
}
