public import SourceText

/// Something that went wrong with residents' data (事故), as the ward's own record tells it.
public struct Incident: Sendable {
  /// Its id within the dossier.
  public var id: String
  /// Its kind, by index in the vocabulary's incidents.
  public var kind: Int
  /// When it happened.
  public var date: PartialDate
  /// Whether the date is inferred.
  public var dateIsAssumed: Bool
  /// From when on others could learn of it, and the paper that tells it; nil is from the day it happened.
  public var known: PartialDate?
  /// The paper that tells it.
  public var knownFrom: String?
  /// What happened, in one sentence.
  public var title: LocalizedText
  /// How many people's data it was about.
  public var persons: Int?
  /// Whose work it was, as written.
  public var office: String?
  /// What the one who made it is.
  public var by: Role
  /// The stated cause, by index in the dossier's causes.
  public var cause: Int?
  /// Where it could happen again; nil is anywhere.
  public var when: Condition?
  /// The measures that would have prevented it.
  public var preventedBy: Predicate
  /// The section of the paper.
  public var section: String?
  /// Where it is written.
  public var location: SourceLocation

  /// The first day on which somebody outside could know of it.
  public var knownDay: Day { (known ?? date).first }

  /// The controls that would have prevented it, by index in the vocabulary, each once.
  public var controls: [Int] { preventedBy.tests.map(\.control).eachOnce }
}

extension Dossier {
  /// A cause as the ward states it, so that incidents of the same cause are told to be so.
  public struct Cause: Sendable {
    /// Its id within the dossier.
    public var id: String
    /// The cause, in one sentence.
    public var text: LocalizedText
  }

  /// A yearly figure, with the controls that it makes a matter of scale.
  public struct Figure: Sendable {
    /// What is counted.
    public var label: LocalizedText
    /// How many.
    public var value: Double
    /// Of what.
    public var unit: LocalizedText
    /// The day it was counted.
    public var asOf: PartialDate
    /// The section of the paper.
    public var section: String?
    /// The controls, by index in the vocabulary.
    public var controls: [Int]
    /// Where it is written.
    public var location: SourceLocation
  }
}
