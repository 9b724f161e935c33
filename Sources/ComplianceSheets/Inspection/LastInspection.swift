import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
import SourceText

/// The inspections of the last 年度 that saw any, and what they found of each measure.
struct LastInspection {
  private let evaluation: Evaluation
  /// The papers, the latest first.
  private let documents: [Int]
  private let wording: Wording
  private let measures: [RowID: InspectedMeasure]

  /// What it found of one measure.
  struct Result {
    /// The mark, the value and the remarks, as lines.
    var lines: [String]
    /// What was written in words: the note, and what was to be put right.
    var words: [String]
  }

  /// Those before the 年度 of the day; nil where there is none.
  init?(before evaluation: Evaluation, language: Language) {
    let all = evaluation.dossier.documents
    let earlier = all.indices.filter {
      all[$0].stage == .observed && all[$0].date.first.fiscalYear < evaluation.day.fiscalYear
        && all[$0].date.first <= evaluation.day
    }.sorted { (all[$1].date, $1) < (all[$0].date, $0) }
    guard let last = earlier.first else { return nil }
    documents = earlier.filter { all[$0].date.first.fiscalYear == all[last].date.first.fiscalYear }
    // Marks are not kept in papers: they follow from what was known on that day.
    self.evaluation = Evaluator(rulebook: evaluation.rulebook)
      .evaluation(of: evaluation.dossier, on: min(all[last].date.last, evaluation.day))
    wording = Wording(self.evaluation, in: language)
    let then = self.evaluation
    measures = Dictionary(
      InspectedMeasures.all(in: then, ground: InspectionGround(then)).map { ($0.id(in: then), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Their titles and dates.
  var names: [String] {
    documents.map { index in
      let paper = evaluation.dossier.documents[index]
      return paper.title + wording.pick("　", ", ") + wording.date(paper.date, isAssumed: paper.dateIsAssumed)
    }
  }

  /// What the latest of them found of a measure that says anything of it; nil where none does.
  func result(of row: RowID, on day: Day) -> Result? {
    documents.lazy.compactMap { self.result(of: row, in: $0, on: day) }.first
  }

  private func result(of row: RowID, in document: Int, on day: Day) -> Result? {
    var result = Result(lines: [], words: [])
    let paper = evaluation.dossier.documents[document]
    if let measure = measures[row] {
      let statements = evaluation.history.statements
      let states = measure.cells(in: evaluation).compactMap { cell in
        cell.states(.observed).last { $0.claims.contains { statements[$0].claim.document == document } }
      }
      for state in states {
        let mark = mark(of: state, measure)
        let text = wording.text(of: state, control: measure.control)
        let notes = state.claims.map { statements[$0].claim }.filter { $0.document == document }.compactMap(\.note)
        result.lines.append(([mark + wording.pick("　", " ") + text] + notes).joined(separator: wording.pick("。", ". ")))
        result.words += notes
      }
      if states.isEmpty, let remark = paper.remarks.first(where: { $0.control == measure.control }) {
        result.lines.append(InspectionMark.unchecked.rawValue + wording.pick("　", " ") + remark.text)
      }
    }
    for correction in paper.corrections where concerns(correction, row) {
      result.words.append(correction.text)
      result.lines.append(line(of: correction, on: day))
    }
    result.lines = result.lines.eachOnce
    return result.lines.isEmpty ? nil : result
  }

  private func mark(of state: StageState, _ measure: InspectedMeasure) -> String {
    if state.value == .partly { return InspectionMark.partly.rawValue }
    if state.kind == .notApplicable { return InspectionMark.notApplicable.rawValue }
    if let outcome = measure.outcome { return outcome.mark }
    return (measure.findings.isEmpty ? InspectionMark.kept : .broken).rawValue
  }

  private func concerns(_ correction: Correction, _ row: RowID) -> Bool {
    let dossier = evaluation.dossier
    guard let control = correction.control,
      evaluation.rulebook.vocabulary.controls[control].id.text == row.control
    else { return false }
    if let connection = correction.connection, dossier.connections[connection].id != row.connection { return false }
    return switch correction.party {
    case .party(let party): dossier.parties[party].id == row.party
    case .role(let role): dossier.parties.contains { $0.id == row.party && $0.role == role }
    case nil: true
    }
  }

  private func line(of correction: Correction, on day: Day) -> String {
    var line = wording.pick("指摘：", "To put right: ") + correction.text
    if let due = correction.due { line += wording.bracketed(wording.pick("期限 ", "by ") + wording.date(due)) }
    if correction.isOverdue(on: day) {
      line += wording.pick("【期限切れ】", " [overdue]")
    } else {
      line += correction.isOpen(on: day) ? wording.pick("【未了】", " [open]") : wording.pick("【完了】", " [done]")
    }
    return line
  }
}
