internal import LocatedYAML
internal import SourceText

/// Reads values of controls as their types want them.
struct ValueDecoder {
  let vocabulary: Vocabulary
  let problems: Problems

  /// Where a value stands; it decides what may be written.
  enum Place {
    /// In a claim: `unstated`, `unknown` and `partly` are allowed, and a number needs its unit.
    case claim
    /// In a policy or the vocabulary: a definite value; a bare number is in the control's unit.
    case rule
  }

  /// The words that every control takes in a claim.
  static let commonWords = ["unstated", "unknown", "partly"]

  /// The value of a control, by its index.
  func value(_ node: YAMLNode, of control: Int, in place: Place) -> Value? {
    value(node, type: vocabulary.controls[control].type, of: vocabulary.controls[control].id, in: place)
  }

  /// The value of a control whose type is known.
  func value(_ node: YAMLNode, type: ControlType, of id: ControlID, in place: Place) -> Value? {
    if case .scalar(let scalar) = node.content {
      guard !scalar.isEmpty else {
        problems.emptyValue(at: node.location)
        return nil
      }
      if let common = commonValue(scalar.text) {
        guard place == .claim else {
          onlyInClaims(node, scalar.text)
          return nil
        }
        return common
      }
    }
    switch type {
    case .boolean: return boolean(node)
    case .level(let names, _, _): return name(node, of: id, among: names).map { .level($0) }
    case .choice(let names): return name(node, of: id, among: names).map { .choice($0) }
    case .number(let unit, let named, _, _):
      return number(node, unit: unit, of: id, named: named, needsUnit: place == .claim).map { .number($0) }
    case .set(let names, let isOpen, _):
      let set = isOpen ? openSet(node, of: id, known: names, in: place) : closedSet(node, of: id, names: names)
      return set.map { .set($0) }
    case .deadline: return deadline(node).map { .deadline($0) }
    case .records(let fields): return records(node, of: id, fields: fields).map { .records($0) }
    }
  }

  private func commonValue(_ text: String) -> Value? {
    switch text {
    case "unstated": .unstated
    case "unknown": .unknown
    case "partly": .partly
    default: nil
    }
  }

  private func onlyInClaims(_ node: YAMLNode, _ word: String) {
    problems.error(
      "not-a-required-value", at: node.location, length: node.displayLength,
      LocalizedText(
        ja: "「\(word)」は申告だけに使う値です", en: "\"\(word)\" is a value for claims only"),
      help: LocalizedText(ja: "求める値を書いてください。", en: "Write the value that is asked for."))
  }

  private func boolean(_ node: YAMLNode) -> Value? {
    if case .scalar(let scalar) = node.content, case .boolean(let value) = scalar.resolved { return .boolean(value) }
    return problems.boolean(node).map { .boolean($0) }
  }

  /// The index of a name among those of a type.
  func name(_ node: YAMLNode, of id: ControlID, among names: [String]) -> Int? {
    guard case .scalar(let scalar) = node.content, !scalar.isEmpty else {
      problems.wrongKind(node, expected: .text)
      return nil
    }
    if let index = names.firstIndex(of: scalar.text) { return index }
    unknownValue(node, scalar.text, of: id, among: names)
    return nil
  }

  private func unknownValue(_ node: YAMLNode, _ text: String, of id: ControlID, among names: [String]) {
    problems.error(
      "unknown-value", at: node.location, length: node.displayLength,
      LocalizedText(ja: "「\(text)」は \(id) の値ではありません", en: "\"\(text)\" is not a value of \(id)"),
      help: Problems.suggestion(for: text, among: names, labels: valueLabels(of: id)))
  }

  /// A set of a closed type; bit i stands for name i.
  private func closedSet(_ node: YAMLNode, of id: ControlID, names: [String]) -> SetValue? {
    guard let items = setItems(node) else { return nil }
    var bits: UInt64 = 0
    var isComplete = true
    for item in items {
      if case .mapping = item.content {
        problems.error(
          "validity-not-allowed", at: item.location,
          LocalizedText(ja: "\(id) の値には期間などを付けられません", en: "values of \(id) take no validity"),
          help: LocalizedText(ja: "名前だけを書いてください。", en: "Write the name alone."))
        isComplete = false
      } else if let index = name(item, of: id, among: names) {
        if bits & 1 << index != 0 { problems.duplicate(.value, names[index], at: item.location, first: nil) }
        bits |= 1 << index
      } else {
        isComplete = false
      }
    }
    return isComplete ? .closed(bits) : nil
  }

  /// The members of a set as written.
  func setItems(_ node: YAMLNode) -> [YAMLNode]? {
    if case .sequence(let items) = node.content { return items }
    let text = node.scalar?.text ?? "…"
    problems.wrongType(
      node, LocalizedText(ja: "一覧（[…]）で書くところです", en: "this must be a list ([…])"),
      help: LocalizedText(ja: "一つだけでも [\(text)] のように書いてください。", en: "Write [\(text)] even for a single one."))
    return nil
  }

  /// A list of records, each a mapping from the type's fields to texts.
  private func records(_ node: YAMLNode, of id: ControlID, fields: [String]) -> [[String: String]]? {
    guard let items = problems.items(node) else { return nil }
    var records: [[String: String]] = []
    for item in items {
      guard let entries = problems.entries(item) else { continue }
      var record: [String: String] = [:]
      for entry in entries {
        guard fields.contains(entry.key) else {
          problems.unknown(
            .recordField, entry.key, at: entry.keyLocation, candidates: fields, labels: valueLabels(of: id))
          continue
        }
        record[entry.key] = problems.text(entry.value)
      }
      if entries.isEmpty { problems.emptyValue(at: item.location) }
      records.append(record)
    }
    return records
  }

  /// An event, plus days: `contract-end` or `contract-end + 14 days`.
  func deadline(_ node: YAMLNode) -> Deadline? {
    guard let text = problems.text(node) else { return nil }
    guard let form = DeadlineForm(DateText.halfWidth(text)) else {
      problems.error(
        "bad-deadline", at: node.location, length: node.displayLength,
        LocalizedText(ja: "「\(text)」は期限として読めません", en: "\"\(text)\" is not a deadline"),
        help: LocalizedText(
          ja: "出来事（contract-end）か、出来事と日数（contract-end + 14 days）を書いてください。",
          en: "Write an event (contract-end), or an event and days (contract-end + 14 days)."))
      return nil
    }
    guard let event = vocabulary.events.firstIndex(where: { $0.id == form.event }) else {
      problems.unknown(
        .event, form.event, at: node.location, candidates: vocabulary.events.map(\.id),
        labels: vocabulary.events.labels)
      return nil
    }
    return Deadline(event: event, days: form.days)
  }
}
