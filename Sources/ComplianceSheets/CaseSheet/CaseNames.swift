internal import ComplianceModel
internal import SourceText

/// The names by which the rows of a case sheet refer to one another.
struct CaseNames: Sendable {
  /// A party, a connection, a holding or a cause.
  struct Thing: Sendable {
    /// Its id in files.
    let id: String
    /// What it is called, in any language.
    let labels: [String]
    /// The role of a party.
    var role: Role?
  }

  /// A paper.
  struct Paper: Sendable {
    /// Its number in the sheet.
    let number: String
    /// Its id in files.
    var id: String?
    /// Its title.
    let title: String

    /// What stands in a cell for it.
    var text: String { "\(number)：\(title)" }
  }

  /// What a text was found to mean.
  enum Match<Meaning> {
    case one(Meaning)
    /// It may be any of these.
    case several([String])
    case none
  }

  var parties: [Thing] = []
  var connections: [Thing] = []
  var holdings: [Thing] = []
  var causes: [Thing] = []
  var papers: [Paper] = []

  /// The thing that a text names: by its id, its label, or either folded.
  static func find(_ text: String, in things: [Thing]) -> Match<Int> {
    if let index = things.firstIndex(where: { $0.id == text }) { return .one(index) }
    let folded = Folding.folded(text)
    for fits in [
      { (thing: Thing) in thing.labels.contains { Folding.folded($0) == folded } },
      { (thing: Thing) in Folding.folded(thing.id) == folded },
    ] {
      let found = things.indices.filter { fits(things[$0]) }
      if let first = found.first { return found.count == 1 ? .one(first) : .several(found.map { things[$0].id }) }
    }
    return .none
  }

  /// The party that a text names, or the only one of a role.
  func party(_ text: String) -> Match<Int> {
    switch CaseNames.find(text, in: parties) {
    case .none: break
    case let found: return found
    }
    guard let role = CaseNames.role(text) else { return .none }
    let found = parties.indices.filter { parties[$0].role == role }
    guard let first = found.first else { return .none }
    return found.count == 1 ? .one(first) : .several(found.map { parties[$0].labels.first ?? parties[$0].id })
  }

  /// The party, or every party of a role, that a text names.
  func reference(_ text: String) -> Match<PartyReference> {
    switch CaseNames.find(text, in: parties) {
    case .one(let index): return .one(.party(index))
    case .several(let names): return .several(names)
    case .none: break
    }
    guard let role = CaseNames.role(text) else { return .none }
    // The word of the role would be read as the party that has it for an id.
    guard parties.contains(where: { $0.id == role.rawValue }) else { return .one(.role(role)) }
    switch party(text) {
    case .one(let index): return .one(.party(index))
    case .several(let names): return .several(names)
    case .none: return .none
    }
  }

  /// The paper that a text names: by its number, its title, both, or its id.
  func paper(_ text: String) -> Match<Int> {
    let folded = Folding.folded(text)
    if let index = papers.firstIndex(where: { !$0.number.isEmpty && Folding.folded($0.number) == folded }) {
      return .one(index)
    }
    let titled = papers.indices.filter { Folding.folded(papers[$0].title) == folded }
    for found in [
      papers.indices.filter { !papers[$0].number.isEmpty && Folding.folded(papers[$0].text) == folded },
      papers.indices.filter { papers[$0].id == text }, titled,
      papers.indices.filter { papers[$0].id.map(Folding.folded) == folded },
    ] {
      if let first = found.first { return found.count == 1 ? .one(first) : .several(found.map { papers[$0].text }) }
    }
    // Of a number and a title that has changed since, the number counts.
    let digits = folded.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, folded.dropFirst(digits.count).hasPrefix(":") else { return .none }
    return papers.firstIndex { $0.number == String(digits) }.map { .one($0) } ?? .none
  }

  private static func role(_ text: String) -> Role? { CaseWords.roles.word(of: text).flatMap { Role(rawValue: $0) } }
}
