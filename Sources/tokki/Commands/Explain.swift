internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import LocatedYAML
internal import SourceText

/// Shows why a finding is one, what a control is, or what a requirement asks for.
struct Explain: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: inReadersLanguage(
        ja: "指摘・管理項目・要求事項を、理由と場所とともに説明する",
        en: "Explain a finding, a control or a requirement: why and where."),
      usage: inReadersLanguage(
        ja: "tokki explain <指摘|管理項目|要求事項> [<PATH>…] [オプション]",
        en: "tokki explain <FINDING|CONTROL|REQUIREMENT> [<PATH>…] [options]"),
      discussion: inReadersLanguage(
        ja: "指摘の id は tokki check が各指摘の最後に示す。途中まで書けばよい。同じ --as-of を付けること。",
        en: "The id of a finding stands at its end in tokki check; its beginning is enough. Use the same --as-of."))
  }

  @Argument(
    help: ArgumentHelp(
      ja: "指摘の id かその初め、管理項目の id、または 基準/要求事項",
      en: "Id of a finding or its beginning, id of a control, or policy/requirement.", value: "ID"),
    completion: .custom { _, _, _ in await Explain.knownIDs() })
  var target: String

  @Argument(
    help: ArgumentHelp(
      ja: "案件のファイルかフォルダー。指摘には必要。ほかでは、その案件での結果も示す",
      en: "Cases; needed for a finding. For the others, what they come to in these cases.", value: "PATH"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String] = []

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let paths = YAMLFiles(at: paths)
    let source = try RulebookSource(policies, for: paths)
    let files = await RulebookFiles(source, tests: .all)
    let loaded = try await LoadedRulebook(files, source)
    Console.report(loaded.diagnostics)
    let topic = try ExplainedTopic(target, in: loaded.rulebook)
    if case .finding = topic, self.paths.isEmpty { throw Failure(.wrongInput, .findingNeedsCases) }
    let cases = ExplainedCases(
      paths,
      judge: CaseFileJudge(
        rulebook: loaded.rulebook, day: judging.day, stage: judging.stage))
    var explainer = Explainer(rulebook: loaded.rulebook, cases: cases.evaluations)
    switch topic {
    case .control(let index): explainer.explain(control: index)
    case .requirement(let references):
      let tests = LoadedTests(files, loaded, isLimited: false).run
      for reference in references { explainer.explain(reference, tests: tests) }
    case .finding(let start): try explainer.explain(findingBeginning: start)
    }
    explainer.add(notes: loaded.notes)
    let output = try ReportOutput(path: nil, replaces: false)
    try output.write(explainer.text)
    try output.finish()
    try cases.status.exit()
  }

  /// What can be completed without any case: controls and requirements that are shipped.
  private static func knownIDs() async -> [String] {
    guard let loaded = try? await LoadedRulebook(RulebookFiles(.shipped), .shipped) else { return [] }
    let rulebook = loaded.rulebook
    return rulebook.vocabulary.controls.map(\.id.text)
      + rulebook.policies.flatMap { policy in policy.requirements.map { "\(policy.id)/\($0.id)" } }
  }
}

extension Diagnostic {
  fileprivate static let findingNeedsCases = Diagnostic(
    code: "explain.needs-cases",
    message: LocalizedText(
      ja: "指摘を説明するには、案件のファイルかフォルダーも必要です", en: "to explain a finding, name the file or folder of its case too"),
    help: LocalizedText(
      ja: "tokki explain <指摘の id> <PATH> のように書いてください。", en: "Write tokki explain <id of the finding> <PATH>."))
}
