internal import ComplianceModel
internal import SourceText

/// Marks and words that say yes or no where names are asked for.
extension SheetProblems {
  func bareMark(_ cell: SheetCell, for control: Control, in language: Language) {
    let words = control.valueWords(in: language).prefix(8)
    let examples = words.isEmpty ? "" : (language == .ja ? "（\(words.joined(separator: "、")) など）" : "")
    let english = words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    report(
      "bare-mark", at: cell.location,
      LocalizedText(
        ja: "「\(cell.text)」だけでは、\(control.label.ja)が何か分かりません",
        en: "\"\(cell.text)\" alone does not say what there is for \(control.label[.en])"),
      help: LocalizedText(
        ja: "当たるものの名前を書いてください\(examples)。一つもないときは「なし」、分からないときは「不明」と書きます。"
          + "「\(cell.text)」が名前そのものなら、\"\(cell.text)\" のように引用符で囲みます。",
        en:
          "Name what there is\(english); write \"none\" where there is nothing and \"not known\" where that is not clear. "
          + "If it is a name, put it in quotation marks."))
  }
}

extension Control {
  /// What its named values are called.
  func valueWords(in language: Language) -> [String] { type.names.map { valueLabels[$0]?[language] ?? $0 } }
}
