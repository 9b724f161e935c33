import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// What an answer would close, as a list to take along: by whom to ask, with a box to tick.
  func writeQuestions(_ html: inout HTMLWriter) {
    let findings = evaluation.findingsToAsk
    guard !findings.isEmpty else { return }
    section(.questions, &html) { html in
      html.element(
        "p",
        text: pick(
          "資料からは分からないこと。\(questionCount)の問いに答えがあれば、\(findings.count)件の判定が決まり、点数の幅が狭まる。",
          "What the papers do not tell: answers to \(questionCount) questions settle \(findings.count) findings and narrow the score."
        ))
      for group in questions {
        html.element("h3", text: pick("\(group.whom)に", "\(group.whom):"))
        html.element("ul", .classes("check")) { html in
          for line in group.lines {
            html.element("li", .classes("whole")) { html in
              html.element("span", .classes("box"), .hidden) { $0.text("☐") }
              let severity = line.findings.map(\.severity).max() ?? .note
              html.badge(severity.label[language], severity.tone)
              html.text(" " + line.text)
              let count = line.findings.count
              if count > 1 { html.element("small", text: pick("（\(count)件が決まる）", " (settles \(count))")) }
            }
          }
        }
      }
    }
  }

  /// What whoever wrote the case noted beside it.
  func writeNotes(_ html: inout HTMLWriter) {
    guard isThere(.notes) else { return }
    section(.notes, &html) { html in
      if let warning = wording.notesWarning { html.element("p", text: warning) }
      html.list(wording.shownNotes)
    }
  }
}
