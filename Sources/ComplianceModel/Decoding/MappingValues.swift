internal import LocatedYAML
internal import SourceText

/// Values of the usual kinds, by key.
extension MappingReader {
  /// A text that may be absent.
  mutating func text(_ key: String) -> String? { optional(key).flatMap { problems.text($0) } }

  /// A text; absence is reported.
  mutating func requiredText(_ key: String) -> String? { required(key).flatMap { problems.text($0) } }

  /// A date that may be absent.
  mutating func date(_ key: String) -> PartialDate? { optional(key).flatMap { problems.date($0) } }

  /// The dates of `from` and `until`, which must be in order.
  mutating func period(needsStart: Bool = false) -> (from: PartialDate?, until: PartialDate?) {
    let from = (needsStart ? required("from") : optional("from")).flatMap { problems.date($0) }
    guard let end = optional("until") else { return (from, nil) }
    let until = problems.date(end)
    problems.checkPeriod(from: from, until: until, at: end)
    return (from, until)
  }

  /// True or false; false where absent.
  mutating func flag(_ key: String, default absent: Bool = false) -> Bool {
    optional(key).flatMap { problems.boolean($0) } ?? absent
  }

  /// One of an enumeration's words, which may be absent.
  mutating func word<Word: CaseIterable & RawRepresentable>(_ key: String, _ noun: Noun) -> Word?
  where Word.RawValue == String {
    optional(key).flatMap { problems.word($0, noun) }
  }

  /// One of an enumeration's words; absence is reported.
  mutating func requiredWord<Word: CaseIterable & RawRepresentable>(_ key: String, _ noun: Noun) -> Word?
  where Word.RawValue == String {
    required(key).flatMap { problems.word($0, noun) }
  }

  /// A text in two languages that may be absent.
  mutating func localized(_ key: String, inBoth: Bool) -> LocalizedText? {
    optional(key).flatMap { problems.localized($0, inBoth: inBoth) }
  }

  /// A text in two languages; absence is reported.
  mutating func requiredLocalized(_ key: String, inBoth: Bool) -> LocalizedText? {
    required(key).flatMap { problems.localized($0, inBoth: inBoth) }
  }

  /// The items of a list that may be absent; not a list is reported.
  mutating func items(_ key: String) -> [YAMLNode] {
    optional(key).flatMap { problems.items($0) } ?? []
  }

  /// The items of a list that may be absent; too many are reported.
  mutating func limitedItems(_ key: String) -> [YAMLNode] {
    optional(key).flatMap { node in problems.items(node).flatMap { problems.limited($0, in: node) } } ?? []
  }

  /// The items of a list that may be absent but not empty: empty would look like a statement and be none.
  mutating func someItems(_ key: String) -> [YAMLNode] {
    optional(key).flatMap { problems.someItems($0) } ?? []
  }

  /// The entries of a mapping from names to things, which may be absent.
  mutating func namedEntries(_ key: String) -> [YAMLEntry]? {
    optional(key).flatMap { problems.entries($0) }
  }

  /// Which keys are only assumed; each must be one of `allowed` and be written.
  mutating func assumed(_ allowed: [String]) -> [String] {
    guard let node = optional("assumed") else { return [] }
    var names: [String] = []
    for item in problems.itemsOrOne(node) {
      guard let name = problems.text(item) else { continue }
      if !allowed.contains(name) {
        problems.unknownKey(
          YAMLEntry(key: name, keyLocation: item.location, value: item), allowed: allowed)
      } else if !has(name) {
        problems.error(
          "nothing-assumed", at: item.location, length: item.displayLength,
          LocalizedText(ja: "「\(name)」がないのに仮定とされています", en: "\"\(name)\" is marked as assumed but is not there"),
          help: LocalizedText(
            ja: "「\(name)」を書くか、assumed から外してください。", en: "Write \"\(name)\", or take it out of \"assumed\"."))
      } else {
        names.append(name)
      }
    }
    return names
  }
}

/// Values of the usual kinds.
extension Problems {
  /// The text of a scalar, of whatever type it looks.
  func text(_ node: YAMLNode) -> String? {
    guard case .scalar(let scalar) = node.content, !scalar.isEmpty else {
      wrongKind(node, expected: .text)
      return nil
    }
    return scalar.text
  }

  /// True or false.
  func boolean(_ node: YAMLNode) -> Bool? {
    if let scalar = node.scalar, case .boolean(let value) = scalar.resolved { return value }
    wrongType(
      node, LocalizedText(ja: "true か false を書くところです", en: "this must be true or false"),
      help: LocalizedText(
        ja: "○・はい・yes ではなく true、×・いいえ・no ではなく false と、引用符なしで書いてください。",
        en: "Write true or false without quotes, not yes or no."))
    return nil
  }

  /// A date in any of the forms that papers use.
  func date(_ node: YAMLNode) -> PartialDate? {
    guard let text = text(node) else { return nil }
    if let date = DateText.parse(text) { return date }
    error(
      "bad-date", at: node.location, length: node.displayLength,
      LocalizedText(ja: "「\(text)」は日付として読めません", en: "\"\(text)\" is not a date"),
      help: LocalizedText(
        ja: "2021-06-21、2021/6/21、令和3年6月21日、R3.6.21 のどれか、月だけなら 2021-06 か 令和3年6月と、実在する日付を書いてください。",
        en: "Write an existing date as 2021-06-21, 2021/6/21, 令和3年6月21日 or R3.6.21; a month as 2021-06."))
    return nil
  }

  /// A date of which the day is known.
  func day(_ node: YAMLNode) -> Day? {
    guard let date = date(node) else { return nil }
    guard date.isMonth else { return date.first }
    error(
      "day-missing", at: node.location, length: node.displayLength,
      LocalizedText(ja: "月だけでなく日も要ります", en: "the day is needed, not only the month"),
      help: LocalizedText(ja: "\(date)-01 のように日まで書いてください。", en: "Write the day too, as in \(date)-01."))
    return nil
  }

  /// One of an enumeration's words.
  func word<Word: CaseIterable & RawRepresentable>(_ node: YAMLNode, _ noun: Noun) -> Word?
  where Word.RawValue == String {
    guard let text = text(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    unknown(noun, node, candidates: Word.allCases.map(\.rawValue), labels: Word.labels)
    return nil
  }

  /// A text in two languages; a bare text is Japanese.
  func localized(_ node: YAMLNode, inBoth: Bool) -> LocalizedText? {
    if case .scalar = node.content {
      guard let text = text(node) else { return nil }
      if inBoth { missingTranslation(at: node.location, length: node.displayLength) }
      return LocalizedText(ja: text, en: "")
    }
    guard var reader = MappingReader(node, self) else { return nil }
    let ja = reader.requiredText("ja")
    let en = reader.text("en")
    reader.finish()
    if inBoth, en == nil, !reader.has("en") { missingTranslation(at: node.location, length: 1) }
    return ja.map { LocalizedText(ja: $0, en: en ?? "") }
  }

  private func missingTranslation(at location: SourceLocation, length: Int) {
    error(
      "missing-translation", at: location, length: length,
      LocalizedText(ja: "英語（en）がありません", en: "the English text (en) is missing"),
      help: LocalizedText(
        ja: "同梱の基準と管理項目は { ja: …, en: … } と両方の言葉で書きます。",
        en: "Shipped policies and the vocabulary have both languages: { ja: …, en: … }."))
  }

  /// The items of a list.
  func items(_ node: YAMLNode) -> [YAMLNode]? {
    if case .sequence(let items) = node.content { return items }
    wrongKind(node, expected: .list)
    return nil
  }

  /// The items of a list that may not be empty.
  func someItems(_ node: YAMLNode) -> [YAMLNode]? {
    guard let items = items(node) else { return nil }
    if items.isEmpty { emptyValue(at: node.location) }
    return items
  }

  /// The items of a list, or the one thing written instead.
  func itemsOrOne(_ node: YAMLNode) -> [YAMLNode] {
    guard case .sequence(let items) = node.content else { return [node] }
    if items.isEmpty { emptyValue(at: node.location) }
    return items
  }

  /// The entries of a mapping from names to things.
  func entries(_ node: YAMLNode) -> [YAMLEntry]? {
    if case .mapping(let entries) = node.content { return entries }
    wrongKind(node, expected: .mapping)
    return nil
  }

  /// A period's ends must be in order.
  func checkPeriod(from: PartialDate?, until: PartialDate?, at end: YAMLNode) {
    guard let from, let until, until.last < from.first else { return }
    error(
      "period-reversed", at: end.location, length: end.displayLength,
      LocalizedText(ja: "終わり（\(until)）が始まり（\(from)）より前です", en: "it ends (\(until)) before it begins (\(from))"))
  }
}
