internal import ArgumentParser
internal import Glibc
internal import SourceText

/// The command line.
@main
struct Tokki: AsyncParsableCommand {
  /// The version of the tool.
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tokki",
      abstract: inReadersLanguage(
        ja: "特記 — 区の受託者が約束した個人情報の保護を、契約・仕様・実際と突き合わせる",
        en:
          "Checks what a contractor promised about protecting residents' data against contract, specification and fact."
      ),
      usage: inReadersLanguage(ja: "tokki <コマンド> …", en: "tokki <command> …"),
      discussion: inReadersLanguage(
        ja: """
          終了コード: 0 することはない、1 指摘がある、2 入力かコマンドの書き方が正しくない、3 ディスクや権限などの環境の失敗
          """,
        en: """
          Exit codes: 0 nothing to act on, 1 findings, 2 the input or the command line is wrong, 3 the environment \
          failed (disk, permission).
          """),
      version: version,
      subcommands: [
        Check.self, Compare.self, Explain.self, NewCase.self, QuestionnaireCommands.self, FormCommands.self,
        InspectCommands.self, PolicyCommands.self,
      ])
  }

  @OptionGroup var language: LanguageOptions

  /// Runs the command that the arguments name.
  static func main() async {
    // A reader that goes away is noticed by the failing write.
    signal(SIGPIPE, SIG_IGN)
    if [Check._commandName, Compare._commandName].contains(CommandLine.arguments.dropFirst().first) {
      ShippedDocuments.start()
    }
    do {
      let command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch let failure as Failure {
      Console.report(failure.diagnostics)
      Glibc.exit(failure.status.rawValue)
    } catch {
      Glibc.exit(await finish(error).rawValue)
    }
  }

  /// Shows what the argument parser stopped with: help, the version, a completion script or a mistake.
  private static func finish(_ error: any Error) async -> ExitStatus {
    let message = message(for: error)
    guard exitCode(for: error).isSuccess else {
      if message.isEmpty { return ExitStatus(rawValue: exitCode(for: error).rawValue) ?? .environmentFailed }
      let full = fullMessage(for: error)
      Console.say(
        Mistake(message: message, full: full, commands: commands(in: full)).text(in: ReaderLanguage.ofThisRun))
      return .wrongInput
    }
    var text = fullMessage(for: error, columns: HelpScreen.unbroken)
    if message == version {
      text = await VersionText(language: ReaderLanguage.ofThisRun).text()
    } else if let screen = HelpScreen(parserText: text, language: ReaderLanguage.ofThisRun, width: Console.width) {
      text = screen.text
    }
    do {
      let output = try ReportOutput(path: nil, replaces: false)
      try output.write(text + "\n")
      try output.finish()
      return .nothingToDo
    } catch {
      guard let failure = error as? Failure else { return .environmentFailed }
      Console.report(failure.diagnostics)
      return failure.status
    }
  }

  /// The commands below the one whose usage a message shows: its own, or those of a group.
  private static func commands(in message: String) -> [String] {
    [
      Tokki.self as any ParsableCommand.Type, QuestionnaireCommands.self, FormCommands.self, InspectCommands.self,
      PolicyCommands.self,
    ]
    .first { message.contains("Usage: \($0.configuration.usage ?? "-")\n") }
    .map { $0.configuration.subcommands.map { $0._commandName } } ?? []
  }
}
