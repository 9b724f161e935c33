internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceReports
internal import SourceText

/// Lists which cases were inspected, which must be by when, and what inspections still want put right.
struct InspectStatus: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: inReadersLanguage(
        ja: "立入り調査が済んだ案件・まだの案件と、改善の期限を一覧にする",
        en: "List which cases were inspected, which are due, and what is to be put right by when."),
      usage: inReadersLanguage(
        ja: "tokki inspect status <PATH>… [オプション]", en: "tokki inspect status <PATH>… [options]"),
      discussion: inReadersLanguage(
        ja: "終了コード: 0 遅れはない、1 調査か改善が期限を過ぎている、2 入力かコマンドの書き方が正しくない、3 環境の失敗",
        en: """
          Exit codes: 0 nothing is late, 1 an inspection or something to be put right is, 2 the input or the command line \
          is wrong, 3 the environment failed.
          """))
  }

  @Argument(
    help: ArgumentHelp(ja: "案件のファイル、またはフォルダー", en: "Files of cases, or folders.", value: "PATH"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String]

  @OptionGroup var date: DayOptions

  @Option(
    help: ArgumentHelp(
      ja: "報告の形式（ics は期限を入れたカレンダー）", en: "Form of the report; ics is a calendar of what is due.",
      value: "FORMAT"))
  var format = InspectionFormatName(.text)

  @OptionGroup var policies: PolicyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let target = try output.open()
    let files = try await CaseFiles(at: paths, policies)
    let language = ReaderLanguage.ofThisRun
    let rulebook = files.loaded.rulebook
    let head = ReportHead(
      rulebook: rulebook, day: date.day, language: language, toolVersion: Tokki.version,
      notes: files.loaded.notes.map { $0[language] }, usesColor: target.showsColor, width: target.width)
    var status = InspectionStatus()
    let stream = CaseStream(judge: CaseFileJudge(rulebook: rulebook, day: date.day, stage: nil))
    let ended = try await stream.eachCase(of: files.entries, target, after: files.status) { status.add($0) }
    try target.write(format.format.document(status, head))
    try target.finish()
    try (ended == .nothingToDo && status.isLate ? ExitStatus.findings : ended).exit()
  }
}

/// The name of one of the forms of a status.
struct InspectionFormatName: ExpressibleByArgument {
  let format: InspectionFormat

  init(_ format: InspectionFormat) { self.format = format }

  init?(argument: String) {
    guard let format = InspectionFormat(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { InspectionFormat.allCases.map(\.rawValue) }

  var defaultValueDescription: String { format.rawValue }
}
