import SourceText

extension BaselineComparison.Reason {
  /// The cause, as it stands in a count; nothing is said of what changed in the case itself.
  var label: LocalizedText {
    switch self {
    case .caseChanged: LocalizedText(ja: "案件・日・段階", en: "case, day or stage")
    case .policy: LocalizedText(ja: "基準の変更だけ", en: "policy changed only")
    case .tool: LocalizedText(ja: "tokki の版だけ", en: "tokki's version only")
    case .unknown: LocalizedText(ja: "理由不明", en: "reason not known")
    }
  }
}

extension BaselineComparison.Difference {
  /// What differs.
  var label: LocalizedText {
    switch self {
    case .file: LocalizedText(ja: "案件のファイル", en: "the case's file")
    case .day: LocalizedText(ja: "判定の日", en: "the day")
    case .stage: LocalizedText(ja: "段階", en: "the stage")
    case .policies: LocalizedText(ja: "基準", en: "the policies")
    case .vocabulary: LocalizedText(ja: "管理項目一覧", en: "the vocabulary")
    case .tool: LocalizedText(ja: "tokki の版", en: "tokki's version")
    }
  }
}

extension BaselineCounts {
  /// How many findings are new, gone, changed and as they were.
  func text(in language: Language) -> String {
    switch language {
    case .ja:
      "新しい \(new)\(newSettled > 0 ? "（うち解消済み \(newSettled)）" : "")、重くなった \(graver)、軽くなった \(lighter)、"
        + "解消した \(settled)、なくなった \(gone)、変わらない \(unchanged)"
    case .en:
      "\(new) new\(newSettled > 0 ? " (\(newSettled) of them settled)" : ""), \(graver) graver, \(lighter) lighter, \(settled) settled, \(gone) gone, \(unchanged) unchanged"
    }
  }

  /// The reasons with their numbers; nil where nothing is new, gone or changed.
  func reasons(in language: Language) -> String? {
    let parts = BaselineComparison.Reason.allCases.compactMap { reason in
      byReason[reason].map { "\(reason.label[language]) \($0)" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: language == .ja ? "、" : ", ")
  }
}
