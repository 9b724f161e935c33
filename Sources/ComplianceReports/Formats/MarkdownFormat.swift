public import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The report for minutes, tickets and wikis: Markdown with tables and boxes to tick, in the order of the text report.
public enum MarkdownFormat: StreamingReportFormat {
  /// The name after `--format`.
  public static let name = "markdown"

  /// The day, the tool and what the reader must know of the run.
  public static func opening(_ head: ReportHead) -> [UInt8] {
    var writer = MarkdownWriter(goesOn: false)
    writer.heading(1, .text(head.pick("データ保護の約束の点検", "What was promised about data protection, checked")))
    let date = head.day.map { PartialDate($0).described(in: head.language) }
    let when = date.map { head.pick("\($0)時点の判定、", "judged as of \($0), ") } ?? ""
    writer.paragraph(.text("\(when)Tokki \(head.toolVersion)"))
    if let baseline = head.baseline {
      let day = baseline.day.map { PartialDate($0).described(in: head.language) }
      let when = day.map { head.pick("\($0)時点、", "as of \($0), ") } ?? ""
      writer.paragraph(
        .text(head.pick("比べた報告：", "Compared with ")), .code(baseline.path),
        .text(head.pick("（\(when)Tokki \(baseline.toolVersion)）", " (\(when)Tokki \(baseline.toolVersion))")))
    }
    for note in head.notes { writer.paragraph(.text(head.pick("注記：", "Note: ") + note)) }
    return writer.bytes
  }

  /// One case.
  public static func member(_ evaluation: Evaluation, at index: Int, _ head: ReportHead) -> [UInt8] {
    var text = MarkdownCase(evaluation, head)
    text.write()
    return text.writer.bytes
  }

  /// What all cases come to, and what they were judged by.
  public static func closing(_ summary: ReportSummary, _ head: ReportHead) -> [UInt8] {
    var writer = MarkdownWriter(goesOn: true)
    // One case says all this of itself.
    if summary.cases.count != 1 { writer.totals(summary, head) }
    if let missing = summary.missingText(head) { writer.paragraph(.text(missing)) }
    writer.policies(summary, head)
    return writer.bytes
  }
}

extension MarkdownWriter {
  fileprivate mutating func totals(_ summary: ReportSummary, _ head: ReportHead) {
    let count = summary.cases.count
    heading(2, .text(head.pick("まとめ（\(count)件の案件）", "Summary (\(count) case\(count == 1 ? "" : "s"))")))
    paragraph(.text(summary.counts.text(in: head.language)))
    for line in summary.comparisonLines(head) { paragraph(.text(line)) }
    guard count > 0 else { return }
    let severities = Severity.allCases.reversed()
    table(
      [head.pick("判定", "verdict"), head.pick("点数", "score")] + severities.map { $0.label[head.language] }
        + [head.pick("案件", "case"), "ID"],
      summary.gravestFirst.map { one in
        let score = one.score?.text(in: head.language) ?? head.pick("対象なし", "none")
        let mark = one.isFictional ? Wording.fictionMark(head.language) : ""
        return [.text(one.verdict.label[head.language]), .text(score)]
          + severities.map { .text(String(one.counts.open($0))) }
          + [.text(mark + one.title[head.language]), .code(one.id)]
      })
  }

  /// What the cases were judged by: version and hash of each policy.
  fileprivate mutating func policies(_ summary: ReportSummary, _ head: ReportHead) {
    guard let rulebook = head.rulebook, !summary.policies.isEmpty else { return }
    heading(2, .text(head.pick("使った基準（版とハッシュ）", "Policies (version and hash)")))
    table(
      [
        head.pick("基準", "policy"), "ID", head.pick("版", "version"), head.pick("ハッシュ", "hash"),
        head.pick("出どころ", "origin"),
      ],
      summary.policies.map { index in
        let policy = rulebook.policies[index]
        return [
          .text(policy.title[head.language]), .code(policy.id), .text(policy.version), .code(policy.hash),
          .text(policy.isShipped ? head.pick("同梱", "shipped") : head.pick("自分の基準", "your own")),
        ]
      })
  }
}
