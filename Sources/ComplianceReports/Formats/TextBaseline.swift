import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// What is new, gone or changed since the earlier report.
  mutating func writeComparison() {
    guard let comparison else { return }
    writeHeading(pick("前回との違い", "Since the earlier report"))
    for line in wording.lines(of: comparison) { writer.paragraph(line, indent: 4, hanging: 2) }
    writeGone(comparison)
    writer.blank()
  }

  /// The findings that are gone, each with what the earlier report said in one sentence.
  private mutating func writeGone(_ comparison: BaselineComparison) {
    guard !comparison.gone.isEmpty else { return }
    writer.paragraph([.init(pick("なくなった指摘", "Gone"), .bold)], indent: 4)
    for gone in comparison.gone {
      let finding = gone.finding
      let severity = finding.severity.label[wording.language]
      writer.paragraph(
        [
          .init(pick("・", "- ")), .init(pick("【\(severity)】", "[\(severity)] "), .init(finding.severity)),
          .init(wording.words(of: gone).joined(separator: pick("・", "; ")) + pick("：", ": ") + finding.headline),
          .init(" "), .init("[\(finding.id)]", .dim, isUnbroken: true),
        ], indent: 4, hanging: 2)
    }
  }

  /// The mark of a finding that is new or changed; in a new case, where all are new, there is none.
  func comparisonMark(_ finding: Finding) -> [TerminalWriter.Span] {
    guard let text = wording.text(of: finding, in: comparison) else { return [] }
    return [.init(pick("【\(text)】", "[\(text)] "), .bold)]
  }
}

extension TextSummary {
  /// What all cases come to beside the earlier report.
  mutating func writeComparison() {
    for (index, line) in summary.comparisonLines(head).enumerated() {
      writer.paragraph(line, indent: index == 0 ? 2 : 4, hanging: 2)
    }
  }

  /// The cases that only the earlier report has.
  mutating func writeMissingCases() {
    guard let text = summary.missingText(head) else { return }
    writer.paragraph(text, indent: 2, hanging: 2)
    writer.blank()
  }
}
