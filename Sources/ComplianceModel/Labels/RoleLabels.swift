public import SourceText

extension Role: Labelled {
  /// What officers call the role.
  public var label: LocalizedText {
    switch self {
    case .ward: LocalizedText(ja: "区", en: "ward")
    case .contractor: LocalizedText(ja: "受託者", en: "contractor")
    case .bidder: LocalizedText(ja: "提案者", en: "bidder")
    case .joinedParty: LocalizedText(ja: "結合先", en: "joined party")
    case .builder: LocalizedText(ja: "構築事業者", en: "builder")
    case .operator: LocalizedText(ja: "運営事業者", en: "operator")
    case .subcontractor: LocalizedText(ja: "再委託先", en: "subcontractor")
    case .user: LocalizedText(ja: "利用者", en: "users")
    case .public: LocalizedText(ja: "一般", en: "the public")
    }
  }
}
