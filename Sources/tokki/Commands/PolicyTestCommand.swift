internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Runs the tests of policies.
struct PolicyTestCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test",
      abstract: inReadersLanguage(
        ja: "基準と管理項目一覧のテスト（*.test.yaml）を実行し、試していない分岐を示す",
        en: "Run the tests of policies and vocabulary (*.test.yaml) and show what they do not reach."),
      usage: inReadersLanguage(ja: "tokki policy test [<PATH>…] [オプション]", en: "tokki policy test [<PATH>…] [options]"),
      discussion: inReadersLanguage(
        ja: "終了コード: 0 すべて成功、1 失敗したテストかテストのない要求事項がある、2 テストがないか読めない",
        en:
          "Exit codes: 0 all pass, 1 a test fails or a requirement has none, 2 there is no test or one cannot be read.")
    )
  }

  @OptionGroup var named: PolicyPathOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let asked = named.files
    let source = try RulebookSource(policies, for: asked)
    let files = await RulebookFiles(source, asking: asked, tests: .askedFor)
    let loaded = try await LoadedRulebook(files, source)
    let tests = LoadedTests(files, loaded, isLimited: named.areNamed)
    Console.report(loaded.diagnostics + tests.diagnostics)
    var status = tests.diagnostics.map { ExitStatus(for: $0) }.max() ?? .nothingToDo
    guard !tests.run.results.isEmpty || !tests.vocabularyRun.results.isEmpty else {
      // Where tests are there but cannot be read, why was said above.
      guard status == .nothingToDo else { return try status.exit() }
      throw Failure(.wrongInput, .noTest)
    }
    var writer = TerminalWriter(usesColor: Console.showsColor, width: Console.width)
    let words = TestRunWords(run: tests.run, unread: tests.unread, language: ReaderLanguage.ofThisRun)
    for policy in tests.run.coverage where tests.policies.contains(loaded.rulebook.policies[policy.policy].id) {
      if words.write(policy, to: &writer) { status = max(status, .findings) }
    }
    let vocabularyWords = VocabularyTestWords(
      vocabulary: loaded.rulebook.vocabulary, run: tests.vocabularyRun, language: ReaderLanguage.ofThisRun)
    if vocabularyWords.write(to: &writer) { status = max(status, .findings) }
    for note in loaded.notes { writer.paragraph(note[ReaderLanguage.ofThisRun]) }
    words.writeTotal(
      of: tests.run.results.map(\.passes) + tests.vocabularyRun.results.map(\.passes), to: &writer)
    let output = try ReportOutput(path: nil, replaces: false)
    try output.write(writer.text)
    try output.finish()
    try status.exit()
  }
}

extension Diagnostic {
  fileprivate static let noTest = Diagnostic(
    code: "policy-test.none",
    message: LocalizedText(ja: "テストが一つもありません", en: "there is no test"),
    help: LocalizedText(
      ja: "基準のそばに、policy-test: で始まる *.test.yaml を置いてください。",
      en: "Put a *.test.yaml that begins with policy-test: beside the policy."))
}
