public import SourceText

extension Dossier.Kind: Labelled {
  /// What officers call the kind of case.
  public var label: LocalizedText {
    switch self {
    case .outsourcing: LocalizedText(ja: "業務委託", en: "outsourcing")
    case .interconnection: LocalizedText(ja: "電算結合", en: "system interconnection")
    case .otherUse: LocalizedText(ja: "目的外利用", en: "use for another purpose")
    case .ownOperation: LocalizedText(ja: "区の事務", en: "the ward's own work")
    }
  }
}

extension Control.Field: Labelled {
  /// What an inspection calls the field.
  public var label: LocalizedText {
    switch self {
    case .organization: LocalizedText(ja: "組織", en: "organization")
    case .classification: LocalizedText(ja: "分類", en: "classification")
    case .physical: LocalizedText(ja: "物理", en: "physical")
    case .human: LocalizedText(ja: "人的", en: "human")
    case .technical: LocalizedText(ja: "技術", en: "technical")
    case .operation: LocalizedText(ja: "運用", en: "operation")
    case .outsourcing: LocalizedText(ja: "委託", en: "outsourcing")
    case .evaluation: LocalizedText(ja: "評価", en: "evaluation")
    }
  }
}

extension Control.Scope: Labelled {
  /// What a control is said of.
  public var label: LocalizedText {
    switch self {
    case .party: LocalizedText(ja: "当事者", en: "party")
    case .connection: LocalizedText(ja: "接続区間", en: "connection")
    }
  }
}
