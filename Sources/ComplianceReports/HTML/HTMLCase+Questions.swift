import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// What an answer would close, as a list to take along: by whom to ask, with a box to tick.
  func writeQuestions(_ html: inout HTMLWriter) {
    let findings = evaluation.findingsToAsk
    guard !findings.isEmpty else { return }
    section(.questions, &html, count: findings.count) { html in
      html.element(
        "p",
        text: pick(
          "資料からは分からないこと。答えがあれば、判定と点数の幅が決まる。一つの答えで何件か決まるものは、一行にまとめた。",
          "What the papers do not tell. Answers settle the verdict and narrow the score; one answer may settle several."
        ))
      for group in wording.questions(findings) {
        html.element("h3", text: pick("\(group.whom)に", "\(group.whom):"))
        html.element("ul", .classes("check")) { html in
          for line in group.lines {
            html.element("li", .classes("whole")) { html in
              html.element("span", .classes("box"), .hidden) { $0.text("☐") }
              let severity = line.findings.map(\.severity).max() ?? .note
              html.badge(severity.label[language], HTMLCase.style(of: severity))
              html.text(" " + line.text)
              let count = line.findings.count
              if count > 1 { html.element("small", text: pick("（\(count)件が決まる）", " (settles \(count))")) }
            }
          }
        }
      }
    }
  }
}
