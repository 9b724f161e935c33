internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import ComplianceSheets
internal import SourceText

/// Makes the sheets that inspectors fill in on site.
struct InspectPrepare: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prepare",
      abstract: inReadersLanguage(
        ja: "立入り調査票を、約束されたことから作る（Excel、または紙とタブレット用の HTML）",
        en: "Make the inspection sheet from what was promised (Excel, or HTML for paper and tablet)."),
      usage: inReadersLanguage(
        ja: "tokki inspect prepare <DOSSIER>… --output <FILE> [オプション]",
        en: "tokki inspect prepare <DOSSIER>… --output <FILE> [options]"))
  }

  @Argument(
    help: ArgumentHelp(ja: "案件のファイルかフォルダー", en: "Files of cases, or folders.", value: "DOSSIER"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      ja: "形式。省略すると --output の終わりが .html なら html、ほかは xlsx",
      en: "Format; if left out html where --output ends in .html, else xlsx.", value: "FORMAT"))
  var format: SheetFormat?

  @OptionGroup var date: DayOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let language = ReaderLanguage.ofThisRun
    let format = format ?? (output.output?.hasSuffix(".html") == true ? .html : .xlsx)
    let files = try await CaseFiles(at: paths, policies)
    let judge = CaseFileJudge(rulebook: files.loaded.rulebook, day: date.day, stage: nil)
    let head = ReportHead(
      rulebook: judge.rulebook, day: judge.day, language: language, toolVersion: Tokki.version,
      notes: files.loaded.notes.map { $0[language] })
    try await MadeSheets(judge: judge, output: output).write(files) { evaluation throws(Failure) in
      let sheet = InspectionSheet(evaluation, language: language)
      let name = "chosahyo-\(FileStem.of(evaluation.dossier.id))"
      switch format {
      case .xlsx: return [MadeSheets.File(name: name + ".xlsx", bytes: try sheet.workbook.bytes())]
      case .html:
        return [MadeSheets.File(name: name + ".html", bytes: InspectionPage.bytes(sheet, head))]
      }
    }.exit()
  }
}

/// The formats of sheets to fill in.
enum SheetFormat: String, ExpressibleByArgument, CaseIterable {
  case xlsx
  case html
}
