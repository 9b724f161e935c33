package import ComplianceEvaluation
import SourceText

extension TextFormat {
  /// One finding alone, as the report of its case shows it.
  package static func text(of finding: Finding, in evaluation: Evaluation, _ head: ReportHead) -> String {
    var text = TextCase(evaluation, head)
    text.writeFinding(finding)
    return text.writer.text
  }
}
