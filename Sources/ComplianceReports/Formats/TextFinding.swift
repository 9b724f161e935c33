import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// What somebody must act on, gravest first.
  mutating func writeFindings() {
    let findings = evaluation.findingsToActOn
    guard !findings.isEmpty else { return }
    writeHeading(pick("指摘（\(findings.count)件）", "Findings (\(findings.count))"))
    for finding in findings { writeFinding(finding) }
  }

  /// What was wrong and is not any more.
  mutating func writeSettled() {
    let findings = evaluation.settledFindings
    guard !findings.isEmpty else { return }
    writeHeading(pick("解消済み（\(findings.count)件）", "Settled (\(findings.count))"))
    for finding in findings {
      let text = FindingText(FindingFacts(finding, wording))
      writeTitle(finding)
      writer.paragraph(text.headline, indent: 6)
      writePlaces(finding)
      writeHistory(finding)
      writeTag(finding)
    }
  }

  mutating func writeFinding(_ finding: Finding) {
    let text = FindingText(FindingFacts(finding, wording))
    writeTitle(finding)
    writer.paragraph([.init(text.headline, .bold)], indent: 6)
    if !finding.subjects.isEmpty {
      writeRow(
        pick("対象", "subject"), [.init(wording.subjects(of: finding))])
    }
    writePlaces(finding)
    writeHistory(finding)
    writeRow(pick("説明", "why"), [.init(text.explanation)])
    for (number, action) in text.actions.enumerated() {
      let mark = text.actions.count > 1 ? "\(number + 1) " : ""
      writeRow(number == 0 ? pick("対応", "to do") : "", [.init(mark + action)])
    }
    writeTag(finding)
  }

  private mutating func writeTitle(_ finding: Finding) {
    let severity = finding.severity.label[wording.language]
    let kind = finding.kind.label[wording.language]
    writer.paragraph(
      [.init(pick("【\(severity)】", "[\(severity)] "), .init(finding.severity))] + comparisonMark(finding)
        + [.init(kind)], indent: 4)
  }

  private mutating func writeTag(_ finding: Finding) {
    writer.line(wording.tag(finding), indent: 6, style: .dim)
    writer.blank()
  }

  /// The columns of the labels before papers and sentences.
  private var columnOfPlaces: Int { wording.isJapanese ? 10 : 16 }

  private mutating func writeRow(_ label: String, _ spans: [TerminalWriter.Span]) {
    writer.labeled(label, spans, indent: 6, column: columnOfPlaces)
  }

  // MARK: Places

  private mutating func writePlaces(_ finding: Finding) {
    let ordered = finding.places
    for place in ordered.prefix(Finding.placesShown) { writePlace(place) }
    let rest = ordered.count - Finding.placesShown
    if rest > 0 { writeRow("", [.init(pick("ほか\(rest)か所", "\(rest) more places"), .dim)]) }
  }

  private mutating func writePlace(_ place: Place) {
    let facts = wording.facts(place)
    writeRow(wording.label(of: facts), [.init(wording.text(of: facts))])
    writer.line("\(facts.location)", indent: 6 + columnOfPlaces, style: .dim)
  }

  // MARK: History

  private mutating func writeHistory(_ finding: Finding) {
    guard let history = finding.history else { return }
    writeRow(pick("経過", "history"), [.init(wording.text(of: history))])
  }
}
