internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Puts vendors, stages, days or whole folders beside each other.
struct Compare: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: inReadersLanguage(
        ja: "事業者・提案者・段階・二つの日を比べる。フォルダーの全件一覧も作る",
        en: "Compare vendors, bidders, stages or two days; or list all cases of a folder."),
      usage: inReadersLanguage(ja: "tokki compare <PATH>… [オプション]", en: "tokki compare <PATH>… [options]"))
  }

  @Argument(
    help: ArgumentHelp(
      ja: "案件のファイル、またはフォルダー", en: "Files of cases, or folders.", value: "PATH"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      ja: "列にするもの: cases 事業者、bidders 提案者、stages 段階、days 二つの日。省略すると、案件が複数なら cases、"
        + "一つで提案者が二者以上なら bidders、ほかは stages",
      en: "The columns; if left out cases for several cases, bidders for one with two or more of them, else stages.",
      value: "VIEW"))
  var by: ViewName?

  @Option(
    help: ArgumentHelp(
      ja: "同じ案件のこの日の判定と比べる（--by days）", en: "Compare with the same case on this day (--by days).", value: "DAY"),
    transform: DayOptions.day)
  var against: Day?

  @Flag(help: ArgumentHelp(ja: "比べる代わりに、全件の一覧を作る", en: "List all cases instead, with what they have in common."))
  var portfolio = false

  @Flag(help: ArgumentHelp(ja: "違いのある管理項目だけを示す", en: "Show only the controls that differ."))
  var onlyDifferences = false

  @Option(help: ArgumentHelp(ja: "報告の形式", en: "Form of the report.", value: "FORMAT"))
  var format = ComparisonFormatName(.text)

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if portfolio, by != nil || against != nil || onlyDifferences {
      throw ValidationError(
        inReadersLanguage(
          ja: "--portfolio は --by、--against、--only-differences といっしょに使えません",
          en: "--portfolio cannot be used together with --by, --against or --only-differences"))
    }
    if against != nil, let by, by.view != .days {
      throw ValidationError(
        inReadersLanguage(
          ja: "--against は --by days のときだけ使えます", en: "--against is for --by days only"))
    }
    if against == nil, by?.view == .days {
      throw ValidationError(
        inReadersLanguage(
          ja: "--by days には、比べる日 --against DAY も必要です", en: "--by days needs the other day: --against DAY"))
    }
  }

  func run() async throws {
    let target = try output.open()
    let files = try await CaseFiles(at: paths, policies)
    let language = ReaderLanguage.ofThisRun
    let rulebook = audience.rulebook(files.loaded.rulebook)
    let run = CompareRun(
      judge: CaseFileJudge(rulebook: rulebook, day: judging.day, stage: judging.stage), format: format.format,
      head: ReportHead(
        rulebook: rulebook, day: judging.day, language: language, toolVersion: Tokki.version,
        notes: files.loaded.notes.map { $0[language] }, usesColor: target.showsColor, width: target.width),
      onlyDifferences: onlyDifferences)
    if portfolio {
      try await run.writePortfolio(files.entries, to: target, after: files.status).exit()
    } else {
      try await run.write(files.entries, by: by?.view, against: against, to: target, after: files.status).exit()
    }
  }
}

/// The word for what is compared.
struct ViewName: ExpressibleByArgument {
  let view: Comparison.View

  init?(argument: String) {
    guard let view = Comparison.View(rawValue: argument) else { return nil }
    self.view = view
  }

  static var allValueStrings: [String] { Comparison.View.allCases.map(\.rawValue) }
}

/// The name of one of the forms of a comparison.
struct ComparisonFormatName: ExpressibleByArgument {
  let format: ComparisonFormat

  init(_ format: ComparisonFormat) { self.format = format }

  init?(argument: String) {
    guard let format = ComparisonFormat(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { ComparisonFormat.allCases.map(\.rawValue) }

  var defaultValueDescription: String { format.rawValue }
}
