public import ComplianceEvaluation
public import SourceText

extension Bindingness {
  /// Whether the policy is applied.
  public var label: LocalizedText {
    switch self {
    case .binding(.yes): LocalizedText(ja: "適用", en: "applied")
    case .binding: LocalizedText(ja: "適用の有無が不明", en: "may apply")
    case .ended: LocalizedText(ja: "契約終了後も残る要求だけ適用", en: "applied as far as it survives the contract")
    case .notInForce: LocalizedText(ja: "適用しない（有効期間外）", en: "not applied (not in force)")
    case .notApplicable: LocalizedText(ja: "対象外の案件", en: "about other cases")
    }
  }

  /// The word in machine formats.
  public var word: String {
    switch self {
    case .binding(.yes): "binding"
    case .binding: "may-apply"
    case .ended: "ended"
    case .notInForce: "not-in-force"
    case .notApplicable: "not-applicable"
    }
  }
}
