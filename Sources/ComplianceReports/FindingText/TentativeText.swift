import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// The requirement is believed to hold, but not sure.
  static func tentative(_ facts: FindingFacts) -> FindingText {
    let question = facts.tentativeQuestion
    let reasons = facts.reasons
    return FindingText(
      headline: facts.pick(
        "\(facts.requirement)は満たしていると見られるが、確かではない（\(reasons.isEmpty ? "未確認" : reasons)："
          + "\(facts.controls)）。",
        "\(facts.requirement) seems to be met, but not for sure (\(reasons.isEmpty ? "not checked" : reasons): "
          + "\(facts.controls))."),
      explanation: facts.sentences(
        facts.demandSentence,
        facts.proofs.isEmpty
          ? "" : facts.pick("確かめるもの：\(facts.proofs)。", "What would show it: \(facts.proofs)."),
        facts.purpose),
      actions: [], question: question)
  }
}

extension FindingFacts {
  /// What would make the outcome sure.
  var tentativeQuestion: FindingText.Question {
    let reasons = finding.reasons
    if reasons.contains(.awaitingRecheck) {
      return .init(
        whom: department,
        text: pick(
          "\(controlNames)を直したとの報告を、現地で確かめたか。", "Has the reported repair of \(controlNames) been looked at?"))
    }
    if reasons.contains(.faded) {
      return .init(
        whom: department,
        text: pick(
          "\(controlNames)を今年度はいつ確認するか（前回は前年度）。",
          "When will \(controlNames) be looked at this fiscal year (last seen in an earlier one)?"))
    }
    if reasons.contains(.needsApproval) {
      return .init(
        whom: answerer,
        text: pick("\(controlNames)について区の承諾を受けているか。", "Has the ward approved \(controlNames)?"))
    }
    if reasons.contains(.belowGrade) {
      let grade = rule?.evidence ?? .vendorDocument
      return .init(
        whom: answerer,
        text: pick(
          "\(controlNames)を「\(grade.label.ja)」で示せるか。",
          "Can \(controlNames) be shown by evidence of grade “\(grade.label[.en])”?"))
    }
    let said = lower.map { wording.pick("今は\(wording.quoted(wording.assertion($0)))", "now \(wording.assertion($0))") }
    return .init(
      whom: answerer,
      text: pick(
        "\(controlNames)を確約できるか\(said.map { "（\($0)）" } ?? "")。",
        "Can \(controlNames) be firmly committed to\(said.map { " (\($0))" } ?? "")?"))
  }
}
