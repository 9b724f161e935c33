internal import LocatedYAML
internal import SourceText

/// The names that the parts of one dossier refer to one another by.
struct DossierNames {
  let problems: Problems
  /// The ids of the parties, in written order; nil where they could not be read.
  let parties: [String]?
  /// The ids of the connections.
  let connections: [String]?
  /// The ids of the copies and media.
  let holdings: [String]?

  /// The party of an id.
  func party(_ node: YAMLNode) -> Int? {
    guard let text = problems.text(node), let parties else { return nil }
    if let index = parties.firstIndex(of: text) { return index }
    let isRole = Role(rawValue: text) != nil
    problems.unknown(
      .party, node, candidates: parties,
      note: isRole
        ? LocalizedText(
          ja: "ここには役割ではなく、parties にある名前を書きます。", en: "An id from \"parties\" is needed here, not a role.") : nil)
    return nil
  }

  /// The party of an id, or every party of a role.
  func reference(_ node: YAMLNode) -> PartyReference? {
    guard let text = problems.text(node) else { return nil }
    if let index = parties?.firstIndex(of: text) { return .party(index) }
    if let role = Role(rawValue: text) { return .role(role) }
    if let parties {
      let roles = Role.allCases.map(\.rawValue).filter { !parties.contains($0) }
      problems.unknown(.party, node, candidates: parties + roles, labels: Role.labels)
    }
    return nil
  }

  /// One party or role, or a list of them, each once.
  func references(_ node: YAMLNode) -> [PartyReference] {
    if case .scalar = node.content { return reference(node).map { [$0] } ?? [] }
    var references: [PartyReference] = []
    for item in problems.itemsOrOne(node) {
      guard let reference = reference(item) else { continue }
      if references.contains(reference) {
        problems.duplicate(.party, item.scalar?.text ?? "", at: item.location, first: nil)
      } else {
        references.append(reference)
      }
    }
    return references
  }

  /// The connection of an id.
  func connection(_ node: YAMLNode) -> Int? {
    guard let text = problems.text(node), let connections else { return nil }
    if let index = connections.firstIndex(of: text) { return index }
    problems.unknown(.connection, node, candidates: connections)
    return nil
  }

  /// One connection or a list of them, each once.
  func connections(_ node: YAMLNode) -> [Int] {
    if case .scalar = node.content { return connection(node).map { [$0] } ?? [] }
    var indices: [Int] = []
    for item in problems.itemsOrOne(node) {
      guard let index = connection(item) else { continue }
      if indices.contains(index) {
        problems.duplicate(.connection, item.scalar?.text ?? "", at: item.location, first: nil)
      } else {
        indices.append(index)
      }
    }
    return indices
  }
}

extension Problems {
  /// Reports an id that could be taken for something else.
  func checkID(_ entry: YAMLEntry, _ noun: Noun) {
    let isFine =
      !entry.key.isEmpty
      && entry.key.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0 != "." && $0 != "/" && $0 != ":" && ($0.isASCII || !$0.properties.isWhitespace)
      }
    guard !isFine else { return }
    error(
      "bad-id", at: entry.keyLocation, length: max(1, entry.key.unicodeScalars.count),
      LocalizedText(
        ja: "「\(entry.key)」は\(noun.text.ja)の名前に使えません", en: "\"\(entry.key)\" cannot be the id of a \(noun.text.en)"),
      help: LocalizedText(
        ja: "空白・点（.）・斜線（/）・コロン（:）を入れずに書いてください。", en: "Write it without spaces, dots, slashes and colons."))
  }
}
