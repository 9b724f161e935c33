internal import LocatedYAML
internal import SourceText

/// What all readers of one dossier share.
struct DossierContext {
  let vocabulary: Vocabulary
  let policies: [Policy]
  let values: ValueDecoder
  let names: DossierNames
  var parties: [Party] = []
  var connections: [Connection] = []

  var problems: Problems { names.problems }

  /// The policy and the clause of a reference such as `shinjuku.tokki-jiko/6`.
  func requirement(_ node: YAMLNode) -> (policy: String, requirement: String)? {
    guard let text = problems.text(node) else { return nil }
    let words = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    guard words.count == 2 else {
      problems.error(
        "bad-reference", at: node.location, length: node.displayLength,
        LocalizedText(ja: "「\(text)」は要求事項を指していません", en: "\"\(text)\" does not name a requirement"),
        help: LocalizedText(
          ja: "shinjuku.tokki-jiko/6 のように、基準と番号を / でつないでください。",
          en: "Join policy and requirement by a slash, as in shinjuku.tokki-jiko/6."))
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
  func touchesConnection(_ references: [PartyReference]) -> Bool {
    connections.contains { connection in
      references.contains { reference in
        connection.from.contains { meets($0, reference) } || connection.to.contains { meets($0, reference) }
      }
    }
  }

  /// Whether two references can mean the same party; a bidder stands where the contractor will.
  private func meets(_ left: PartyReference, _ right: PartyReference) -> Bool {
    if left == right { return true }
    guard let first = role(left), let second = role(right) else { return true }
    if case .party = left, case .party = right { return false }
    return first == second || (first == .contractor && second == .bidder) || (first == .bidder && second == .contractor)
  }

  private func role(_ reference: PartyReference) -> Role? {
    switch reference {
    case .role(let role): role
    case .party(let index): parties.indices.contains(index) ? parties[index].role : nil
    }
  }
}

extension Problems {
  /// Reports a policy that is not loaded.
  func unknownPolicy(_ name: String, _ node: YAMLNode, among policies: [Policy]) {
    var ids: [String] = []
    for policy in policies where !ids.contains(policy.id) { ids.append(policy.id) }
    unknown(
      .policy, name, at: node.location, length: node.displayLength, candidates: ids,
      note: ids.isEmpty ? LocalizedText(ja: "基準が一つも読み込まれていません。", en: "No policy is loaded.") : nil)
  }
}
