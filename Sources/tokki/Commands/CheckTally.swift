internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// What a check comes to over all files.
struct CheckTally {
  let failOn: Severity
  /// The exit status so far.
  private(set) var status: ExitStatus
  /// The number of cases that were judged.
  private(set) var cases = 0
  private var places: [String: SourceLocation] = [:]

  init(failOn: Severity, status: ExitStatus) {
    self.failOn = failOn
    self.status = status
  }

  /// Shows what is wrong with a file.
  mutating func add(_ result: CaseFileJudge.Result) {
    add(result.diagnostics)
  }

  /// Shows what is wrong beside the files of the cases.
  mutating func add(_ diagnostics: [Diagnostic]) {
    Console.report(diagnostics)
    for diagnostic in diagnostics { status = max(status, ExitStatus(for: diagnostic)) }
  }

  /// Counts a case; one whose id another file of the run has is refused.
  ///
  /// Beside an earlier report only findings that are new or graver than there are something to act on.
  mutating func accepts(_ evaluation: Evaluation, _ comparison: BaselineComparison?) -> Bool {
    let dossier = evaluation.dossier
    if let first = places[dossier.id] {
      let diagnostic = Diagnostic.repeated(dossier.id, at: dossier.location, first: first)
      Console.report([diagnostic])
      status = max(status, ExitStatus(for: diagnostic))
      return false
    }
    places[dossier.id] = dossier.location.keepingOnlyItsLine
    cases += 1
    let asksForAction = evaluation.findings.contains { finding in
      finding.isOpen && finding.severity >= failOn && (comparison?[finding]?.isWorse ?? true)
    }
    if asksForAction { status = max(status, .findings) }
    return true
  }
}

extension CheckTally {
  /// The exit status of a run that found no case; says so where nothing else did.
  var statusWithoutCases: ExitStatus {
    if status == .nothingToDo { Console.report([.nothingToCheck]) }
    return max(status, .wrongInput)
  }
}

extension SourceLocation {
  /// The same place in a file of which only the line is left, so that a run need not keep all files.
  fileprivate var keepingOnlyItsLine: SourceLocation {
    let above = [UInt8](repeating: UInt8(ascii: "\n"), count: line - 1)
    let rest = SourceFile(path: file.path, bytes: above + Array((file.line(line) ?? "").utf8))
    return SourceLocation(file: rest, line: line, column: column)
  }
}

extension Diagnostic {
  fileprivate static let nothingToCheck = Diagnostic(
    code: "check.no-case",
    message: LocalizedText(ja: "案件が一つも見つかりませんでした", en: "no case was found"),
    help: LocalizedText(
      ja: "案件のファイル（dossier: で始まる *.yaml）かそのフォルダーを指定してください。",
      en: "Name a file of a case (*.yaml that begins with dossier:) or its folder."))

  fileprivate static func repeated(_ id: String, at place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "check.repeated-dossier", location: place,
      message: LocalizedText(ja: "案件「\(id)」が二つのファイルにあります", en: "case \"\(id)\" is in two files"),
      help: LocalizedText(
        ja: "どちらかの名前を変えるか、一方だけを指定してください。この案件は報告に入れていません。",
        en: "Rename one of them, or name only one file. This one is left out of the report."),
      related: [Related(location: first, message: LocalizedText(ja: "もう一つのファイル", en: "the other file"))])
  }
}
