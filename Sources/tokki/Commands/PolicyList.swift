internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Lists the policies.
struct PolicyList: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: inReadersLanguage(ja: "基準を一覧にする", en: "List the policies."),
      usage: inReadersLanguage(ja: "tokki policy list [オプション]", en: "tokki policy list [options]"))
  }

  @OptionGroup var policies: PolicyOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let source = try RulebookSource(policies)
    let loaded = try await LoadedRulebook(RulebookFiles(source), source)
    Console.report(loaded.diagnostics)
    let language = ReaderLanguage.ofThisRun
    let rows = loaded.rulebook.policies.map { policy in
      [
        policy.id, policy.version, policy.period, policy.binds.label[language], count(policy, language),
        policy.title[language],
      ]
    }
    let widths = (0..<5).map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
    let lines = rows.map { row in
      row.enumerated().map { $0.offset < 5 ? padded($0.element, to: widths[$0.offset]) : $0.element }
        .joined(separator: "  ").escapedForTerminal
    }
    let output = try ReportOutput(path: nil, replaces: false)
    try output.write((lines + loaded.notes.map { $0[language].escapedForTerminal }).map { $0 + "\n" }.joined())
    try output.finish()
  }

  private func count(_ policy: Policy, _ language: Language) -> String {
    let count = policy.requirements.count
    return language == .ja ? "要求事項\(count)" : count == 1 ? "1 requirement" : "\(count) requirements"
  }
}

extension Policy {
  /// From when until when it is in force, as one word; assumed days are marked.
  var period: String {
    let from = "\(effective.from)" + (effective.fromIsAssumed ? "?" : "")
    let until = effective.until.map { "\($0)" + (effective.untilIsAssumed ? "?" : "") } ?? ""
    return "\(from)…\(until)"
  }
}
