import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// An approval for a clause that knows no exception.
  static func approvalNotAllowed(_ facts: FindingFacts) -> FindingText {
    FindingText(
      headline: facts.pick(
        "例外を認めていない\(facts.requirement)に、\(facts.approval)がある。",
        "\(facts.requirement) knows no exception, yet there is \(facts.approval)."),
      explanation: facts.sentences(
        facts.demandSentence,
        facts.pick("この承諾は判定に使わない。", "The approval counts for nothing."), facts.purpose),
      actions: [
        facts.renegotiate(
          "例外が必要なら、契約の条項を改め", "if an exception is needed, amend the contract's clause",
          council: LocalizedText(ja: FindingFacts.amendsClauseAndTellsCouncil.ja, en: " and go back to the council."),
          otherwise: FindingFacts.amendsClause),
        facts.build("承諾を取り消し、条項どおりに行わせる。", "revoke the approval, and have the clause kept."),
      ])
  }

  /// An approval that no longer holds.
  static func approvalExpired(_ facts: FindingFacts) -> FindingText {
    let until = facts.approvalRecord?.until.map { facts.wording.date($0) } ?? ""
    return FindingText(
      headline: facts.pick(
        "\(facts.requirement)の\(facts.approval)が、\(until)で切れている。",
        "For \(facts.requirement), \(facts.approval) expired on \(until)."),
      explanation: facts.sentences(
        facts.demandSentence,
        facts.pick("切れた承諾は判定に使わない。", "An expired approval counts for nothing."), facts.purpose),
      actions: [
        facts.pick(
          "続ける必要があるなら、新しい期間の承諾を受ける。",
          "If it has to go on, get an approval for a new period."),
        facts.pick("必要がなければ、条項どおりに戻したことを確かめる。", "If not, check that the clause is kept again."),
      ])
  }

  /// An approval by one who may not grant it.
  static func approvalNotGranted(_ facts: FindingFacts) -> FindingText {
    let grantor = facts.approvalRecord.map { facts.wording.reference($0.by) } ?? ""
    let entitled = facts.rule?.exception.map { $0.by.label[facts.wording.language] } ?? ""
    return FindingText(
      headline: facts.pick(
        "\(facts.requirement)の\(facts.approval)を与えたのは\(grantor)だが、与えられるのは\(entitled)だけである。",
        "For \(facts.requirement), \(facts.approval) was granted by \(grantor), but only the \(entitled) may grant it."),
      explanation: facts.sentences(
        facts.demandSentence,
        facts.pick("この承諾は判定に使わない。", "The approval counts for nothing."), facts.purpose),
      actions: [
        facts.pick("\(entitled)が認めるかどうかを改めて決める。", "Have the \(entitled) decide anew whether to allow it."),
        facts.pick("認めないなら、条項どおりに行わせる。", "If it is not allowed, have the clause kept."),
      ])
  }
}

extension FindingFacts {
  /// The approval that the finding is about.
  var approvalRecord: Approval? {
    guard case .approval(let index) = finding.detail else { return nil }
    return wording.dossier.approvals[index]
  }

  /// The approval by its paper, its party and its first day.
  var approval: String {
    guard let record = approvalRecord else { return pick("承諾", "the approval") }
    let party = wording.reference(record.party)
    let day = wording.date(record.from)
    let paper = record.document.map { wording.quoted($0) } ?? ""
    return pick("\(party)への承諾\(paper)（\(day)から）", "the approval of \(party) \(paper) (from \(day))")
  }
}
