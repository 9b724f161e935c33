import ComplianceEvaluation
import ComplianceModel
import SourceText

extension JSONWriter {
  /// What SARIF has no place for, by the keys of the JSON report.
  mutating func properties(_ finding: Finding, _ change: BaselineComparison.Change?, _ wording: Wording) {
    object {
      $0.common(
        wording, kind: finding.kind.rawValue, finding.severity, state: finding.isOpen ? "open" : "settled")
      $0.words("controls", finding.controls.map { wording.vocabulary.controls[$0].id.text })
      if let requirement = finding.requirement {
        $0.member("requirement") { $0.requirement(requirement, wording) }
      }
      $0.words("parties", finding.parties.map { wording.dossier.parties[$0].id })
      let control = wording.partedControl(finding)
      $0.words("subjects", finding.subjects.map { wording.subject($0, control: control) })
      if let history = finding.history {
        $0.member("history") { $0.history(history, on: wording.evaluation.day) }
      }
      $0.words("reasons", finding.reasons.words)
      $0.change(change)
    }
  }

  /// What every result tells of its case and of itself.
  mutating func common(_ wording: Wording, kind: String, _ severity: Severity, state: String) {
    member("dossier", wording.dossier.id)
    flag("fictional", wording.dossier.isFictional)
    member("day", wording.evaluation.day.description)
    optional("stage", wording.evaluation.stage?.word)
    member("kind", kind)
    member("severity", severity.word)
    member("state", state)
  }
}

extension Wording {
  /// All that is said of a finding, a line for each; the first says what is wrong.
  func message(_ finding: Finding) -> String {
    let text = FindingText(FindingFacts(finding, self))
    var lines = [fictionMark + text.headline]
    if !finding.subjects.isEmpty {
      lines.append(pick("対象：", "Subject: ") + subjects(finding.subjects, control: partedControl(finding)))
    }
    if let history = finding.history { lines.append(pick("経過：", "History: ") + self.text(of: history)) }
    lines.append(text.explanation)
    for action in text.actions { lines.append(pick("対応：", "To do: ") + action) }
    if let question = text.question {
      lines.append(asking(question))
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What an exception is for.
  func message(_ exception: SARIFException) -> String {
    let requirement = requirement(exception.requirement)
    let approval = exception.approval.map { dossier.approvals[$0] }
    let headline = pick(
      "\(requirement)は満たされていないが、承諾により例外とされている。", "\(requirement) is not met, and excepted by an approval.")
    var lines = [fictionMark + headline]
    if !exception.subjects.isEmpty {
      let control = rulebook.partedControl(of: exception.requirement)
      lines.append(pick("対象：", "Subject: ") + subjects(exception.subjects, control: control))
    }
    lines.append(pick("承諾：", "Approval: ") + justification(approval))
    return lines.joined(separator: "\n")
  }

  /// When and how a finding was settled; nil while it is open.
  func settlement(_ finding: Finding) -> String? {
    guard let settlement = finding.history?.settlement else { return nil }
    let how = settlement.how.label[language]
    let day = date(settlement.day)
    return pick("\(day)に解消：\(how)", "settled \(day): \(how)")
  }

  /// The paper of an approval, who granted it, and until when.
  func justification(_ approval: Approval?) -> String {
    guard let approval else { return consentInParties }
    let paper = approval.document.map { quoted($0) } ?? pick("承諾", "approval")
    let grantor = reference(approval.by)
    let from = date(approval.from)
    let until = approval.until.map { date($0) } ?? ""
    let period = pick(
      "\(from)から" + (until.isEmpty ? "" : "\(until)まで"), "from \(from)" + (until.isEmpty ? "" : " to \(until)"))
    return paper + bracketed(pick("\(grantor)、\(period)", "by \(grantor), \(period)"))
  }

  /// Why a case has no outcome.
  static func notJudged(_ language: Language) -> String {
    switch language {
    case .ja: "判定の日に、この案件に適用される要求がない。判定対象なしは、適合という意味ではない。"
    case .en: "No requirement applies to this case on the day. “Nothing to judge” does not mean compliant."
    }
  }
}
