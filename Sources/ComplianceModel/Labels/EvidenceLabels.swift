public import SourceText

extension EvidenceGrade: Labelled {
  /// What officers call the grade.
  public var label: LocalizedText {
    switch self {
    case .selfReport: LocalizedText(ja: "聴取・回答", en: "self-report")
    case .vendorDocument: LocalizedText(ja: "書類", en: "vendor's document")
    case .thirdPartyRecord: LocalizedText(ja: "第三者の記録", en: "third party's record")
    case .witnessed: LocalizedText(ja: "現認・実演", en: "witnessed")
    }
  }
}

extension Evidence.How: Labelled {
  /// What officers call the way of finding out.
  public var label: LocalizedText {
    switch self {
    case .hearing: LocalizedText(ja: "聴取", en: "asked")
    case .answer: LocalizedText(ja: "回答", en: "answered in writing")
    case .paper: LocalizedText(ja: "書類", en: "vendor's document")
    case .thirdPartyRecord: LocalizedText(ja: "第三者の記録", en: "third party's record")
    case .seen: LocalizedText(ja: "現認", en: "seen on the spot")
    case .demonstrated: LocalizedText(ja: "実演", en: "demonstrated on the spot")
    }
  }
}
