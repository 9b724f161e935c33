public import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The report for spreadsheets: a row for each finding, and one for a case that has none; docs/formats.md says how texts
/// are kept from being taken for formulas.
public enum CSVFormat: StreamingReportFormat {
  /// The name after `--format`.
  public static let name = "csv"

  /// The heads of the columns.
  public static func opening(_ head: ReportHead) -> [UInt8] {
    var writer = CSVWriter()
    writer.byteOrderMark()
    writer.row(CSVColumn.all(head).map { .text($0.head[head.language]) })
    return writer.bytes
  }

  /// The rows of one case: what to act on, what to ask, what was settled, and what is gone since an earlier report.
  public static func member(_ evaluation: Evaluation, at index: Int, _ head: ReportHead) -> [UInt8] {
    let wording = Wording(evaluation, in: head.language)
    let comparison = head.comparison(of: evaluation)
    let ordered = evaluation.findingsToActOn + evaluation.findingsToAsk + evaluation.settledFindings
    var topics = ordered.map { CSVRow.Topic.finding($0, FindingText(FindingFacts($0, wording))) }
    topics += (comparison?.gone ?? []).map { .gone($0) }
    if topics.isEmpty { topics = [.nothing] }
    let columns = CSVColumn.all(head)
    var writer = CSVWriter()
    for topic in topics {
      let row = CSVRow(topic, wording, comparison, notes: head.notes)
      writer.row(columns.map { $0.cell(row) })
    }
    return writer.bytes
  }

  /// Nothing: every row tells of its case by itself.
  public static func closing(_ summary: ReportSummary, _ head: ReportHead) -> [UInt8] { [] }
}
