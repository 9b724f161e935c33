public import SourceText

/// What a card that was filled in says, field by field (記録票の記載).
public struct RecordCard: Sendable {
  /// The control whose names are its fields, by index in the vocabulary.
  public var control: Int
  /// The party it is about, by index in the dossier.
  public var party: Int
  /// The paper it stands in, by index in the dossier.
  public var document: Int
  /// The section of the paper.
  public var section: String?
  /// What its fields say, as written.
  public var values: [String: String]
  /// The fields of which it is inferred.
  public var assumed: Set<String>
  /// A note as written.
  public var note: String?
  /// Where it is written.
  public var location: SourceLocation
}
