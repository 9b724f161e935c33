import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The questions to one who can answer them.
struct QuestionGroup {
  /// Who is asked.
  let whom: String
  /// What is asked, in the order of the findings.
  var questions: [Question] = []

  /// One question; its answer may close several findings.
  struct Question {
    /// The question.
    let text: String
    /// The findings that an answer closes: of one kind.
    var findings: [Finding]
    /// The gravest of their severities.
    var severity: Severity { findings.map(\.severity).max() ?? .note }
  }
}

extension Wording {
  /// What an answer would close, by whom to ask.
  var questions: [QuestionGroup] {
    var groups: [QuestionGroup] = []
    for finding in evaluation.findings where finding.isOpen && finding.kind.isQuestion {
      guard let question = FindingText.question(FindingFacts(finding, self)) else { continue }
      let group = groups.firstIndex { $0.whom.isSame(as: question.whom) } ?? groups.endIndex
      if group == groups.endIndex { groups.append(QuestionGroup(whom: question.whom)) }
      if let place = groups[group].questions.firstIndex(where: {
        $0.text.isSame(as: question.text) && $0.findings[0].kind == finding.kind
      }) {
        groups[group].questions[place].findings.append(finding)
      } else {
        groups[group].questions.append(QuestionGroup.Question(text: question.text, findings: [finding]))
      }
    }
    return groups
  }

  /// The mark before a question: that of the outcome it leaves open, or that something is asked.
  func mark(of question: QuestionGroup.Question) -> String {
    switch question.findings.first?.kind {
    case .tentative: Outcome.tentative.mark
    case .undeclared: Outcome.undeclared.mark
    default: pick("問", "ask")
    }
  }
}
