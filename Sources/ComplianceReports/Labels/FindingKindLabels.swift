public import ComplianceEvaluation
public import SourceText

extension FindingKind {
  /// What officers call it.
  public var label: LocalizedText {
    switch self {
    case .unspecified: LocalizedText(ja: "仕様書への記載漏れ・不足", en: "Left out of the specification")
    case .uncommitted: LocalizedText(ja: "事業者の申告なし・不足", en: "Not committed to by the vendor")
    case .unrealized: LocalizedText(ja: "未実装", en: "Promised but not in place")
    case .misreported: LocalizedText(ja: "報告と実態の相違", en: "Reported otherwise than found")
    case .weakened: LocalizedText(ja: "事後の引下げ", en: "Lowered afterwards")
    case .contradiction: LocalizedText(ja: "資料間の矛盾", en: "Papers contradict each other")
    case .misassigned: LocalizedText(ja: "実施主体の不一致", en: "Promised by one, done by another")
    case .unrecorded: LocalizedText(ja: "記録票への記載漏れ", en: "Missing from the record")
    case .unmet: LocalizedText(ja: "要求を満たさない", en: "Requirement not met")
    case .overdue: LocalizedText(ja: "期限切れ", en: "Overdue")
    case .undeclared: LocalizedText(ja: "未回答・未確認", en: "Not answered or not checked")
    case .tentative: LocalizedText(ja: "仮の適合", en: "Only tentatively met")
    case .approvalNotAllowed: LocalizedText(ja: "認められない承諾", en: "Approval where none is allowed")
    case .approvalExpired: LocalizedText(ja: "期限切れの承諾", en: "Approval expired")
    case .approvalNotGranted: LocalizedText(ja: "権限のない者の承諾", en: "Approval by one who may not grant it")
    case .repeated: LocalizedText(ja: "事故の繰返し", en: "Incidents that repeat")
    case .uncorrected: LocalizedText(ja: "改善の遅れ", en: "Not put right in time")
    case .copied: LocalizedText(ja: "前年と同一", en: "Same as the year before")
    case .conflict: LocalizedText(ja: "両立しない要求", en: "Requirements that cannot both be met")
    case .incomparable: LocalizedText(ja: "強弱不明", en: "Cannot be compared")
    case .question: LocalizedText(ja: "質問", en: "Open question")
    }
  }

  /// What a discrepancy is, in half a sentence; nil for other kinds, whose sentences say it.
  public var meaning: LocalizedText? {
    switch self {
    case .unspecified:
      LocalizedText(ja: "約束したのに仕様書にない、または弱い", en: "promised, but missing from or weaker in the specification")
    case .uncommitted:
      LocalizedText(ja: "求めたことを、事業者がすると言っていない", en: "asked for, but the vendor does not say that it does it")
    case .unrealized: LocalizedText(ja: "約束したのに、そうなっていない", en: "promised, but not so")
    case .misreported: LocalizedText(ja: "報告と、見て確かめたことが違う", en: "reported otherwise than it was found")
    case .weakened: LocalizedText(ja: "後の資料が、約束や報告を弱めるか取り下げた", en: "a later paper lowered or took back what was said")
    case .contradiction:
      LocalizedText(ja: "同じ段階の資料や条項どうしが合わない", en: "papers of one stage, or a paper and a clause, do not agree")
    case .misassigned: LocalizedText(ja: "約束した者と、作る・動かす者が違う", en: "one promised it, another builds or operates it")
    case .unrecorded: LocalizedText(ja: "資料にあるものが、記録票にない", en: "in the papers, but not in the record")
    default: nil
    }
  }

  /// Whether it is answered by asking, rather than by changing something.
  public var isQuestion: Bool {
    switch self {
    case .undeclared, .tentative, .incomparable, .question: true
    default: false
    }
  }
}
