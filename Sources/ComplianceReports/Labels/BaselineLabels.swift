import ComplianceEvaluation
import ComplianceModel
import SourceText

extension BaselineComparison.Reason {
  /// The cause, as it stands in a count; nothing is said of what changed in the case itself.
  var label: LocalizedText {
    switch self {
    case .caseChanged: LocalizedText(ja: "案件・日・段階", en: "case, day or stage")
    case .policy: LocalizedText(ja: "基準の変更だけ", en: "policy changed only")
    case .tool: LocalizedText(ja: "tokki の版だけ", en: "tokki's version only")
    case .unknown: LocalizedText(ja: "理由不明", en: "reason not known")
    }
  }
}

extension BaselineComparison.Difference {
  /// What differs.
  var label: LocalizedText {
    switch self {
    case .file: LocalizedText(ja: "案件のファイル", en: "the case's file")
    case .day: LocalizedText(ja: "判定の日", en: "the day")
    case .stage: LocalizedText(ja: "段階", en: "the stage")
    case .policies: LocalizedText(ja: "基準", en: "the policies")
    case .vocabulary: LocalizedText(ja: "管理項目一覧", en: "the vocabulary")
    case .tool: LocalizedText(ja: "tokki の版", en: "tokki's version")
    }
  }
}

extension BaselineCounts {
  /// How many findings are new, gone, changed and as they were.
  func text(in language: Language) -> String {
    switch language {
    case .ja:
      "新しい \(new)\(newSettled > 0 ? "（うち解消済み \(newSettled)）" : "")、重くなった \(graver)、軽くなった \(lighter)、"
        + "解消した \(settled)、なくなった \(gone)、変わらない \(unchanged)"
    case .en:
      "\(new) new\(newSettled > 0 ? " (\(newSettled) of them settled)" : ""), \(graver) graver, \(lighter) lighter, \(settled) settled, \(gone) gone, \(unchanged) unchanged"
    }
  }

  /// The reasons with their numbers; nil where nothing is new, gone or changed.
  func reasons(in language: Language) -> String? {
    let parts = BaselineComparison.Reason.allCases.compactMap { reason in
      byReason[reason].map { "\(reason.label[language]) \($0)" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: language == .ja ? "、" : ", ")
  }
}

extension Wording {
  /// What a case comes to beside the earlier report, in sentences; the findings that are gone follow by themselves.
  func lines(of comparison: BaselineComparison) -> [String] {
    guard comparison.old != nil else {
      return [
        pick("前回の報告にない案件。指摘はすべて新しい。", "This case is not in the earlier report: every finding is new.")
      ]
    }
    let counts = comparison.counts
    var lines = [
      comparison.isSame
        ? pick("指摘は前回と同じ（\(counts.unchanged)件）", "The findings are the same (\(counts.unchanged))")
        : counts.text(in: language)
    ]
    if let reasons = counts.reasons(in: language) { lines.append(pick("理由：\(reasons)", "Reasons: \(reasons)")) }
    let differing = BaselineComparison.Difference.allCases.filter { comparison.differences.contains($0) }
    if !differing.isEmpty {
      let list = list(differing.map { label($0, comparison) })
      lines.append(pick("前回と変わったもの：\(list)", "Changed since then: \(list)"))
    }
    if !comparison.knowsFile, !comparison.isSame {
      lines.append(
        pick(
          "前回の報告からは、案件のファイルが変わったかどうかが分からない。",
          "The earlier report does not tell whether the case's file changed."))
    }
    return lines
  }

  private func label(_ difference: BaselineComparison.Difference, _ comparison: BaselineComparison) -> String {
    let label = difference.label[language]
    guard difference == .day, let day = comparison.old?.day else { return label }
    return label + bracketed(pick("前回は\(date(day))", "then \(date(day))"))
  }

  /// What a finding was that is gone: its kind, and why it is gone where the case did not change.
  func words(of gone: BaselineComparison.Gone) -> [String] {
    let finding = gone.finding
    var words = [FindingKind(rawValue: finding.kind)?.label[language] ?? finding.kind]
    if !finding.isOpen { words.append(pick("前回は解消済み", "was settled")) }
    if gone.reason != .caseChanged { words.append(gone.reason.label[language]) }
    return words
  }

  /// That a finding is new or changed; nil where it is not, and in a new case, where all are new.
  func text(of finding: Finding, in comparison: BaselineComparison?) -> String? {
    guard let comparison, comparison.old != nil, let change = comparison[finding], change.state != .unchanged else {
      return nil
    }
    var words: [String]
    switch (change.oldSeverity, change.wasOpen) {
    case (let severity?, let wasOpen?) where wasOpen == finding.isOpen:
      words = [pick("前回は\(severity.label.ja)", "was \(severity.label[.en])")]
    case (_?, true?): words = [pick("前回は未解消", "was open")]
    case (_?, false?): words = [pick("前回は解消済み", "was settled")]
    default: words = [pick("新", "new")]
    }
    if let reason = change.reason, reason != .caseChanged { words.append(reason.label[language]) }
    return words.joined(separator: pick("・", "; "))
  }
}

extension ReportSummary {
  /// How many earlier cases are listed by id.
  private static let missingLimit = 20

  /// What all cases come to beside the earlier report, in sentences; empty where there is none.
  func comparisonLines(_ head: ReportHead) -> [String] {
    guard head.baseline != nil else { return [] }
    let counts = baselineCounts
    let text = counts.text(in: head.language)
    var lines = [head.pick("前回との違い：\(text)", "Since the earlier report: \(text)")]
    if let reasons = counts.reasons(in: head.language) {
      lines.append(head.pick("理由：\(reasons)", "Reasons: \(reasons)"))
    }
    if counts.newCases > 0 {
      lines.append(
        head.pick(
          "前回の報告にない案件 \(counts.newCases)件（その指摘は上の数に入れていない）",
          "Cases that are not in it: \(counts.newCases) (their findings are not counted above)"))
    }
    return lines
  }

  /// The cases that only the earlier report has; nil where there are none.
  func missingText(_ head: ReportHead) -> String? {
    guard let baseline = head.baseline else { return nil }
    let missing = missingCases(of: baseline)
    guard !missing.isEmpty else { return nil }
    var ids = missing.prefix(Self.missingLimit).joined(separator: head.pick("、", ", "))
    let rest = missing.count - Self.missingLimit
    if rest > 0 { ids += head.pick("、ほか\(rest)件", " and \(rest) more") }
    return head.pick(
      "前回の報告にあり、今回は判定していない案件 \(missing.count)件：\(ids)",
      "Cases of the earlier report that were not judged this time (\(missing.count)): \(ids)")
  }
}
