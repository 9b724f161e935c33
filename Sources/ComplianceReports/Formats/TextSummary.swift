import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The end of the report on a terminal: what all cases come to.
struct TextSummary {
  /// How many cases are listed by name.
  private static let caseLimit = 20
  /// How much of a policy's hash is shown.
  private static let hashLength = 12

  let summary: ReportSummary
  let head: ReportHead
  var writer: TerminalWriter

  init(_ summary: ReportSummary, _ head: ReportHead) {
    self.summary = summary
    self.head = head
    writer = TerminalWriter(usesColor: head.usesColor, width: head.width)
  }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    head.language == .ja ? japanese() : english()
  }

  mutating func write() {
    let count = summary.cases.count
    // One case says all this of itself.
    if count != 1 { writeTotals(count) }
    writeMissingCases()
    writePolicies()
  }

  private mutating func writeTotals(_ count: Int) {
    writer.blank()
    writer.paragraph(
      [.init(pick("■ まとめ（\(count)件の案件）", "# Summary (\(count) case\(count == 1 ? "" : "s"))"), .bold)])
    var spans: [TerminalWriter.Span] = []
    for verdict in Verdict.allCases.reversed() where summary.count(of: verdict) > 0 {
      if !spans.isEmpty { spans.append(.init(pick("　", ", "))) }
      spans.append(.init(verdict.label[head.language], .init(verdict)))
      spans.append(.init(" \(summary.count(of: verdict))" + pick("件", "")))
    }
    if !spans.isEmpty { writer.paragraph(spans, indent: 2) }
    writer.paragraph(summary.counts.text(in: head.language), indent: 2)
    writeComparison()
    if count > 1 { writeCases() }
    writer.blank()
  }

  /// The worst cases, in a table.
  private mutating func writeCases() {
    writer.blank()
    let sorted = summary.gravestFirst
    let rows = sorted.prefix(TextSummary.caseLimit).map { one in
      (
        verdict: one.verdict, label: one.verdict.label[head.language],
        score: one.score?.text(in: head.language) ?? pick("対象なし", "none"),
        counts: Severity.allCases.reversed().map { severity in
          "\(severity.label[head.language]) " + TextSummary.aligned(one.counts.open(severity))
        }.joined(separator: " "), title: one.title[head.language], id: one.id, isFictional: one.isFictional
      )
    }
    let verdictWidth = rows.map { displayWidth($0.label) }.max() ?? 0
    let scoreWidth = rows.map { displayWidth($0.score) }.max() ?? 0
    for row in rows {
      let mark = row.isFictional ? Wording.fictionMark(head.language) : ""
      writer.paragraph(
        [
          .init(padded(row.label, to: verdictWidth), .init(row.verdict)),
          .init("  " + padded(row.score, to: scoreWidth) + "  " + row.counts + "  " + mark + row.title),
          .init(pick("［\(row.id)］", " [\(row.id)]"), .dim),
        ], indent: 2, hanging: 4)
    }
    let rest = sorted.count - rows.count
    if rest > 0 {
      writer.paragraph(
        pick("重い順に\(rows.count)件を表示した。ほかに\(rest)件ある。", "The gravest \(rows.count) are listed; there are \(rest) more."),
        indent: 2)
    }
  }

  private static func aligned(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, 2 - digits.utf8.count)) + digits
  }

  /// What the cases were judged by: version and hash of each policy.
  private mutating func writePolicies() {
    guard let rulebook = head.rulebook, !summary.policies.isEmpty else { return }
    writer.paragraph([.init(pick("使った基準（版とハッシュ）", "Policies (version and hash)"), .dim)], indent: 2)
    for index in summary.policies {
      let policy = rulebook.policies[index]
      let origin = policy.isShipped ? "" : pick("　自分の基準", " your own")
      writer.paragraph(
        [.init("\(policy.id) \(policy.version) \(policy.hash.prefix(TextSummary.hashLength))\(origin)", .dim)],
        indent: 4)
    }
  }
}
