internal import ArgumentParser
internal import SourceText

/// Where a command writes to.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ja: "ファイルに書く（本人だけが読める）。省略すると標準出力。check の html は、フォルダーか / で終わる名前なら案件ごとの頁と一覧 index.html",
      en: """
        Write to a file that only you can read; standard output if left out. For html of `check`, a folder or a name \
        that ends in / gets a page for each case and index.html.
        """,
      value: "FILE"),
    completion: .file())
  var output: String?

  @Flag(help: ArgumentHelp(ja: "--output のファイルがあれば上書きする", en: "Replace the file of --output if there is one."))
  var force = false

  @Flag(
    help: ArgumentHelp(
      ja: "--output のファイルを、ほかの人も読めるようにする（フォルダーの決まり umask にしたがう）",
      en: "Let others read the file of --output, as far as umask allows."))
  var shared = false

  /// Opens the output, which is a file.
  func open() throws -> ReportOutput {
    if let output, PageFolder.isMeant(by: output) { throw Failure.noFolder(output) }
    return try ReportOutput(path: output, replaces: force, isShared: shared)
  }

  /// The folder of pages that is meant; nil where a file or standard output is.
  func folder() throws -> PageFolder? {
    guard let output, PageFolder.isMeant(by: output) else { return nil }
    return try PageFolder(path: output, replaces: force, isShared: shared)
  }
}

extension Failure {
  fileprivate static func noFolder(_ path: String) -> Failure {
    Failure(
      .wrongInput,
      Diagnostic(
        code: "output.folder", path: path,
        message: LocalizedText(
          ja: "フォルダーに書けるのは、check の --format html だけです", en: "only `check --format html` writes to a folder"),
        help: LocalizedText(ja: "--output にファイル名を指定してください。", en: "Name a file after --output.")))
  }
}
