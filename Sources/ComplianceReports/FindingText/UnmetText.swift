import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// A requirement does not hold.
  static func unmet(_ facts: FindingFacts) -> FindingText {
    let who = facts.wording.parties(facts.finding.parties)
    let said = facts.lower.map { statement in
      facts.pick(
        "（\(facts.wording.name(ofControl: statement.claim.control))は\(facts.found)）",
        " (\(facts.wording.name(ofControl: statement.claim.control)): \(facts.found))")
    }
    return FindingText(
      headline: facts.pick(
        "\(facts.requirement)を\(who)が満たしていない\(said ?? "")。",
        "\(facts.requirement) is not met by \(who)\(said ?? "")."),
      explanation: facts.sentences(
        facts.demandSentence, facts.difference,
        facts.finding.reasons.contains(.needsApproval)
          ? facts.pick(
            "区の承諾があれば認められる値だが、有効な承諾がない。",
            "The value would do with the ward's approval, but there is no valid one.") : "",
        facts.noException, facts.purpose),
      actions: [facts.repair] + facts.exception + facts.breachReports)
  }

  /// The due day has passed, and no fact shows that it was done.
  static func overdue(_ facts: FindingFacts) -> FindingText {
    var due = facts.pick("期限", "its deadline")
    if case .due(let day) = facts.finding.detail {
      let date = facts.wording.date(day)
      due = facts.pick("期限\(date)", "its deadline of \(date)")
    }
    let who = facts.wording.parties(facts.finding.parties)
    return FindingText(
      headline: facts.pick(
        "\(facts.requirement)は\(due)を過ぎたが、\(who)が行ったことを示す事実がない。",
        "\(facts.requirement) is past \(due), and no fact shows that \(who) did it."),
      explanation: facts.sentences(
        facts.demandSentence,
        facts.pick("期限の後は、約束ではなく事実だけで判定する。", "After the deadline only facts count, not promises."),
        facts.noException, facts.purpose),
      actions: [
        facts.pick(
          "示してもらう：\(who)に、行ったことを示すもの（\(facts.proofs)）を出させる。",
          "Have it shown: ask \(who) for what proves it (\(facts.proofs)).")
      ] + facts.exception)
  }
}

extension FindingFacts {
  /// To make the requirement hold.
  var repair: String {
    let who = finding.parties.isEmpty ? pick("担当する者", "whoever is in charge") : wording.parties(finding.parties)
    return pick(
      "直す：\(who)が\(wording.quoted(demand))とし、\(ward)がそれを示すもの（\(proofs)）を確かめる。",
      "Put it right: \(who) to have \(wording.quoted(demand)); \(ward) then checks what proves it (\(proofs)).")
  }

  /// That the clause knows no exception, where that is so.
  var noException: String {
    guard let rule, rule.exception == nil else { return "" }
    return pick("この条項に例外の定めはない。", "The clause knows no exception.")
  }

  /// What the contract says of a breach that is a fact, where the clause belongs to it.
  var breachReports: [String] {
    guard finding.reasons.contains(.onFact), let reference = finding.requirement else { return [] }
    return wording.rulebook.policies[reference.policy].requirements.compactMap { $0.onBreach?[wording.language] }
  }

  /// The exception as a way out, where the clause allows one.
  var exception: [String] {
    guard let exception = rule?.exception else { return [] }
    let grantor = exception.by == .ward ? ward : wording.holders(of: exception.by)
    return [
      pick(
        "例外とする：\(grantor)の\(exception.form.ja)を受ければ、この条項の例外にできる。",
        "Make it an exception: the clause allows one by \(exception.form[.en]) of \(grantor).")
    ]
  }
}
