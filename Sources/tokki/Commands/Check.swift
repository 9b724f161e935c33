internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceReports
internal import SourceText

/// Judges cases, and lists what a person must act on.
struct Check: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: inReadersLanguage(
        ja: "案件を判定し、指摘を一覧にする", en: "Judge cases and list the findings."),
      usage: inReadersLanguage(ja: "tokki check <PATH>… [オプション]", en: "tokki check <PATH>… [options]"))
  }

  @Argument(
    help: ArgumentHelp(
      ja: "案件のファイル、またはフォルダー（中の *.yaml と *.yml すべて。基準は除く）",
      en: "Files of cases, or folders (every *.yaml and *.yml in them but policies).", value: "PATH"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      ja: "記入された票（回答票・調査票・消去証明書の .xlsx）も合わせて判定する。繰り返せる。案件のファイルは変えない",
      en: """
        Judge with a filled-in sheet (.xlsx of a questionnaire, an inspection or a certificate) as well; repeatable. The         files of the cases stay as they are.
        """,
      value: "SHEET"),
    completion: .file(extensions: ["xlsx"]))
  var with: [String] = []

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let folder = report.format.name == HTMLFormat.name ? try output.folder() : nil
    let target = folder == nil ? try output.open() : nil
    let earlier = try baseline.load()
    let files = try await CaseFiles(at: paths, policies)
    let sheets = await FilledSheets(at: with)
    Console.report(sheets.diagnostics)
    let status = (sheets.diagnostics.map { ExitStatus(for: $0) } + [files.status]).max() ?? files.status
    let judge = CaseFileJudge(
      rulebook: audience.rulebook(files.loaded.rulebook), day: judging.day, stage: judging.stage, sheets: sheets,
      caseIDs: sheets.isEmpty ? [] : await CaseIndex(files.entries).ids)
    let run = CheckRun(
      judge: judge, format: report.format, notes: files.loaded.notes, failOn: report.failOn.severity, baseline: earlier)
    if let folder { try await run.writePages(files.entries, to: folder, after: status).exit() }
    if let target { try await run.write(files.entries, to: target, after: status).exit() }
  }
}
