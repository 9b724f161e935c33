import ComplianceEvaluation
import ComplianceModel
import SourceText

/// One case on a terminal.
struct TextCase {
  let evaluation: Evaluation
  let wording: Wording
  /// What is new, gone or changed since an earlier report; nil where there is none.
  let comparison: BaselineComparison?
  var writer: TerminalWriter

  init(_ evaluation: Evaluation, _ head: ReportHead) {
    self.evaluation = evaluation
    wording = Wording(evaluation, in: head.language)
    comparison = head.comparison(of: evaluation)
    writer = TerminalWriter(usesColor: head.usesColor, width: head.width)
  }

  var dossier: Dossier { evaluation.dossier }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    wording.pick(japanese(), english())
  }

  mutating func write() {
    writeHeader()
    writeComparison()
    writeFindings()
    writeCorrections()
    writeQuestions()
    writePrecedents()
    writeIncidents()
    writeFigures()
    writeSettled()
    writeParties()
    writePolicies()
    writeNotes()
  }

  // MARK: Header

  private mutating func writeHeader() {
    let title = dossier.title[wording.language]
    writer.paragraph(
      [.init(pick("■ ", "# ")), .init(title, .bold), .init(pick("［\(dossier.id)］", " [\(dossier.id)]"), .dim)],
      hanging: 3)
    if dossier.isFictional {
      writer.paragraph(
        [.init(pick("【架空】", "FICTIONAL: ") + wording.fictionSentence, .yellow)],
        indent: 2)
    }
    writer.paragraph(wording.caseFacts.joined(separator: pick("　", ", ")), indent: 2)
    let counts = FindingCounts(evaluation.findings)
    var spans: [TerminalWriter.Span] = [
      .init(pick("判定：", "Verdict: ")),
      .init(evaluation.verdict.label[wording.language], .init(evaluation.verdict)),
    ]
    if let score = evaluation.score { spans.append(.init("  " + score.text(in: wording.language), .bold)) }
    writer.paragraph(spans, indent: 2)
    writer.paragraph(counts.text(in: wording.language), indent: 2)
    writer.blank()
  }

  mutating func writeHeading(_ text: String) {
    writer.paragraph([.init(pick("── \(text) ──", "-- \(text) --"), .bold)], indent: 2)
  }

  // MARK: Parties

  private mutating func writeParties() {
    guard !evaluation.parties.isEmpty else { return }
    writeHeading(pick("当事者ごとの判定", "Parties"))
    let language = wording.language
    let rows = evaluation.parties.map { result in
      (
        verdict: result.verdict, label: result.verdict.label[language],
        score: wording.points(of: result), counts: counts(result), name: wording.name(of: result)
      )
    }
    let verdictWidth = rows.map { displayWidth($0.label) }.max() ?? 0
    let scoreWidth = rows.map { displayWidth($0.score) }.max() ?? 0
    for row in rows {
      writer.paragraph(
        [
          .init(padded(row.label, to: verdictWidth), .init(row.verdict)),
          .init("  " + padded(row.score, to: scoreWidth) + "  " + row.counts + "  " + row.name),
        ], indent: 4, hanging: 4)
    }
    writer.blank()
  }

  /// The counts of outcomes, 「○12 仮○3 ×1 ？8 承0 －4」.
  private func counts(_ result: PartyResult) -> String {
    Outcome.shown.map { outcome in
      let count = String(result.outcomes.count { $0.outcome == outcome })
      return outcome.mark + String(repeating: " ", count: max(0, 2 - count.utf8.count)) + count
    }.joined(separator: " ")
  }

  // MARK: Corrections and notes

  private mutating func writeCorrections() {
    let corrections = wording.knownCorrections
    guard !corrections.isEmpty else { return }
    writeHeading(wording.heading(ofCorrections: corrections))
    for known in corrections {
      writer.paragraph(pick("・", "- ") + wording.line(of: known), indent: 4, hanging: 2)
    }
    writer.blank()
  }

  private mutating func writeNotes() {
    let notes = wording.shownNotes
    guard !notes.isEmpty else { return }
    writeHeading(pick("案件の注記（判定しない）", "Notes of the case (not judged)"))
    if let warning = wording.notesWarning { writer.paragraph([.init(warning, .yellow)], indent: 4) }
    for note in notes { writer.paragraph(pick("・\(note)", "- \(note)"), indent: 4, hanging: 2) }
    writer.blank()
  }
}
