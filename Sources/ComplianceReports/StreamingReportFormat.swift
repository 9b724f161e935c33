public import ComplianceEvaluation

/// A format whose document can be written case by case, so that hundreds of cases need the memory of one.
///
/// The document is the opening, then each member in order, then the closing.
public protocol StreamingReportFormat: ReportFormat {
  /// What comes before the first case.
  static func opening(_ head: ReportHead) -> String
  /// One case; `index` counts from 0.
  static func member(_ evaluation: Evaluation, at index: Int, _ head: ReportHead) -> String
  /// What comes after the last case.
  static func closing(_ summary: ReportSummary, _ head: ReportHead) -> String
}

extension StreamingReportFormat {
  /// The whole document.
  public static func document(for report: Report) -> String {
    let head = report.head
    var summary = ReportSummary()
    var document = opening(head)
    for (index, evaluation) in report.evaluations.enumerated() {
      document += member(evaluation, at: index, head)
      summary.add(evaluation, head.comparison(of: evaluation))
    }
    return document + closing(summary, head)
  }
}
