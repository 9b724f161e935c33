public import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The report on a terminal: findings first, gravest first, in plain words.
public enum TextFormat: StreamingReportFormat {
  /// The name after `--format`.
  public static let name = "text"

  /// The day, the tool and what the reader must know of the run.
  public static func opening(_ head: ReportHead) -> [UInt8] {
    var writer = TerminalWriter(usesColor: head.usesColor, width: head.width)
    let isJapanese = head.language == .ja
    let title = isJapanese ? "Tokki（特記）" : "Tokki "
    var line = title + head.toolVersion
    if let day = head.day {
      let date = PartialDate(day).described(in: head.language)
      line += isJapanese ? "　\(date)時点の判定" : ", judged as of \(date)"
    }
    writer.paragraph([.init(line, .dim)])
    if let baseline = head.baseline {
      let day = baseline.day.map { PartialDate($0).described(in: head.language) }
      let when = day.map { isJapanese ? "\($0)時点、" : "as of \($0), " } ?? ""
      writer.paragraph(
        [
          .init(
            isJapanese
              ? "比べた報告：\(baseline.path)（\(when)Tokki \(baseline.toolVersion)）"
              : "Compared with \(baseline.path) (\(when)Tokki \(baseline.toolVersion))", .dim)
        ], hanging: 2)
    }
    for note in head.notes {
      writer.paragraph([.init(isJapanese ? "注記：\(note)" : "Note: \(note)", .yellow)], hanging: 2)
    }
    writer.blank()
    return writer.bytes
  }

  /// One case.
  public static func member(_ evaluation: Evaluation, at index: Int, _ head: ReportHead) -> [UInt8] {
    var text = TextCase(evaluation, head)
    if index > 0 { text.writer.blank() }
    text.write()
    return text.writer.bytes
  }

  /// What all cases come to, and what they were judged by.
  public static func closing(_ summary: ReportSummary, _ head: ReportHead) -> [UInt8] {
    var text = TextSummary(summary, head)
    text.write()
    return text.writer.bytes
  }
}

extension TerminalWriter.Style {
  init(_ severity: Severity) {
    switch severity {
    case .critical: self = .red
    case .major: self = .yellow
    case .minor: self = .cyan
    case .note: self = .dim
    }
  }

  init(_ verdict: Verdict) {
    switch verdict {
    case .nonCompliant: self = .red
    case .needsReview: self = .yellow
    case .compliant, .compliantOnPaper: self = .green
    case .notJudged: self = .dim
    }
  }
}
