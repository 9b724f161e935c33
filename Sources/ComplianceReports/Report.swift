public import ComplianceEvaluation
public import ComplianceModel
public import SourceText

/// What a format makes a document of.
public struct Report: Sendable {
  /// The cases as judged.
  public var evaluations: [Evaluation]
  /// The language of the texts.
  public var language: Language
  /// The tool's version.
  public var toolVersion: String
  /// What the reader must know of the run, such as policies that were replaced.
  public var notes: [String]
  /// Whether a terminal shows colours.
  public var usesColor: Bool
  /// The display columns of a line.
  public var width: Int
  /// The earlier report that this one is compared with.
  public var baseline: Baseline?

  /// Creates a report.
  public init(
    evaluations: [Evaluation], language: Language, toolVersion: String, notes: [String] = [], usesColor: Bool = false,
    width: Int = 100, baseline: Baseline? = nil
  ) {
    self.evaluations = evaluations
    self.language = language
    self.toolVersion = toolVersion
    self.notes = notes
    self.usesColor = usesColor
    self.width = width
    self.baseline = baseline
  }

  /// What the report says before any case.
  public var head: ReportHead {
    ReportHead(
      rulebook: evaluations.first?.rulebook, day: evaluations.first?.day, language: language, toolVersion: toolVersion,
      notes: notes, usesColor: usesColor, width: width, baseline: baseline)
  }
}

/// What a document says beside its cases; enough to write them one by one.
public struct ReportHead: Sendable {
  /// What the cases are judged by; nil while there is no case.
  public var rulebook: Rulebook?
  /// The day they are judged as of; nil while there is no case.
  public var day: Day?
  /// The language of the texts.
  public var language: Language
  /// The tool's version.
  public var toolVersion: String
  /// What the reader must know of the run.
  public var notes: [String]
  /// Whether a terminal shows colours.
  public var usesColor: Bool
  /// The display columns of a line.
  public var width: Int
  /// The earlier report that this one is compared with.
  public let baseline: Baseline?
  /// Whom the report is for; the notes say what it leaves out.
  public let audience: Audience
  private let comparer: BaselineComparer?

  /// Creates a head.
  public init(
    rulebook: Rulebook?, day: Day?, language: Language, toolVersion: String, notes: [String] = [],
    usesColor: Bool = false, width: Int = 100, baseline: Baseline? = nil
  ) {
    self.rulebook = rulebook
    self.day = day
    self.language = language
    self.toolVersion = toolVersion
    audience = rulebook?.vocabulary.audience ?? .staff
    self.notes = notes + [rulebook?.vocabulary.withheldNote?[language]].compactMap(\.self)
    self.usesColor = usesColor
    self.width = width
    self.baseline = baseline
    comparer = baseline.flatMap { baseline in
      rulebook.map { BaselineComparer(baseline, rulebook: $0, toolVersion: toolVersion) }
    }
  }

  /// What is new, gone or different in a case; nil where there is no earlier report.
  public func comparison(of evaluation: Evaluation) -> BaselineComparison? {
    guard let comparison = comparer?.comparison(of: evaluation) else { return nil }
    // What the earlier report said in one sentence may name a value, unless it was for the public itself.
    guard audience == .public, baseline?.audience != .public else { return comparison }
    return comparison.saying(Vocabulary.Words.withheld[language])
  }
}
