import ComplianceModel

extension CaseJudge {
  /// A duty counted from the inspections of a 年度 within the contract: due until its 31 March, then a fact.
  ///
  /// Before the contract begins, and while a 年度 lasts, a promise is enough. A law asks for no year that ended before it
  /// was in force; where the contract ended before that too, there is none to ask for.
  func inspections(_ needed: Double, _ test: PlanTest, at place: Place, _ demand: Demand) -> Judgement {
    let day = calendar.day
    if let start = calendar.contractStart, start > day {
      return judgement(of: promised(needed, test), nil, at: place, part: 0, Demand())
    }
    guard let years = inspectedYears(demand) else {
      return Judgement(sure: .yes, believed: .yes, isNotApplicable: true)
    }
    var isShown = true
    for year in years {
      if Double(inspections(inFiscalYear: year, shownBy: .selfReport)) >= needed {
        if let grade = demand.evidence, Double(inspections(inFiscalYear: year, shownBy: grade)) < needed {
          isShown = false
        }
        continue
      }
      let isOver = Day.end(ofFiscalYear: year) < day
      if isOver { return Judgement(sure: .no, believed: .no, reasons: [.overdue, .onFact], stage: .observed) }
      return judgement(of: promised(needed, test), nil, at: place, part: 0, Demand())
    }
    return isShown
      ? Judgement(sure: .yes, believed: .yes, reasons: .onFact, stage: .observed)
      : Judgement(sure: .unknown, believed: .yes, reasons: [.onFact, .belowGrade], stage: .observed)
  }

  /// The 年度 of the contract by the day in which inspections are asked for; nil where there is none.
  func inspectedYears(_ demand: Demand) -> ClosedRange<Int>? {
    let day = calendar.day
    let start = calendar.contractStart ?? dossier.documents.map(\.date.first).min() ?? day
    let first = max(start, demand.lawfulFrom ?? start)
    let last = min(calendar.contractEnd ?? day, day)
    return first <= last ? first.fiscalYear...last.fiscalYear : nil
  }

  /// The last day of the first 年度 that saw fewer inspections than a requirement asks for.
  func missedInspection(of reference: RequirementReference) -> Day? {
    let demand = demand(of: reference)
    let needed = neededInspections(rulebook[reference].require.tests)
    guard let needed, let years = inspectedYears(demand) else { return nil }
    return years.lazy.filter { Double(self.inspections(inFiscalYear: $0, shownBy: .selfReport)) < needed }
      .map { Day.end(ofFiscalYear: $0) }.first { $0 < calendar.day }
  }

  /// How many inspections of a 年度 some tests ask for; nil where none of them does.
  func neededInspections(_ tests: [ControlTest]) -> Double? {
    tests.compactMap { test -> Double? in
      guard case .inspections(let needed) = PlanTest(test, written: -1, rulebook.vocabulary).comparison else {
        return nil
      }
      return needed
    }.max()
  }

  private func promised(_ needed: Double, _ test: PlanTest) -> PlanTest {
    var promised = test
    promised.comparison = .atLeast(needed)
    return promised
  }

  /// How many inspections a 年度 saw that are shown by at least a grade.
  func inspections(inFiscalYear year: Int, shownBy grade: EvidenceGrade) -> Int {
    dossier.documents.indices.filter { index in
      let document = dossier.documents[index]
      guard document.stage == .observed, document.date.first.fiscalYear == year, document.date.first <= calendar.day
      else { return false }
      return grade == .selfReport
        || dossier.claims.contains { $0.document == index && ($0.evidence?.how.grade ?? .selfReport) >= grade }
    }.count
  }
}
