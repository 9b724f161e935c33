internal import ArgumentParser
internal import ComplianceReports

/// Drafts of the papers that a ward writes about a case.
struct FormCommands: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "form",
      abstract: inReadersLanguage(ja: "記録票や変更報告の下書きを案件から作る", en: "Draft record cards and change reports from a case."),
      usage: inReadersLanguage(ja: "tokki form <コマンド> …", en: "tokki form <command> …"),
      subcommands: [FormRecordCards.self, FormChangeReport.self])
  }

  @OptionGroup var language: LanguageOptions
}

/// Drafts the record cards that the ward's rules prescribe.
struct FormRecordCards: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kiroku-hyo",
      abstract: inReadersLanguage(
        ja: "記録票（区の様式）の下書きを、相手方ごとに1枚作る", en: "Draft the ward's record cards, one for each other side."),
      usage: inReadersLanguage(
        ja: "tokki form kiroku-hyo <DOSSIER> [オプション]", en: "tokki form kiroku-hyo <DOSSIER> [options]"))
  }

  @OptionGroup var options: FormOptions

  func run() async throws { try await options.write { try FormDraft.recordCards(of: $0, party: $1, $2) } }
}

/// Drafts the report to the council of promises that are not kept or were changed.
struct FormChangeReport: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "change-report",
      abstract: inReadersLanguage(
        ja: "審議会への変更報告（変更前・変更後）の下書きを作る", en: "Draft the report to the council on changed promises."),
      usage: inReadersLanguage(
        ja: "tokki form change-report <DOSSIER> [オプション]", en: "tokki form change-report <DOSSIER> [options]"))
  }

  @OptionGroup var options: FormOptions

  func run() async throws { try await options.write { FormDraft.changeReport(of: $0, party: $1, $2) } }
}
