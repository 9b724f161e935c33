import ComplianceModel
import SourceText

extension Vocabulary {
  /// What a report must say of the values that it withholds; nil where it is for those who may see everything.
  var withheldNote: LocalizedText? {
    guard audience == .public else { return nil }
    let controls = withheldControls
    guard !controls.isEmpty else {
      return LocalizedText(
        ja: "一般公開用の報告。管理項目一覧には、公開しない値の印がない。\(Vocabulary.inspectorsWords.ja)",
        en: "For the public; the vocabulary marks no value as confidential. \(Vocabulary.inspectorsWords[.en])")
    }
    let names = controls.map(\.label.ja).joined(separator: "、")
    let englishNames = controls.map { $0.label[.en] }.joined(separator: ", ")
    return LocalizedText(
      ja: "一般公開用の報告。\(Vocabulary.inspectorsWords.ja)次の管理項目の値は書かず、（非公開）とした：\(names)",
      en: """
        For the public. \(Vocabulary.inspectorsWords[.en]) The values of these measures are left out and shown as \
        “(withheld)”: \(englishNames)
        """)
  }

  /// What is left out beside values.
  private static let inspectorsWords = LocalizedText(
    ja: "検査員の指摘事項の文と、資料の注記・添付は載せない。",
    en: "What inspectors wrote to be put right, and the notes and files of papers, are left out.")
}
