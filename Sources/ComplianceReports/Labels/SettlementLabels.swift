public import ComplianceEvaluation
public import SourceText

extension Discrepancy.Settlement.How {
  /// How it was settled, as in 「約束の変更により解消」.
  public var label: LocalizedText {
    switch self {
    case .built: LocalizedText(ja: "実装・記載", en: "built or written down")
    case .promiseChanged: LocalizedText(ja: "約束の変更", en: "promise changed")
    case .contractEnded: LocalizedText(ja: "契約の終了", en: "contract ended")
    }
  }

  /// Whether what was promised came about, or was only given up.
  public var closing: LocalizedText {
    switch self {
    case .built: LocalizedText(ja: "解消", en: "settled")
    case .promiseChanged, .contractEnded: LocalizedText(ja: "終了", en: "closed")
    }
  }

  /// The word in machine formats.
  public var word: String {
    switch self {
    case .built: "built"
    case .promiseChanged: "promise-changed"
    case .contractEnded: "contract-ended"
    }
  }
}

extension Place.Part {
  /// Every part, in the order of the declaration.
  public static let all: [Place.Part] = [
    .said, .falls, .silent, .withdrawn, .clause, .record, .incident, .other,
  ]

  /// What the place is to a finding.
  public var label: LocalizedText {
    switch self {
    case .said: LocalizedText(ja: "約束・報告", en: "said")
    case .falls: LocalizedText(ja: "不足", en: "says less")
    case .silent: LocalizedText(ja: "記載なし", en: "silent")
    case .withdrawn: LocalizedText(ja: "取下げ", en: "taken back")
    case .clause: LocalizedText(ja: "条項", en: "clause")
    case .record: LocalizedText(ja: "記録票", en: "record")
    case .incident: LocalizedText(ja: "事故", en: "incident")
    case .other: LocalizedText(ja: "参照", en: "see")
    }
  }
}
