import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// What an answer would close: a list by whom to ask, so that the discrepancies stand out above it.
  mutating func writeQuestions() {
    let findings = evaluation.findingsToAsk
    guard !findings.isEmpty else { return }
    writeHeading(pick("確認すること（\(findings.count)件）", "To ask (\(findings.count))"))
    for group in wording.questions(findings) {
      writer.paragraph([.init(pick("\(group.whom)に", "\(group.whom):"), .bold)], indent: 4)
      for line in group.lines {
        let worst = line.findings.map(\.severity).max() ?? .note
        let tags = line.findings.flatMap { finding -> [TerminalWriter.Span] in
          [.init(" ")] + comparisonMark(finding) + [.init(wording.tag(finding), .dim, isUnbroken: true)]
        }
        writer.paragraph(
          [.init(padded(wording.questionMark(line.findings[0]), to: 4), .init(worst)), .init(" " + line.text)] + tags,
          indent: 6, hanging: 5)
      }
    }
    writer.blank()
  }
}
