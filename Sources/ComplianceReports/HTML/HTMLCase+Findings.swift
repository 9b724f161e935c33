import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// How many places of one finding are shown.
  private static let placeLimit = 6

  /// What somebody must act on beside the discrepancies, gravest first.
  func writeFindings(_ html: inout HTMLWriter) {
    let findings = evaluation.findingsToActOn.filter { !$0.kind.isDiscrepancy }
    guard !findings.isEmpty else { return }
    section(.findings, &html, count: findings.count) { html in
      for finding in findings { writeFinding(finding, &html) }
    }
  }

  private func writeFinding(_ finding: Finding, _ html: inout HTMLWriter) {
    let text = FindingText(FindingFacts(finding, wording))
    html.element("section", .classes("finding"), .id(id(finding.id))) { html in
      html.element("h3") { html in
        html.badge(finding.severity.label[language], finding.severity.tone)
        html.text(" ")
        if let change = wording.text(of: finding, in: comparison) {
          html.badge(change, "minor")
          html.text(" ")
        }
        html.text(finding.kind.label[language])
        if let level = finding.requirement.map({ wording.rulebook[$0].level.label[language] }) {
          html.text(wording.bracketed(pick("\(level)の求め", level)))
        }
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
      writeWays(text.actions.map { [$0] }, &html)
      html.element("p", .classes("soft ref"), text: wording.tag(finding))
    }
    html.newline()
  }

  /// A name and what it says.
  func fact(_ name: String, _ text: String, _ html: inout HTMLWriter) {
    html.element("dt", text: name)
    html.element("dd", text: text)
  }

  /// What is to be done: one way, or one of several, each with what belongs to it.
  func writeWays(_ ways: [[String]], _ html: inout HTMLWriter) {
    guard ways.count > 1 else {
      html.list(ways.first ?? [])
      return
    }
    html.element("p") { $0.element("strong", text: pick("次のどちらかを選ぶ", "One or the other")) }
    html.element("ol", .classes("ways")) { html in
      for way in ways {
        html.element("li") { html in
          if way.count == 1 { html.text(way[0]) } else { html.list(way) }
        }
      }
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
    html.element("small", .classes("ref"), text: " \(facts.location)")
  }
}
