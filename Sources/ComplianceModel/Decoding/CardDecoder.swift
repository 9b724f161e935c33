internal import LocatedYAML
internal import SourceText

/// Reads what filled-in cards say.
struct CardDecoder {
  let context: DossierContext
  /// The papers of the case, the record last.
  let documents: [Document]

  private var problems: Problems { context.problems }

  /// The card of a mapping.
  func card(_ node: YAMLNode) -> RecordCard? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let control = reader.required("control").flatMap { problems.controlOfFields($0, in: context.vocabulary) }
    let party = reader.required("party").flatMap { context.names.party($0) }
    let document = self.document(&reader)
    let section = reader.text("section")
    let note = reader.text("note")
    let fields = reader.required("fields")
    let assumed = reader.optional("assumed")
    reader.finish()
    guard let control else { return nil }
    var values: [String: String] = [:]
    for entry in fields.flatMap({ problems.entries($0) }) ?? []
    where problems.isField(entry, of: control, in: context.vocabulary) {
      values[entry.key] = problems.text(entry.value)
    }
    let inferred = assumed.map { self.assumed($0, among: values) } ?? []
    guard let party, let document else { return nil }
    return RecordCard(
      control: control, party: party, document: document, section: section, values: values, assumed: Set(inferred),
      note: note, location: node.location)
  }

  /// The paper by its id; the record where none is named.
  private func document(_ reader: inout MappingReader) -> Int? {
    guard let node = reader.optional("document") else {
      if reader.has("document") { return nil }
      let record = documents.lastIndex { $0.isRecord }
      if record == nil { problems.missingKey("document", in: reader.location) }
      return record
    }
    guard let text = problems.text(node) else { return nil }
    if let index = documents.firstIndex(where: { $0.id == text }) { return index }
    problems.unknown(.document, node, candidates: documents.compactMap(\.id))
    return nil
  }

  private func assumed(_ node: YAMLNode, among values: [String: String]) -> [String] {
    problems.itemsOrOne(node).compactMap { item in
      guard let name = problems.text(item) else { return nil }
      if values[name] != nil { return name }
      problems.unknown(.recordField, item, candidates: values.keys.sorted())
      return nil
    }
  }
}
