internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Puts the questions of a 回答票 into words.
struct QuestionText {
  let wording: Wording
  /// The party that answers, by index.
  let party: Int
  private let evaluation: Evaluation
  private let vocabulary: Vocabulary
  private let language: Language

  init(_ wording: Wording, party: Int) {
    self.wording = wording
    self.party = party
    evaluation = wording.evaluation
    vocabulary = wording.evaluation.rulebook.vocabulary
    language = wording.language
  }

  private func pick(_ ja: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .ja ? ja() : en()
  }

  /// The question itself: one line, by which its row can be found again.
  func sentence(_ subject: Question.Subject) -> String {
    switch subject {
    case .feature(let feature):
      let label = vocabulary.features[feature].label[language]
      return pick("この業務で、「\(label)」を使う、または行うことがありますか。", "Does this work use or involve “\(label)”?")
    case .measure(let asked): return sentence(ofControl: asked.control)
    }
  }

  private func sentence(ofControl index: Int) -> String {
    let control = vocabulary.controls[index]
    let label = control.label[language]
    switch control.type {
    case .boolean: return pick("「\(label)」の措置をとりますか。", "“\(label)”: is this measure taken?")
    case .level: return pick("「\(label)」は、どの段階ですか。", "“\(label)”: which level is it?")
    case .choice: return pick("「\(label)」は、どれに当たりますか。", "“\(label)”: which of these is it?")
    case .number:
      let unit = control.unit?[language] ?? ""
      return pick("「\(label)」は、何\(unit)ですか。", "“\(label)”: how many \(unit)?")
    // Where fewer protects more, what counts is what is done, not what is left alone.
    case .set(_, _, fewerIsStronger: true):
      return pick(
        "「\(label)」のうち、行う（扱う）ものをすべて書いてください。ないときは「なし」と書いてください。",
        "“\(label)”: name everything of this that is done or handled; “none” if nothing is.")
    case .set(_, isOpen: true, _):
      return pick("「\(label)」に当たるものを、すべて書いてください。", "“\(label)”: name everything that counts.")
    case .set: return pick("「\(label)」に当たるものを、すべて選んでください。", "“\(label)”: choose everything that counts.")
    case .deadline: return pick("「\(label)」は、いつまでですか。", "“\(label)”: by when?")
    case .records: return pick("「\(label)」を、1行に1件ずつ書いてください。", "“\(label)”: write one on a line.")
    }
  }

  /// The sentence with what helps to answer it, a line each.
  func text(_ question: Question, condition: String) -> String {
    var lines = [sentence(question.subject)]
    if case .measure(let asked) = question.subject {
      lines += help(vocabulary.controls[asked.control])
      let purpose = vocabulary.controls[asked.control].protects[language]
      if !purpose.isEmpty { lines.append(pick("（ねらい：\(purpose)）", "(Purpose: \(purpose))")) }
    }
    if !condition.isEmpty { lines.append(condition) }
    return lines.joined(separator: "\n")
  }

  /// How to write what cannot be chosen as one word.
  private func help(_ control: Control) -> [String] {
    let names = control.type.names.map { control.valueLabels[$0]?[language] ?? $0 }
    let list = names.joined(separator: pick("／", " / "))
    switch control.type {
    case .set(_, let isOpen, _):
      guard !names.isEmpty else { return [] }
      return [isOpen ? pick("（たとえば：\(list)）", "(For example: \(list))") : pick("（選べる語：\(list)）", "(Words: \(list))")]
    case .records:
      let form = names.map { $0 + pick("：…", ": …") }.joined(separator: pick("、", ", "))
      return [pick("（書き方：\(form)）", "(Write it like: \(form))")]
    case .deadline:
      let event = vocabulary.event(.contractEnd) ?? 0
      guard vocabulary.events.indices.contains(event) else { return [] }
      let example = vocabulary.text(of: Deadline(event: event, days: 14), in: language)
      return [pick("（書き方：\(example)）", "(Write it like: \(example))")]
    case .boolean, .level, .choice, .number: return []
    }
  }

  /// What a question is about: the connection and part, and the party where it is not the one that answers.
  func target(_ subject: Question.Subject) -> String {
    guard case .measure(let asked) = subject else { return "" }
    let part = asked.part.map { wording.part($0, of: asked.control) } ?? ""
    let place =
      asked.connection == nil
      ? part
      : wording.subjects(asked.subjects.map { Subject(index: $0, part: asked.part) }, control: asked.control)
    guard asked.party != party else { return place }
    let name = wording.partyWithRole(asked.party)
    return place.isEmpty ? name : name + pick("：", ": ") + place
  }

  /// The clauses that ask for it, a line each.
  func basis(_ subject: Question.Subject) -> String {
    guard case .measure(let asked) = subject else { return "" }
    return asked.requirements.map { wording.requirement($0) }.joined(separator: "\n")
  }

  /// What the clauses ask for, a line each.
  func demand(_ subject: Question.Subject) -> String {
    guard case .measure(let asked) = subject else { return "" }
    var lines: [String] = []
    for reference in asked.requirements {
      for line in demands(evaluation.rulebook[reference].require, asked) where !lines.contains(line) {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What a predicate asks of one control; alternatives mean something only together.
  private func demands(_ predicate: Predicate, _ asked: AskedMeasure) -> [String] {
    switch predicate {
    case .all(let parts): return parts.flatMap { demands($0, asked) }
    case .any(let parts) where parts.count > 1:
      guard predicate.tests.contains(where: { $0.control == asked.control }) else { return [] }
      let own = parts.compactMap { part -> String? in
        guard case .test(let test) = part, test.control == asked.control else { return nil }
        return vocabulary.comparison(test, in: language)
      }
      // Alternatives of this control alone need not name it.
      return own.count == parts.count
        ? [own.joined(separator: pick("、または", " or "))] : [vocabulary.text(of: predicate, in: language)]
    case .any(let parts): return parts.flatMap { demands($0, asked) }
    case .test(let test):
      guard test.control == asked.control else { return [] }
      if let part = asked.part, !test.parts.isEmpty, !test.parts.contains(part) { return [] }
      return [vocabulary.comparison(test, in: language)]
    }
  }

  /// The head of a group.
  func heading(_ group: Question.Group) -> String {
    switch group {
    case .first: return QuestionnaireWords.first[language]
    case .field(let field, let party):
      let label = field.label[language]
      guard party != self.party else { return label }
      return pick("\(label)（\(wording.party(party))）", "\(label) (\(wording.party(party)))")
    }
  }
}
