internal import LocatedYAML
internal import SourceText

/// Reads predicates: what must hold of controls.
struct PredicateDecoder {
  let values: ValueDecoder

  private var vocabulary: Vocabulary { values.vocabulary }
  private var problems: Problems { values.problems }

  /// The predicate of a mapping; all of its keys must hold.
  func predicate(_ node: YAMLNode) -> Predicate? {
    guard var reader = MappingReader(node, problems) else { return nil }
    guard !reader.entries.isEmpty else {
      problems.error(
        "empty-predicate", at: node.location,
        LocalizedText(ja: "求める管理項目が書かれていません", en: "no control is asked for"),
        help: LocalizedText(
          ja: "{ category.name: true } のように、管理項目と値を書いてください。",
          en: "Write controls and values, as in { category.name: true }.")
      )
      return nil
    }
    var parts: [Predicate] = []
    reader.forEachControl { entry in
      if let test = test(entry) { parts.append(.test(test)) }
    }
    if let all = reader.optional("all") { parts.append(.all(predicates(all))) }
    if let any = reader.optional("any") { parts.append(.any(predicates(any))) }
    reader.finish(controlsOf: vocabulary)
    return parts.count == 1 ? parts.first : .all(parts)
  }

  private func predicates(_ node: YAMLNode) -> [Predicate] {
    guard let items = problems.someItems(node) else { return [] }
    return items.compactMap { predicate($0) }
  }

  private func test(_ entry: YAMLEntry) -> ControlTest? {
    guard let control = problems.control(entry, in: vocabulary) else { return nil }
    guard case .mapping = entry.value.content else {
      return values.value(entry.value, of: control, in: .rule).map {
        ControlTest(control: control, comparison: .asStrongAs($0), location: entry.keyLocation)
      }
    }
    guard var reader = MappingReader(entry.value, problems) else { return nil }
    let parts = reader.optional("parts").map { self.parts($0, of: control) } ?? []
    let comparisons = [
      reader.optional("value").flatMap { values.value($0, of: control, in: .rule) }.map {
        ControlTest.Comparison.asStrongAs($0)
      },
      reader.optional("at-least").flatMap { number($0, of: control) }.map { .atLeast($0) },
      reader.optional("at-most").flatMap { number($0, of: control) }.map { .atMost($0) },
      reader.optional("one-of").flatMap { oneOf($0, of: control) },
      reader.optional("each-has").flatMap { eachHas($0, of: control) },
    ].compactMap(\.self)
    reader.finish()
    checkSingleComparison(reader)
    return comparisons.first.map {
      ControlTest(control: control, comparison: $0, parts: parts, location: entry.keyLocation)
    }
  }

  private func checkSingleComparison(_ reader: MappingReader) {
    let keys = ["value", "at-least", "at-most", "one-of", "each-has"]
    let written = keys.filter { reader.has($0) }
    guard written.count != 1 else { return }
    let list = keys.joined(separator: ", ")
    problems.error(
      written.isEmpty ? "missing-comparison" : "several-comparisons", at: reader.location,
      LocalizedText(
        ja: written.isEmpty ? "求める値がありません" : "比べ方が二つ以上あります",
        en: written.isEmpty ? "no value is asked for" : "there is more than one comparison"),
      help: LocalizedText(ja: "\(list) のどれか一つを書いてください。", en: "Write one of \(list)."))
  }

  private func number(_ node: YAMLNode, of control: Int) -> Double? {
    guard case .number(let unit, let named, _, _) = vocabulary.controls[control].type else {
      let id = vocabulary.controls[control].id
      problems.error(
        "not-a-number", at: node.location, length: node.displayLength,
        LocalizedText(ja: "\(id) は数の項目ではありません", en: "\(id) is not a number"),
        help: LocalizedText(ja: "at-least と at-most は数の項目だけで使えます。", en: "at-least and at-most are for numbers."))
      return nil
    }
    return values.number(
      node, unit: unit, of: vocabulary.controls[control].id, named: named, needsUnit: false)
  }

  private func oneOf(_ node: YAMLNode, of control: Int) -> ControlTest.Comparison? {
    guard let items = problems.someItems(node) else { return nil }
    return .oneOf(items.compactMap { values.value($0, of: control, in: .rule) })
  }

  private func eachHas(_ node: YAMLNode, of control: Int) -> ControlTest.Comparison? {
    guard case .records(let fields) = vocabulary.controls[control].type else {
      let id = vocabulary.controls[control].id
      problems.error(
        "no-records", at: node.location, length: node.displayLength,
        LocalizedText(ja: "\(id) は記録の一覧ではありません", en: "\(id) is no list of records"),
        help: LocalizedText(ja: "each-has は records の項目だけで使えます。", en: "each-has is for controls of type records."))
      return nil
    }
    guard let items = problems.someItems(node) else { return nil }
    return .eachHas(
      items.compactMap { item in
        guard let text = problems.text(item) else { return nil }
        if let index = fields.firstIndex(of: text) { return index }
        problems.unknown(.recordField, item, candidates: fields)
        return nil
      })
  }

  private func parts(_ node: YAMLNode, of control: Int) -> [Int] {
    guard case .named(let names, _) = vocabulary.controls[control].parts else {
      problems.noParts(node, of: vocabulary.controls[control].id)
      return []
    }
    return problems.itemsOrOne(node).compactMap { item in
      guard let text = problems.text(item) else { return nil }
      if let index = names.firstIndex(of: text) { return index }
      problems.unknown(.part, item, candidates: names)
      return nil
    }
  }
}
