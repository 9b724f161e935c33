internal import ComplianceEvaluation
internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// Judges many cases, a few at a time, for a report on all of them.
struct CaseStream {
  let judge: CaseFileJudge

  /// Hands over each case in the order of the files; what is wrong with a file is said and the next one goes on.
  ///
  /// Findings are no reason for an exit code of 1 here: whoever asks for an overview wants to see them.
  func eachCase(
    of files: [YAMLFiles.Entry], _ output: ReportOutput, after before: ExitStatus, _ body: (Evaluation) -> Void
  ) async throws -> ExitStatus {
    var tally = CheckTally(failOn: .critical, status: before)
    // A piece of the files at a time, so that hundreds of cases need the memory of a few.
    for start in stride(from: 0, to: files.count, by: CaseStream.pieceSize) {
      let piece = Array(files[start..<min(start + CaseStream.pieceSize, files.count)])
      let judge = judge
      for result in await parallelMap(piece, { judge.result(of: $0) }) {
        tally.add(result)
        guard let evaluation = result.evaluation, tally.accepts(evaluation, nil) else { continue }
        body(evaluation)
      }
    }
    let status = tally.status == .findings ? .nothingToDo : tally.status
    guard tally.cases > 0 else {
      output.discard()
      throw status == .nothingToDo ? Failure(.wrongInput, .nothingToCompare) : Failure(max(status, .wrongInput))
    }
    return status
  }

  private static let pieceSize = 16
}

extension Diagnostic {
  fileprivate static let nothingToCompare = Diagnostic(
    code: "compare.no-case",
    message: LocalizedText(ja: "案件が一つも見つかりませんでした", en: "no case was found"),
    help: LocalizedText(
      ja: "案件のファイル（dossier: で始まる *.yaml）かそのフォルダーを指定してください。",
      en: "Name a file of a case (*.yaml that begins with dossier:) or its folder."))
}
