internal import LocatedYAML
internal import SourceText

/// What all readers of one dossier share.
struct DossierContext {
  let vocabulary: Vocabulary
  let policies: [Policy]
  let values: ValueDecoder
  let names: DossierNames
  var parties: [Party] = []
  var connections: [Connection] = [] {
    didSet { ends = Set(connections.flatMap { $0.from + $0.to }.flatMap { names(for: $0) }) }
  }
  /// Everything that an end of a connection can be called.
  private var ends: Set<PartyReference> = []

  init(vocabulary: Vocabulary, policies: [Policy], names: DossierNames) {
    self.vocabulary = vocabulary
    self.policies = policies
    self.names = names
    values = ValueDecoder(vocabulary: vocabulary, problems: names.problems)
  }

  var problems: Problems { names.problems }

  /// Features and whether they are used, by index in the vocabulary.
  func features(_ entries: [YAMLEntry]) -> [Int: Bool] {
    var uses: [Int: Bool] = [:]
    for entry in entries {
      let isUsed = problems.boolean(entry.value)
      if let index = vocabulary.features.firstIndex(where: { $0.id == entry.key }) {
        uses[index] = isUsed
      } else {
        problems.unknown(
          .feature, entry.key, at: entry.keyLocation, candidates: vocabulary.features.map(\.id),
          labels: vocabulary.features.labels)
      }
    }
    return uses
  }

  /// The policy and the clause of a reference such as `city.clauses/6`.
  func requirement(_ node: YAMLNode) -> (policy: String, requirement: String)? {
    guard let text = problems.text(node) else { return nil }
    let words = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    guard words.count == 2 else {
      problems.error(
        "bad-reference", at: node.location, length: node.displayLength,
        LocalizedText(ja: "「\(text)」は要求事項を指していません", en: "\"\(text)\" does not name a requirement"),
        help: LocalizedText(
          ja: "city.clauses/6 のように、基準と番号を / でつないでください。",
          en: "Join policy and requirement by a slash, as in city.clauses/6."))
      return nil
    }
    guard let requirements = requirements(of: words[0], node) else { return nil }
    guard requirements.contains(words[1]) else {
      let offset = node.scalar?.style == .plain ? words[0].unicodeScalars.count + 1 : 0
      let place = SourceLocation(
        file: node.location.file, line: node.location.line, column: node.location.column + offset)
      problems.unknown(.requirement, words[1], at: place, candidates: requirements)
      return nil
    }
    return (words[0], words[1])
  }

  /// The ids of the clauses in any version of a policy.
  private func requirements(of policy: String, _ node: YAMLNode) -> [String]? {
    let versions = policies.filter { $0.id == policy }
    guard !versions.isEmpty else {
      problems.unknownPolicy(policy, node, among: policies)
      return nil
    }
    return versions.flatMap { $0.requirements.map(\.id) }
  }

  /// Whether any connection has one of the parties as an end.
  func touchesConnection(_ references: [PartyReference]) -> Bool { references.contains { ends.contains($0) } }

  /// The references that mean an end: the party, its role, or all parties of the role.
  private func names(for end: PartyReference) -> [PartyReference] {
    switch end {
    case .party(let index):
      guard parties.indices.contains(index) else { return [end] }
      return [end] + sameSide(parties[index].role).map { .role($0) }
    case .role(let role):
      let roles = sameSide(role)
      return roles.map { .role($0) }
        + parties.indices.filter { roles.contains(parties[$0].role) }.map { .party($0) }
    }
  }

  /// A bidder stands where the contractor will.
  private func sameSide(_ role: Role) -> [Role] {
    switch role {
    case .contractor, .bidder: [.contractor, .bidder]
    default: [role]
    }
  }
}

extension Problems {
  /// Reports a policy that is not loaded.
  func unknownPolicy(_ name: String, _ node: YAMLNode, among policies: [Policy]) {
    var ids: [String] = []
    for policy in policies where !ids.contains(policy.id) { ids.append(policy.id) }
    unknown(.policy, name, at: node.location, length: node.displayLength, candidates: ids)
  }
}
