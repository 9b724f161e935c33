internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import ComplianceSheets
internal import LocatedYAML
internal import SourceText

/// The vendor's answers: a sheet to fill in, and reading it.
struct QuestionnaireCommands: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "questionnaire",
      abstract: inReadersLanguage(
        ja: "事業者の回答票（Excel）を作り、記入されたものを読む", en: "Make the vendor's questionnaire (Excel), and read it filled in."),
      usage: inReadersLanguage(
        ja: "tokki questionnaire <DOSSIER>… --output … | tokki questionnaire read <SHEET>… --dossier …",
        en: "tokki questionnaire <DOSSIER>… --output … | tokki questionnaire read <SHEET>… --dossier …"),
      subcommands: [QuestionnaireMake.self, QuestionnaireRead.self], defaultSubcommand: QuestionnaireMake.self)
  }

  @OptionGroup var language: LanguageOptions
}

/// Makes the questionnaires of cases, or of a kind of work before there is a case.
struct QuestionnaireMake: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "make",
      abstract: inReadersLanguage(ja: "回答票を作る（make は省ける）", en: "Make questionnaires; the word make can be left out."),
      usage: inReadersLanguage(
        ja: "tokki questionnaire <DOSSIER>… --output <FILE> [オプション]",
        en: "tokki questionnaire <DOSSIER>… --output <FILE> [options]"),
      discussion: inReadersLanguage(
        ja: "案件がまだないときは、<DOSSIER> の代わりに --kind と --ward を付ける。",
        en: "Before there is a case, --kind and --ward stand in for <DOSSIER>."))
  }

  @Argument(
    help: ArgumentHelp(ja: "案件のファイルかフォルダー", en: "Files of cases, or folders.", value: "DOSSIER"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String] = []

  @Option(help: ArgumentHelp(ja: "この当事者の分だけ（案件の parties: にある id）", en: "Only for this party, by its id.", value: "ID"))
  var party: String?

  @OptionGroup var work: KindOfWorkOptions
  @OptionGroup var date: DayOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if paths.isEmpty, work.kind == nil {
      throw ValidationError(
        inReadersLanguage(
          ja: "案件のファイルか、--kind と --ward を指定してください", en: "name a case, or give --kind and --ward"))
    }
  }

  func run() async throws {
    let language = ReaderLanguage.ofThisRun
    let files = try await CaseFiles(at: paths, policies)
    let judge = CaseFileJudge(rulebook: files.loaded.rulebook, day: date.day, stage: nil)
    let made = MadeSheets(judge: judge, output: output)
    let party = party
    @Sendable func sheets(_ evaluation: Evaluation) throws(Failure) -> [MadeSheets.File] {
      var sheets: [MadeSheets.File] = []
      for index in try evaluation.askedParties(named: party) {
        let id = evaluation.dossier.parties[index].id
        let workbook = Questionnaire.workbook(for: evaluation, party: index, language: language)
        sheets.append(
          MadeSheets.File(
            name: "kaito-\(FileStem.of(evaluation.dossier.id))-\(FileStem.of(id)).xlsx", bytes: try workbook.bytes()))
      }
      return sheets
    }
    if let starter = try work.starter(files.loaded.rulebook) {
      let evaluation = Evaluator(rulebook: files.loaded.rulebook).evaluation(of: starter, on: date.day)
      try made.write([sheets(evaluation)].flatMap { $0 })
    } else {
      try await made.write(files, sheets).exit()
    }
  }
}

/// Reads questionnaires that vendors filled in.
struct QuestionnaireRead: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read",
      abstract: inReadersLanguage(
        ja: "記入された回答票を、案件の資料（申告）として読む", en: "Read filled-in questionnaires as papers of a case (declared)."),
      usage: inReadersLanguage(
        ja: "tokki questionnaire read <SHEET>… --dossier <PATH> [オプション]",
        en: "tokki questionnaire read <SHEET>… --dossier <PATH> [options]"))
  }

  @OptionGroup var options: SheetReadOptions

  func run() async throws {
    try await SheetReadRun(options: options, photographs: [], forms: [.questionnaire]).run().exit()
  }
}
