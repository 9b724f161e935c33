internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import ComplianceSheets
internal import SourceText

/// Makes the certificates of deletion that contractors fill in.
struct InspectCertificate: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "certificate",
      abstract: inReadersLanguage(
        ja: "消去証明書（Excel）を、案件の控え・媒体から作る",
        en: "Make the certificate of deletion (Excel) from the copies and media of a case."),
      usage: inReadersLanguage(
        ja: "tokki inspect certificate <DOSSIER>… --output <FILE> [オプション]",
        en: "tokki inspect certificate <DOSSIER>… --output <FILE> [options]"))
  }

  @Argument(
    help: ArgumentHelp(ja: "案件のファイルかフォルダー", en: "Files of cases, or folders.", value: "DOSSIER"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String]

  @Option(help: ArgumentHelp(ja: "この当事者の分だけ（案件の parties: にある id）", en: "Only for this party, by its id.", value: "ID"))
  var party: String?

  @OptionGroup var date: DayOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let language = ReaderLanguage.ofThisRun
    let party = party
    let files = try await CaseFiles(at: paths, policies)
    let judge = CaseFileJudge(rulebook: files.loaded.rulebook, day: date.day, stage: nil)
    try await MadeSheets(judge: judge, output: output).write(files) { evaluation throws(Failure) in
      var made: [MadeSheets.File] = []
      for index in try evaluation.askedParties(named: party) {
        let workbook = CertificateSheet.workbook(for: evaluation, party: index, language: language)
        let id = evaluation.dossier.parties[index].id
        made.append(
          MadeSheets.File(
            name: "shokyo-\(FileStem.of(evaluation.dossier.id))-\(FileStem.of(id)).xlsx", bytes: try workbook.bytes()))
      }
      return made
    }.exit()
  }
}
