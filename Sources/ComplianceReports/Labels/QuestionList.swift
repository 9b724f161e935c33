import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The questions to one person or company, in the order of the findings.
struct QuestionGroup {
  /// Who is asked.
  let whom: String
  /// The questions, each with the findings that its answer would close.
  var lines: [(text: String, findings: [Finding])] = []
}

extension Wording {
  /// What an answer would close, by whom to ask.
  func questions(_ findings: [Finding]) -> [QuestionGroup] {
    var groups: [QuestionGroup] = []
    for finding in findings {
      guard let question = FindingText.question(FindingFacts(finding, self)) else { continue }
      let line = question.text
      let group = groups.firstIndex { $0.whom.isSame(as: question.whom) } ?? groups.endIndex
      if group == groups.endIndex { groups.append(QuestionGroup(whom: question.whom)) }
      // One answer may close several findings.
      if let place = groups[group].lines.firstIndex(where: {
        $0.text.isSame(as: line) && $0.findings[0].kind == finding.kind
      }) {
        groups[group].lines[place].findings.append(finding)
      } else {
        groups[group].lines.append((line, [finding]))
      }
    }
    return groups
  }

  /// The mark before a question: that of the outcome, or that a paper or policy asks.
  func questionMark(_ finding: Finding) -> String {
    switch finding.kind {
    case .tentative: Outcome.tentative.mark
    case .undeclared: Outcome.undeclared.mark
    default: pick("問", "ask")
    }
  }
}

extension Evaluation {
  /// What somebody must act on, gravest first.
  var findingsToActOn: [Finding] { findings.filter { $0.isOpen && !$0.kind.isQuestion } }
  /// What an answer would close.
  var findingsToAsk: [Finding] { findings.filter { $0.isOpen && $0.kind.isQuestion } }
  /// What was wrong and is not any more.
  var settledFindings: [Finding] { findings.filter { !$0.isOpen } }
}
