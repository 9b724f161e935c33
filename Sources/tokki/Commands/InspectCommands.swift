internal import ArgumentParser

/// What a ward does about its inspections.
struct InspectCommands: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect",
      abstract: inReadersLanguage(ja: "立入り調査の状況と、改善の期限を一覧にする", en: "List inspections and what they want put right."),
      usage: inReadersLanguage(ja: "tokki inspect <コマンド> …", en: "tokki inspect <command> …"),
      subcommands: [InspectStatus.self])
  }

  @OptionGroup var language: LanguageOptions
}
