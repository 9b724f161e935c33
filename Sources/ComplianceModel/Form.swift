public import SourceText

/// A paper with fields to fill in that a policy prescribes (様式), such as a record card.
///
/// Everything that one ward decides for itself is in it: its number, its fields and their order, and where each field
/// finds what belongs into it.
public struct Form: Sendable, Hashable {
  /// Its title.
  public var title: LocalizedText
  /// Its number in the ward's rules.
  public var number: LocalizedText?
  /// The parties that it is filled in for, one sheet each.
  public var roles: [Role]
  /// The control whose names are its fields, by index in the vocabulary.
  public var control: Int
  /// Its rows, from the top.
  public var rows: [Row]

  /// One row of a form.
  public struct Row: Sendable, Hashable {
    /// What it is called; nil is by its first field.
    public var label: LocalizedText?
    /// The fields that stand in it.
    public var fields: [Field]
    /// Whether it stays blank until a promise was changed.
    public var isOnlyAfterChange: Bool
  }

  /// One field of a form.
  public struct Field: Sendable, Hashable {
    /// Its name among the control's.
    public var name: String
    /// Where what belongs into it is found, unless a card of the case gives it.
    public var origin: Origin

    /// Creates a field.
    public init(name: String, origin: Origin) {
      self.name = name
      self.origin = origin
    }
  }

  /// Where what belongs into a field is found.
  public enum Origin: Sendable, Hashable {
    /// Something that every case has.
    case word(Word)
    /// What is said of the party for a control, by index in the vocabulary.
    case control(Int)
  }

  /// What can be taken from a case; reserved words.
  public enum Word: String, Sendable, Hashable, CaseIterable {
    /// Only what a card of the case says.
    case card
    /// The ward as the case names it.
    case wardName = "ward-name"
    /// The title of the case.
    case caseTitle = "case-title"
    /// The party.
    case partyName = "party-name"
    /// The party, and under it what a card says: its address.
    case partyAndAddress = "party-name-and-address"
    /// The contract's first day, or else the first day of which a fact is told.
    case firstUse = "first-use"
    /// The day of the first paper that the council was consulted with.
    case consultationDate = "consultation-date"
    /// The title of that paper.
    case consultationTitle = "consultation-title"
    /// The day of the last paper that lowered or took back a promise.
    case changeDate = "change-date"
    /// The title of that paper.
    case changeTitle = "change-title"
  }

  /// The controls that its fields are taken from.
  public var controls: [Int] {
    rows.flatMap(\.fields).compactMap { if case .control(let index) = $0.origin { index } else { nil } }
  }
}
