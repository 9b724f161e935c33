internal import LocatedYAML
internal import SourceText

/// Values in claims: bare, with their own particulars, added to a set, or part by part.
extension ClaimDecoder {
  /// Reads the value of a control in a block.
  mutating func readValue(_ entry: YAMLEntry, of control: Int, _ head: Claim) {
    checkCounted(entry, control, head)
    readValue(entry.value, of: control, head, at: entry.keyLocation, isPart: false)
  }

  private mutating func readValue(
    _ node: YAMLNode, of control: Int, _ head: Claim, at location: SourceLocation, isPart: Bool
  ) {
    guard case .mapping = node.content else {
      guard let value = context.values.value(node, of: control, in: .claim) else { return }
      return addValue(value, of: control, head, at: location)
    }
    guard var reader = MappingReader(node, problems) else { return }
    var claim = head
    readCommonKeys(&reader, into: &claim)
    if let node = reader.optional("value"), let value = context.values.value(node, of: control, in: .claim) {
      addValue(value, of: control, claim, at: location)
    }
    if let node = reader.optional("add") { readAddition(node, of: control, claim, at: location) }
    if !isPart, let node = reader.optional("parts") { readParts(node, of: control, claim) }
    reader.finish()
    checkForm(reader, isPart: isPart)
  }

  private mutating func addValue(_ value: Value, of control: Int, _ head: Claim, at location: SourceLocation) {
    if value == .partly, head.note == nil {
      problems.error(
        "partly-without-note", at: location, length: context.vocabulary.controls[control].id.text.utf8.count,
        LocalizedText(ja: "partly（一部）には note が要ります", en: "\"partly\" needs a note"),
        help: LocalizedText(
          ja: "{ value: partly, note: … } と、どこまでできているかを書いてください。",
          en: "Write { value: partly, note: … } and say what is missing."))
    }
    add(control, .value(value), head, at: location)
  }

  private mutating func readAddition(
    _ node: YAMLNode, of control: Int, _ head: Claim, at location: SourceLocation
  ) {
    let id = context.vocabulary.controls[control].id
    guard case .set = context.vocabulary.controls[control].type else {
      problems.error(
        "add-without-set", at: node.location, length: node.displayLength,
        LocalizedText(ja: "\(id) は集合ではないので add は使えません", en: "\(id) is not a set, so nothing can be added"),
        help: LocalizedText(ja: "value: を使ってください。", en: "Use \"value\"."))
      return
    }
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      problems.wrongKind(node, expected: .list)
      return
    }
    guard let value = context.values.value(node, of: control, in: .claim) else { return }
    var claim = head
    claim.extends = true
    add(control, .value(value), claim, at: location)
  }

  private mutating func readParts(_ node: YAMLNode, of control: Int, _ head: Claim) {
    guard let entries = problems.entries(node) else { return }
    if entries.isEmpty { problems.emptyValue(at: node.location) }
    let noun: Noun
    let names: [String]?
    switch context.vocabulary.controls[control].parts {
    case .whole: return problems.noParts(node, of: context.vocabulary.controls[control].id)
    case .named(let words, _): (noun, names) = (.part, words)
    case .holdings: (noun, names) = (.holding, context.names.holdings)
    }
    guard let names else { return }
    for entry in entries {
      guard let part = names.firstIndex(of: entry.key) else {
        problems.unknown(noun, entry.key, at: entry.keyLocation, candidates: names)
        continue
      }
      var claim = head
      claim.part = part
      readValue(entry.value, of: control, claim, at: entry.keyLocation, isPart: true)
    }
  }

  private func checkForm(_ reader: MappingReader, isPart: Bool) {
    let keys = isPart ? ["value", "add"] : ["value", "add", "parts"]
    let written = keys.filter { reader.has($0) }
    guard written.count != 1 else { return }
    let list = keys.joined(separator: ", ")
    problems.error(
      written.isEmpty ? "missing-value" : "several-values", at: reader.location,
      LocalizedText(
        ja: written.isEmpty ? "値がありません" : "値の書き方が二つ以上あります",
        en: written.isEmpty ? "there is no value" : "there is more than one way of giving the value"),
      help: LocalizedText(ja: "\(list) のどれか一つを書いてください。", en: "Write one of \(list)."))
  }

  /// What is counted from inspections can be promised but not claimed.
  private func checkCounted(_ entry: YAMLEntry, _ control: Int, _ head: Claim) {
    guard case .number(_, _, _, true) = context.vocabulary.controls[control].type else { return }
    guard !head.stage.isPromise || head.isFact else { return }
    problems.error(
      "counted-control", at: entry.keyLocation, length: entry.key.unicodeScalars.count,
      LocalizedText(
        ja: "\(entry.key) の実績は、確認（observed）の資料の数から数えます。事実としては書けません",
        en: "\(entry.key) is counted from documents of inspections and cannot be claimed as a fact"),
      help: LocalizedText(
        ja: "立入り調査の資料を stage: observed で加えてください。", en: "Add the documents of the inspections at stage: observed."))
  }
}
