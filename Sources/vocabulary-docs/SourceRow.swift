/// A row of the table that the vocabulary was made from, as it was written.
struct SourceRow: Decodable {
  let id: String
  let label: String
  let type: String
  let responsible: String
  let evidence: String
  let declares: String
  let negates: String
  let origin: String
}
