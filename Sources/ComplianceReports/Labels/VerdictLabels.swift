public import ComplianceEvaluation
public import ComplianceModel
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

extension Verdict {
  /// What the verdict says, in one sentence.
  public var meaning: LocalizedText {
    switch self {
    case .notJudged:
      LocalizedText(
        ja: "判定の日に、この案件に必ず求められるものがない。適合という意味ではない。",
        en: "Nothing is mandatory for the case on the day. That does not mean compliant.")
    case .compliant:
      LocalizedText(
        ja: "必ず求められるものをすべて満たすことが、報告か確認で示されている。",
        en: "Everything mandatory is met, and a report or an inspection shows it.")
    case .compliantOnPaper:
      LocalizedText(
        ja: "必ず求められるものを満たすと約束されているが、実際にそうなっているかはまだ示されていない。",
        en: "Everything mandatory is promised; that it is really so is not shown yet.")
    case .needsReview:
      LocalizedText(
        ja: "必ず求められるものに答えのないものがあるか、資料どうしの食い違いが残っている。",
        en: "Something mandatory has no answer yet, or papers still disagree.")
    case .nonCompliant:
      LocalizedText(
        ja: "必ず求められるもののうち、満たしていないものがあるか、事実と違う報告がある。",
        en: "Something mandatory is not met, or was reported otherwise than found.")
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
