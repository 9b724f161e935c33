import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// Promised; what is there is weaker.
  static func unrealized(_ facts: FindingFacts) -> FindingText {
    let headline =
      facts.isAbsent
      ? facts.pick(
        "\(facts.higherStage)で約束した\(facts.controls)が、実際には行われていない\(facts.change)。",
        "\(facts.controls) was promised but is not in place\(facts.change).")
      : facts.pick(
        "\(facts.higherStage)で約束した\(facts.controls)が、実際には約束より弱い\(facts.change)。",
        "\(facts.controls) is weaker in place than promised\(facts.change).")
    return FindingText(
      headline: headline,
      explanation: facts.sentences(
        facts.pick(
          "区民の情報は、約束した保護を受けていない。",
          "Residents' data do not have the protection that was promised."),
        facts.purpose),
      actions: [
        facts.renegotiate(
          "\(facts.ward)が理由と代わりの措置をまとめ、", "\(facts.ward) explains why, names what is done instead, and "),
        facts.build(
          "\(facts.controlNames)が\(facts.promisedValue)になるよう実装させ、期限を決め、現地で確かめる。",
          "have \(facts.controlNames) built to \(facts.promisedValue) by a fixed day, and look at it on the spot."),
      ])
  }
}

extension FindingFacts {
  /// Whether nothing at all is in place, as far as that may be told.
  var isAbsent: Bool {
    guard let claim = lower?.claim, !wording.vocabulary.isWithheld(claim.control) else { return false }
    switch claim.assertion {
    case .value(.boolean(false)), .value(.set(.closed(0))), .value(.set(.open([]))): return true
    default: return false
    }
  }
}
