public import ComplianceEvaluation
import ComplianceModel
public import SourceText

extension Comparison {
  /// The stages of one case beside each other: what the papers of each say, and where one falls short of the one before.
  public static func stages(_ evaluation: Evaluation, onlyDifferences: Bool, _ language: Language) -> Comparison {
    let wording = Wording(evaluation, in: language)
    var built = Comparison(view: .stages, language: language, rulebook: evaluation.rulebook)
    built.cases = [Case(evaluation, in: language)]
    var cells: [Int: [Int: Cell]] = [:]
    let stages = Stage.allCases.filter { evaluation.speaks(at: $0) }
    for (column, stage) in stages.enumerated() {
      built.columns.append(
        Column(id: stage.word, name: stage.label[language], caseID: evaluation.dossier.id, verdict: nil, score: nil))
      for (control, states) in evaluation.states(at: stage) {
        cells[control, default: [:]][column] = Cell(said: wording.said(states.map { (stage, $0) }, control: control))
      }
    }
    for discrepancy in evaluation.discrepancies {
      guard let control = discrepancy.control, let stage = evaluation.stageThatFalls(discrepancy),
        let column = stages.firstIndex(of: stage)
      else { continue }
      let shortfall = Cell.Shortfall(kind: discrepancy.kind, isOpen: discrepancy.settlement == nil)
      if !(cells[control]?[column]?.shortfalls.contains(shortfall) ?? false) {
        cells[control, default: [:]][column, default: Cell()].shortfalls.append(shortfall)
      }
    }
    built.rows = rows(cells, columns: stages.count, evaluation.rulebook.vocabulary)
    built.showsOnlyDifferences = onlyDifferences
    return built
  }
}

extension Evaluation {
  /// Whether the papers of a stage say anything on the day.
  fileprivate func speaks(at stage: Stage) -> Bool { !states(at: stage).isEmpty }

  /// What stands at a stage on the day, by control.
  fileprivate func states(at stage: Stage) -> [(control: Int, states: [StageState])] {
    history.cells.compactMap { cell in cell.state(stage, on: day).map { (cell.control, $0) } }
      .grouped { $0.0 }.map { ($0.key, $0.elements.map(\.1)) }
  }

  /// The stage whose papers say less.
  fileprivate func stageThatFalls(_ discrepancy: Discrepancy) -> Stage? {
    if let lower = discrepancy.lower { return history.statements[lower].claim.stage }
    if let paper = discrepancy.silentDocument { return dossier.documents[paper].stage }
    return nil
  }
}
