internal import ArgumentParser

/// Where a command writes to.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ja: "ファイルに書く（本人だけが読める）。省略すると標準出力",
      en: "Write to a file that only you can read; standard output if left out.", value: "FILE"),
    completion: .file())
  var output: String?

  @Flag(help: ArgumentHelp(ja: "--output のファイルがあれば上書きする", en: "Replace the file of --output if there is one."))
  var force = false

  /// Opens the output.
  func open() throws -> ReportOutput { try ReportOutput(path: output, replaces: force) }
}
