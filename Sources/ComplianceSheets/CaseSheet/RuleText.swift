internal import ComplianceModel
internal import SourceText

/// Predicates and conditions as one cell that people can read, and that reads back.
struct RuleText {
  let vocabulary: Vocabulary
  let words: CaseWords
  let values: ValueCell
  let language: Language

  init(_ vocabulary: Vocabulary, _ words: CaseWords, in language: Language) {
    self.vocabulary = vocabulary
    self.words = words
    self.language = language
    values = ValueCell(vocabulary, in: language)
  }

  /// The text of a predicate.
  func text(_ predicate: Predicate, isInner: Bool = false) -> String {
    switch predicate {
    case .test(let test): text(test)
    case .all(let parts):
      joined(parts.map { text($0, isInner: parts.count > 1) }, RuleWords.all, RuleWords.and, isInner)
    case .any(let parts): joined(parts.map { text($0, isInner: parts.count > 1) }, RuleWords.any, RuleWords.or, isInner)
    }
  }

  private func text(_ test: ControlTest) -> String {
    let control = vocabulary.controls[test.control]
    var text = name(control.label[language]) + "［\(control.id)］"
    if !test.parts.isEmpty, case .named(let words, let labels) = control.parts {
      let list = WordList(zip(words, labels).map { .init(word: $0, label: $1) })
      text += "〈" + test.parts.map { RuleWords.quoted(list.text(of: words[$0], in: language)) }.joined() + "〉"
    }
    func value(_ value: Value) -> String { RuleWords.quoted(values.text(of: value, control: test.control)) }
    switch test.comparison {
    case .asStrongAs(let wanted): return text + RuleWords.sign(.equal) + value(wanted)
    case .atLeast(let number): return text + RuleWords.sign(.atLeast) + value(.number(number))
    case .atMost(let number): return text + RuleWords.sign(.atMost) + value(.number(number))
    case .oneOf(let wanted): return text + RuleWords.sign(.oneOf) + wanted.map(value).joined()
    case .eachHas(let fields):
      let list = WordList(fieldsOf: control)
      let names = fields.map { list.text(of: control.type.names[$0], in: language) }
      return text + RuleWords.sign(.eachHas) + names.map(RuleWords.quoted).joined()
    }
  }

  /// The text of a condition.
  func text(_ condition: Condition, isInner: Bool = false) -> String {
    switch condition {
    case .kind(let kinds): test("kind", kinds.map(\.rawValue))
    case .ward(let wards): test("ward", wards)
    case .uses(let features): test("uses", features.map { vocabulary.features[$0].id })
    case .data(let sensitivities): test("data", sensitivities.map { vocabulary.sensitivities[$0].id })
    case .role(let roles): test("role", roles.map(\.rawValue))
    case .event(let events): test("event", events.map { vocabulary.events[$0].id })
    case .all(let parts):
      joined(parts.map { text($0, isInner: parts.count > 1) }, RuleWords.all, RuleWords.and, isInner)
    case .any(let parts): joined(parts.map { text($0, isInner: parts.count > 1) }, RuleWords.any, RuleWords.or, isInner)
    case .not(let part): word(RuleWords.not) + "（" + text(part) + "）"
    }
  }

  private func test(_ key: String, _ names: [String]) -> String {
    let list = RuleNodes.words(key, words, vocabulary)
    return name(RuleNodes.conditions.text(of: key, in: language)) + RuleWords.sign(.equal)
      + names.map { RuleWords.quoted(list.text(of: $0, in: language)) }.joined()
  }

  private func joined(_ parts: [String], _ around: [String], _ between: [String], _ isInner: Bool) -> String {
    if parts.count == 1 { return word(around) + "（" + parts[0] + "）" }
    let text = parts.joined(separator: " \(word(between)) ")
    return isInner ? "（\(text)）" : text
  }

  private func word(_ both: [String]) -> String { (language == .ja ? both.first : both.last) ?? "" }

  /// A name, in brackets where its signs would be read as others.
  private func name(_ text: String) -> String {
    let isPlain = !text.unicodeScalars.contains {
      $0.properties.isWhitespace || "「」［］[]（）()〈〉＝=≧≥≦≤∈∋\"".unicodeScalars.contains($0)
    }
    return isPlain ? text : RuleWords.quoted(text)
  }
}
