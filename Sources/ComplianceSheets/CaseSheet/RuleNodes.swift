internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// Makes the nodes of files of a rule that was read from a cell.
struct RuleNodes {
  let reader: CaseReader
  let cell: SheetCell

  init(_ reader: CaseReader, _ cell: SheetCell) {
    self.reader = reader
    self.cell = cell
  }

  // MARK: Predicates

  /// The node of a predicate; nil after a mistake was reported.
  func predicate(_ tree: RuleTree) -> YAMLNode? {
    switch tree {
    case .all(let parts): return joined("all", parts.map(predicate))
    case .any(let parts): return joined("any", parts.map(predicate))
    case .test(let test): return self.test(test)
    case .not:
      reader.problems.report(
        "not-in-predicate", at: cell.location,
        LocalizedText(ja: "措置には「でない」を使えません", en: "\"not\" cannot be used of measures"),
        help: LocalizedText(ja: "求める値を書いてください。", en: "Write the value that is asked for."))
      return nil
    }
  }

  private func test(_ test: RuleTree.Test) -> YAMLNode? {
    guard let index = reader.control(cell.with(test.subject)) else { return nil }
    let control = reader.vocabulary.controls[index]
    var node = CaseNode(at: cell.location)
    if !test.parts.isEmpty, case .named(let words, let labels) = control.parts {
      let list = WordList(zip(words, labels).map { .init(word: $0, label: $1) })
      node.set("parts", test.parts.map { cell.node(list.word(of: $0) ?? $0) })
    } else {
      node.set("parts", test.parts.map { cell.node($0) })
    }
    guard let first = test.values.first else { return nil }
    func value(_ text: String) -> YAMLNode? { reader.values.node(cell.with(text), control: index) }
    let key: String
    let found: YAMLNode?
    switch test.comparison {
    case .equal: (key, found) = ("value", value(first))
    case .atLeast: (key, found) = ("at-least", value(first))
    case .atMost: (key, found) = ("at-most", value(first))
    case .oneOf:
      let values = test.values.compactMap(value)
      guard values.count == test.values.count else { return nil }
      (key, found) = ("one-of", YAMLNode(content: .sequence(values), location: cell.location))
    case .eachHas:
      let fields = WordList(fieldsOf: control)
      let names = test.values.map { cell.node(fields.word(of: $0) ?? $0) }
      (key, found) = ("each-has", YAMLNode(content: .sequence(names), location: cell.location))
    }
    guard let found else { return nil }
    node.set(key, found)
    return mapping(control.id.text, key == "value" && node.entries.count == 1 ? found : node.node)
  }

  // MARK: Conditions

  /// The node of a condition; nil after a mistake was reported.
  func condition(_ tree: RuleTree) -> YAMLNode? {
    switch tree {
    case .all(let parts): return joined("all", parts.map(condition))
    case .any(let parts): return joined("any", parts.map(condition))
    case .not(let part): return condition(part).map { mapping("not", $0) }
    case .test(let test):
      guard let key = RuleNodes.conditions.word(of: test.subject) else {
        reader.problems.notOffered(
          cell.with(test.subject), among: RuleNodes.conditions.choices(in: .ja),
          for: LocalizedText(ja: "また起こりうる所", en: "Where it can happen"))
        return nil
      }
      let list = RuleNodes.words(key, reader.words, reader.vocabulary)
      let values = test.values.map { cell.node(list.word(of: $0) ?? $0) }
      return mapping(key, YAMLNode(content: .sequence(values), location: cell.location))
    }
  }

  /// What a condition can be about.
  static let conditions = WordList([
    .init(word: "kind", label: LocalizedText(ja: "案件の種類", en: "kind of case")),
    .init(word: "ward", label: LocalizedText(ja: "区", en: "ward")),
    .init(word: "uses", label: LocalizedText(ja: "使う機能", en: "feature")),
    .init(word: "data", label: LocalizedText(ja: "情報の種類", en: "sensitivity")),
    .init(word: "role", label: LocalizedText(ja: "役割", en: "role")),
    .init(word: "event", label: LocalizedText(ja: "出来事", en: "event")),
  ])

  /// The words that a key of a condition takes.
  static func words(_ key: String, _ words: CaseWords, _ vocabulary: Vocabulary) -> WordList {
    switch key {
    case "kind": CaseWords.kinds
    case "ward": words.wards
    case "uses": words.features
    case "data": words.sensitivities
    case "role": CaseWords.roles
    default: WordList(vocabulary.events)
    }
  }

  private func joined(_ key: String, _ parts: [YAMLNode?]) -> YAMLNode? {
    let found = parts.compactMap(\.self)
    return found.count == parts.count ? mapping(key, YAMLNode(content: .sequence(found), location: cell.location)) : nil
  }

  private func mapping(_ key: String, _ value: YAMLNode) -> YAMLNode {
    var node = CaseNode(at: cell.location)
    node.set(key, value)
    return node.node
  }
}
