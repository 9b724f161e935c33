internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceSheets
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// Makes the sheet that a case is recorded in, and reads it.
struct NewCase: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: inReadersLanguage(
        ja: "案件シート（Excel）を作る。--read で、記入されたものを案件のファイルにする",
        en: "Make the case sheet (Excel); --read turns one that was filled in into the file of a case."),
      usage: inReadersLanguage(
        ja: "tokki new [<DOSSIER>] --output <FILE.xlsx> | tokki new --read <SHEET> --output <FILE.yaml>",
        en: "tokki new [<DOSSIER>] --output <FILE.xlsx> | tokki new --read <SHEET> --output <FILE.yaml>"),
      discussion: inReadersLanguage(
        ja:
          "<DOSSIER> を付けると、その案件の内容が入ったシートになる。--read と --into で、手で書いたファイルの注記を残したまま取り込む。シートを作った後にファイルが変わり、取り込むと消えるものがあるときは --force が要る。",
        en: """
          With <DOSSIER> the sheet holds that case. --read with --into merges a sheet into a file, whose comments and \
          other lines stay; where the file changed since and something would go, it takes --force.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      ja: "シートにする案件のファイル（省くと空のシート）", en: "File of the case; an empty sheet if left out.", value: "DOSSIER"),
    completion: .file(extensions: ["yaml", "yml"]))
  var dossier: String?

  @Option(
    help: ArgumentHelp(ja: "記入された案件シートを読む", en: "Read a case sheet that was filled in.", value: "SHEET"),
    completion: .file(extensions: ["xlsx"]))
  var read: String?

  @Option(
    help: ArgumentHelp(
      ja: "--read の内容を、この案件のファイルに取り込む（変わらない行と注記は残る）",
      en: "Merge what --read gives into this file of the case; its comments and unchanged lines stay.", value: "FILE"),
    completion: .file(extensions: ["yaml", "yml"]))
  var into: String?

  @Flag(help: ArgumentHelp(ja: "--into のファイルを変えずに、変わる行を示す", en: "Show which lines of --into would change."))
  var dryRun = false

  @OptionGroup var date: DayOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard dossier == nil || read == nil else {
      throw ValidationError(
        inReadersLanguage(ja: "--read と案件のファイルは一緒に指定できません", en: "--read goes without a file of a case"))
    }
    guard into == nil || read != nil && output.output == nil else {
      throw ValidationError(
        inReadersLanguage(
          ja: "--into は --read と使い、--output とは使いません", en: "--into goes with --read and without --output"))
    }
    guard !dryRun || into != nil else {
      throw ValidationError(inReadersLanguage(ja: "--dry-run は --into と使います", en: "--dry-run goes with --into"))
    }
  }

  func run() async throws {
    let files = try await CaseFiles(at: [dossier, into].compactMap(\.self), policies)
    try files.status.exit()
    let rulebook = files.loaded.rulebook
    if let read { return try CaseSheetRead(sheet: read, rulebook: rulebook).run(into: into, dryRun: dryRun, output) }
    let own = try dossier.map { try CaseSheetRead.dossier(at: $0, rulebook) }
    let target = try output.open()
    let workbook = CaseSheet.workbook(
      for: own, vocabulary: rulebook.vocabulary, policies: rulebook.policies, language: ReaderLanguage.ofThisRun,
      day: date.day)
    try target.finish(workbook, path: output.output)
  }
}
