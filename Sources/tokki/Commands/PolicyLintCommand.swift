internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Looks for what is wrong or doubtful in policies.
struct PolicyLintCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lint",
      abstract: inReadersLanguage(
        ja: "基準の誤りと疑わしいところを探す", en: "Look for mistakes and doubtful places in policies."),
      usage: inReadersLanguage(ja: "tokki policy lint [<PATH>…] [オプション]", en: "tokki policy lint [<PATH>…] [options]"),
      discussion: inReadersLanguage(
        ja: "終了コード: 0 なし（注記だけ）、1 警告かエラーがある、2 読めない基準がある",
        en: "Exit codes: 0 nothing (or notes only), 1 warnings or errors, 2 a policy cannot be read."))
  }

  @OptionGroup var named: PolicyPathOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let asked = named.files
    let source = try RulebookSource(policies, for: asked)
    let files = await RulebookFiles(source, asking: asked, tests: .all)
    let loaded = try await LoadedRulebook(files, source)
    let tests = LoadedTests(files, loaded, isLimited: named.areNamed)
    let status = tests.diagnostics.map { ExitStatus(for: $0) }.max() ?? .nothingToDo
    let lint = PolicyLint(
      loaded.rulebook, tests: tests.run.results.map(\.test), unread: tests.unread,
      vocabularyTests: tests.vocabularyTests, of: named.areNamed ? tests.policies : nil)
    let found = loaded.diagnostics + tests.diagnostics + lint.diagnostics
    let language = ReaderLanguage.ofThisRun
    let output = try ReportOutput(path: nil, replaces: false)
    for diagnostic in found { try output.write(diagnostic.rendered(in: language) + "\n") }
    for note in loaded.notes { try output.write(note[language].escapedForTerminal + "\n") }
    try output.write(summary(found, language) + "\n")
    try output.finish()
    try max(status, found.contains { $0.severity != .note } ? .findings : .nothingToDo).exit()
  }

  private func summary(_ found: [Diagnostic], _ language: Language) -> String {
    func count(_ severity: Diagnostic.Severity) -> Int { found.count { $0.severity == severity } }
    return language == .ja
      ? "エラー \(count(.error))、警告 \(count(.warning))、注記 \(count(.note))"
      : "errors \(count(.error)), warnings \(count(.warning)), notes \(count(.note))"
  }
}
