import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// Data items, parties or subcontractors that a paper shows and the record does not.
  static func unrecorded(_ facts: FindingFacts) -> FindingText {
    var names: [String] = []
    if case .missing(let missing) = facts.finding.detail {
      names = facts.wording.missing(missing, in: facts.finding).map { name in
        facts.finding.controls.first.map { facts.wording.vocabulary.name(name, of: $0, in: facts.wording.language) }
          ?? name
      }
    }
    let list = facts.wording.quoted(facts.wording.list(names))
    let headline: String
    if facts.finding.controls.isEmpty {
      headline = facts.pick(
        "記録票に、個人情報を取り扱う\(list)が載っていない。",
        "\(list) handles the data, but the record does not list it.")
    } else {
      headline = facts.pick(
        "\(facts.controls)のうち\(list)が、資料にあって記録票にない。",
        "\(list) of \(facts.controls) stands in a paper, but not in the record.")
    }
    return FindingText(
      headline: headline,
      explanation: facts.sentences(
        facts.pick(
          "記録票は、区が何を誰に扱わせているかを区民に示す台帳である。",
          "The record is what shows residents which data the ward has handled by whom."),
        facts.purpose),
      actions: [
        facts.renegotiate(
          "\(facts.ward)が記録票に\(list)を加え、必要なら",
          "\(facts.ward) adds \(list) to the record and, where needed, "),
        facts.build(
          "\(list)を取り扱わないように改めさせる。",
          "have the handling changed so that \(list) is no part of it."),
      ])
  }
}
