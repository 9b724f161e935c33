internal import SourceText

/// Words of a 回答票 that stand for no value of a control.
enum QuestionnaireWords {
  static let yes = LocalizedText(ja: "はい", en: "yes")
  static let no = LocalizedText(ja: "いいえ", en: "no")
  static let notApplicable = LocalizedText(ja: "該当なし", en: "not applicable")
  static let first = LocalizedText(ja: "はじめに", en: "First of all")
  static let title = LocalizedText(ja: "回答票", en: "Questionnaire")

  /// How a paper calls a question.
  static func section(_ number: String, in language: Language) -> String {
    language == .ja ? "問\(number)" : "Q\(number)"
  }
}
