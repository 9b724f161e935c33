public import ComplianceEvaluation

/// A format whose document can be written case by case, so that hundreds of cases need the memory of one.
///
/// The document, as UTF-8 bytes, is the opening, then each member in order, then the closing.
public protocol StreamingReportFormat: ReportFormat {
  /// What comes before the first case.
  static func opening(_ head: ReportHead) -> [UInt8]
  /// One case; `index` is 0 until a case has a text that is not empty, and more than 0 from then on.
  static func member(_ evaluation: Evaluation, at index: Int, _ head: ReportHead) -> [UInt8]
  /// What comes after the last case.
  static func closing(_ summary: ReportSummary, _ head: ReportHead) -> [UInt8]
}

extension StreamingReportFormat {
  /// The whole document.
  public static func document(for report: Report) -> String {
    let head = report.head
    var summary = ReportSummary()
    var document = opening(head)
    var isFirst = true
    for (index, evaluation) in report.evaluations.enumerated() {
      let text = member(evaluation, at: isFirst ? 0 : index, head)
      if !text.isEmpty { isFirst = false }
      document += text
      summary.add(evaluation, head.comparison(of: evaluation))
    }
    return String(decoding: document + closing(summary, head), as: UTF8.self)
  }
}
