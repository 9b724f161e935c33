internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import LocatedYAML
internal import SourceText

/// Judges many files on all cores and writes the report in the order of the paths.
///
/// Only a window of cases is in memory at any time, however many files there are.
struct CheckRun {
  let judge: CaseFileJudge
  let format: FormatName
  let notes: [LocalizedText]
  let failOn: Severity
  let baseline: Baseline?

  /// How many files are under way at once: enough to keep the cores busy behind one slow file.
  private static let window = 16

  /// A file that was judged, with its part of the report where the format is written case by case.
  ///
  /// The part is written ahead as if other cases stood before it; until something stands there, cases are written again
  /// as the first. A case of which a format has nothing to say has an empty part.
  private struct Member: Sendable {
    let number: Int
    let result: CaseFileJudge.Result
    let text: [UInt8]?
  }

  private func head(usesColor: Bool = false, width: Int = Console.standardWidth) -> ReportHead {
    let language = ReaderLanguage.ofThisRun
    return ReportHead(
      rulebook: judge.rulebook, day: judge.day, language: language, toolVersion: Tokki.version,
      notes: notes.map { $0[language] }, usesColor: usesColor, width: width, baseline: baseline)
  }

  /// Judges the files and writes the report; where no case was found, nothing is written.
  ///
  /// - Parameter before: What looking for the files came to.
  func write(_ files: [YAMLFiles.Entry], to output: ReportOutput, after before: ExitStatus) async throws -> ExitStatus {
    let head = head(usesColor: output.showsColor, width: output.width)
    guard let type = ReportFormats.format(named: format.name) else { return .wrongInput }
    let streaming = type as? any StreamingReportFormat.Type
    var collected: [Evaluation] = []
    var summary = ReportSummary()
    var isFirst = true
    var tally = CheckTally(failOn: failOn, status: before)
    try await eachMember(
      of: files, text: { streaming?.member($0, at: $1, head) }
    ) { member in
      tally.add(member.result)
      guard let evaluation = member.result.evaluation else { return }
      let comparison = head.comparison(of: evaluation)
      guard tally.accepts(evaluation, comparison) else { return }
      guard let streaming else {
        collected.append(evaluation)
        return
      }
      if summary.cases.isEmpty { try output.write(streaming.opening(head)) }
      let ahead = isFirst ? nil : member.text
      let text = ahead ?? streaming.member(evaluation, at: isFirst ? 0 : summary.cases.count, head)
      try output.write(text)
      if !text.isEmpty { isFirst = false }
      summary.add(evaluation, comparison)
    }
    guard tally.cases > 0 else {
      output.discard()
      return tally.statusWithoutCases
    }
    tally.add(judge.sheets.strangers(among: judge.caseIDs))
    if let streaming {
      try output.write(streaming.closing(summary, head))
    } else {
      let report = Report(
        evaluations: collected, language: head.language, toolVersion: head.toolVersion,
        notes: notes.map { $0[head.language] }, usesColor: head.usesColor, width: head.width, baseline: baseline)
      try output.write(type.document(for: report))
    }
    try output.finish()
    return tally.status
  }

  /// Writes a page for each case and one for all of them; where no case was found, nothing is written.
  ///
  /// - Parameter before: What looking for the files came to.
  func writePages(
    _ files: [YAMLFiles.Entry], to folder: PageFolder, after before: ExitStatus
  ) async throws -> ExitStatus {
    let head = head()
    var portfolio = Portfolio()
    var tally = CheckTally(failOn: failOn, status: before)
    try await eachMember(of: files, text: { evaluation, _ in HTMLFormat.page(evaluation, head) }) { member in
      tally.add(member.result)
      guard let evaluation = member.result.evaluation else { return }
      guard tally.accepts(evaluation, head.comparison(of: evaluation)) else { return }
      try folder.write(
        member.text ?? HTMLFormat.page(evaluation, head), name: HTMLFormat.pageName(of: evaluation.dossier))
      portfolio.add(evaluation)
    }
    guard tally.cases > 0 else { return tally.statusWithoutCases }
    tally.add(judge.sheets.strangers(among: judge.caseIDs))
    try folder.write(HTMLPortfolio.document(portfolio, head, linksPages: true), name: HTMLPortfolio.pageName)
    let others = folder.otherPages
    if !others.isEmpty { Console.report([.otherPages(others)]) }
    return tally.status
  }

  /// Hands over the files' results in their order.
  ///
  /// - Parameter text: Writes a case's part of the report, given its number among the files; on any core.
  private func eachMember(
    of files: [YAMLFiles.Entry], text: @escaping @Sendable (Evaluation, Int) -> [UInt8]?,
    _ body: (Member) throws -> Void
  ) async throws {
    let judge = judge
    try await withThrowingTaskGroup(of: Member.self) { group in
      var waiting: [Int: Member] = [:]
      var next = 0
      var started = 0
      func start() {
        guard started < files.count else { return }
        let number = started
        let file = files[number]
        started += 1
        group.addTask {
          let result = judge.result(of: file)
          let text = number == 0 ? nil : result.evaluation.flatMap { text($0, number) }
          return Member(number: number, result: result, text: text)
        }
      }
      for _ in 0..<Self.window { start() }
      while let member = try await group.next() {
        waiting[member.number] = member
        while let ready = waiting.removeValue(forKey: next) {
          next += 1
          try body(ready)
          start()
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func otherPages(_ names: [String]) -> Diagnostic {
    let shown = names.prefix(5)
    let rest = names.count - shown.count
    return Diagnostic(
      code: "output.other-pages", severity: .warning,
      message: LocalizedText(
        ja: "この実行で書かなかった頁がフォルダーにあります：" + shown.joined(separator: "、") + (rest > 0 ? "ほか\(rest)" : ""),
        en: "the folder holds pages that this run did not write: " + shown.joined(separator: ", ")
          + (rest > 0 ? " and \(rest) more" : "")),
      help: LocalizedText(
        ja: "なくなった案件の古い頁なら、消してください。一覧（index.html）からは外れています。",
        en: "If they are old pages of cases that are gone, remove them; index.html does not list them."))
  }
}
