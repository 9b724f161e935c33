package import SourceText

/// The kinds of copies of data that a certificate of deletion asks about one by one.
///
/// Live data is what everybody thinks of; the others are those that stay behind.
package enum CopyKind: String, Sendable, Hashable, CaseIterable {
  /// 本番.
  case live
  /// テスト.
  case test
  /// エラー.
  case error
  /// 検証.
  case verification
  /// バックアップ.
  case backup
  /// 保守.
  case maintenance

  /// What it is called in sheets.
  package var label: LocalizedText {
    switch self {
    case .live: LocalizedText(ja: "本番", en: "live data")
    case .test: LocalizedText(ja: "テスト", en: "test data")
    case .error: LocalizedText(ja: "エラー", en: "error data")
    case .verification: LocalizedText(ja: "検証", en: "data for verification")
    case .backup: LocalizedText(ja: "バックアップ", en: "backup")
    case .maintenance: LocalizedText(ja: "保守", en: "maintenance copy")
    }
  }

  /// The kind that a text names in either language; nil where it names none.
  init?(_ text: String) {
    let kind = CopyKind.allCases.first {
      Folding.matches($0.label.ja, text) || Folding.matches($0.label[.en], text) || Folding.matches($0.rawValue, text)
    }
    guard let kind else { return nil }
    self = kind
  }
}
