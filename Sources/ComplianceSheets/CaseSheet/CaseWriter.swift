internal import ComplianceModel
internal import SourceText
internal import Workbooks

/// Writes the tabs of a case sheet.
struct CaseWriter {
  typealias Row = [String: Cell.Content]

  let vocabulary: Vocabulary
  let policies: [Policy]
  let dossier: Dossier?
  let language: Language
  let words: CaseWords
  let controls: ControlNames
  let values: ValueCell
  let rules: RuleText
  let names: CaseNames

  init(_ dossier: Dossier?, vocabulary: Vocabulary, policies: [Policy], in language: Language) {
    self.vocabulary = vocabulary
    self.policies = policies
    self.dossier = dossier
    self.language = language
    words = CaseWords(vocabulary)
    controls = ControlNames(vocabulary: vocabulary)
    values = ValueCell(vocabulary, in: language)
    rules = RuleText(vocabulary, words, in: language)
    names = dossier.map { CaseNames($0) } ?? CaseNames()
  }

  // MARK: Cells

  func text(_ text: String?) -> Cell.Content { text.map { .text(ExactText.cell($0)) } ?? .blank }

  func date(_ date: PartialDate?) -> Cell.Content { date.map { .text($0.description) } ?? .blank }

  func word(_ word: String?, _ list: WordList) -> Cell.Content {
    word.map { .text(list.text(of: $0, in: language)) } ?? .blank
  }

  /// The word for inferred, where it is.
  func assumed(_ isAssumed: Bool) -> Cell.Content { isAssumed ? word("true", CaseWords.assumed) : .blank }

  func number(_ index: Int) -> Cell.Content { .number(Double(index + 1)) }

  // MARK: Names

  /// The first of several texts that is read as what is meant.
  private func first(_ texts: [String], _ fits: (String) -> Bool) -> String {
    texts.first(where: fits) ?? texts.last ?? ""
  }

  /// What stands for a party in a cell.
  func party(_ index: Int) -> String {
    let party = names.parties[index]
    return first(party.labels + [party.id]) {
      if case .one(index) = names.party($0), case .one(.party(index)) = names.reference($0) { true } else { false }
    }
  }

  func party(_ index: Int?) -> Cell.Content { index.map { .text(party($0)) } ?? .blank }

  func text(of reference: PartyReference) -> String {
    switch reference {
    case .party(let index): return party(index)
    case .role(let role):
      let label = role.label
      return first([label[language], label.ja, label[.en], role.rawValue]) {
        if case .one(.role(role)) = names.reference($0) { true } else { false }
      }
    }
  }

  func connection(_ index: Int) -> String { thing(index, in: names.connections) }

  func thing(_ index: Int, in things: [CaseNames.Thing]) -> String {
    let thing = things[index]
    let labels = language == .ja ? thing.labels : thing.labels.reversed()
    return first(labels + [thing.id]) { if case .one(index) = CaseNames.find($0, in: things) { true } else { false } }
  }

  func paper(_ index: Int) -> String {
    let paper = names.papers[index]
    return first([paper.text, paper.number]) { if case .one(index) = names.paper($0) { true } else { false } }
  }

  /// Several names as one cell; one that is known as a whole stands as it is.
  func list(_ names: [String], isKnown: (String) -> Bool) -> Cell.Content {
    if names.count == 1, let name = names.first, !name.unicodeScalars.contains("\n"), name == name.trimmed,
      isKnown(name)
    {
      return .text(name)
    }
    return .text(SheetList.text(names.map { SheetList.Item(text: $0) }))
  }

  func references(_ references: [PartyReference]) -> Cell.Content {
    if references.isEmpty { return .blank }
    return list(references.map(text)) { if case .none = names.reference($0) { false } else { true } }
  }

  func controlList(_ indices: [Int]) -> Cell.Content {
    indices.isEmpty ? .blank : list(indices.map { controls.text($0, in: language) }) { controls.index(of: $0) != nil }
  }
}

extension CaseNames {
  /// The names of a case.
  init(_ dossier: Dossier) {
    parties = dossier.parties.map { Thing(id: $0.id, labels: [$0.name], role: $0.role) }
    connections = dossier.connections.map { Thing(id: $0.id, labels: CaseNames.labels($0.label)) }
    holdings = dossier.holdings.map { Thing(id: $0.id, labels: CaseNames.labels($0.label)) }
    causes = dossier.causes.map { Thing(id: $0.id, labels: CaseNames.labels($0.text)) }
    papers = dossier.documents.enumerated().map { Paper(number: String($0 + 1), id: $1.id, title: $1.title) }
  }

  private static func labels(_ text: LocalizedText?) -> [String] {
    guard let text else { return [] }
    return text.en.isEmpty ? [text.ja] : [text.ja, text.en]
  }
}
