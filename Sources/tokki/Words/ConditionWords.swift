internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

extension Vocabulary {
  /// A condition in words: 「業務委託の案件、かつ 公開Webサイトを使う」.
  func text(of condition: Condition, in language: Language) -> String {
    func list(_ words: [String], _ suffix: LocalizedText) -> String {
      words.joined(separator: language == .ja ? "または" : " or ") + suffix[language]
    }
    func term(_ terms: [Term], _ index: Int) -> String {
      terms.indices.contains(index) ? terms[index].label[language] : "?"
    }
    switch condition {
    case .kind(let kinds): return list(kinds.map { $0.label[language] }, LocalizedText(ja: "の案件", en: ""))
    case .ward(let ids):
      let names = ids.map { id in wards.first { $0.id == id }?.label[language] ?? id }
      return list(names, LocalizedText(ja: "の案件", en: ""))
    case .uses(let indices):
      return list(indices.map { term(features, $0) }, LocalizedText(ja: "を使う", en: " is used"))
    case .data(let indices):
      return list(indices.map { term(sensitivities, $0) }, LocalizedText(ja: "を扱う", en: " is handled"))
    case .role(let roles): return list(roles.map { $0.label[language] }, LocalizedText(ja: "がいる", en: " takes part"))
    case .event(let indices):
      return list(indices.map { term(events, $0) }, LocalizedText(ja: "が済んでいる", en: " has happened"))
    case .all(let parts):
      return parts.map { nested($0, in: language) }.joined(separator: language == .ja ? "、かつ" : ", and ")
    case .any(let parts):
      return parts.map { nested($0, in: language) }.joined(separator: language == .ja ? "、または" : ", or ")
    case .not(let part):
      let text = text(of: part, in: language)
      return language == .ja ? "「\(text)」でない" : "not: \(text)"
    }
  }

  private func nested(_ condition: Condition, in language: Language) -> String {
    let text = text(of: condition, in: language)
    switch condition {
    case .all(let parts) where parts.count > 1, .any(let parts) where parts.count > 1:
      return language == .ja ? "（\(text)）" : "(\(text))"
    default: return text
    }
  }
}
