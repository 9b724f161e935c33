package import SourceText

/// Words that stand in sheets for values of every type, and other ways of writing them that are read too.
package enum ValueWords {
  package static let yes = LocalizedText(ja: "あり", en: "yes")
  package static let no = LocalizedText(ja: "なし", en: "no")
  package static let none = LocalizedText(ja: "なし", en: "none")
  package static let unstated = LocalizedText(ja: "言及あり・値なし", en: "mentioned, no value")
  package static let unknown = LocalizedText(ja: "不明", en: "not known")
  package static let partly = LocalizedText(ja: "一部", en: "in part")
  static let valid = LocalizedText(ja: "有効", en: "valid")
  static let suspended = LocalizedText(ja: "停止", en: "suspended")

  static let readAsYes = ["あり", "はい", "有", "○", "実施", "する", "している", "yes", "true", "1", "y"]
  static let readAsNo = ["なし", "いいえ", "無", "×", "未実施", "しない", "していない", "no", "false", "0", "n"]
  static let readAsNone = ["なし", "無", "none"]
  static let readAsUnknown = ["不明", "わからない", "分からない", "not known", "unknown"]
  static let readAsUnstated = ["言及あり・値なし", "値なし", "mentioned, no value", "unstated"]
  static let readAsPartly = ["一部", "△", "in part", "partly"]
}
