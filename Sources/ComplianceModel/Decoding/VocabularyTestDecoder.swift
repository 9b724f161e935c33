public import LocatedYAML
internal import SourceText

/// Decodes the tests of the vocabulary.
public enum VocabularyTestDecoder {
  /// Decodes all cases of a file.
  public static func decode(_ document: YAMLDocument, vocabulary: Vocabulary) -> Decoded<[VocabularyTest]> {
    let problems = Problems(domain: "vocabulary-test", after: document.diagnostics)
    guard let root = document.root, var reader = MappingReader(root, problems) else {
      return Decoded(nil, problems)
    }
    let list = reader.required("vocabulary-test").flatMap { list in
      problems.someItems(list).flatMap { problems.limited($0, in: list, to: DecodingLimits.cases) }
    }
    reader.finish()
    let cases = VocabularyTestReader(values: ValueDecoder(vocabulary: vocabulary, problems: problems))
    let tests = (list ?? []).compactMap { cases.test($0) }
    checkUnique(tests, problems)
    return Decoded(tests, problems)
  }

  /// A case that stands there twice was probably meant to say something else.
  private static func checkUnique(_ tests: [VocabularyTest], _ problems: Problems) {
    struct Content: Hashable {
      let control: Int
      let part: Int?
      let statement: VocabularyTest.Statement
    }
    var places: [Content: SourceLocation] = [:]
    for test in tests {
      let content = Content(control: test.control, part: test.part, statement: test.statement)
      guard let first = places.updateValue(test.location, forKey: content) else { continue }
      problems.error(
        "duplicate-case", at: test.location,
        LocalizedText(ja: "同じ例が二度あります", en: "the same case is there twice"),
        related: [
          Diagnostic.Related(location: first, message: LocalizedText(ja: "一つ目はここです", en: "the first is here"))
        ])
    }
  }
}

/// Reads the cases of one file.
private struct VocabularyTestReader {
  let values: ValueDecoder

  private var vocabulary: Vocabulary { values.vocabulary }
  private var problems: Problems { values.problems }

  /// The keys by which a case says something, one of each form.
  private static let forms = ["stronger", "apart", "implies"]

  /// The case of a mapping.
  func test(_ node: YAMLNode) -> VocabularyTest? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let control = reader.required("control").flatMap { self.control($0) }
    let part = reader.optional("part").flatMap { self.part($0, of: control) }
    var written = Values(decoder: values, control: control)
    let statement = self.statement(&reader, &written)
    reader.finish()
    guard let control, let statement else { return nil }
    return VocabularyTest(
      control: control, part: part, statement: statement, words: written.words, location: node.location)
  }

  private func control(_ node: YAMLNode) -> Int? {
    problems.text(node).flatMap { problems.control(named: $0, at: node.location, in: vocabulary) }
  }

  private func part(_ node: YAMLNode, of control: Int?) -> Int? {
    guard let control, let text = problems.text(node) else { return nil }
    guard case .named(let names, _) = vocabulary.controls[control].parts else {
      problems.noParts(node, of: vocabulary.controls[control].id)
      return nil
    }
    if let index = names.firstIndex(of: text) { return index }
    problems.unknown(.part, node, candidates: names)
    return nil
  }

  /// What the case says: exactly one of the three forms.
  private func statement(_ reader: inout MappingReader, _ values: inout Values) -> VocabularyTest.Statement? {
    let forms = ["stronger": ["stronger", "weaker"], "apart": ["apart"], "implies": ["value", "implies"]]
    let written = Self.forms.filter { forms[$0]?.contains { reader.has($0) } ?? false }
    guard written.count == 1 else {
      // What belongs to no single form is not looked at: it would only be reported as not allowed.
      for key in Self.forms.flatMap({ forms[$0] ?? [] }) { _ = reader.optional(key) }
      problems.error(
        written.isEmpty ? "missing-statement" : "several-statements", at: reader.location,
        LocalizedText(
          ja: written.isEmpty ? "順序について何も書かれていません" : "一つの例に二つ以上のことが書かれています",
          en: written.isEmpty ? "the case says nothing of the order" : "the case says more than one thing"),
        help: LocalizedText(
          ja: "stronger と weaker、apart、value と implies のどれか一つを書いてください。",
          en: "Write one of stronger and weaker, apart, value and implies."))
      return nil
    }
    if written == ["stronger"] {
      let stronger = reader.required("stronger").flatMap { values.value($0) }
      let weaker = reader.required("weaker").flatMap { values.value($0) }
      guard let stronger, let weaker else { return nil }
      return .order(stronger: stronger, weaker: weaker)
    }
    if written == ["apart"] { return reader.required("apart").flatMap { apart($0, &values) } }
    let value = reader.required("value").flatMap { values.value($0) }
    let consequences = reader.required("implies").flatMap { self.consequences($0) }
    guard let value, let consequences else { return nil }
    return .implies(value, consequences)
  }

  private func apart(_ node: YAMLNode, _ values: inout Values) -> VocabularyTest.Statement? {
    guard let items = problems.items(node).flatMap({ problems.limited($0, in: node) }) else { return nil }
    var all: [Value] = []
    for item in items {
      if let value = values.value(item) { all.append(value) }
    }
    if items.count < 2 {
      problems.error(
        "too-few-values", at: node.location,
        LocalizedText(ja: "値が 2 つ以上要ります", en: "at least 2 values are needed"))
    }
    return all.count == items.count ? .apart(all) : nil
  }

  private func consequences(_ node: YAMLNode) -> [VocabularyTest.Consequence]? {
    guard var reader = MappingReader(node, problems) else { return nil }
    if reader.entries.isEmpty { problems.emptyValue(at: node.location) }
    var found: [VocabularyTest.Consequence] = []
    reader.forEachControl { entry in
      guard let control = problems.control(entry, in: vocabulary),
        let value = values.value(entry.value, of: control, in: .rule)
      else { return }
      found.append(VocabularyTest.Consequence(control: control, value: value))
    }
    reader.finish(controlsOf: vocabulary)
    return found.isEmpty || found.count < reader.entries.count ? nil : found
  }
}

/// Reads values of one control and keeps the names they are written with.
private struct Values {
  let decoder: ValueDecoder
  /// The control; nil where there is no such one, which was reported.
  let control: Int?
  private(set) var words: Set<String> = []

  init(decoder: ValueDecoder, control: Int?) {
    self.decoder = decoder
    self.control = control
  }

  mutating func value(_ node: YAMLNode) -> Value? {
    guard let control else { return nil }
    note(node, of: decoder.vocabulary.controls[control].type)
    return decoder.value(node, of: control, in: .rule)
  }

  private mutating func note(_ node: YAMLNode, of type: ControlType) {
    switch node.content {
    case .scalar(let scalar):
      if type.names.contains(scalar.text) { words.insert(scalar.text) }
      if case .number(let unit, _, _, _) = type, scalar.text.hasSuffix(" \(unit)") { words.insert(unit) }
    case .sequence(let items): for item in items { note(item, of: type) }
    case .mapping(let entries): words.formUnion(entries.lazy.map(\.key).filter { type.names.contains($0) })
    }
  }
}
