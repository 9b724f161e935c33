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

  static let readAsYes = [
    "あり", "はい", "有", "○", "実施", "する", "している", "yes", "true", "1", "y", "有り", "ある", "行う", "行っている", "実施済み", "実施済",
    "実施する", "実施している", "◎", "✓", "✔", "☑", "レ",
  ]
  static let readAsNo = [
    "なし", "いいえ", "無", "×", "未実施", "しない", "していない", "no", "false", "0", "n", "無し", "ない", "無い", "行わない", "行っていない",
    "実施しない", "実施していない",
  ]
  static let readAsNone = ["なし", "無", "none", "無し", "ない", "無い"]
  static let readAsUnknown = ["不明", "わからない", "分からない", "not known", "unknown", "？", "未定"]
  static let readAsNotApplicable = ["該当なし", "該当しない", "非該当", "対象外", "not applicable", "n/a", "－"]
  /// What repeats the cell above.
  static let readAsSame = ["〃", "同上", "″", "\"", "ditto"]

  /// What says yes, no or nothing by itself, and so is no name where names are asked for.
  static let bare =
    readAsYes + readAsNo + readAsNotApplicable + readAsSame + [
      "取得している", "取得済み", "取得済", "取得していない", "未取得", "検討中", "ok",
    ]
  static let readAsUnstated = ["言及あり・値なし", "値なし", "mentioned, no value", "unstated"]
  static let readAsPartly = ["一部", "△", "in part", "partly"]
}
