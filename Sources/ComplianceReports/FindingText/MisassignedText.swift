import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// Another company built or operates it than the one that undertook the measure.
  static func misassigned(_ facts: FindingFacts) -> FindingText {
    let doer: String
    if case .doer(let party) = facts.finding.detail {
      doer = facts.wording.partyWithRole(party)
    } else {
      doer = facts.pick("別の事業者", "another company")
    }
    let promisers = facts.promisers
    let who = promisers.isEmpty ? facts.pick("別の当事者", "somebody else") : facts.wording.parties(promisers)
    return FindingText(
      headline: facts.pick(
        "\(facts.controls)を約束したのは\(who)だが、構築・運用するのは\(doer)で、\(doer)は何も約束していない。",
        "\(who) promised \(facts.controls), but \(doer) builds or operates it, and nothing binds \(doer) to it."),
      explanation: facts.sentences(
        facts.pick(
          "約束した者と作る者が違うと、約束が作る者に伝わらない。",
          "Where one promises and another builds, the promise does not reach the builder."),
        facts.purpose),
      actions: [
        facts.renegotiate(
          "誰が行うのかを改めて決め、\(facts.ward)が", "decide anew who does it; \(facts.ward) ", council: FindingFacts.tellsCouncil),
        facts.build(
          "\(doer)との契約か仕様書に\(facts.controlNames)は\(facts.promisedValue)と書き、申告させる。",
          "write \(facts.promisedValue) for \(facts.controlNames) into the contract with \(doer) or its specification, and have it declared."
        ),
      ])
  }
}
