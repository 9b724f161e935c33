public import ComplianceEvaluation
public import SourceText

extension Verdict {
  /// What officers call the verdict.
  public var label: LocalizedText {
    switch self {
    case .notJudged: LocalizedText(ja: "判定対象なし", en: "nothing to judge")
    case .compliant: LocalizedText(ja: "適合", en: "compliant")
    case .compliantOnPaper: LocalizedText(ja: "適合（書面上）", en: "compliant (on paper)")
    case .needsReview: LocalizedText(ja: "要確認", en: "needs review")
    case .nonCompliant: LocalizedText(ja: "不適合", en: "not compliant")
    }
  }
}

extension Severity {
  /// What officers call the severity.
  public var label: LocalizedText {
    switch self {
    case .note: LocalizedText(ja: "参考", en: "note")
    case .minor: LocalizedText(ja: "軽微", en: "minor")
    case .major: LocalizedText(ja: "重要", en: "major")
    case .critical: LocalizedText(ja: "重大", en: "critical")
    }
  }
}

extension Score {
  /// The points as an interval, 「62–88点」; one number where both ends are the same.
  public func text(in language: Language) -> String {
    let points = lowPoints == highPoints ? String(lowPoints) : "\(lowPoints)–\(highPoints)"
    return points + (language == .ja ? "点" : " points")
  }
}
