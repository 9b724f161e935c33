import ComplianceModel
import SourceText

extension Vocabulary {
  /// What a report must say of the values that it withholds; nil where it is for those who may see everything.
  var withheldNote: LocalizedText? {
    guard audience == .public else { return nil }
    let controls = withheldControls
    guard !controls.isEmpty else {
      return LocalizedText(
        ja: "一般公開用の報告。管理項目一覧には、公開しない値の印がない。",
        en: "For the public; the vocabulary marks no value as confidential.")
    }
    let names = controls.map(\.label.ja).joined(separator: "、")
    let englishNames = controls.map { $0.label[.en] }.joined(separator: ", ")
    return LocalizedText(
      ja: "一般公開用の報告。次の管理項目の値は書かず、（非公開）とした：\(names)",
      en: "For the public; the values of these measures are left out and shown as “(withheld)”: \(englishNames)")
  }
}
