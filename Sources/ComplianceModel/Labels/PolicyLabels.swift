public import SourceText

extension Policy.Binding: Labelled {
  /// What makes a policy binding.
  public var label: LocalizedText {
    switch self {
    case .contract: LocalizedText(ja: "契約", en: "contract")
    case .law: LocalizedText(ja: "法令・指針", en: "law or guideline")
    }
  }
}

extension Requirement.Level: Labelled {
  /// How binding a requirement is.
  public var label: LocalizedText {
    switch self {
    case .mandatory: LocalizedText(ja: "必須", en: "mandatory")
    case .recommended: LocalizedText(ja: "推奨", en: "recommended")
    case .informative: LocalizedText(ja: "参考", en: "informative")
    }
  }
}
