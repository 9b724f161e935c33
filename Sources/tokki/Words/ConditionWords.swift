internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

extension Vocabulary {
  /// A condition in words: 「業務委託の案件、かつ 公開Webサイトを使う」.
  func text(of condition: Condition, in language: Language) -> String {
    func list(_ words: [String], _ ja: String, _ en: String) -> String {
      words.joined(separator: language == .ja ? "または" : " or ") + (language == .ja ? ja : en)
    }
    func term(_ terms: [Term], _ index: Int) -> String {
      terms.indices.contains(index) ? terms[index].label[language] : "?"
    }
    switch condition {
    case .kind(let kinds): return list(kinds.map { $0.label[language] }, "の案件", "")
    case .ward(let ids):
      return list(ids.map { name(ofWard: $0, in: language) }, "の案件", "")
    case .uses(let indices):
      return list(indices.map { term(features, $0) }, "を使う", " is used")
    case .data(let indices):
      return list(indices.map { term(sensitivities, $0) }, "を扱う", " is handled")
    case .role(let roles): return list(roles.map { $0.label[language] }, "がいる", " takes part")
    case .event(let indices):
      return list(indices.map { term(events, $0) }, "が済んでいる", " has happened")
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
