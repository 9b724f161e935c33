public import SourceText

/// One paper at one stage (資料).
public struct Document: Sendable {
  /// Its id, if it has one.
  public var id: String?
  /// Its title.
  public var title: String
  /// Its stage.
  public var stage: Stage
  /// When it was known.
  public var date: PartialDate
  /// Whether the date is inferred.
  public var dateIsAssumed: Bool
  /// Where the paper can be found, as written.
  public var source: String?
  /// Who wrote it.
  public var by: PartyReference?
  /// How much of its stage it speaks for.
  public var coverage: Coverage
  /// Whether it is the record (記録票・台帳).
  public var isRecord: Bool
  /// Parties that the record lists, if it lists any; only of a record.
  public var recordedParties: [Int]?
  /// Open questions without a control.
  public var remarks: [Remark]
  /// Where it is written.
  public var location: SourceLocation

  /// How much of its stage a document speaks for.
  public enum Coverage: Sendable, Hashable {
    /// What it does not name carries over.
    case partial
    /// What it does not name is then silent.
    case complete
    /// The same for these controls only (indices).
    case completeFor([Int])
  }

  /// An open question that has no control.
  public struct Remark: Sendable {
    /// The section it stands in.
    public var section: String?
    /// The question.
    public var text: String
    /// What answered it.
    public var answer: Answer?
    /// Where it is written.
    public var location: SourceLocation
  }
}

/// What closes a question.
public struct Answer: Sendable, Hashable {
  /// The paper that answers.
  public var document: String
  /// The answer.
  public var text: String
  /// When it was given; nil counts from the start.
  public var date: PartialDate?

  /// Creates an answer.
  public init(document: String, text: String, date: PartialDate? = nil) {
    self.document = document
    self.text = text
    self.date = date
  }
}
