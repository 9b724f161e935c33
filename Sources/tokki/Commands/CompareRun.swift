internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import LocatedYAML
internal import SourceText

/// Judges the cases that are compared, and writes the comparison.
struct CompareRun {
  let judge: CaseFileJudge
  let format: ComparisonFormat
  let head: ReportHead
  let onlyDifferences: Bool

  /// Writes the portfolio of all cases.
  func writePortfolio(
    _ files: [YAMLFiles.Entry], to output: ReportOutput, after before: ExitStatus
  ) async throws -> ExitStatus {
    var portfolio = Portfolio()
    let status = try await CaseStream(judge: judge).eachCase(of: files, output, after: before) { portfolio.add($0) }
    try output.write(format.document(portfolio, head))
    try output.finish()
    return status
  }

  /// Writes the comparison.
  ///
  /// - Parameter view: What is compared; nil is what suits the cases.
  func write(
    _ files: [YAMLFiles.Entry], by view: Comparison.View?, against other: Day?, to output: ReportOutput,
    after before: ExitStatus
  ) async throws -> ExitStatus {
    // Two cases at most are kept: vendors of many are compared by what their columns show.
    var first: [Evaluation] = []
    var vendors = ComparisonBuilder(rulebook: judge.rulebook, language: head.language)
    var count = 0
    let status = try await CaseStream(judge: judge).eachCase(of: files, output, after: before) { evaluation in
      count += 1
      if first.isEmpty { first = [evaluation] }
      vendors.add(evaluation)
    }
    let chosen = view ?? (other != nil ? .days : count > 1 ? .cases : first[0].bidders.count > 1 ? .bidders : .stages)
    if count > 1, chosen != .cases { throw refusal(.needsOneCase(chosen, count), output) }
    let comparison: Comparison
    switch chosen {
    case .cases: comparison = vendors.comparison(onlyDifferences: onlyDifferences)
    case .stages:
      comparison = Comparison.stages(first[0], onlyDifferences: onlyDifferences, head.language)
    case .days:
      let then = Evaluator(rulebook: judge.rulebook)
        .evaluation(of: first[0].dossier, on: other ?? judge.day, stage: judge.stage)
      comparison = Comparison.days(then, first[0], onlyDifferences: onlyDifferences, head.language)
    case .bidders:
      guard let ranked = ComparisonBuilder.bidders(first[0], onlyDifferences: onlyDifferences, head.language) else {
        throw refusal(.noBidders(first[0]), output)
      }
      comparison = ranked
    }
    try output.write(format.document(comparison, head))
    try output.finish()
    return status
  }

  private func refusal(_ diagnostic: Diagnostic, _ output: ReportOutput) -> Failure {
    output.discard()
    return Failure(.wrongInput, diagnostic)
  }
}

extension Diagnostic {
  fileprivate static func needsOneCase(_ view: Comparison.View, _ count: Int) -> Diagnostic {
    Diagnostic(
      code: "compare.several-cases",
      message: LocalizedText(
        ja: "--by \(view.rawValue) で比べられるのは一つの案件です（\(count)件あります）",
        en: "--by \(view.rawValue) compares one case; there are \(count)"),
      help: LocalizedText(
        ja: "案件のファイルを一つだけ指定するか、--by cases で事業者どうしを比べてください。",
        en: "Name the file of one case, or compare the vendors of all with --by cases."))
  }

  fileprivate static func noBidders(_ evaluation: Evaluation) -> Diagnostic {
    let count = evaluation.bidders.count
    return Diagnostic(
      code: "compare.no-bidders", location: evaluation.dossier.location,
      message: LocalizedText(
        ja: count == 0 ? "この日に残っている提案者はいません" : "この日に残っている提案者は一者だけで、比べられません",
        en: "\(count == 1 ? "one bidder stands" : "no bidder stands") on this day: there is nothing to compare"),
      help: LocalizedText(
        ja: "選定の前の日を --as-of で指定するか、--by cases か --by stages で比べてください。提案者は role: bidder と書きます。",
        en: "Name a day before the award with --as-of, or use --by cases or --by stages. A bidder has `role: bidder`."))
  }
}
