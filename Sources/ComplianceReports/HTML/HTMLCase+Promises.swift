import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// What was promised beside what is true, measure by measure: the answer that a council member looks for.
  func writePromises(_ html: inout HTMLWriter) {
    let promises = wording.promisesAndFacts
    guard !promises.isEmpty else { return }
    section(.promises, &html, count: promises.count) { html in
      html.element(
        "p",
        text: pick(
          "約束どおりでない（またはなかった）措置と、資料どうしが食い違う措置。未解消のもの、重いものから。",
          "Measures that are or were not as promised, and those of which papers disagree; open and grave ones first."))
      let heads = [
        pick("措置", "measure"), pick("約束したこと", "promised"), pick("実際・ほかの資料", "actual, or the other paper"),
        pick("いつから", "since when"), pick("いまの状態と、することになる人", "state, and who is to act"),
      ]
      html.stackedTable(heads, style: "promises") { html in
        for promise in promises { writeRow(promise, heads, &html) }
      }
    }
  }

  private func writeRow(_ promise: PromiseAndFact, _ heads: [String], _ html: inout HTMLWriter) {
    html.row { html in
      html.head { html in
        if let control = promise.control {
          let control = wording.vocabulary.controls[control]
          html.element("strong", text: control.label[language])
          html.empty("br")
          html.element("small", text: control.protects[language])
        } else if let finding = promise.findings.first {
          html.element("strong", text: evaluation.findings[finding].kind.label[language])
        }
        guard !promise.subjects.isEmpty else { return }
        html.empty("br")
        html.element(
          "small",
          text: pick("対象：", "of: ") + wording.subjects(promise.subjects, control: promise.control))
      }
      html.cell(heads[1]) { writePaper(promise.promise, &$0) }
      html.cell(heads[2]) { html in
        if promise.fact == nil, let finding = promise.findings.first {
          html.text(FindingText(FindingFacts(evaluation.findings[finding], wording)).headline)
        } else {
          writePaper(promise.fact, &html)
        }
      }
      html.cell(heads[3]) { html in
        if let beginning = promise.beginning { writeBeginning(beginning, &html) }
      }
      html.cell(heads[4]) { writeState(of: promise, &$0) }
    }
  }

  /// What a paper says, then which paper.
  private func writePaper(_ facts: PlaceFacts?, _ html: inout HTMLWriter) {
    guard let facts else { return }
    html.element("strong", text: facts.value ?? pick("記載なし", "not mentioned"))
    html.empty("br")
    html.element("small", text: source(of: facts))
  }

  /// Which paper it is: its stage, title, date and section, and what is to be known of it.
  func source(of facts: PlaceFacts) -> String {
    var words = [wording.label(of: facts)]
    if let title = facts.title { words.append(wording.quoted(title)) }
    if let date = facts.date { words.append(wording.date(date, isAssumed: facts.dateIsAssumed)) }
    if let section = facts.section { words.append(section) }
    let marks = wording.marks(of: facts)
    return words.joined(separator: pick("　", ", ")) + (marks.isEmpty ? "" : wording.bracketed(marks))
  }

  private func writeBeginning(_ beginning: PromiseAndFact.Beginning, _ html: inout HTMLWriter) {
    html.text(
      pick("", "from ") + wording.date(beginning.visible, isAssumed: beginning.isAssumed) + pick("から", " on"))
    html.empty("br")
    if let reported = beginning.reported, let days = beginning.daysUnreported {
      html.element(
        "small", text: pick("報告は\(wording.date(reported))、", "reported on \(wording.date(reported)), "))
      html.element("strong", text: pick("\(days)日後", "\(wording.days(days)) later"))
    } else {
      let end = beginning.settled ?? evaluation.day
      let days = beginning.visible.first.days(to: end)
      html.element(
        "small",
        text: beginning.settled == nil
          ? pick("\(days)日たつ", "\(wording.days(days)) so far")
          : pick("\(days)日で解消", "settled after \(wording.days(days))"))
    }
  }

  /// Open discrepancies with their ways out, which say who acts; then what was settled, and how.
  private func writeState(of promise: PromiseAndFact, _ html: inout HTMLWriter) {
    let findings = promise.findings.map { evaluation.findings[$0] }
    for finding in findings where finding.isOpen {
      html.element("p") { html in
        html.badge(pick("未解消", "open"), HTMLCase.style(of: finding.severity))
        html.text(" ")
        html.element("a", .link(to: id(finding.id)), text: finding.kind.label[language])
      }
      let actions = FindingText(FindingFacts(finding, wording)).actions
      guard !actions.isEmpty else { continue }
      if actions.count > 1 { html.element("p", text: pick("次のどちらか。", "One of:")) }
      html.list(actions)
    }
    for (settlement, group) in findings.filter({ !$0.isOpen }).grouped(inOrderOf: { $0.history?.settlement }) {
      guard let settlement else { continue }
      html.element("p") { html in
        html.badge(pick("解消", "settled"), "good")
        html.text(
          " " + wording.date(settlement.day) + wording.bracketed(settlement.how.label[language]) + pick("：", ": "))
        for (number, finding) in group.enumerated() {
          if number > 0 { html.text(pick("、", ", ")) }
          html.element("a", .link(to: id(finding.id)), text: finding.kind.label[language])
        }
      }
    }
  }
}
