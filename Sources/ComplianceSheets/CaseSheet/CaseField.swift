internal import SourceText

/// The fields of the tab 案件.
enum CaseField: String, CaseIterable {
  case title
  case kind
  case ward
  case sensitivity
  case persons
  case from
  case fromAssumed
  case until
  case untilAssumed
  case clauses
  case id
  case titleEn
  case fictional
  case awardParty
  case awardDate
  case contract

  /// The name of the field, and what belongs into it.
  var texts: (label: LocalizedText, meaning: LocalizedText) {
    switch self {
    case .title: (.init(ja: "案件名", en: "Title"), .init(ja: "何の業務か、短く", en: "what the work is, in short"))
    case .kind:
      (
        .init(ja: "種類", en: "Kind"),
        .init(ja: "業務委託・電算結合・目的外利用・区の事務（いくつもあれば改行）", en: "one or more, on lines of their own")
      )
    case .ward: (.init(ja: "区", en: "Ward"), .init(ja: "どの区の案件か", en: "whose case it is"))
    case .sensitivity:
      (.init(ja: "情報の種類", en: "Sensitivity"), .init(ja: "取り扱う個人情報の種類（いくつもあれば改行）", en: "of the data; one or more"))
    case .persons: (.init(ja: "対象者の人数", en: "Persons"), .init(ja: "数字だけ", en: "digits only"))
    case .from: (.init(ja: "契約の始まり", en: "Contract from"), .init(ja: "日付", en: "date"))
    case .fromAssumed:
      (.init(ja: "契約の始まりは推定", en: "Contract from inferred"), .init(ja: "資料になければ「推定」", en: "if no paper says it"))
    case .until: (.init(ja: "契約の終わり", en: "Contract until"), .init(ja: "日付", en: "date"))
    case .untilAssumed:
      (.init(ja: "契約の終わりは推定", en: "Contract until inferred"), .init(ja: "資料になければ「推定」", en: "if no paper says it"))
    case .clauses:
      (
        .init(ja: "契約に付く基準", en: "Policies in the contract"),
        .init(ja: "特記事項などの記号（改行で区切る）。空けておけば、当てはまるものすべて", en: "ids, one below another; blank is every one that applies")
      )
    case .id:
      (
        .init(ja: "案件の記号", en: "Id"),
        .init(ja: "英数字とハイフン。空けておけば案件名", en: "letters, digits, hyphens; blank is the title")
      )
    case .titleEn: (.init(ja: "案件名（英語）", en: "Title (English)"), .init(ja: "なくてよい", en: "optional"))
    case .fictional: (.init(ja: "架空の案件", en: "Made up"), .init(ja: "練習や例なら「はい」", en: "yes for examples"))
    case .awardParty: (.init(ja: "落札した者", en: "Won by"), .init(ja: "当事者の名称", en: "a party"))
    case .awardDate: (.init(ja: "落札の日", en: "Won on"), .init(ja: "日付", en: "date"))
    case .contract:
      (.init(ja: "契約", en: "Contract"), .init(ja: "日付が分からなくても契約があれば「はい」", en: "yes if there is one, even without days"))
    }
  }

  /// The field that a text names.
  init?(_ text: String) {
    let folded = Folding.folded(text)
    let field = CaseField.allCases.first { field in
      [field.texts.label.ja, field.texts.label.en].contains { Folding.folded($0) == folded }
    }
    guard let field else { return nil }
    self = field
  }
}
