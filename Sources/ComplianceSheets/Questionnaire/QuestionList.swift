internal import ComplianceEvaluation
internal import ComplianceModel

/// What a 回答票 asks of a party and of those under it that handle the data.
struct QuestionList {
  /// The questions in the order of their numbers: features first, then the measures of the party, then those of others.
  let questions: [Question]
  /// The number of the question about each feature.
  let numbers: [Int: Int]
  /// The policies that the questions come from, by index in the rulebook.
  let policies: [Int]

  init(_ evaluation: Evaluation, party: Int) {
    let parties = [party] + evaluation.history.subjects.handlers(under: party)
    let asked = evaluation.askedMeasures
    let controls = evaluation.rulebook.vocabulary.controls
    var questions: [Question] = []
    var numbers: [Int: Int] = [:]
    var policies: Set<Int> = []
    let mine = asked.filter { parties.contains($0.party) }
    for feature in Set(mine.flatMap(\.features)).sorted() {
      numbers[feature] = questions.count + 1
      questions.append(Question(number: questions.count + 1, subject: .feature(feature), group: .first))
    }
    for party in parties {
      for measure in mine where measure.party == party {
        policies.formUnion(measure.requirements.map(\.policy))
        questions.append(
          Question(
            number: questions.count + 1, subject: .measure(measure),
            group: .field(controls[measure.control].field, party: party)))
      }
    }
    self.questions = questions
    self.numbers = numbers
    self.policies = policies.sorted()
  }
}
