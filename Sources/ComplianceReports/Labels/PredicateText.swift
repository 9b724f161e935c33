package import ComplianceModel
package import SourceText

extension Vocabulary {
  /// What a requirement asks for, in words: 「持出し：なし」, 「バックアップの頻度：2回／日以上」.
  package func text(of predicate: Predicate, in language: Language) -> String {
    switch predicate {
    case .test(let test): return text(of: test, in: language)
    case .all(let parts): return parts.map { nested($0, in: language) }.joined(separator: language == .ja ? "、" : ", ")
    case .any(let parts):
      let texts = parts.map { nested($0, in: language) }
      guard texts.count > 1 else { return texts.first ?? "" }
      return language == .ja
        ? texts.joined(separator: "／") + " のいずれか" : "any of: " + texts.joined(separator: " / ")
    }
  }

  private func nested(_ predicate: Predicate, in language: Language) -> String {
    let text = text(of: predicate, in: language)
    guard predicate.tests.count > 1 else { return text }
    return language == .ja ? "（\(text)）" : "(\(text))"
  }

  /// What one test asks for.
  package func text(of test: ControlTest, in language: Language) -> String {
    let control = controls[test.control]
    var label = control.label[language]
    if !test.parts.isEmpty, case .named(_, let labels) = control.parts {
      let parts = test.parts.filter { labels.indices.contains($0) }.map { labels[$0][language] }
      let list = Vocabulary.list(parts, in: language)
      label += language == .ja ? "（\(list)）" : " (\(list))"
    }
    return label + (language == .ja ? "：" : ": ") + comparison(test, in: language)
  }

  /// The value that a test asks for, without the control.
  package func comparison(_ test: ControlTest, in language: Language) -> String {
    if isWithheld(test.control) { return Words.withheld[language] }
    let isJapanese = language == .ja
    switch test.comparison {
    case .asStrongAs(let value):
      let text = text(of: value, control: test.control, in: language)
      switch (value, controls[test.control].type) {
      case (.level(let level), .level(_, let ranks, _)):
        guard ranks.indices.contains(level), ranks[level] != ranks.max() else { return text }
        guard !text.isBound else { return isJapanese ? "「\(text)」" : "“\(text)”" }
        return isJapanese ? "「\(text)」以上" : "at least “\(text)”"
      case (.number(let number), .number(_, let named, let fewer, _)):
        if named.values.contains(number) {
          guard !text.isBound else { return isJapanese ? "「\(text)」" : "“\(text)”" }
          return isJapanese ? "「\(text)」と同等以上" : "“\(text)” or better"
        }
        return bound(text, isUpper: fewer, in: language)
      case (.set(let set), .set(_, _, let fewer)):
        guard fewer else { return isJapanese ? "\(text)を含む" : "includes \(text)" }
        if set == .open([]) || set == .closed(0) { return text }
        return isJapanese ? "\(text)以外を含まない" : "nothing but \(text)"
      default: return text
      }
    case .atLeast(let number):
      return bound(self.text(of: number, control: test.control, in: language), isUpper: false, in: language)
    case .atMost(let number):
      return bound(self.text(of: number, control: test.control, in: language), isUpper: true, in: language)
    case .oneOf(let values):
      return values.map { text(of: $0, control: test.control, in: language) }
        .joined(separator: isJapanese ? "または" : " or ")
    case .eachHas(let fields):
      let names = fields.map { name($0, of: test.control, in: language) }
      return isJapanese ? "どの記録にも\(names.joined(separator: "、"))" : "\(names.joined(separator: ", ")) in every record"
    }
  }

  private func bound(_ text: String, isUpper: Bool, in language: Language) -> String {
    switch language {
    // A unit may be a bound by itself: 「14日以内（終了後）」.
    case .ja: text.isBound ? text : text + (isUpper ? "以内" : "以上")
    case .en: (isUpper ? "at most " : "at least ") + text
    }
  }
}

extension String {
  /// Whether it says itself that it is a bound: 「年1回以上」, 「14日以内（終了後）」, "at least once a year".
  fileprivate var isBound: Bool { contains("以内") || contains("以上") || hasPrefix("at least ") }
}
