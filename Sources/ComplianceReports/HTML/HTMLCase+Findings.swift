import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// How many places of one finding are shown.
  private static let placeLimit = 6

  /// What somebody must act on, gravest first.
  func writeFindings(_ html: inout HTMLWriter) {
    let findings = evaluation.findingsToActOn
    guard !findings.isEmpty else { return }
    section(.findings, &html, count: findings.count) { html in
      for finding in findings { writeFinding(finding, &html) }
    }
  }

  /// What was wrong and is not any more, in a line each.
  func writeSettled(_ html: inout HTMLWriter) {
    let findings = evaluation.settledFindings
    guard !findings.isEmpty else { return }
    section(.settled, &html, count: findings.count) { html in
      html.element(
        "p",
        text: pick(
          "食い違っていたが、いまは解消したもの。約束を変えて解消したものは、守られるようになったという意味ではない。",
          "What disagreed and does not any more. Settled by changing the promise does not mean that it is kept now."))
      let heads = [pick("食い違い", "discrepancy"), pick("資料", "papers"), pick("経過", "history")]
      html.stackedTable(heads) { html in
        for finding in findings {
          let text = FindingText(FindingFacts(finding, wording))
          html.element("tr", .id(id(finding.id))) { html in
            html.head { html in
              html.text(finding.kind.label[language])
              html.empty("br")
              html.element("small", text: text.headline + " " + wording.tag(finding))
            }
            html.cell(heads[1]) { html in
              for place in finding.places.prefix(HTMLCase.placeLimit) {
                let facts = wording.facts(place)
                html.element("span", .classes("entry")) {
                  $0.text(wording.label(of: facts) + pick("　", ", ") + wording.text(of: facts))
                }
              }
            }
            html.cell(heads[2], finding.history.map { wording.text(of: $0) } ?? "")
          }
          html.newline()
        }
      }
    }
  }

  private func writeFinding(_ finding: Finding, _ html: inout HTMLWriter) {
    let text = FindingText(FindingFacts(finding, wording))
    html.element("section", .classes("finding whole"), .id(id(finding.id))) { html in
      html.element("h3") { html in
        html.badge(finding.severity.label[language], HTMLCase.style(of: finding.severity))
        html.text(" ")
        if let change = wording.text(of: finding, in: comparison) {
          html.badge(change, "minor")
          html.text(" ")
        }
        html.text(finding.kind.label[language])
      }
      html.element("p") { $0.element("strong", text: text.headline) }
      writePlaces(finding, &html)
      html.element("dl", .classes("facts")) { html in
        if !finding.subjects.isEmpty {
          fact(pick("対象", "subject"), wording.subjects(of: finding), &html)
        }
        if let history = finding.history { fact(pick("経過", "history"), wording.text(of: history), &html) }
        fact(pick("説明", "why"), text.explanation, &html)
      }
      writeWays(text.actions, &html)
      html.element("p", .classes("soft"), text: wording.tag(finding))
    }
    html.newline()
  }

  private func fact(_ name: String, _ text: String, _ html: inout HTMLWriter) {
    html.element("dt", text: name)
    html.element("dd", text: text)
  }

  private func writeWays(_ actions: [String], _ html: inout HTMLWriter) {
    guard let first = actions.first else { return }
    guard actions.count > 1 else {
      html.element("p") { html in
        html.element("strong", text: pick("すること　", "To do: "))
        html.text(first)
      }
      return
    }
    html.element("p") { $0.element("strong", text: pick("解決の道は二つ（どちらか）", "The ways out (one of them)")) }
    html.element("ol", .classes("ways")) { html in
      for action in actions { html.element("li", text: action) }
    }
  }

  // MARK: Papers

  /// Both papers side by side: what was said, and what falls short of it.
  private func writePlaces(_ finding: Finding, _ html: inout HTMLWriter) {
    let places = finding.places
    html.element("ul", .classes("papers")) { html in
      for place in places.prefix(HTMLCase.placeLimit) {
        let falls = place.part == .falls || place.part == .silent || place.part == .withdrawn
        html.element("li", .classes(falls ? "falls" : "")) { writePlace(place, &$0) }
      }
    }
    let rest = places.count - HTMLCase.placeLimit
    if rest > 0 { html.element("p", .classes("soft"), text: pick("ほか\(rest)か所", "\(rest) more places")) }
  }

  private func writePlace(_ place: Place, _ html: inout HTMLWriter) {
    let facts = wording.facts(place)
    html.element("small", text: wording.label(of: facts))
    if let value = facts.shownValue { html.element("strong", text: value) }
    if let title = facts.title { html.text(wording.quoted(title)) }
    if let date = facts.date {
      html.text(pick("　", ", ") + wording.date(date, isAssumed: facts.dateIsAssumed))
    }
    if let section = facts.section { html.text(pick("　", ", ") + section) }
    let marks = wording.marks(of: facts)
    if !marks.isEmpty { html.text(wording.bracketed(marks)) }
    html.empty("br")
    html.element("small", text: "\(facts.location)")
  }
}
