internal import ComplianceEvaluation
internal import LocatedYAML
internal import SourceText

/// The cases that `explain` looks into.
struct ExplainedCases {
  /// The cases as judged.
  private(set) var evaluations: [Evaluation] = []
  /// What reading them came to.
  private(set) var status = ExitStatus.nothingToDo

  /// Reads and judges the cases, and shows what is wrong with them.
  init(_ files: YAMLFiles, judge: CaseFileJudge) {
    var diagnostics = files.diagnostics
    for entry in files.entries {
      let result = judge.result(of: entry)
      diagnostics += result.diagnostics
      if let evaluation = result.evaluation { evaluations.append(evaluation) }
    }
    Console.report(diagnostics)
    status = diagnostics.map { ExitStatus(for: $0) }.max() ?? .nothingToDo
  }
}
