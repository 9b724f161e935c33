public import SourceText

extension Stage: Labelled {
  /// What officers call the stage.
  public var label: LocalizedText {
    switch self {
    case .consulted: LocalizedText(ja: "諮問", en: "consultation")
    case .specified: LocalizedText(ja: "仕様", en: "specification")
    case .declared: LocalizedText(ja: "申告", en: "declaration")
    case .implemented: LocalizedText(ja: "実装報告", en: "implementation")
    case .observed: LocalizedText(ja: "確認", en: "inspection")
    }
  }
}
