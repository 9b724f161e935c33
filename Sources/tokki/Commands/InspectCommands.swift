internal import ArgumentParser

/// What a ward does about its inspections.
struct InspectCommands: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect",
      abstract: inReadersLanguage(
        ja: "立入り調査票と消去証明書を作って読み、調査と改善の状況を一覧にする",
        en: "Make and read the sheets of inspections and deletions, and list how inspections stand."),
      usage: inReadersLanguage(ja: "tokki inspect <コマンド> …", en: "tokki inspect <command> …"),
      subcommands: [InspectPrepare.self, InspectRead.self, InspectStatus.self, InspectCertificate.self])
  }

  @OptionGroup var language: LanguageOptions
}
