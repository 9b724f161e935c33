internal import LocatedYAML
internal import SourceText

/// Reads what refers to requirements: approvals and answers.
struct ApprovalDecoder {
  let context: DossierContext

  private var problems: Problems { context.problems }

  /// The approval of a mapping.
  func approval(_ node: YAMLNode) -> Approval? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let clause = reader.required("requirement").flatMap { context.requirement($0) }
    let party = reader.required("party").flatMap { context.names.reference($0) }
    let connection = reader.optional("connection").flatMap { context.names.connection($0) }
    let by = reader.required("by").flatMap { context.names.reference($0) }
    let document = reader.text("document")
    let period = reader.period(needsStart: true)
    let instead = reader.optional("instead").flatMap { PredicateDecoder(values: context.values).predicate($0) }
    reader.finish()
    guard let clause, let party, let by, let from = period.from else { return nil }
    return Approval(
      policy: clause.policy, requirement: clause.requirement, party: party, connection: connection, by: by,
      document: document, from: from, until: period.until, instead: instead, location: node.location)
  }

  /// The answer that closes the questions of a requirement.
  func answer(_ node: YAMLNode, documents: DocumentDecoder) -> Dossier.RequirementAnswer? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let clause = reader.required("requirement").flatMap { context.requirement($0) }
    var answer = Answer(&reader)
    reader.finish()
    if let given = answer, given.date == nil { answer?.date = documents.date(ofPaper: given.document) }
    guard let clause, let answer else { return nil }
    return Dossier.RequirementAnswer(
      policy: clause.policy, requirement: clause.requirement, answer: answer, location: node.location)
  }
}
