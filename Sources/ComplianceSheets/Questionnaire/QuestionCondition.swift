internal import ComplianceEvaluation
internal import ComplianceModel
internal import SourceText

/// On which answers about features it hangs whether a question counts.
struct QuestionCondition {
  private let conditions: OpenConditions
  private let numbers: [Int: Int]
  private let language: Language
  private var known: [RequirementReference: Need] = [:]

  /// What answers a requirement needs to apply.
  private struct Need: Hashable {
    /// Features with the answer that speaks for it.
    var answers: [Answer]
    /// How many of the answers are needed.
    var count: Count

    struct Answer: Hashable {
      var feature: Int
      var isYes: Bool
    }

    enum Count { case one, all, unclear }
  }

  init(_ evaluation: Evaluation, numbers: [Int: Int], language: Language) {
    conditions = OpenConditions(evaluation)
    self.numbers = numbers
    self.language = language
  }

  /// The line that tells on which answers a question hangs; empty where it counts in any case.
  mutating func line(for asked: AskedMeasure) -> String {
    guard !asked.features.isEmpty else { return "" }
    var needs: [Need] = []
    for requirement in asked.requirements {
      let need = known[requirement] ?? self.need(of: requirement)
      known[requirement] = need
      if !needs.contains(need) { needs.append(need) }
    }
    if needs.count == 1, needs[0].count != .unclear { return line(needs[0]) }
    if needs.allSatisfy({ $0.count == .one || ($0.count == .all && $0.answers.count == 1) }) {
      var answers: [Need.Answer] = []
      for answer in needs.flatMap(\.answers) where !answers.contains(answer) { answers.append(answer) }
      return line(Need(answers: answers, count: .one))
    }
    let list = asked.features.compactMap { numbers[$0] }.map { number($0) }
    return language == .ja
      ? "※ \(list.joined(separator: "・"))の答えによっては、要りません。"
      : "* Depending on the answers to \(list.joined(separator: ", ")) this may not be needed."
  }

  private func number(_ number: Int) -> String { language == .ja ? "問\(number)" : "question \(number)" }

  private func line(_ need: Need) -> String {
    let isAll = need.count == .all
    let groups = [true, false].compactMap { isYes -> String? in
      let list = need.answers.filter { $0.isYes == isYes }.compactMap { numbers[$0.feature] }.map { number($0) }
      guard !list.isEmpty else { return nil }
      let word = (isYes ? QuestionnaireWords.yes : QuestionnaireWords.no)[language]
      return language == .ja
        ? list.joined(separator: isAll ? "と" : "か") + "で「\(word)」"
        : list.joined(separator: isAll ? " and " : " or ") + " is answered “\(word)”"
    }
    return language == .ja
      ? "※ \(groups.joined(separator: isAll ? "、しかも" : "、または"))のときだけ答えてください。"
      : "* Only if \(groups.joined(separator: isAll ? " and " : " or "))."
  }

  private func need(of requirement: RequirementReference) -> Need {
    let features = conditions.features(deciding: requirement)
    let answers = features.map { feature in
      Need.Answer(feature: feature, isYes: isForIt(feature, requirement, features))
    }
    let uses = Dictionary(answers.map { ($0.feature, $0.isYes) }, uniquingKeysWith: { first, _ in first })
    let without = answers.map { answer in
      applies(requirement, uses.merging([answer.feature: !answer.isYes]) { _, other in other })
    }
    let alone = answers.map { answer in
      applies(requirement, uses.mapValues { !$0 }.merging([answer.feature: answer.isYes]) { _, other in other })
    }
    if !applies(requirement, uses) || applies(requirement, uses.mapValues { !$0 }) {
      return Need(answers: answers, count: .unclear)
    }
    if !without.contains(true) { return Need(answers: answers, count: .all) }
    return Need(answers: answers, count: alone.contains(false) ? .unclear : .one)
  }

  /// Whether a 「はい」 speaks for it that the requirement applies.
  private func isForIt(_ feature: Int, _ requirement: RequirementReference, _ features: [Int]) -> Bool {
    // Whatever is said of the others, only one of the two answers ever makes a difference for the better.
    for others in [false, true] {
      let uses = Dictionary(features.map { ($0, others) }, uniquingKeysWith: { first, _ in first })
      let yes = applies(requirement, uses.merging([feature: true]) { _, other in other })
      let no = applies(requirement, uses.merging([feature: false]) { _, other in other })
      if yes != no { return yes }
    }
    return true
  }

  private func applies(_ requirement: RequirementReference, _ uses: [Int: Bool]) -> Bool {
    conditions.applicability(of: requirement, if: uses) != .no
  }
}
