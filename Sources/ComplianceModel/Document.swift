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
  /// Open questions.
  public var remarks: [Remark]
  /// Where it is written.
  public var location: SourceLocation
  /// Features that it says are used or not, by index in the vocabulary; what the dossier itself says goes before.
  public var uses: [Int: Bool] = [:]
  /// What an inspector wants put right.
  public var corrections: [Correction] = []
  /// Files that belong to it, such as photographs.
  public var attachments: [Attachment] = []
  /// Notes that are shown and never judged.
  public var notes: [String] = []
  /// The sheet that it was read from.
  public var sheet: Sheet?

  /// How much of its stage a document speaks for.
  public enum Coverage: Sendable, Hashable {
    /// What it does not name carries over.
    case partial
    /// What it does not name is then silent.
    case complete
    /// The same for these controls only (indices).
    case completeFor([Int])
  }

  /// An open question.
  public struct Remark: Sendable {
    /// The control it is about, by index; then it is asked only where no outcome asks the same.
    public var control: Int?
    /// The section it stands in.
    public var section: String?
    /// The question.
    public var text: String
    /// What answered it.
    public var answer: Answer?
    /// Where it is written.
    public var location: SourceLocation
  }

  /// A file that belongs to a paper.
  public struct Attachment: Sendable {
    /// The number that the paper calls it by, such as 写真3.
    public var number: String
    /// Its name.
    public var file: String
    /// The SHA-256 of its bytes, hexadecimal.
    public var hash: String
  }

  /// The workbook that a paper was read from.
  public struct Sheet: Sendable {
    /// The name of the file.
    public var file: String
    /// The SHA-256 of its bytes, hexadecimal.
    public var hash: String
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
