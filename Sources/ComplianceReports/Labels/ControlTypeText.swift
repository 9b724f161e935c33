package import ComplianceModel
package import SourceText

extension Control {
  /// What values the control takes, in words: the kind of value and its order, then each named value.
  package func typeWords(in language: Language) -> [String] {
    let words = TypeWords(control: self, language: language)
    return [words.kind] + words.values
  }

  /// The parts it is divided into, in words; empty where it is not divided.
  package func partWords(in language: Language) -> [String] {
    switch parts {
    case .whole: []
    case .named(let names, let labels): zip(names, labels).map { "\($0) \($1[language])" }
    case .holdings: [LocalizedText(ja: "案件の複製・媒体ごと", en: "each copy or medium of the case")[language]]
    }
  }
}

/// Describes the type of one control.
private struct TypeWords {
  let control: Control
  let language: Language

  private func pick(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  private func label(_ name: String) -> String {
    control.valueLabels[name].map { "\(name) \($0[language])" } ?? name
  }

  /// The kind of value and its order.
  var kind: String {
    switch control.type {
    case .boolean: return pick("あり／なし（ありが強い）", "yes or no (yes is stronger)")
    case .level: return pick("段階（弱い順。同じ行は比べられない）", "levels, weakest first (those of one line cannot be compared)")
    case .choice: return pick("選択（強弱なし）", "a choice without an order")
    case .number(_, _, let fewer, let counts):
      let unit = control.unit?[language] ?? ""
      let order = fewer ? pick("少ないほど強い", "fewer is stronger") : pick("多いほど強い", "more is stronger")
      let counted = counts ? pick("、立入り調査の資料から数える", ", counted from inspections") : ""
      return pick("数（\(unit)、\(order)\(counted)）", "a number (\(unit), \(order)\(counted))")
    case .set(_, let isOpen, let fewer):
      let order = fewer ? pick("少ないほど強い", "fewer is stronger") : pick("多いほど強い", "more is stronger")
      let members = isOpen ? pick("ほかの語も可", "other words are allowed") : pick("次のうちから", "of these")
      return pick("集合（\(order)、\(members)）", "a set (\(order), \(members))")
    case .deadline: return pick("期限（出来事＋日数。早いほど強い）", "a deadline: an event plus days (earlier is stronger)")
    case .records: return pick("次の欄の一覧", "a list with these fields")
    }
  }

  /// Each named value; levels of one rank on one line.
  var values: [String] {
    switch control.type {
    case .boolean, .deadline: return []
    case .level(let names, let ranks, let needsApproval):
      return Set(ranks).sorted().map { rank in
        names.indices.filter { ranks[$0] == rank }.map { index in
          label(names[index]) + (needsApproval.contains(index) ? pick("（承諾が必要）", " (needs an approval)") : "")
        }.joined(separator: pick("／", " / "))
      }
    case .choice(let names), .set(let names, _, _), .records(let names): return names.map { label($0) }
    case .number(_, let named, _, _):
      return named.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { label($0.key) }
    }
  }
}
