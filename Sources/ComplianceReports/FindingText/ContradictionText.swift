import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// Two papers of one stage and day disagree, or a promise falls short of the contract's own clause.
  static func contradiction(_ facts: FindingFacts) -> FindingText {
    if facts.finding.requirement != nil { return belowClause(facts) }
    let first = facts.wording.quoted(facts.higher.map { facts.wording.title($0) } ?? "")
    let second = facts.wording.quoted(facts.lower.map { facts.wording.title($0) } ?? "")
    let isFact = !(facts.higher?.claim.stage.isPromise ?? true)
    return FindingText(
      headline: facts.pick(
        "\(facts.controls)について、\(first)の\(facts.promised)と\(second)の\(facts.found)が食い違う。",
        "On \(facts.controls), \(first) says \(facts.promised) and \(second) says \(facts.found)."),
      explanation: facts.sentences(
        isFact
          ? facts.pick(
            "判定には、証跡の確かな方（同じなら弱い方）を使った。",
            "The judgement uses the better evidenced of the two; where they are equal, the weaker.")
          : facts.pick(
            "判定には、厳しい方の約束を使った。", "The judgement uses the stricter promise."),
        facts.purpose),
      actions: [
        facts.renegotiate(
          "どちらが正しいかを\(facts.ward)が決め、誤った資料を",
          "\(facts.ward) decides which is right",
          council: LocalizedText(
            ja: "直して審議会に再諮問・報告する。", en: ", corrects the other paper, and tells the council."),
          otherwise: LocalizedText(ja: "直す。", en: ", and corrects the other paper.")),
        facts.build(
          "\(facts.controlNames)を\(facts.promised)にそろえ、もう一方の資料を書き直す。",
          "settle on \(facts.promised) for \(facts.controlNames), and rewrite the other paper."),
      ])
  }

  private static func belowClause(_ facts: FindingFacts) -> FindingText {
    let stage = facts.lower?.claim.stage.label[facts.wording.language] ?? ""
    let exception = facts.rule?.exception
    return FindingText(
      headline: facts.pick(
        "\(facts.controls)の約束（\(stage)\(facts.found)）が、契約の条項\(facts.requirement)に届いていない。",
        "What is promised of \(facts.controls) (\(stage) \(facts.found)) falls short of the contract's own clause "
          + "\(facts.requirement)."),
      explanation: facts.sentences(
        facts.demandSentence,
        facts.pick("判定には、厳しい方の条項を使う。", "The stricter clause binds."),
        facts.purpose),
      actions: [
        exception == nil
          ? facts.renegotiate(
            "条項には例外がない。\(facts.ward)が契約の条項を改め",
            "the clause knows no exception; \(facts.ward) amends the contract",
            council: FindingFacts.amendsClauseAndTellsCouncil, otherwise: FindingFacts.amendsClause)
          : facts.renegotiate(
            "\(facts.ward)が条項どおりの例外を認めるか、契約の条項を改め",
            "\(facts.ward) grants the exception that the clause allows, or amends the contract",
            council: FindingFacts.amendsClauseAndTellsCouncil, otherwise: FindingFacts.amendsClause),
        facts.build(
          "条項に合う内容に書き直させ、そのとおり実装させる。",
          "have the paper rewritten to what the clause asks for, and have that implemented."),
      ])
  }
}
