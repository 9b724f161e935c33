import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// Nothing decides the requirement.
  static func undeclared(_ facts: FindingFacts) -> FindingText {
    let question = facts.openQuestion
    let reasons = facts.reasons
    let proofs = facts.proofs
    return FindingText(
      headline: facts.pick(
        "\(facts.requirement)を判定できない（\(reasons.isEmpty ? "宣言なし・未確認" : reasons)：\(facts.controls)）。",
        "\(facts.requirement) cannot be judged (\(reasons.isEmpty ? "nothing said" : reasons): \(facts.controls))."),
      explanation: facts.sentences(
        facts.demandSentence,
        proofs.isEmpty ? "" : facts.pick("確かめるもの：\(proofs)。", "What would show it: \(proofs)."),
        facts.purpose),
      actions: [], question: question)
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
    if reasons.contains(.missingRole) {
      let roles = wording.list(missingRoles.map { wording.roles.word(for: $0) })
      return .init(whom: department, text: pick("\(roles)は誰か。", "Who is the \(roles)?"))
    }
    if reasons.contains(.missingConnection) {
      let who = wording.parties(finding.parties)
      return .init(
        whom: department,
        text: pick("\(who)は、どこからどこへ接続するか。", "Which connections does \(who) have, from where to where?"))
    }
    if reasons.contains(.unknownCondition) { return .init(whom: department, text: conditionQuestion) }
    let groups = openControls
    let texts = groups.map { question(about: $0.controls, $0.gap) }
    let isForDepartment = groups.allSatisfy { $0.gap == .unconfirmed }
    return .init(whom: isForDepartment ? department : answerer, text: texts.joined(separator: pick("", " ")))
  }

  /// What an answer about a control lacks.
  private enum Gap { case silent, onlyGeneral, unstated, unknown, unconfirmed }

  /// The controls by what their answers lack, in the order of the finding.
  private var openControls: [(gap: Gap, controls: [Int])] {
    var groups: [(gap: Gap, controls: [Int])] = []
    for control in finding.controls {
      let gap = gap(of: control)
      if let place = groups.firstIndex(where: { $0.gap == gap }) {
        groups[place].controls.append(control)
      } else {
        groups.append((gap, [control]))
      }
    }
    return groups
  }

  private func gap(of control: Int) -> Gap {
    let said = ([finding.primary] + finding.related).compactMap(\.statement)
      .map { wording.evaluation.history.statements[$0].claim }.last { $0.control == control }
    switch said?.assertion {
    case .notApplicable: return .unconfirmed
    case .value(.unknown): return .unknown
    case .value(.unstated): return .unstated
    default: return said == nil && finding.reasons.contains(.onlyGeneral) ? .onlyGeneral : .silent
    }
  }

  private func question(about controls: [Int], _ gap: Gap) -> String {
    let names = wording.list(controls.map { wording.name(ofControl: $0) }) + subjectNote
    let asked = asked(of: controls)
    return switch gap {
    case .unconfirmed:
      pick("\(names)を「対象外」とする申告を認めるか。", "Is “not applicable” right for \(names)?")
    case .unknown:
      pick(
        "\(names)は「不明」との回答である。いつまでに、誰が確かめるか。",
        "\(names) was answered “not known”: who will find out, and by when?")
    case .unstated:
      pick(
        "\(names)の具体的な値は何か（求め：\(asked)）。", "What exactly is the value of \(names) (asked for: \(asked))?")
    case .onlyGeneral:
      pick(
        "会社の一般方針ではなく、この業務で\(names)はどうなっているか（求め：\(asked)）。",
        "Beside the company's general policy, what is done in this work about \(names) (asked for: \(asked))?")
    case .silent:
      pick(
        "\(names)はどうなっているか（求め：\(asked)）。", "What is done about \(names) (asked for: \(asked))?")
    }
  }

  /// Whom or which connection the question is about, where that is not the one who is asked.
  private var subjectNote: String {
    let control = wording.partedControl(finding)
    let isPlain = finding.subjects.allSatisfy { subject in
      let part = control.flatMap { control in subject.part.map { wording.part($0, of: control) } } ?? ""
      return part.isEmpty && finding.parties.contains(subject.index)
    }
    guard !isPlain else { return "" }
    let text = wording.subjects(finding.subjects, control: control)
    return text.isEmpty ? "" : wording.bracketed(text)
  }

  /// What is asked of controls; only the value where it is one, which the question names already.
  private func asked(of controls: [Int]) -> String {
    let tests = (rule?.require.tests ?? []).filter { controls.contains($0.control) }
    // Alternatives mean something only together.
    guard tests.count == 1, case .test(let test) = rule?.require, test.parts.isEmpty else { return demand }
    return wording.vocabulary.comparison(test, in: wording.language)
  }

  /// The controls by name alone, quoted.
  var controlNames: String { wording.list(finding.controls.map { wording.name(ofControl: $0) }) }

  /// The obliged roles that nobody holds.
  private var missingRoles: [Role] {
    let obliged = rule?.obliges ?? []
    let missing = obliged.filter { wording.evaluation.history.subjects.parties(holding: $0).isEmpty }
    return missing.isEmpty ? obliged : missing
  }

  /// What the case must say for it to be known whether the requirement applies.
  private var conditionQuestion: String {
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
