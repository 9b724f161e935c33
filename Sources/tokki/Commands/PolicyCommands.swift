internal import ArgumentParser

/// Commands for those who write policies.
struct PolicyCommands: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "policy",
      abstract: inReadersLanguage(ja: "基準を一覧・表示・点検・テスト・作成する", en: "List, show, lint, test and begin policies."),
      usage: inReadersLanguage(ja: "tokki policy <コマンド> …", en: "tokki policy <command> …"),
      subcommands: [
        PolicyList.self, PolicyShow.self, PolicyLintCommand.self, PolicyTestCommand.self, PolicyNew.self,
      ])
  }

  @OptionGroup var language: LanguageOptions
}
