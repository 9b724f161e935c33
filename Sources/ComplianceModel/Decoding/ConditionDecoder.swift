internal import LocatedYAML
internal import SourceText

/// Reads conditions: what must be true of a case for something to apply.
struct ConditionDecoder {
  let vocabulary: Vocabulary
  let problems: Problems

  /// The condition of a mapping; all of its keys must hold.
  func condition(_ node: YAMLNode) -> Condition? {
    guard var reader = MappingReader(node, problems) else { return nil }
    guard !reader.entries.isEmpty else {
      problems.error(
        "empty-condition", at: node.location,
        LocalizedText(ja: "条件が書かれていません", en: "there is no condition"),
        help: LocalizedText(ja: "いつでも当てはまるなら、項目ごと消してください。", en: "Remove the key if it always applies."))
      return nil
    }
    var parts: [Condition] = []
    func add(_ condition: Condition?) { if let condition { parts.append(condition) } }
    add(reader.optional("kind").map { .kind(words($0, .kind)) })
    add(reader.optional("ward").map { .ward(wards($0)) })
    add(reader.optional("uses").map { .uses(terms($0, .feature, vocabulary.features)) })
    add(reader.optional("data").map { .data(terms($0, .sensitivity, vocabulary.sensitivities)) })
    add(reader.optional("role").map { .role(words($0, .role)) })
    add(reader.optional("event").map { .event(terms($0, .event, vocabulary.events)) })
    add(reader.optional("all").map { .all(conditions($0)) })
    add(reader.optional("any").map { .any(conditions($0)) })
    add(reader.optional("not").flatMap { condition($0) }.map { .not($0) })
    reader.finish()
    return parts.count == 1 ? parts.first : .all(parts)
  }

  private func conditions(_ node: YAMLNode) -> [Condition] {
    guard let items = problems.someItems(node) else { return [] }
    return items.compactMap { condition($0) }
  }

  private func words<Word: CaseIterable & RawRepresentable>(_ node: YAMLNode, _ noun: Noun) -> [Word]
  where Word.RawValue == String {
    problems.itemsOrOne(node).compactMap { problems.word($0, noun) }
  }

  private func terms(_ node: YAMLNode, _ noun: Noun, _ terms: [Term]) -> [Int] {
    problems.itemsOrOne(node).compactMap { problems.term($0, noun, among: terms) }
  }

  private func wards(_ node: YAMLNode) -> [String] {
    problems.itemsOrOne(node).compactMap { problems.ward($0, known: vocabulary.wards) }
  }
}

extension Problems {
  /// The index of a term.
  func term(_ node: YAMLNode, _ noun: Noun, among terms: [Term]) -> Int? {
    guard let text = text(node) else { return nil }
    if let index = terms.firstIndex(where: { $0.id == text }) { return index }
    unknown(noun, node, candidates: terms.map(\.id), labels: terms.labels)
    return nil
  }

  /// The id of a ward; one that is not known is accepted with a warning unless it looks like a known one.
  ///
  /// - Parameters:
  ///   - others: Wards that policies are about.
  ///   - isMadeUp: Whether it stands in a case that was made up to test a policy; then any ward will do.
  func ward(
    _ node: YAMLNode, known: [Term], others: @autoclosure () -> [String] = [], isMadeUp: Bool = false
  ) -> String? {
    guard let text = text(node) else { return nil }
    if known.contains(where: { $0.id == text }) { return text }
    let others = others()
    if others.contains(text) { return text }
    let ids = known.map(\.id) + others.filter { other in !known.contains { $0.id == other } }
    if let named = known.first(where: { $0.label.ja == text || $0.label.en == text }) {
      error(
        "unknown-ward", at: node.location, length: node.displayLength,
        LocalizedText(ja: "区は名前ではなく記号で書きます", en: "a ward is written by its id, not its name"),
        help: LocalizedText(ja: "もしかして: \(named.id)", en: "Did you mean \(named.id)?"))
      return nil
    }
    guard nearestName(to: text, in: ids) == nil else {
      unknown(.ward, node, candidates: ids)
      return nil
    }
    guard checkSlug(text, at: node.location) else { return nil }
    if !isMadeUp { undeclaredWard(text, node, known: known) }
    return text
  }

  private func undeclaredWard(_ id: String, _ node: YAMLNode, known: [Term]) {
    let words = UndeclaredWard(id: id, known: known)
    warning("undeclared-ward", at: node.location, length: node.displayLength, words.message, help: words.help)
  }
}
