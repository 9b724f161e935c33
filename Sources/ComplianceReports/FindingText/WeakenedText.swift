import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// A later paper of the same stage is weaker, less firm, or takes back.
  static func weakened(_ facts: FindingFacts) -> FindingText {
    let isFact = !(facts.higher?.claim.stage.isPromise ?? true)
    // The paper that lowers it is itself one to the council.
    let wasToldToCouncil = facts.lower?.claim.stage == .consulted && facts.silentPaper == nil
    let headline: String
    if facts.isWithdrawn {
      headline = facts.pick(
        "\(facts.higherStage)で\(facts.promised)とした\(facts.controls)が、後の資料で取り下げられた。",
        "\(facts.controls) (\(facts.promised), \(facts.higherStage)) was taken back by a later paper.")
    } else if facts.isSilent {
      headline = facts.pick(
        "\(facts.higherStage)で\(facts.promised)とした\(facts.controls)が、全体を書き直した後の資料にない。",
        "\(facts.controls) (\(facts.promised), \(facts.higherStage)) is missing from a later paper that replaces "
          + "the earlier ones as a whole.")
    } else {
      headline = facts.pick(
        "\(facts.controls)が、後の\(facts.higherStage)の資料で引き下げられた\(facts.change)。",
        "\(facts.controls) was lowered in a later paper of the same stage (\(facts.higherStage))\(facts.change).")
    }
    return FindingText(
      headline: headline,
      explanation: facts.sentences(
        isFact
          ? facts.pick(
            "前に報告された状態より弱くなっている。", "It is weaker now than what was reported before.")
          : facts.pick(
            "引き下げても、それまで約束を守っていなかったことは消えない。",
            "Lowering a promise does not undo that it was not kept before."),
        isFact || !facts.wasConsulted
          ? ""
          : wasToldToCouncil
            ? facts.pick(
              "審議会にはこの資料で伝えられた。理由と代わりの措置が示され、了承されたかを確かめる。",
              "The council was told by this paper. See whether it was given the reasons and what is done instead, and agreed."
            )
            : facts.pick("審議会が知らないままでないかを確かめる。", "Make sure that the council knows."),
        facts.purpose),
      actions: [
        wasToldToCouncil
          ? facts.changePromise(
            "\(facts.ward)が引下げの理由と代わりの措置を審議会に示し、その了承を記録に残す。",
            "\(facts.ward) gives the council the reasons and what is done instead, and records that it agreed.")
          : facts.renegotiate(
            "\(facts.ward)が引下げの理由と代わりの措置をまとめ、",
            "\(facts.ward) explains why it was lowered, names what is done instead, and "),
        facts.build(
          "\(facts.controlNames)をもとの\(facts.promised)に戻し、仕様書と実装をそろえる。",
          "go back to \(facts.promised) for \(facts.controlNames), and bring specification and system in line."),
      ])
  }
}
