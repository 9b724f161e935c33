public import ComplianceEvaluation
public import SourceText

extension Reasons {
  /// Every reason with its word in machine formats and its label, in the order of the bits.
  public static let all: [(reason: Reasons, word: String, label: LocalizedText)] = [
    (.missingRole, "missing-role", LocalizedText(ja: "当事者の記載なし", en: "nobody named for the role")),
    (.missingConnection, "missing-connection", LocalizedText(ja: "接続区間の記載なし", en: "no connection named")),
    (.unknownCondition, "unknown-condition", LocalizedText(ja: "適用の有無が不明", en: "not known whether it applies")),
    (.overdue, "overdue", LocalizedText(ja: "期限切れ", en: "overdue")),
    (.needsApproval, "needs-approval", LocalizedText(ja: "承諾が必要", en: "needs an approval")),
    (.belowGrade, "below-grade", LocalizedText(ja: "証跡不足", en: "evidence too weak")),
    (.faded, "faded", LocalizedText(ja: "前年度確認", en: "last seen in an earlier fiscal year")),
    (.awaitingRecheck, "awaiting-recheck", LocalizedText(ja: "再確認待ち", en: "repair reported, not yet looked at")),
    (.notFirm, "not-firm", LocalizedText(ja: "確約でない", en: "not a firm commitment")),
    (.unstated, "unstated", LocalizedText(ja: "言及あり・値なし", en: "mentioned without a value")),
    (.answeredUnknown, "answered-unknown", LocalizedText(ja: "不明と回答", en: "answered “not known”")),
    (.unconfirmed, "unconfirmed", LocalizedText(ja: "対象外との申告が未確認", en: "“not applicable” not confirmed")),
    (.onlyGeneral, "only-general", LocalizedText(ja: "会社の一般方針のみ", en: "general company policy only")),
    (.incomparable, "incomparable", LocalizedText(ja: "強弱不明", en: "cannot be compared")),
    (.onPromise, "on-promise", LocalizedText(ja: "書面上", en: "on paper")),
    (.onFact, "on-fact", LocalizedText(ja: "事実", en: "fact")),
  ]

  /// The words of the reasons that are given, for machine formats.
  public var words: [String] { indices.map { Reasons.all[$0].word } }

  /// The labels of the reasons that are given.
  public var labels: [LocalizedText] { indices.map { Reasons.all[$0].label } }

  /// The places of the reasons in the list of all: the numbers of their bits.
  private var indices: [Int] {
    var rest = rawValue
    var found: [Int] = []
    while rest != 0 {
      found.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return found
  }

  /// What an outcome rests on, beside why it is not ○.
  static let grounds: Reasons = [.onPromise, .onFact]
}
