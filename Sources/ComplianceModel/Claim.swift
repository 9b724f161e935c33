public import SourceText

/// What one paper says of one control, by whom and of what (申告).
public struct Claim: Sendable {
  /// The control, by index in the vocabulary.
  public var control: Int
  /// What is said.
  public var assertion: Assertion
  /// Who undertakes it, or of whom it is said.
  public var parties: [PartyReference]
  /// The connections it is about, by index; empty is every connection its parties are an end of.
  public var connections: [Int]
  /// The part it is about, by index (of the control's named parts or the dossier's holdings); nil is every part.
  public var part: Int?
  /// How firmly it is said.
  public var modality: Modality
  /// Until when a plan need not be carried out.
  public var plannedFor: PartialDate?
  /// How it was found.
  public var evidence: Evidence?
  /// The section of the paper.
  public var section: String?
  /// A note as written.
  public var note: String?
  /// The stage it counts at; its own where the block has one.
  public var stage: Stage
  /// Whether another paper tells it (minutes that say what the 仕様書 demands).
  public var isHearsay: Bool
  /// Whether it states a fact though the stage is a promise.
  public var isFact: Bool
  /// From when on it is true; nil is the document's date.
  public var since: PartialDate?
  /// Whether `since` is inferred.
  public var sinceIsAssumed: Bool
  /// Whether it extends what stands (`add:`) rather than replace it.
  public var extends: Bool
  /// The document, by index in the dossier.
  public var document: Int
  /// The control whose value implies this one, by index.
  public var impliedBy: Int?
  /// Where it is written (the control's key).
  public var location: SourceLocation

  /// Creates a claim.
  public init(
    control: Int, assertion: Assertion, parties: [PartyReference], connections: [Int] = [], part: Int? = nil,
    modality: Modality = .firm, plannedFor: PartialDate? = nil, evidence: Evidence? = nil, section: String? = nil,
    note: String? = nil, stage: Stage, isHearsay: Bool = false, isFact: Bool = false, since: PartialDate? = nil,
    sinceIsAssumed: Bool = false, extends: Bool = false, document: Int, impliedBy: Int? = nil, location: SourceLocation
  ) {
    self.control = control
    self.assertion = assertion
    self.parties = parties
    self.connections = connections
    self.part = part
    self.modality = modality
    self.plannedFor = plannedFor
    self.evidence = evidence
    self.section = section
    self.note = note
    self.stage = stage
    self.isHearsay = isHearsay
    self.isFact = isFact
    self.since = since
    self.sinceIsAssumed = sinceIsAssumed
    self.extends = extends
    self.document = document
    self.impliedBy = impliedBy
    self.location = location
  }

  /// What a claim says.
  public enum Assertion: Sendable, Hashable {
    /// The control has this value.
    case value(Value)
    /// What was said before is taken back.
    case withdrawn
    /// The paper is known not to speak of it.
    case silent(isInferred: Bool)
    /// It does not apply, for this reason; `confirmed` when the ward agreed.
    case notApplicable(reason: String, confirmed: Confirmation?)
  }

  /// That the ward agreed that something does not apply.
  public struct Confirmation: Sendable, Hashable {
    /// Who agreed.
    public var by: PartyReference
    /// The paper.
    public var document: String?
    /// When.
    public var date: PartialDate?

    /// Creates a confirmation.
    public init(by: PartyReference, document: String? = nil, date: PartialDate? = nil) {
      self.by = by
      self.document = document
      self.date = date
    }
  }
}
