public import ComplianceEvaluation
import ComplianceModel
public import SourceText

extension Evaluation {
  /// Why the outcomes of a finding's requirement are what they are, down to the claims; empty for findings without one.
  public func explanation(of finding: Finding, in language: Language) -> [ExplanationNode] {
    finding.requirement.map { explanation(of: $0, in: language) } ?? []
  }

  /// Why the outcomes of a requirement are what they are, one tree for each subject.
  public func explanation(of requirement: RequirementReference, in language: Language) -> [ExplanationNode] {
    let teller = ExplanationTeller(wording: Wording(self, in: language))
    return explanations(of: requirement).map { teller.tree($0) }
  }
}

/// Tells explanations in words.
struct ExplanationTeller {
  let wording: Wording

  func tree(_ explanation: Explanation) -> ExplanationNode {
    let assessment = explanation.assessment
    let requirement = wording.rulebook[assessment.requirement]
    var children: [ExplanationNode] = []
    if let when = condition(explanation) { children.append(when) }
    if let due = explanation.dueSince {
      children.append(
        ExplanationNode(
          text: wording.pick(
            "\(wording.date(due))を過ぎたので、約束ではなく事実だけで判定",
            "past \(wording.date(due)): only facts count, no promises"), place: requirement.location))
    }
    if explanation.condition != .no, assessment.judged != nil, assessment.subject != nil,
      !assessment.reasons.contains(.missingConnection)
    {
      children.append(step(explanation.predicate, of: assessment))
    }
    if let approval = assessment.approval {
      children.append(self.approval(approval))
    } else if assessment.outcome == .excepted {
      children.append(ExplanationNode(mark: Outcome.excepted.mark, text: wording.consentInParties))
    }
    children += remedies(explanation)
    let control = wording.rulebook.partedControl(of: assessment.requirement)
    let subject =
      assessment.subject.map { wording.subject($0, control: control) }
      ?? wording.pick("該当する当事者の記載なし", "nobody named for the role")
    let reasons = assessment.reasons.subtracting([.onFact, .onPromise]).labels.map { $0[wording.language] }
    let rests = assessment.stage.map { wording.pick("（\($0.label.ja)で判定）", " (judged on: \($0.label[.en]))") } ?? ""
    let why = reasons.isEmpty ? "" : wording.pick("：", ": ") + wording.list(reasons)
    return ExplanationNode(
      mark: assessment.outcome.mark,
      text: "\(subject) \(assessment.outcome.label[wording.language])\(rests)\(why)", place: requirement.location,
      children: children)
  }

  private func condition(_ explanation: Explanation) -> ExplanationNode? {
    guard wording.rulebook[explanation.assessment.requirement].when != nil || explanation.condition != .yes else {
      return nil
    }
    let text: String
    switch explanation.condition {
    case .yes: text = wording.pick("適用の条件に当てはまる", "the condition for it to apply holds")
    case .no: text = wording.pick("適用の条件に当てはまらない", "the condition for it to apply does not hold")
    case .unknown: text = wording.pick("適用の条件が案件の記載から分からない", "the case does not say whether it applies")
    }
    return ExplanationNode(
      mark: mark(explanation.condition, explanation.condition), text: text,
      place: wording.rulebook[explanation.assessment.requirement].location)
  }

  private func step(_ node: Explanation.Node, of assessment: Assessment) -> ExplanationNode {
    let mark = mark(node.sure, node.believed)
    let children = node.children.map { step($0, of: assessment) }
    switch node.step {
    case .all: return ExplanationNode(mark: mark, text: wording.pick("すべて", "all of"), children: children)
    case .any: return ExplanationNode(mark: mark, text: wording.pick("いずれか", "any of"), children: children)
    case .test(let test, let part, let stage, let statements):
      var text = wording.pick("求めること ", "asked: ") + wording.vocabulary.text(of: test, in: wording.language)
      if let part { text += wording.bracketed(wording.part(part, of: test.control)) }
      let reasons = node.reasons.subtracting([.onFact, .onPromise]).labels.map { $0[wording.language] }
      if !reasons.isEmpty { text += wording.pick("：", ": ") + wording.list(reasons) }
      var lines = statements.map { statement($0) }
      if lines.isEmpty {
        let nothing = stage == nil ? wording.pick("資料に記載なし", "no paper speaks of it") : ""
        lines = nothing.isEmpty ? [] : [ExplanationNode(text: nothing)]
      }
      return ExplanationNode(mark: mark, text: text, place: test.location, children: lines)
    }
  }

  private func statement(_ index: Int) -> ExplanationNode {
    let statement = wording.evaluation.history.statements[index]
    let claim = statement.claim
    let date = wording.date(statement.date, isAssumed: statement.dateIsAssumed)
    let section = claim.section.map { " \($0)" } ?? ""
    let stage = claim.stage.label[wording.language]
    return ExplanationNode(
      text: wording.pick(
        "\(stage) \(wording.quoted(wording.title(statement)))\(section)（\(date)）：\(wording.assertion(statement))",
        "\(stage): \(wording.quoted(wording.title(statement)))\(section) (\(date)): \(wording.assertion(statement))"),
      place: claim.location)
  }

  private func approval(_ index: Int) -> ExplanationNode {
    let approval = wording.dossier.approvals[index]
    let until = approval.until.map { wording.date($0) } ?? wording.pick("期限なし", "no end")
    let title = approval.document ?? wording.pick("承諾", "approval")
    return ExplanationNode(
      mark: Outcome.excepted.mark,
      text: wording.pick(
        "\(wording.quoted(title))（\(wording.date(approval.from))から\(until)まで）",
        "\(wording.quoted(title)) (\(wording.date(approval.from)) to \(until))"), place: approval.location)
  }

  /// The smallest change that would turn the outcome into ○, and the points it would gain.
  private func remedies(_ explanation: Explanation) -> [ExplanationNode] {
    guard !explanation.remedies.isEmpty else { return [] }
    let changes = explanation.remedies.map { remedy in
      var text = wording.vocabulary.text(of: remedy.test, in: wording.language)
      if let part = remedy.part { text += wording.bracketed(wording.part(part, of: remedy.test.control)) }
      if remedy.needsFact {
        text += wording.pick(" を事実（実装報告・確認）で示す", ", shown as a fact (implemented or observed)")
      } else {
        text += wording.pick(" を確約した資料を加える", ", in a paper that commits to it firmly")
      }
      if let grade = remedy.evidence {
        text += wording.pick("（証跡は\(grade.label.ja)以上）", " (evidence: \(grade.label[.en]) or better)")
      }
      if remedy.approvalWouldDo { text += wording.pick("。または承諾を得る", "; or an approval") }
      return ExplanationNode(text: text, place: remedy.test.location)
    }
    let points = Int(explanation.points.rounded())
    let gain = points > 0 ? wording.pick("（下限が\(points)点上がる）", " (the low end gains \(points) points)") : ""
    return [ExplanationNode(text: wording.pick("○にする最小の変更", "the smallest change for ○") + gain, children: changes)]
  }

  private func mark(_ sure: Truth, _ believed: Truth) -> String {
    switch (sure, believed) {
    case (.yes, .yes): Outcome.met.mark
    case (_, .yes): Outcome.tentative.mark
    case (_, .no): Outcome.unmet.mark
    case (_, .unknown): Outcome.undeclared.mark
    }
  }
}
