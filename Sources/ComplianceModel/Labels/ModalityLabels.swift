public import SourceText

extension Modality: Labelled {
  /// How a paper puts it.
  public var label: LocalizedText {
    switch self {
    case .firm: LocalizedText(ja: "確約", en: "firm")
    case .planned: LocalizedText(ja: "予定", en: "planned")
    case .hedged: LocalizedText(ja: "基本的に", en: "in principle")
    case .conditional: LocalizedText(ja: "必要に応じ", en: "if needed")
    case .general: LocalizedText(ja: "会社の一般方針", en: "general company policy")
    }
  }
}
