import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// Asked for at the consultation or in the specification; the vendor declares less or nothing.
  static func uncommitted(_ facts: FindingFacts) -> FindingText {
    let headline =
      facts.isSilent
      ? facts.pick(
        "\(facts.higherStage)で求めた\(facts.controls)を、事業者が申告していない\(facts.inferred)。",
        "The vendor does not declare \(facts.controls), which the \(facts.higherStage) asks for\(facts.inferred).")
      : facts.pick(
        "\(facts.higherStage)で求めた\(facts.controls)について、事業者の申告が足りない\(facts.change)。",
        "The vendor declares less of \(facts.controls) than the \(facts.higherStage) asks for\(facts.change).")
    return FindingText(
      headline: headline,
      explanation: facts.sentences(
        facts.pick(
          "事業者が約束していない措置は、行われなくても責任を問いにくい。",
          "A vendor is hard to hold to a measure that it never committed to."),
        facts.purpose),
      actions: [
        facts.renegotiate(
          "求める水準を下げるなら、\(facts.ward)が理由をまとめ、", "to ask for less, \(facts.ward) explains why and "),
        facts.build(
          "事業者に\(facts.controlNames)は\(facts.promisedValue)と書面で申告させ、契約か仕様書に残す。",
          "have the vendor declare \(facts.promisedValue) for \(facts.controlNames) in writing, and keep it in the contract or the specification."
        ),
      ])
  }
}
