public import ComplianceEvaluation
public import ComplianceModel
public import SourceText

/// What all cases of a report come to; keeps a few numbers of each, not the cases.
public struct ReportSummary: Sendable {
  /// The cases, in the order in which they were added.
  public private(set) var cases: [Case] = []
  /// The policies that bind a case or would, were they in force; by index in the rulebook, in order.
  public var policies: [Int] { Array(relevant.sorted()) }
  private var relevant: Set<Int> = []
  /// What is new, gone or changed since an earlier report; all 0 where there is none.
  public private(set) var baselineCounts = BaselineCounts()
  /// What the findings and the granted exceptions are about.
  private(set) var topics: Set<FindingTopic> = []

  /// What is kept of one case.
  public struct Case: Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: LocalizedText
    /// The path of its file.
    public var file: String
    /// Whether it is made up.
    public var isFictional: Bool
    /// What it comes to.
    public var verdict: Verdict
    /// Its score.
    public var score: Score?
    /// Its findings by what is to be done with them.
    public var counts: FindingCounts
  }

  /// Creates a summary of no case.
  public init() {}

  /// Adds a case, and how it compares with an earlier report.
  public mutating func add(_ evaluation: Evaluation, _ comparison: BaselineComparison? = nil) {
    if let comparison { baselineCounts.add(comparison.counts) }
    for (index, state) in evaluation.bindingness.enumerated() where state != .notApplicable { relevant.insert(index) }
    for finding in evaluation.findings { topics.insert(finding.topic) }
    for assessment in evaluation.assessments where assessment.outcome == .excepted {
      if let topic = FindingTopic(of: assessment.requirement, in: evaluation.rulebook) { topics.insert(topic) }
    }
    cases.append(
      Case(
        id: evaluation.dossier.id, title: evaluation.dossier.title, file: evaluation.dossier.location.file.path,
        isFictional: evaluation.dossier.isFictional, verdict: evaluation.verdict, score: evaluation.score,
        counts: FindingCounts(evaluation.findings)))
  }

  /// The cases by verdict, then by open findings of each severity.
  var gravestFirst: [Case] {
    cases.enumerated().sorted { first, second in
      let a = first.element
      let b = second.element
      if a.verdict != b.verdict { return a.verdict > b.verdict }
      for severity in Severity.allCases.reversed() where a.counts.open(severity) != b.counts.open(severity) {
        return a.counts.open(severity) > b.counts.open(severity)
      }
      return first.offset < second.offset
    }.map(\.element)
  }

  /// The number of cases of a verdict.
  public func count(of verdict: Verdict) -> Int { cases.count { $0.verdict == verdict } }

  /// The ids of the cases of an earlier report that are not in this one, in their order.
  public func missingCases(of baseline: Baseline) -> [String] {
    let here = Set(cases.map(\.id))
    return baseline.cases.keys.filter { !here.contains($0) }.sorted()
  }

  /// The findings of all cases.
  public var counts: FindingCounts { cases.reduce(into: FindingCounts([])) { $0.add($1.counts) } }
}

/// How many findings there are to act on, to ask about, and settled.
public struct FindingCounts: Sendable, Hashable {
  /// Open findings by severity, the questions included; the index is the severity's raw value.
  public private(set) var openBySeverity: [Int]
  /// Open findings that ask for a change.
  public private(set) var toActOn = 0
  /// Open findings that an answer closes.
  public private(set) var toAsk = 0
  /// Discrepancies that were settled.
  public private(set) var settled = 0

  /// Counts findings.
  public init(_ findings: [Finding]) {
    openBySeverity = [Int](repeating: 0, count: Severity.allCases.count)
    for finding in findings {
      guard finding.isOpen else {
        settled += 1
        continue
      }
      openBySeverity[finding.severity.rawValue] += 1
      if finding.kind.isQuestion { toAsk += 1 } else { toActOn += 1 }
    }
  }

  /// Open findings.
  public var open: Int { toActOn + toAsk }

  /// Open findings of a severity.
  public func open(_ severity: Severity) -> Int { openBySeverity[severity.rawValue] }

  /// Adds the counts of another case.
  public mutating func add(_ other: FindingCounts) {
    for index in openBySeverity.indices { openBySeverity[index] += other.openBySeverity[index] }
    toActOn += other.toActOn
    toAsk += other.toAsk
    settled += other.settled
  }
}
