import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// Promised at the consultation; the specification is weaker or silent.
  static func unspecified(_ facts: FindingFacts) -> FindingText {
    let headline =
      facts.isSilent
      ? facts.pick(
        "諮問で約束した\(facts.controls)が、仕様書に書かれていない\(facts.inferred)。",
        "\(facts.controls) was promised at the consultation, but the specification does not mention it\(facts.inferred)."
      )
      : facts.pick(
        "諮問で約束した\(facts.controls)が、仕様書では弱くなっている\(facts.change)。",
        "\(facts.controls) is weaker in the specification than promised at the consultation\(facts.change).")
    return FindingText(
      headline: headline,
      explanation: facts.sentences(
        facts.pick(
          "仕様書にないものを、構築事業者は作る義務を負わない。このままでは、審議会に説明した保護措置が講じられないおそれがある。",
          "A builder need not build what the specification does not ask for: "
            + "what the council was told may never be put in place."),
        facts.purpose),
      actions: [
        facts.renegotiate(
          "\(facts.ward)が理由と代わりの措置をまとめ、", "\(facts.ward) explains why, names what is done instead, and "),
        facts.build(
          "仕様書に\(facts.controlNames)は\(facts.promisedValue)と書き加え、構築事業者に実装させ、結果を確かめる。",
          "put \(facts.promisedValue) for \(facts.controlNames) into the specification, have the builder implement it, and check the result."
        ),
      ])
  }
}
