public import ComplianceEvaluation
public import SourceText

extension Outcome {
  /// What the mark means.
  public var label: LocalizedText {
    switch self {
    case .notApplicable: LocalizedText(ja: "対象外", en: "not applicable")
    case .met: LocalizedText(ja: "満たす", en: "met")
    case .excepted: LocalizedText(ja: "承諾による例外", en: "excepted by approval")
    case .tentative: LocalizedText(ja: "仮に満たす", en: "tentatively met")
    case .undeclared: LocalizedText(ja: "未回答・未確認", en: "not answered or not checked")
    case .unmet: LocalizedText(ja: "満たさない", en: "not met")
    }
  }

  /// The outcomes in the order in which counts are shown: ○ 仮○ × ？ 承 －.
  public static let shown: [Outcome] = [.met, .tentative, .unmet, .undeclared, .excepted, .notApplicable]
}
