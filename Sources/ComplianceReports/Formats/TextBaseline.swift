import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// What is new, gone or changed since the earlier report.
  mutating func writeComparison() {
    guard let comparison else { return }
    let language = wording.language
    writeHeading(pick("前回との違い", "Since the earlier report"))
    guard comparison.old != nil else {
      writer.paragraph(
        pick("前回の報告にない案件。指摘はすべて新しい。", "This case is not in the earlier report: every finding is new."),
        indent: 4)
      writer.blank()
      return
    }
    let counts = comparison.counts
    writer.paragraph(
      comparison.isSame
        ? pick("指摘は前回と同じ（\(counts.unchanged)件）", "The findings are the same (\(counts.unchanged))")
        : counts.text(in: language), indent: 4, hanging: 2)
    if let reasons = counts.reasons(in: language) {
      writer.paragraph(pick("理由：\(reasons)", "Reasons: \(reasons)"), indent: 4, hanging: 2)
    }
    let differing = BaselineComparison.Difference.allCases.filter { comparison.differences.contains($0) }
    if !differing.isEmpty {
      let list = wording.list(differing.map { label($0, comparison) })
      writer.paragraph(pick("前回と変わったもの：\(list)", "Changed since then: \(list)"), indent: 4, hanging: 2)
    }
    if !comparison.knowsFile, !comparison.isSame {
      writer.paragraph(
        pick(
          "前回の報告からは、案件のファイルが変わったかどうかが分からない。",
          "The earlier report does not tell whether the case's file changed."), indent: 4, hanging: 2)
    }
    writeGone(comparison)
    writer.blank()
  }

  private func label(_ difference: BaselineComparison.Difference, _ comparison: BaselineComparison) -> String {
    let label = difference.label[wording.language]
    guard difference == .day, let day = comparison.old?.day else { return label }
    return label + wording.bracketed(pick("前回は\(wording.date(day))", "then \(wording.date(day))"))
  }

  /// The findings that are gone, each with what the earlier report said in one sentence.
  private mutating func writeGone(_ comparison: BaselineComparison) {
    guard !comparison.gone.isEmpty else { return }
    writer.paragraph([.init(pick("なくなった指摘", "Gone"), .bold)], indent: 4)
    for gone in comparison.gone {
      let finding = gone.finding
      let severity = finding.severity.label[wording.language]
      let kind = FindingKind(rawValue: finding.kind)?.label[wording.language] ?? finding.kind
      var words = [kind]
      if !finding.isOpen { words.append(pick("前回は解消済み", "was settled")) }
      if gone.reason != .caseChanged { words.append(gone.reason.label[wording.language]) }
      writer.paragraph(
        [
          .init(pick("・", "- ")), .init(pick("【\(severity)】", "[\(severity)] "), .init(finding.severity)),
          .init(words.joined(separator: pick("・", "; ")) + pick("：", ": ") + finding.headline),
          .init(" "), .init("[\(finding.id)]", .dim, isUnbroken: true),
        ], indent: 4, hanging: 2)
    }
  }

  /// The mark of a finding that is new or changed; in a new case, where all are new, there is none.
  func comparisonMark(_ finding: Finding) -> [TerminalWriter.Span] {
    guard let comparison, comparison.old != nil, let change = comparison[finding], change.state != .unchanged else {
      return []
    }
    var words: [String]
    switch (change.oldSeverity, change.wasOpen) {
    case (let severity?, let wasOpen?) where wasOpen == finding.isOpen:
      words = [pick("前回は\(severity.label.ja)", "was \(severity.label[.en])")]
    case (_?, true?): words = [pick("前回は未解消", "was open")]
    case (_?, false?): words = [pick("前回は解消済み", "was settled")]
    default: words = [pick("新", "new")]
    }
    if let reason = change.reason, reason != .caseChanged { words.append(reason.label[wording.language]) }
    let text = words.joined(separator: pick("・", "; "))
    return [.init(pick("【\(text)】", "[\(text)] "), .bold)]
  }
}

extension TextSummary {
  /// How many earlier cases are listed by id.
  private static let missingLimit = 20

  /// What all cases come to beside the earlier report.
  mutating func writeComparison() {
    guard head.baseline != nil else { return }
    let counts = summary.baselineCounts
    let text = counts.text(in: head.language)
    writer.paragraph(pick("前回との違い：\(text)", "Since the earlier report: \(text)"), indent: 2, hanging: 2)
    if let reasons = counts.reasons(in: head.language) {
      writer.paragraph(pick("理由：\(reasons)", "Reasons: \(reasons)"), indent: 4, hanging: 2)
    }
    if counts.newCases > 0 {
      writer.paragraph(
        pick(
          "前回の報告にない案件 \(counts.newCases)件（その指摘は上の数に入れていない）",
          "Cases that are not in it: \(counts.newCases) (their findings are not counted above)"), indent: 4, hanging: 2)
    }
  }

  /// The cases that only the earlier report has.
  mutating func writeMissingCases() {
    guard let baseline = head.baseline else { return }
    let missing = summary.missingCases(of: baseline)
    guard !missing.isEmpty else { return }
    var ids = missing.prefix(Self.missingLimit).joined(separator: pick("、", ", "))
    let rest = missing.count - Self.missingLimit
    if rest > 0 { ids += pick("、ほか\(rest)件", " and \(rest) more") }
    writer.paragraph(
      pick(
        "前回の報告にあり、今回は判定していない案件 \(missing.count)件：\(ids)",
        "Cases of the earlier report that were not judged this time (\(missing.count)): \(ids)"), indent: 2, hanging: 2)
    writer.blank()
  }
}
