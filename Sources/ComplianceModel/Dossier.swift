public import SourceText

/// One case (案件): parties, connections, data, contract, events, and every paper that says something about it.
public struct Dossier: Sendable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: LocalizedText
  /// What kinds of case it is.
  public var kinds: [Kind]
  /// The ward's id.
  public var ward: String
  /// Whether it is made up.
  public var isFictional: Bool
  /// Features that are known to be used or not, by index in the vocabulary.
  public var uses: [Int: Bool]
  /// Sensitivities of its data, by index; nil while nothing was said.
  public var sensitivities: [Int]?
  /// How many people the data are about.
  public var persons: Int?
  /// The contract.
  public var contract: Contract?
  /// The parties, in written order.
  public var parties: [Party]
  /// The connections, in written order.
  public var connections: [Connection]
  /// The copies and media, in written order.
  public var holdings: [Holding]
  /// What happened.
  public var events: [Event]
  /// The papers; the record, where written apart, is one of them.
  public var documents: [Document]
  /// Everything the papers say, in written order.
  public var claims: [Claim]
  /// What cards that were filled in say, for drafts of the next ones; never judged.
  public var cards: [RecordCard]
  /// Exceptions that were granted.
  public var approvals: [Approval]
  /// What went wrong.
  public var incidents: [Incident]
  /// The stated causes of incidents.
  public var causes: [Cause]
  /// Figures of a year.
  public var figures: [Figure]
  /// What closes the questions of requirements.
  public var answers: [RequirementAnswer]
  /// Who won the tender.
  public var award: Award?
  /// Notes that are shown and never judged.
  public var notes: [String]
  /// Where it is written.
  public var location: SourceLocation

  /// A hash of its file's bytes, hexadecimal, as of a policy; computed each time, since few reports ask for it.
  public var hash: String { ContentHash.of(location.file.bytes) }

  /// The kinds of case.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 業務委託.
    case outsourcing
    /// 電算結合.
    case interconnection
    /// 目的外利用.
    case otherUse = "other-use"
    /// 区の事務: the ward's own handling.
    case ownOperation = "own-operation"
  }

  /// The contract of a case.
  public struct Contract: Sendable {
    /// The first day.
    public var from: PartialDate?
    /// The last day.
    public var until: PartialDate?
    /// Whether the first day is inferred.
    public var fromIsAssumed: Bool
    /// Whether the last day is inferred.
    public var untilIsAssumed: Bool
    /// The policies that are part of it; empty is every contract policy that applies.
    public var clauses: [Located<String>]
    /// Where it is written.
    public var location: SourceLocation
  }

  /// Something that happened.
  public struct Event: Sendable {
    /// Its kind, by index in the vocabulary's events.
    public var kind: Int
    /// When.
    public var date: PartialDate
    /// Whether the date is inferred.
    public var dateIsAssumed: Bool
    /// A note as written.
    public var note: String?
    /// Where it is written.
    public var location: SourceLocation
  }

  /// What closes the questions that a requirement raised.
  public struct RequirementAnswer: Sendable {
    /// The policy of the clause.
    public var policy: String
    /// The clause.
    public var requirement: String
    /// The answer.
    public var answer: Answer
    /// Where it is written.
    public var location: SourceLocation
  }

  /// Who won the tender, and when.
  public struct Award: Sendable {
    /// The party, by index.
    public var party: Int
    /// When.
    public var date: PartialDate
  }
}
