public import LocatedYAML
internal import SourceText

/// Decodes dossiers.
public enum DossierDecoder {
  /// Decodes a dossier; `policies` are those that its clauses, approvals and answers may name.
  public static func decode(
    _ document: YAMLDocument, vocabulary: Vocabulary, policies: [Policy]
  ) -> Decoded<Dossier> {
    let problems = Problems(domain: "dossier", after: document.diagnostics)
    guard let root = document.root else { return Decoded(nil, problems) }
    let reader = DossierReader(vocabulary: vocabulary, policies: policies, problems: problems)
    return Decoded(reader.dossier(root), problems)
  }
}

/// Reads one dossier.
struct DossierReader {
  let vocabulary: Vocabulary
  let policies: [Policy]
  let problems: Problems
  /// Whether the dossier was made up to test a policy.
  var isMadeUp = false

  /// The dossier of a file's root; `addDocuments` may add papers to those of the file.
  func dossier(_ root: YAMLNode, addDocuments: (inout DocumentDecoder) -> Void = { _ in }) -> Dossier? {
    guard var reader = MappingReader(root, problems) else { return nil }
    let id = reader.requiredText("dossier")
    let title = reader.localized("title", inBoth: false)
    let kinds = reader.required("kind").map { self.kinds($0) }
    let ward = reader.required("ward").flatMap { self.ward($0) }
    let isFictional = reader.flag("fictional")
    let uses = reader.namedEntries("uses") ?? []
    let data = reader.optional("data").flatMap { self.data($0) }
    let contract = reader.optional("contract").flatMap { self.contract($0) }

    let partyEntries = reader.required("parties").flatMap { things($0) }
    let connectionEntries = things("connections", &reader)
    let holdingEntries = things("holdings", &reader)
    let names = DossierNames(
      problems: problems, parties: partyEntries?.map(\.key), connections: connectionEntries?.map(\.key),
      holdings: holdingEntries?.map(\.key))
    var context = DossierContext(vocabulary: vocabulary, policies: policies, names: names)
    let partyDecoder = PartyDecoder(names: names)
    let features = context.features(uses)
    context.parties = partyEntries?.compactMap { partyDecoder.party($0) } ?? []
    if context.parties.count == partyEntries?.count { partyDecoder.checkChains(context.parties) }
    context.connections = connectionEntries?.compactMap { partyDecoder.connection($0) } ?? []
    let holdings = holdingEntries?.compactMap { partyDecoder.holding($0) } ?? []

    let events = reader.items("events").compactMap { event($0) }
    var documents = DocumentDecoder(context: context)
    for node in reader.limitedItems("documents") { documents.read(node) }
    addDocuments(&documents)
    if let record = reader.optional("record") { documents.readRecord(record, contract: contract) }
    let cardDecoder = CardDecoder(context: context, documents: documents.documents)
    let cards = reader.limitedItems("cards").compactMap { cardDecoder.card($0) }
    let clauses = ApprovalDecoder(context: context)
    let approvals = reader.items("approvals").compactMap { clauses.approval($0) }
    let register = IncidentDecoder(
      vocabulary: vocabulary, problems: problems, causes: reader.namedEntries("causes") ?? [])
    let incidents = register.incidents(reader.limitedItems("incidents"))
    let figures = reader.limitedItems("figures").compactMap { register.figure($0) }
    let answers = reader.items("answers").compactMap { clauses.answer($0, documents: documents) }
    let award = reader.optional("award").flatMap { self.award($0, names) }
    let notes = reader.items("notes").compactMap { problems.text($0) }
    reader.finish()

    let reach = CaseReach(parties: context.parties, connections: context.connections, holdings: holdings.count)
    if context.connections.count == connectionEntries?.count, context.parties.count == partyEntries?.count {
      problems.check(reach, claims: documents.claims.claims, vocabulary: vocabulary, at: root.location)
    }
    guard let id, let kinds, let ward else { return nil }
    return Dossier(
      id: id, title: title ?? LocalizedText(id), kinds: kinds, ward: ward, isFictional: isFictional,
      uses: features,
      sensitivities: data?.sensitivities, persons: data?.persons, contract: contract, parties: context.parties,
      connections: context.connections, holdings: holdings, events: events, documents: documents.datedDocuments(),
      claims: documents.claims.claims, cards: cards, approvals: approvals, incidents: incidents,
      causes: register.causes, figures: figures, answers: answers, award: award, notes: notes,
      location: root.location)
  }

  /// The same of a key that may be absent: then there are none.
  private func things(_ key: String, _ reader: inout MappingReader) -> [YAMLEntry]? {
    let node = reader.optional(key)
    return reader.has(key) ? node.flatMap { things($0) } : []
  }

  /// The entries of parties, connections or holdings; nil where they could not be read.
  private func things(_ node: YAMLNode) -> [YAMLEntry]? {
    problems.entries(node).flatMap { problems.limited($0, in: node, to: DecodingLimits.parties) }
  }

  private func kinds(_ node: YAMLNode) -> [Dossier.Kind] {
    var kinds: [Dossier.Kind] = []
    for item in problems.itemsOrOne(node) {
      guard let kind: Dossier.Kind = problems.word(item, .kind) else { continue }
      if kinds.contains(kind) {
        problems.duplicate(.kind, kind.rawValue, at: item.location, first: nil)
      } else {
        kinds.append(kind)
      }
    }
    return kinds
  }

  private func ward(_ node: YAMLNode) -> String? {
    problems.ward(
      node, known: vocabulary.wards, others: policies.flatMap { $0.applies?.wards ?? [] }, isMadeUp: isMadeUp)
  }

  private func data(_ node: YAMLNode) -> (sensitivities: [Int]?, persons: Int?)? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let sensitivities = reader.optional("sensitivity").map { node in
      problems.itemsOrOne(node).compactMap { problems.term($0, .sensitivity, among: vocabulary.sensitivities) }
    }
    let persons = reader.optional("persons").flatMap { problems.count($0) }
    reader.finish()
    return (sensitivities, persons)
  }

  private func contract(_ node: YAMLNode) -> Dossier.Contract? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let period = reader.period()
    let assumed = reader.assumed(["from", "until"])
    var clauses: [Located<String>] = []
    for node in reader.someItems("clauses") {
      guard let clause = clause(node) else { continue }
      if let first = clauses.first(where: { $0.value == clause.value }) {
        problems.duplicate(.policy, clause.value, at: node.location, first: first.location)
      } else {
        clauses.append(clause)
      }
    }
    reader.finish()
    return Dossier.Contract(
      from: period.from, until: period.until, fromIsAssumed: assumed.contains("from"),
      untilIsAssumed: assumed.contains("until"),
      clauses: clauses, location: node.location)
  }

  private func clause(_ node: YAMLNode) -> Located<String>? {
    guard let text = problems.text(node) else { return nil }
    guard policies.contains(where: { $0.id == text }) else {
      problems.unknownPolicy(text, node, among: policies)
      return nil
    }
    return Located(value: text, location: node.location)
  }

  private func event(_ node: YAMLNode) -> Dossier.Event? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let kindNode = reader.required("kind")
    let kind = kindNode.flatMap { problems.term($0, .event, among: vocabulary.events) }
    let date = reader.required("date").flatMap { problems.date($0) }
    let isAssumed = reader.assumed(["date"]).contains("date")
    let note = reader.text("note")
    reader.finish()
    if let kindNode, let text = kindNode.scalar?.text, ComputedEvent(rawValue: text) != nil {
      problems.error(
        "computed-event", at: kindNode.location, length: kindNode.displayLength,
        LocalizedText(
          ja: "「\(text)」の日は契約か年度から決まります",
          en: "the day of \"\(text)\" follows from the contract or the fiscal year"),
        help: LocalizedText(
          ja: "契約の日は contract: に書いてください。", en: "Write the days of the contract under \"contract\"."))
    }
    guard let kind, let date else { return nil }
    return Dossier.Event(kind: kind, date: date, dateIsAssumed: isAssumed, note: note, location: node.location)
  }

  private func award(_ node: YAMLNode, _ names: DossierNames) -> Dossier.Award? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let party = reader.required("party").flatMap { names.party($0) }
    let date = reader.required("date").flatMap { problems.date($0) }
    reader.finish()
    guard let party, let date else { return nil }
    return Dossier.Award(party: party, date: date)
  }
}

extension Condition {
  /// The wards that it names.
  fileprivate var wards: [String] {
    switch self {
    case .ward(let wards): wards
    case .all(let parts), .any(let parts): parts.flatMap(\.wards)
    case .not(let part): part.wards
    case .kind, .uses, .data, .role, .event: []
    }
  }
}
