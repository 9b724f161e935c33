internal import ArgumentParser
internal import SourceText

/// Which sheets are read, of which cases, and where what they say goes.
struct SheetReadOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(ja: "記入された票（.xlsx）", en: "Filled-in sheets (.xlsx).", value: "SHEET"),
    completion: .file(extensions: ["xlsx"]))
  var sheets: [String] = []

  @Option(
    help: ArgumentHelp(
      ja: "票が属する案件のファイルかフォルダー（繰り返し可）", en: "File of the case that the sheets belong to, or a folder; repeatable.",
      value: "PATH"),
    completion: .file(extensions: ["yaml", "yml"]))
  var dossier: [String] = []

  @Flag(
    help: ArgumentHelp(
      ja: "読んだ資料を案件のファイルの documents: の最後に書き加える（ほかの行は変えない）",
      en: "Add what was read to the case's file, at the end of its documents; no other line is changed."))
  var add = false

  @Option(
    help: ArgumentHelp(
      ja: "--add で書き加えた票を、案件のファイルから取り除く（票のファイル名）",
      en: "Take what --add put into the case's file out again, by the sheet's file name.", value: "SHEET"))
  var remove: String?

  @Flag(help: ArgumentHelp(ja: "案件のファイルを変えずに、変わる行を示す", en: "Show which lines would change, and change nothing."))
  var dryRun = false

  @OptionGroup var date: DayOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard !dossier.isEmpty else {
      throw ValidationError(
        inReadersLanguage(
          ja: "票の案件を --dossier で指定してください", en: "name the case of the sheets with --dossier"))
    }
    guard sheets.isEmpty == (remove != nil) else {
      throw ValidationError(
        inReadersLanguage(
          ja: "記入された票か、--remove のどちらか一方を指定してください", en: "name either filled-in sheets, or one to --remove"))
    }
    guard !add || output.output == nil, !dryRun || add || remove != nil else {
      throw ValidationError(
        inReadersLanguage(
          ja: "--add は --output と一緒に使えません。--dry-run は --add か --remove と使います",
          en: "--add goes without --output; --dry-run goes with --add or --remove"))
    }
  }
}
