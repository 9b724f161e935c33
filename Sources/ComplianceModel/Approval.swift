public import SourceText

/// A dated exception that was granted (承諾).
public struct Approval: Sendable {
  /// The policy of the clause.
  public var policy: String
  /// The clause.
  public var requirement: String
  /// For whom.
  public var party: PartyReference
  /// For which connection, by index; nil is any.
  public var connection: Int?
  /// Who granted it.
  public var by: PartyReference
  /// The paper.
  public var document: String?
  /// The first day.
  public var from: PartialDate
  /// The last day; nil is open.
  public var until: PartialDate?
  /// What must be ○ instead (a compensating measure).
  public var instead: Predicate?
  /// Where it is written.
  public var location: SourceLocation
}
