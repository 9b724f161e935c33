public import SourceText

/// Someone with a part in a case (当事者).
public struct Party: Sendable {
  /// Its id within the dossier.
  public var id: String
  /// What it is.
  public var role: Role
  /// Its name as written; may be 未定 or 不明.
  public var name: String
  /// The party it works for, by index: the chain of re-subcontracting.
  public var under: Int?
  /// Whether it handles the data.
  public var handles: Bool
  /// Its country as written (ISO 3166 code).
  public var country: String?
  /// When it became known: where the case does not say so, the first day on which the ward was notified of it or
  /// consented to it; nil is from the start.
  public var known: PartialDate?
  /// The paper that made it known.
  public var knownFrom: String?
  /// When the ward was notified of it.
  public var notified: PartialDate?
  /// When the ward consented to it.
  public var consented: PartialDate?
  /// Who built what it runs, by index.
  public var builtBy: Int?
  /// Who operates it, by index.
  public var operatedBy: Int?
  /// Where it is written (its key).
  public var location: SourceLocation
}

/// A link between two ends (接続区間).
public struct Connection: Sendable {
  /// Its id within the dossier.
  public var id: String
  /// Its label, if it has one.
  public var label: LocalizedText?
  /// The end it starts from.
  public var from: [PartyReference]
  /// The end it leads to.
  public var to: [PartyReference]
  /// Who built it, by index.
  public var builtBy: Int?
  /// Who operates it, by index.
  public var operatedBy: Int?
  /// Where it is written (its key).
  public var location: SourceLocation
}

/// One party, or every party of a role.
public enum PartyReference: Sendable, Hashable {
  /// A party, by index in the dossier.
  case party(Int)
  /// Every party that holds the role.
  case role(Role)
}

/// One of the dossier's own copies or media.
public struct Holding: Sendable {
  /// Its id within the dossier.
  public var id: String
  /// Its label, if it has one.
  public var label: LocalizedText?
  /// Who holds it, by index.
  public var heldBy: Int?
  /// Its serial number as written.
  public var serial: String?
  /// When it became known; nil is from the start.
  public var known: PartialDate?
  /// Where it is written (its key).
  public var location: SourceLocation
}
