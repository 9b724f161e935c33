internal import LocatedYAML
internal import SourceText

/// Reads parties, connections and holdings.
struct PartyDecoder {
  let names: DossierNames

  private var problems: Problems { names.problems }

  /// The party of an entry.
  func party(_ entry: YAMLEntry) -> Party? {
    problems.checkID(entry, .party)
    guard var reader = MappingReader(entry.value, problems) else { return nil }
    let role: Role? = reader.requiredWord("role", .role)
    let name = reader.requiredText("name")
    let under = reader.optional("under").flatMap { names.party($0) }
    let handles = reader.flag("handles", default: true)
    let country = reader.optional("country").flatMap { self.country($0) }
    let known = reader.optional("known").flatMap { self.known($0) }
    let notified = reader.date("notified")
    let consented = reader.date("consented")
    let builtBy = reader.optional("built-by").flatMap { names.party($0) }
    let operatedBy = reader.optional("operated-by").flatMap { names.party($0) }
    reader.finish()
    guard let role, let name else { return nil }
    checkRoleWord(entry, role)
    if role == .subcontractor, !reader.has("under") { noteMissingChain(entry) }
    return Party(
      id: entry.key, role: role, name: name, under: under, handles: handles, country: country,
      // Whom the ward was told of or agreed to it knew from then on, not from the start.
      known: known?.date ?? [notified, consented].compactMap { $0 }.min(),
      knownFrom: known?.document, notified: notified, consented: consented, builtBy: builtBy, operatedBy: operatedBy,
      location: entry.keyLocation)
  }

  /// A party whose id is the word of another role would be taken for all parties of that role.
  private func checkRoleWord(_ entry: YAMLEntry, _ role: Role) {
    guard let word = Role(rawValue: entry.key), word != role else { return }
    problems.error(
      "misleading-id", at: entry.keyLocation, length: entry.key.unicodeScalars.count,
      LocalizedText(
        ja: "役割を表す「\(entry.key)」が、役割 \(role.rawValue) の当事者の名前になっています",
        en: "the word of a role, \"\(entry.key)\", is the id of a party of role \(role.rawValue)"),
      help: LocalizedText(ja: "ほかの名前にしてください。", en: "Choose another id."))
  }

  /// What is asked of a contractor is asked of those under it, so somebody under nobody is asked for nothing.
  private func noteMissingChain(_ entry: YAMLEntry) {
    problems.warning(
      "subcontractor-without-under", at: entry.keyLocation, length: entry.key.unicodeScalars.count,
      LocalizedText(
        ja: "再委託先「\(entry.key)」がだれの下で働くのか書かれていません",
        en: "it is not said for whom the subcontractor \"\(entry.key)\" works"),
      help: LocalizedText(
        ja: "under: に委託元の当事者を書いてください。書かないと、受託者に求められることがこの再委託先には求められません。",
        en: "Name the party above it under \"under\"; otherwise nothing asked of the contractor is asked of it."))
  }

  private func country(_ node: YAMLNode) -> String? {
    guard let text = problems.text(node) else { return nil }
    if text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return text }
    problems.error(
      "bad-country", at: node.location, length: node.displayLength,
      LocalizedText(ja: "「\(text)」は国の記号ではありません", en: "\"\(text)\" is not the code of a country"),
      help: LocalizedText(
        ja: "JP や US のように、大文字2字（ISO 3166）で書いてください。", en: "Write two capital letters (ISO 3166), such as JP or US."))
    return nil
  }

  /// A date, or a date with the paper that made it known.
  func known(_ node: YAMLNode) -> (date: PartialDate, document: String?)? {
    guard case .mapping = node.content else { return problems.date(node).map { ($0, nil) } }
    guard var reader = MappingReader(node, problems) else { return nil }
    let date = reader.required("date").flatMap { problems.date($0) }
    let document = reader.text("document")
    reader.finish()
    return date.map { ($0, document) }
  }

  /// The connection of an entry.
  func connection(_ entry: YAMLEntry) -> Connection? {
    problems.checkID(entry, .connection)
    guard var reader = MappingReader(entry.value, problems) else { return nil }
    let label = reader.localized("label", inBoth: false)
    let from = reader.required("from").map { names.references($0) }
    let to = reader.required("to").map { names.references($0) }
    let builtBy = reader.optional("built-by").flatMap { names.party($0) }
    let operatedBy = reader.optional("operated-by").flatMap { names.party($0) }
    reader.finish()
    guard let from, let to else { return nil }
    return Connection(
      id: entry.key, label: label, from: from, to: to, builtBy: builtBy, operatedBy: operatedBy,
      location: entry.keyLocation)
  }

  /// The copy or medium of an entry.
  func holding(_ entry: YAMLEntry) -> Holding? {
    problems.checkID(entry, .holding)
    guard var reader = MappingReader(entry.value, problems) else { return nil }
    let label = reader.localized("label", inBoth: false)
    let heldBy = reader.optional("held-by").flatMap { names.party($0) }
    let serial = reader.text("serial")
    let known = reader.optional("known").flatMap { self.known($0) }
    reader.finish()
    return Holding(
      id: entry.key, label: label, heldBy: heldBy, serial: serial, known: known?.date, location: entry.keyLocation)
  }

  /// Nobody can work for himself, be it over others.
  func checkChains(_ parties: [Party]) {
    for (index, party) in parties.enumerated() {
      var above = party.under
      var steps = 0
      while let next = above, parties.indices.contains(next), next != index, steps < parties.count {
        above = parties[next].under
        steps += 1
      }
      guard above == index else { continue }
      problems.error(
        "circular-under", at: party.location, length: party.id.unicodeScalars.count,
        LocalizedText(
          ja: "「\(party.id)」の under をたどると自分に戻ります", en: "following \"under\" from \"\(party.id)\" leads back to it"),
        help: LocalizedText(ja: "再委託の向きを確かめてください。", en: "Check who works for whom."))
    }
  }
}
