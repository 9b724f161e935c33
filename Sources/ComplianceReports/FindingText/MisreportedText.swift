import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// What was reported as fact is stronger than what was seen.
  static func misreported(_ facts: FindingFacts) -> FindingText {
    FindingText(
      headline: facts.pick(
        "\(facts.controls)の報告が、確認された実態と違う（報告\(facts.promised)→ 確認\(facts.found)）。",
        "\(facts.controls) was reported otherwise than it was found (reported \(facts.promised), "
          + "found \(facts.found))."),
      explanation: facts.sentences(
        facts.pick(
          "事実として報告された内容が、確認された事実より強い。同じ報告のほかの項目も確かめる必要がある。",
          "What was reported as fact says more than what was found. The rest of the same report needs checking too."),
        facts.purpose),
      actions: [
        facts.renegotiate(
          "報告を訂正させ、\(facts.ward)が", "have the report corrected; \(facts.ward) ", council: FindingFacts.tellsCouncil),
        facts.build(
          "報告どおり\(facts.controlNames)が\(facts.promisedValue)になるよう直させ、もう一度現地で確かめる。",
          "have \(facts.controlNames) brought to \(facts.promisedValue) as reported, and look again on the spot."),
      ])
  }
}
