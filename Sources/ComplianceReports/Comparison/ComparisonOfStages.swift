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
      for (control, histories) in evaluation.histories(at: stage) {
        cells[control, default: [:]][column] = Cell(said: wording.said(histories, at: stage, control: control))
      }
    }
    for discrepancy in evaluation.discrepancies {
      guard let control = discrepancy.control, let stage = evaluation.stageThatFalls(discrepancy),
        let column = stages.firstIndex(of: stage)
      else { continue }
      cells[control, default: [:]][column, default: Cell()]
        .add(Cell.Shortfall(kind: discrepancy.kind, ending: discrepancy.settlement?.how))
    }
    built.rows = rows(cells, columns: stages.count, evaluation.rulebook.vocabulary)
    built.showsOnlyDifferences = onlyDifferences
    return built
  }
}

extension Evaluation {
  /// Whether the papers of a stage say anything.
  fileprivate func speaks(at stage: Stage) -> Bool { history.cells.contains { !$0.states(stage).isEmpty } }

  /// Of which subjects the papers of a stage say anything, by control.
  fileprivate func histories(at stage: Stage) -> [(control: Int, histories: [CellHistory])] {
    history.cells.filter { !$0.states(stage).isEmpty }.grouped { $0.control }.map { ($0.key, $0.elements) }
  }

  /// The stage whose papers say less.
  fileprivate func stageThatFalls(_ discrepancy: Discrepancy) -> Stage? {
    if let lower = discrepancy.lower { return history.statements[lower].claim.stage }
    if let paper = discrepancy.silentDocument { return dossier.documents[paper].stage }
    return nil
  }
}
