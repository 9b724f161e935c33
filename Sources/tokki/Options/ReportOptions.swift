internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports

/// In which form a report comes, and when it fails.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp(ja: "報告の形式", en: "Form of the report.", value: "FORMAT"))
  var format = FormatName(TextFormat.name)

  @Option(
    help: ArgumentHelp(
      ja: "この重さ以上の未解決の指摘があるとき、終了コードを 1 にする",
      en: "Exit with 1 when there is an open finding of at least this severity.", value: "SEVERITY"))
  var failOn = SeverityName(.note)
}

/// The name of one of the report formats.
struct FormatName: ExpressibleByArgument {
  let name: String

  init(_ name: String) { self.name = name }

  init?(argument: String) {
    guard ReportFormats.format(named: argument) != nil else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { ReportFormats.all.map { $0.name } }

  var defaultValueDescription: String { name }
}

/// The word for a severity.
struct SeverityName: ExpressibleByArgument {
  let severity: Severity

  init(_ severity: Severity) { self.severity = severity }

  init?(argument: String) {
    guard let severity = Severity.allCases.first(where: { $0.word == argument }) else { return nil }
    self.severity = severity
  }

  static var allValueStrings: [String] { Severity.allCases.map(\.word) }

  var defaultValueDescription: String { severity.word }
}
