/// How well a fact is shown, weakest first.
public enum EvidenceGrade: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// 聴取・回答.
  case selfReport
  /// 書類.
  case vendorDocument
  /// 第三者の記録.
  case thirdPartyRecord
  /// 現認・実演.
  case witnessed

  /// The word used in files.
  public var word: String {
    switch self {
    case .selfReport: "self-report"
    case .vendorDocument: "vendor-document"
    case .thirdPartyRecord: "third-party-record"
    case .witnessed: "witnessed"
    }
  }

  /// Whether one grade is weaker than another.
  public static func < (left: EvidenceGrade, right: EvidenceGrade) -> Bool { left.rawValue < right.rawValue }
}

/// How a statement was found, and where the proof lies.
public struct Evidence: Sendable, Hashable {
  /// How it was found; the grade follows from it.
  public var how: How
  /// Where the proof lies, as written.
  public var reference: String?
  /// Who found it, as written.
  public var by: String?
  /// When it was found.
  public var date: PartialDate?

  /// Creates evidence.
  public init(how: How, reference: String? = nil, by: String? = nil, date: PartialDate? = nil) {
    self.how = how
    self.reference = reference
    self.by = by
    self.date = date
  }

  /// The ways of finding out.
  public enum How: String, Sendable, Hashable, CaseIterable {
    /// Asked.
    case hearing = "聴取"
    /// Answered in writing.
    case answer = "回答"
    /// A paper of the vendor.
    case paper = "書類"
    /// A record of a third party.
    case thirdPartyRecord = "第三者の記録"
    /// Seen on the spot.
    case seen = "現認"
    /// Shown on the spot.
    case demonstrated = "実演"

    /// The grade that follows from the way.
    public var grade: EvidenceGrade {
      switch self {
      case .hearing, .answer: .selfReport
      case .paper: .vendorDocument
      case .thirdPartyRecord: .thirdPartyRecord
      case .seen, .demonstrated: .witnessed
      }
    }
  }
}
