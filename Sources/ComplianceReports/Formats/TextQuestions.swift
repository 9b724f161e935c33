import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// What an answer would close: a list by whom to ask, so that the discrepancies stand out above it.
  mutating func writeQuestions() {
    let groups = wording.questions
    guard !groups.isEmpty else { return }
    let count = groups.flatMap(\.questions).map(\.findings.count).reduce(0, +)
    writeHeading(pick("確認すること（\(count)件）", "To ask (\(count))"))
    for group in groups {
      writer.paragraph([.init(pick("\(group.whom)に", "\(group.whom):"), .bold)], indent: 4)
      for question in group.questions {
        let tags = question.findings.flatMap { finding -> [TerminalWriter.Span] in
          [.init(" ")] + comparisonMark(finding) + [.init(tag(finding), .dim, isUnbroken: true)]
        }
        // Padded, so that questions line up.
        let mark = padded(wording.mark(of: question), to: 4)
        writer.paragraph(
          [.init(mark, .init(question.severity)), .init(" " + question.text)] + tags, indent: 6, hanging: 5)
      }
    }
    writer.blank()
  }
}
