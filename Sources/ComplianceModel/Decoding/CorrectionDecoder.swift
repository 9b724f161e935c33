internal import LocatedYAML
internal import SourceText

/// Reads what inspectors want put right, and what else a paper carries along.
struct CorrectionDecoder {
  let context: DossierContext

  private var problems: Problems { context.problems }

  /// One thing to put right.
  func correction(_ node: YAMLNode) -> Correction? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let text = reader.requiredText("text")
    let severity = reader.optional("severity").flatMap { self.severity($0) }
    let control = reader.optional("control").flatMap { self.control($0) }
    let party = reader.optional("party").flatMap { context.names.reference($0) }
    let connection = reader.optional("connection").flatMap { context.names.connection($0) }
    let section = reader.text("section")
    let due = reader.date("due")
    let action = reader.text("action")
    let done = reader.date("done")
    let rechecked = reader.date("rechecked")
    reader.finish()
    return text.map {
      Correction(
        text: $0, severity: severity, control: control, party: party, connection: connection, section: section,
        due: due, action: action, done: done, rechecked: rechecked, location: node.location)
    }
  }

  /// A control by its id.
  func control(_ node: YAMLNode) -> Int? {
    problems.text(node).flatMap { problems.control(named: $0, at: node.location, in: context.vocabulary) }
  }

  private func severity(_ node: YAMLNode) -> Severity? {
    guard let text = problems.text(node) else { return nil }
    if let severity = Severity.allCases.first(where: { $0.word == text }) { return severity }
    problems.unknown(.severity, node, candidates: Severity.allCases.reversed().map(\.word))
    return nil
  }

  /// A file that belongs to the paper.
  func attachment(_ node: YAMLNode) -> Document.Attachment? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let number = reader.requiredText("number")
    let file = reader.requiredText("file")
    let hash = reader.requiredText("hash")
    reader.finish()
    guard let number, let file, let hash else { return nil }
    return Document.Attachment(number: number, file: file, hash: hash)
  }

  /// The workbook that the paper was read from.
  func sheet(_ node: YAMLNode) -> Document.Sheet? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let file = reader.requiredText("file")
    let hash = reader.requiredText("hash")
    reader.finish()
    guard let file, let hash else { return nil }
    return Document.Sheet(file: file, hash: hash)
  }
}
