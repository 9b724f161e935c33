internal import LocatedYAML
internal import SourceText

/// Reads the form of a policy.
struct FormDecoder {
  let vocabulary: Vocabulary
  let problems: Problems
  /// Whether texts must be there in both languages.
  let isShipped: Bool

  /// The form of a mapping.
  func form(_ node: YAMLNode) -> Form? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let title = reader.requiredLocalized("title", inBoth: isShipped)
    let number = reader.localized("number", inBoth: isShipped)
    let roles = reader.required("for").map { problems.roles($0) } ?? []
    let control = reader.required("control").flatMap { problems.controlOfFields($0, in: vocabulary) }
    let list = reader.required("rows").flatMap { list in
      problems.someItems(list).flatMap { problems.limited($0, in: list) }
    }
    var used: [String] = []
    let rows = control.map { control in (list ?? []).compactMap { row($0, of: control, &used) } } ?? []
    reader.finish()
    guard let title, let control else { return nil }
    return Form(title: title, number: number, roles: roles, control: control, rows: rows)
  }

  private func row(_ node: YAMLNode, of control: Int, _ used: inout [String]) -> Form.Row? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let label = reader.localized("label", inBoth: isShipped)
    let node = reader.required("fields")
    let isOnlyAfterChange = reader.flag("only-after-change")
    reader.finish()
    var fields: [Form.Field] = []
    let entries = node.flatMap { problems.entries($0) } ?? []
    if let node, entries.isEmpty { problems.emptyValue(at: node.location) }
    for entry in entries where problems.isField(entry, of: control, in: vocabulary) {
      if used.contains(entry.key) {
        problems.duplicate(.recordField, entry.key, at: entry.keyLocation, first: nil)
      }
      used.append(entry.key)
      if let origin = origin(entry.value) { fields.append(Form.Field(name: entry.key, origin: origin)) }
    }
    return fields.isEmpty ? nil : Form.Row(label: label, fields: fields, isOnlyAfterChange: isOnlyAfterChange)
  }

  /// A reserved word, or the id of a control: only those contain a dot.
  private func origin(_ node: YAMLNode) -> Form.Origin? {
    guard let text = problems.text(node), text.utf8.contains(0x2E) else {
      let word: Form.Word? = problems.word(node, .origin)
      return word.map { .word($0) }
    }
    return problems.control(named: text, at: node.location, in: vocabulary).map { .control($0) }
  }
}

extension Problems {
  /// A control that is a closed set of names: the fields of a form.
  func controlOfFields(_ node: YAMLNode, in vocabulary: Vocabulary) -> Int? {
    guard let text = text(node), let index = control(named: text, at: node.location, in: vocabulary) else { return nil }
    if case .set(_, isOpen: false, _) = vocabulary.controls[index].type { return index }
    error(
      "no-fields", at: node.location, length: node.displayLength,
      LocalizedText(
        ja: "「\(text)」は様式の欄を並べた管理項目ではありません",
        en: "\"\(text)\" is no control that lists the fields of a form"),
      help: LocalizedText(
        ja: "type が set で、名前を並べた管理項目を書いてください。", en: "Name a control of type set whose names are the fields."))
    return nil
  }

  /// Whether a key is one of the fields that a control lists; otherwise it is reported.
  func isField(_ entry: YAMLEntry, of control: Int, in vocabulary: Vocabulary) -> Bool {
    let names = vocabulary.controls[control].type.names
    if names.contains(entry.key) { return true }
    unknown(
      .recordField, entry.key, at: entry.keyLocation, candidates: names,
      labels: vocabulary.controls[control].valueLabels)
    return false
  }
}
