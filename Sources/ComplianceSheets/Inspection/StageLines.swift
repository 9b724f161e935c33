import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
import SourceText

/// What papers say of a measure on the day, a line for each stage: value, paper, section and date.
struct StageLines {
  let wording: Wording
  let measure: InspectedMeasure

  /// What was promised: 諮問, 仕様, 申告.
  var promises: [String] {
    var lines = Stage.allCases.filter(\.isPromise).flatMap { stage in self.lines(at: stage) }
    if !states(at: .consulted).isEmpty, states(at: .specified).isEmpty,
      StageLines.hasSpecification(wording.evaluation)
    {
      // What was told to the council and never ordered is what inspections find.
      lines.append(
        Stage.specified.label[wording.language]
          + wording.pick("：これを書いた仕様書が見当たらない", ": no specification is known to ask for it"))
    }
    return lines
  }

  /// Whether the case has any paper of the stage 仕様, or tells what one says.
  static func hasSpecification(_ evaluation: Evaluation) -> Bool {
    evaluation.dossier.documents.contains { $0.stage == .specified && $0.date.first <= evaluation.day }
      || evaluation.history.statements.contains { $0.claim.stage == .specified }
  }

  /// What was reported or seen.
  var reports: [String] {
    Stage.allCases.filter { !$0.isPromise }.flatMap { lines(at: $0) }
  }

  private func states(at stage: Stage) -> [StageState] {
    measure.cells(in: wording.evaluation).compactMap { $0.state(stage, on: wording.evaluation.day) }
  }

  private func lines(at stage: Stage) -> [String] {
    states(at: stage).map { state in
      stage.label[wording.language] + wording.pick("：", ": ") + wording.text(of: state, control: measure.control)
        + wording.bracketed(source(of: state))
    }.eachOnce
  }

  private func source(of state: StageState) -> String {
    let statements = wording.evaluation.history.statements
    var papers = state.claims.map { index in
      [
        wording.title(statements[index]), statements[index].claim.section,
        wording.date(statements[index].date, isAssumed: statements[index].dateIsAssumed),
      ].compactMap(\.self).joined(separator: wording.pick("　", ", "))
    }
    if papers.isEmpty, let index = state.document {
      let document = wording.evaluation.dossier.documents[index]
      let date = wording.date(document.date, isAssumed: document.dateIsAssumed)
      papers = [document.title + wording.pick("　", ", ") + date]
    }
    return papers.eachOnce.joined(separator: wording.pick("／", "; "))
  }
}
