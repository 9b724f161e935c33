import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// Nothing decides the requirement.
  static func undeclared(_ facts: FindingFacts) -> FindingText {
    let question = facts.openQuestion
    let reasons = facts.reasons
    return FindingText(
      headline: facts.pick(
        "\(facts.requirement)を判定できない（\(reasons.isEmpty ? "宣言なし・未確認" : reasons)：\(facts.controls)）。",
        "\(facts.requirement) cannot be judged (\(reasons.isEmpty ? "nothing said" : reasons): \(facts.controls))."),
      explanation: facts.sentences(
        facts.demandSentence,
        facts.proofs.isEmpty
          ? "" : facts.pick("確かめるもの：\(facts.proofs)。", "What would show it: \(facts.proofs)."),
        facts.purpose),
      actions: [facts.pick("尋ねる：\(question.whom)に。\(question.text)", "Ask \(question.whom): \(question.text)")],
      question: question)
  }
}

extension FindingFacts {
  /// The ward's department, which knows the case as a whole.
  var department: String {
    let holders = wording.evaluation.history.subjects.parties(holding: .ward)
    return holders.isEmpty ? pick("所管課", "the department") : wording.parties(holders)
  }

  /// Who answers for the requirement; the department while nobody does.
  var answerer: String { finding.parties.isEmpty ? department : wording.parties(finding.parties) }

  /// The question that would decide the outcome.
  var openQuestion: FindingText.Question {
    let reasons = finding.reasons
    let rule = finding.requirement.map { wording.rulebook[$0] }
    if reasons.contains(.missingRole) {
      let roles = wording.list(missingRoles(rule).map { $0.label[wording.language] })
      return .init(whom: department, text: pick("\(roles)は誰か。", "Who is the \(roles)?"))
    }
    if reasons.contains(.missingConnection) {
      let who = wording.parties(finding.parties)
      return .init(
        whom: department,
        text: pick("\(who)は、どこからどこへ接続するか。", "Which connections does \(who) have, from where to where?"))
    }
    if reasons.contains(.unknownCondition) { return .init(whom: department, text: conditionQuestion(rule)) }
    if reasons.contains(.unconfirmed) {
      return .init(
        whom: department,
        text: pick("\(controlNames)を「対象外」とする申告を認めるか。", "Is “not applicable” right for \(controlNames)?"))
    }
    if reasons.contains(.answeredUnknown) {
      return .init(
        whom: answerer,
        text: pick(
          "\(controlNames)は「不明」との回答である。いつまでに、誰が確かめるか。",
          "\(controlNames) was answered “not known”: who will find out, and by when?"))
    }
    if reasons.contains(.unstated) {
      return .init(
        whom: answerer,
        text: pick(
          "\(controlNames)の具体的な値は何か（求め：\(asked)）。",
          "What exactly is the value of \(controlNames) (asked for: \(asked))?"))
    }
    if reasons.contains(.onlyGeneral) {
      return .init(
        whom: answerer,
        text: pick(
          "会社の一般方針ではなく、この業務で\(controlNames)はどうなっているか（求め：\(asked)）。",
          "Beside the company's general policy, what is done in this work about \(controlNames) "
            + "(asked for: \(asked))?"))
    }
    return .init(
      whom: answerer,
      text: pick(
        "\(controlNames)はどうなっているか（求め：\(asked)）。",
        "What is done about \(controlNames) (asked for: \(asked))?"))
  }

  /// The demand; only the value where it is about the one control that the question names.
  private var asked: String {
    guard let tests = finding.requirement.map({ wording.rulebook[$0].require.tests }), tests.count == 1,
      finding.controls == [tests[0].control], tests[0].parts.isEmpty
    else { return demand }
    return wording.vocabulary.comparison(tests[0], in: wording.language)
  }

  /// The controls by name alone, quoted.
  var controlNames: String { wording.list(finding.controls.map { wording.name(ofControl: $0) }) }

  /// The obliged roles that nobody holds.
  private func missingRoles(_ rule: Requirement?) -> [Role] {
    let obliged = rule?.obliges ?? []
    let missing = obliged.filter { wording.evaluation.history.subjects.parties(holding: $0).isEmpty }
    return missing.isEmpty ? obliged : missing
  }

  /// What the case must say for it to be known whether the requirement applies.
  private func conditionQuestion(_ rule: Requirement?) -> String {
    var features: [Int] = []
    var sensitivities: [Int] = []
    let policy = finding.requirement.flatMap { wording.rulebook.policies[$0.policy].applies }
    for condition in [policy, rule?.when] {
      guard let open = condition?.openTerms(in: wording.dossier) else { continue }
      features += open.features.filter { !features.contains($0) }
      sensitivities += open.sensitivities.filter { !sensitivities.contains($0) }
    }
    let vocabulary = wording.vocabulary
    let kinds = wording.list(sensitivities.map { vocabulary.sensitivities[$0].label[wording.language] })
    let uses = wording.list(features.map { vocabulary.features[$0].label[wording.language] })
    var questions: [String] = []
    if !uses.isEmpty { questions.append(pick("この案件で使う・行うか：\(uses)。", "Does this case use or involve: \(uses)?")) }
    if !kinds.isEmpty { questions.append(pick("扱う情報に含まれるか：\(kinds)。", "Do the data include: \(kinds)?")) }
    if questions.isEmpty {
      questions.append(pick("この要求が当てはまる案件か。", "Is this a case that the requirement is about?"))
    }
    return questions.joined(separator: pick("", " "))
  }
}
