public import SourceText

/// A versioned, dated set of requirements from one authority (基準).
public struct Policy: Sendable {
  /// Its id, `authority.name`.
  public var id: String
  /// Its version, as written.
  public var version: String
  /// Its title.
  public var title: LocalizedText
  /// Where the title is written; nil where it is not known.
  public var titleLocation: SourceLocation?
  /// Where its clauses stand.
  public var source: LocalizedText?
  /// What makes it binding.
  public var binds: Binding
  /// From when until when it is in force, both days included.
  public var effective: Effective
  /// The cases it is about; nil is every case.
  public var applies: Condition?
  /// Its requirements, in written order.
  public var requirements: [Requirement]
  /// The paper that it prescribes to be filled in.
  public var form: Form?
  /// A hash of the file's bytes, hexadecimal.
  public var hash: String
  /// Whether it came with the tool (otherwise from a `--policies` folder).
  public var isShipped: Bool
  /// Where it is written.
  public var location: SourceLocation

  /// What makes a policy binding.
  public enum Binding: String, Sendable, Hashable, CaseIterable {
    /// It is part of the contract (特記事項): the version of the contract's first day counts.
    case contract
    /// It is law, ordinance or guideline: the version in force on the day counts.
    case law
  }

  /// From when until when a policy is in force.
  public struct Effective: Sendable, Hashable {
    /// The first day.
    public var from: Day
    /// The last day.
    public var until: Day?
    /// Whether the first day is inferred.
    public var fromIsAssumed: Bool
    /// Whether the last day is inferred.
    public var untilIsAssumed: Bool

    /// Creates a period.
    public init(from: Day, until: Day? = nil, fromIsAssumed: Bool = false, untilIsAssumed: Bool = false) {
      self.from = from
      self.until = until
      self.fromIsAssumed = fromIsAssumed
      self.untilIsAssumed = untilIsAssumed
    }

    /// Whether the period includes a day.
    public func includes(_ day: Day) -> Bool { from <= day && day <= (until ?? day) }
  }
}
