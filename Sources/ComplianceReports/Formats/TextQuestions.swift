import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// What an answer would close: a list by whom to ask, so that the discrepancies stand out above it.
  mutating func writeQuestions() {
    let findings = evaluation.findings.filter { $0.isOpen && $0.kind.isQuestion }
    guard !findings.isEmpty else { return }
    writeHeading(pick("確認すること（\(findings.count)件）", "To ask (\(findings.count))"))
    var groups: [(whom: String, lines: [(text: String, findings: [Finding])])] = []
    for finding in findings {
      guard let question = FindingText.question(FindingFacts(finding, wording)) else { continue }
      let line = question.text
      let group = groups.firstIndex { $0.whom.isSame(as: question.whom) } ?? groups.endIndex
      if group == groups.endIndex { groups.append((question.whom, [])) }
      // One answer may close several findings.
      if let place = groups[group].lines.firstIndex(where: {
        $0.text.isSame(as: line) && $0.findings[0].kind == finding.kind
      }) {
        groups[group].lines[place].findings.append(finding)
      } else {
        groups[group].lines.append((line, [finding]))
      }
    }
    for group in groups {
      writer.paragraph([.init(pick("\(group.whom)に", "\(group.whom):"), .bold)], indent: 4)
      for line in group.lines {
        let worst = line.findings.map(\.severity).max() ?? .note
        let tags = line.findings.flatMap { finding -> [TerminalWriter.Span] in
          [.init(" ")] + comparisonMark(finding) + [.init(tag(finding), .dim, isUnbroken: true)]
        }
        writer.paragraph(
          [.init(mark(line.findings[0]), .init(worst)), .init(" " + line.text)] + tags, indent: 6, hanging: 5)
      }
    }
    writer.blank()
  }

  /// The mark of an outcome, padded so that questions line up.
  private func mark(_ finding: Finding) -> String {
    switch finding.kind {
    case .tentative: padded(Outcome.tentative.mark, to: 4)
    case .undeclared: padded(Outcome.undeclared.mark, to: 4)
    default: padded(pick("問", "ask"), to: 4)
    }
  }
}
