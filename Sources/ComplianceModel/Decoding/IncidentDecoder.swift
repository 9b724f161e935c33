internal import LocatedYAML
internal import SourceText

/// Reads what went wrong, and the figures of a year.
struct IncidentDecoder {
  let vocabulary: Vocabulary
  let problems: Problems
  /// The stated causes.
  let causes: [Dossier.Cause]

  /// Creates a decoder; the causes come first, since incidents name them.
  init(vocabulary: Vocabulary, problems: Problems, causes entries: [YAMLEntry]) {
    self.vocabulary = vocabulary
    self.problems = problems
    causes = entries.compactMap { entry in
      guard problems.checkSlug(entry.key, at: entry.keyLocation) else { return nil }
      return problems.localized(entry.value, inBoth: false).map { Dossier.Cause(id: entry.key, text: $0) }
    }
  }

  /// The incidents of a list, each id once.
  func incidents(_ nodes: [YAMLNode]) -> [Incident] {
    var incidents: [Incident] = []
    for node in nodes {
      guard let incident = incident(node) else { continue }
      if let first = incidents.first(where: { $0.id == incident.id }) {
        problems.duplicate(.incident, incident.id, at: node.location, first: first.location)
      } else {
        incidents.append(incident)
      }
    }
    return incidents
  }

  private func incident(_ node: YAMLNode) -> Incident? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let conditions = ConditionDecoder(vocabulary: vocabulary, problems: problems)
    let values = ValueDecoder(vocabulary: vocabulary, problems: problems)
    let id = reader.requiredText("id")
    let kind = reader.required("kind").flatMap { problems.term($0, .incidentKind, among: vocabulary.incidents) }
    let date = reader.required("date").flatMap { problems.date($0) }
    let isAssumed = reader.assumed(["date"]).contains("date")
    let known = reader.optional("known").flatMap { self.known($0) }
    let title = reader.requiredLocalized("title", inBoth: false)
    let persons = reader.optional("persons").flatMap { problems.count($0) }
    let office = reader.text("office")
    let by: Role = reader.word("by", .role) ?? .ward
    let cause = reader.optional("cause").flatMap { self.cause($0) }
    let when = reader.optional("when").flatMap { conditions.condition($0) }
    let preventedBy = reader.required("prevented-by").flatMap { PredicateDecoder(values: values).predicate($0) }
    let section = reader.text("section")
    reader.finish()
    if let known, let date, known.date.last < date.first {
      problems.error(
        "known-before-it-happened", at: node.location,
        LocalizedText(
          ja: "知られた日（\(known.date)）が起きた日（\(date)）より前です", en: "it was known (\(known.date)) before it happened (\(date))"
        ))
    }
    guard let id, let kind, let date, let title, let preventedBy else { return nil }
    return Incident(
      id: id, kind: kind, date: date, dateIsAssumed: isAssumed, known: known?.date, knownFrom: known?.document,
      title: title, persons: persons, office: office, by: by, cause: cause, when: when, preventedBy: preventedBy,
      section: section, location: node.location)
  }

  private func cause(_ node: YAMLNode) -> Int? {
    guard let text = problems.text(node) else { return nil }
    if let index = causes.firstIndex(where: { $0.id == text }) { return index }
    problems.unknown(.cause, node, candidates: causes.map(\.id))
    return nil
  }

  private func known(_ node: YAMLNode) -> (date: PartialDate, document: String?)? {
    if case .scalar = node.content { return problems.date(node).map { ($0, nil) } }
    guard var reader = MappingReader(node, problems) else { return nil }
    let date = reader.required("date").flatMap { problems.date($0) }
    let document = reader.text("document")
    reader.finish()
    return date.map { ($0, document) }
  }

  /// A yearly figure.
  func figure(_ node: YAMLNode) -> Dossier.Figure? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let label = reader.requiredLocalized("label", inBoth: false)
    let value = reader.required("value").flatMap { amount($0) }
    let unit = reader.requiredLocalized("unit", inBoth: false)
    let asOf = reader.required("as-of").flatMap { problems.date($0) }
    let section = reader.text("section")
    let controls = reader.items("relates-to").compactMap { control($0) }
    reader.finish()
    guard let label, let value, let unit, let asOf else { return nil }
    return Dossier.Figure(
      label: label, value: value, unit: unit, asOf: asOf, section: section, controls: controls,
      location: node.location)
  }

  private func amount(_ node: YAMLNode) -> Double? {
    switch node.scalar?.resolved {
    case .integer(let value)? where value >= 0: return Double(value)
    case .number(let value)? where value >= 0 && value.isFinite: return value
    default:
      problems.wrongType(node, LocalizedText(ja: "数を数字だけで書くところです", en: "this must be a number"))
      return nil
    }
  }

  private func control(_ node: YAMLNode) -> Int? {
    guard let text = problems.text(node) else { return nil }
    if let index = vocabulary.index(of: text) { return index }
    problems.unknown(.control, node, candidates: vocabulary.controls.map(\.id.text), labels: vocabulary.controlLabels)
    return nil
  }
}

extension Problems {
  /// A whole number of people or things.
  func count(_ node: YAMLNode) -> Int? {
    if case .integer(let value)? = node.scalar?.resolved, value >= 0 { return value }
    wrongType(
      node, LocalizedText(ja: "数を数字だけで書くところです", en: "this must be a whole number"),
      help: LocalizedText(ja: "47300 のように、半角で、区切りなしで書いてください。", en: "Write it without separators, as in 47300."))
    return nil
  }
}
