import ComplianceEvaluation
import ComplianceModel
import SourceText

extension MarkdownCase {
  /// What somebody must act on, gravest first.
  mutating func writeFindings() {
    let findings = evaluation.findingsToActOn
    guard !findings.isEmpty else { return }
    writer.heading(3, .text(pick("指摘（\(findings.count)件）", "Findings (\(findings.count))")))
    for finding in findings {
      let text = FindingText(FindingFacts(finding, wording))
      writeTop(finding, text)
      if !finding.subjects.isEmpty { writeRow(pick("対象", "Subject"), wording.subjects(of: finding)) }
      writeHistory(finding)
      writeRow(pick("説明", "Why"), text.explanation)
      for (number, action) in text.actions.enumerated() {
        let count = text.actions.count > 1 ? " \(number + 1)" : ""
        writeRow(pick("対応", "To do") + count, action)
      }
      writer.item(.code(wording.tag(finding)))
    }
  }

  /// What was wrong and is not any more.
  mutating func writeSettled() {
    let findings = evaluation.settledFindings
    guard !findings.isEmpty else { return }
    writer.heading(3, .text(pick("解消済み（\(findings.count)件）", "Settled (\(findings.count))")))
    for finding in findings {
      writeTop(finding, FindingText(FindingFacts(finding, wording)))
      writeHistory(finding)
      writer.item(.code(wording.tag(finding)))
    }
  }

  /// What is wrong, and both papers side by side.
  private mutating func writeTop(_ finding: Finding, _ text: FindingText) {
    let severity = finding.severity.label[wording.language]
    let change = wording.text(of: finding, in: comparison).map { pick("【\($0)】", "[\($0)] ") } ?? ""
    writer.heading(4, .text(pick("【\(severity)】", "[\(severity)] ") + change + finding.kind.label[wording.language]))
    writer.paragraph(.strong(text.headline))
    let places = finding.places
    writer.table(
      [
        pick("段階", "stage"), pick("資料", "paper"), pick("日付", "date"), pick("箇所", "section"), pick("内容", "says"),
        pick("場所", "place"),
      ], places.prefix(Finding.placesShown).map { row($0) })
    let rest = places.count - Finding.placesShown
    if rest > 0 { writer.paragraph(.text(pick("ほか\(rest)か所", "\(rest) more places"))) }
  }

  private func row(_ place: Place) -> [MarkdownWriter.Piece] {
    let facts = wording.facts(place)
    let marks = wording.marks(of: facts)
    return [
      .text(wording.label(of: facts)), .text(facts.title ?? ""),
      .text(facts.date.map { wording.date($0, isAssumed: facts.dateIsAssumed) } ?? ""), .text(facts.section ?? ""),
      .text((facts.shownValue ?? "") + (marks.isEmpty ? "" : wording.bracketed(marks))), .code("\(facts.location)"),
    ]
  }

  private mutating func writeHistory(_ finding: Finding) {
    if let history = finding.history { writeRow(pick("経過", "History"), wording.text(of: history)) }
  }

  private mutating func writeRow(_ label: String, _ text: String) {
    writer.item(.text(label + pick("：", ": ") + text))
  }
}
