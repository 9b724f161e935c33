internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Shows a policy with all its requirements in words.
struct PolicyShow: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: inReadersLanguage(ja: "基準の内容を言葉で示す", en: "Show a policy in words."),
      usage: inReadersLanguage(ja: "tokki policy show <ID> [オプション]", en: "tokki policy show <ID> [options]"))
  }

  @Argument(
    help: ArgumentHelp(
      ja: "基準の id（tokki policy list で一覧）", en: "Id of the policy; tokki policy list shows all.", value: "ID"))
  var id: String

  @OptionGroup var policies: PolicyOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let source = try RulebookSource(policies)
    let loaded = try await LoadedRulebook(RulebookFiles(source), source)
    Console.report(loaded.diagnostics)
    let versions = loaded.rulebook.policies.filter { $0.id == id }
    guard !versions.isEmpty else {
      throw Failure(.wrongInput, .unknownPolicy(id, among: loaded.rulebook.policies.map(\.id)))
    }
    var writer = TerminalWriter(usesColor: Console.showsColor, width: Console.width)
    let words = PolicyWords(vocabulary: loaded.rulebook.vocabulary, language: ReaderLanguage.ofThisRun)
    for (index, policy) in versions.enumerated() {
      if index > 0 { writer.blank() }
      words.write(policy, to: &writer)
    }
    if !loaded.notes.isEmpty { writer.blank() }
    for note in loaded.notes { writer.paragraph(note[ReaderLanguage.ofThisRun]) }
    let output = try ReportOutput(path: nil, replaces: false)
    try output.write(writer.text)
    try output.finish()
  }
}

extension Diagnostic {
  /// A policy that was asked for and does not exist.
  static func unknownPolicy(_ id: String, among known: [String]) -> Diagnostic {
    let nearest = nearestName(to: id, in: known)
    return Diagnostic(
      code: "policy.unknown",
      message: LocalizedText(ja: "基準「\(id)」はありません", en: "there is no policy \"\(id)\""),
      help: LocalizedText(
        ja: nearest.map { "「\($0)」のことですか。" } ?? "tokki policy list で一覧を見られます。",
        en: nearest.map { "Did you mean \"\($0)\"?" } ?? "tokki policy list shows all."))
  }
}
