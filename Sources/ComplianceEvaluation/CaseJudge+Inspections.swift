import ComplianceModel

extension CaseJudge {
  /// A duty counted from the inspections of a 年度 within the contract: due until its 31 March, then a fact.
  func inspections(_ needed: Double, _ test: PlanTest, at place: Place, _ demand: Demand) -> Judgement {
    let day = calendar.day
    let first = calendar.contractStart ?? dossier.documents.map(\.date.first).min() ?? day
    let last = min(calendar.contractEnd ?? day, day)
    guard first <= last else { return .silent }
    var isShown = true
    for year in first.fiscalYear...last.fiscalYear {
      if Double(inspections(inFiscalYear: year, shownBy: .selfReport)) >= needed {
        if let grade = demand.evidence, Double(inspections(inFiscalYear: year, shownBy: grade)) < needed {
          isShown = false
        }
        continue
      }
      let isOver = Day.end(ofFiscalYear: year) < day
      if isOver { return Judgement(sure: .no, believed: .no, reasons: [.overdue, .onFact], stage: .observed) }
      // While the 年度 lasts a promise is enough.
      return judgement(of: promised(needed, test), nil, at: place, part: 0, Demand())
    }
    return isShown
      ? Judgement(sure: .yes, believed: .yes, reasons: .onFact, stage: .observed)
      : Judgement(sure: .unknown, believed: .yes, reasons: [.onFact, .belowGrade], stage: .observed)
  }

  private func promised(_ needed: Double, _ test: PlanTest) -> PlanTest {
    var promised = test
    promised.comparison = .atLeast(needed)
    return promised
  }

  /// How many inspections a 年度 saw that are shown by at least a grade.
  private func inspections(inFiscalYear year: Int, shownBy grade: EvidenceGrade) -> Int {
    dossier.documents.indices.filter { index in
      let document = dossier.documents[index]
      guard document.stage == .observed, document.date.first.fiscalYear == year, document.date.first <= calendar.day
      else { return false }
      return grade == .selfReport
        || dossier.claims.contains { $0.document == index && ($0.evidence?.how.grade ?? .selfReport) >= grade }
    }.count
  }
}
