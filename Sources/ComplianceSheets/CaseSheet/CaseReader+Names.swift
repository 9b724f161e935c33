internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// What cells refer to.
extension CaseReader {
  /// A party by its id.
  func party(_ cell: SheetCell?) -> YAMLNode? {
    guard let cell else { return nil }
    return found(names.party(cell.text), cell, partyWords, .party).map { cell.node(names.parties[$0].id) }
  }

  /// A party by its id, or a role by its word.
  func reference(_ cell: SheetCell?) -> YAMLNode? {
    guard let cell else { return nil }
    return found(names.reference(cell.text), cell, partyWords + roleWords, .party).map { reference in
      switch reference {
      case .party(let index): cell.node(names.parties[index].id)
      case .role(let role): cell.node(role.rawValue)
      }
    }
  }

  /// Parties or roles: one, or a list.
  func references(_ cell: SheetCell?) -> YAMLNode? {
    guard let cell else { return nil }
    return one(
      list(cell, { self.reference($0) }) { if case .none = self.names.reference($0) { false } else { true } }, cell)
  }

  /// Parties as a list, which may be said to be empty.
  func partyList(_ cell: SheetCell?) -> YAMLNode? {
    guard let cell else { return nil }
    let items = SheetList.items(cell.text)
    let isKnown = { (text: String) in if case .none = self.names.party(text) { false } else { true } }
    if items.count == 1, !items[0].isQuoted, cell.isOne(of: ValueWords.readAsNone), !isKnown(cell.text) {
      return YAMLNode(content: .sequence([]), location: cell.location)
    }
    return YAMLNode(content: .sequence(list(cell, { self.party($0) }, isKnown: isKnown)), location: cell.location)
  }

  /// A connection by its id.
  func connection(_ cell: SheetCell?) -> YAMLNode? {
    guard let cell else { return nil }
    let all = names.connections.map { $0.labels.first ?? $0.id }
    return found(CaseNames.find(cell.text, in: names.connections), cell, all, .connection).map {
      cell.node(names.connections[$0].id)
    }
  }

  /// Connections: one, or a list.
  func connections(_ cell: SheetCell?) -> YAMLNode? {
    guard let cell else { return nil }
    let isKnown = { (text: String) in
      if case .none = CaseNames.find(text, in: self.names.connections) { false } else { true }
    }
    return one(list(cell, { self.connection($0) }, isKnown: isKnown), cell)
  }

  /// A paper, by its place among the papers.
  func paper(_ cell: SheetCell) -> Int? {
    found(names.paper(cell.text), cell, names.papers.map(\.text), .paper)
  }

  /// A thing of another kind by its id.
  func thing(_ cell: SheetCell?, in things: [CaseNames.Thing], _ noun: Noun) -> YAMLNode? {
    guard let cell else { return nil }
    return found(CaseNames.find(cell.text, in: things), cell, things.map { $0.labels.first ?? $0.id }, noun).map {
      cell.node(things[$0].id)
    }
  }

  /// What a cell can refer to.
  enum Noun {
    case party
    case connection
    case paper
    case holding
    case cause
    case part

    var text: LocalizedText {
      switch self {
      case .party: LocalizedText(ja: "当事者", en: "party")
      case .connection: LocalizedText(ja: "接続区間", en: "connection")
      case .paper: LocalizedText(ja: "資料", en: "document")
      case .holding: LocalizedText(ja: "控え・媒体", en: "copy or medium")
      case .cause: LocalizedText(ja: "原因", en: "cause")
      case .part: LocalizedText(ja: "部分", en: "part")
      }
    }
  }

  /// What was found, or nil after saying why not.
  func found<Meaning>(_ match: CaseNames.Match<Meaning>, _ cell: SheetCell, _ all: [String], _ noun: Noun) -> Meaning? {
    let what = noun.text
    switch match {
    case .one(let meaning): return meaning
    case .several(let names):
      problems.report(
        "ambiguous", at: cell.location,
        LocalizedText(
          ja: "「\(cell.text)」がどの\(what.ja)か決まりません", en: "\"\(cell.text)\" may be any of several (\(what.en))"),
        help: LocalizedText(
          ja: "次のどれかを書いてください：\(names.joined(separator: "、"))", en: "Write one of: \(names.joined(separator: ", "))"))
    case .none:
      let folded = Folding.folded(cell.text)
      let near =
        nearestName(to: cell.text, in: all)
        ?? all.first { folded.count > 1 && Folding.folded($0).contains(folded) || folded.contains(Folding.folded($0)) }
      let list = all.prefix(12).joined(separator: "、")
      problems.report(
        "unknown-name", at: cell.location,
        LocalizedText(
          ja: "「\(cell.text)」という\(what.ja)は、このシートにありません", en: "this sheet has no \(what.en) \"\(cell.text)\""),
        help: LocalizedText(
          ja: (near.map { "もしかして：\($0)。" } ?? "") + (list.isEmpty ? "\(what.ja)のシートに1行加えてください。" : "書けるもの：\(list)"),
          en: (near.map { "Did you mean \($0)? " } ?? "") + (list.isEmpty ? "Add a row for it." : "Known: \(list)")))
    }
    return nil
  }

  private var partyWords: [String] { names.parties.map { $0.labels.first ?? $0.id } }
  private var roleWords: [String] { CaseWords.roles.choices(in: .ja) }

  private func one(_ items: [YAMLNode], _ cell: SheetCell) -> YAMLNode? {
    items.count == 1 ? items[0] : items.isEmpty ? nil : YAMLNode(content: .sequence(items), location: cell.location)
  }
}
