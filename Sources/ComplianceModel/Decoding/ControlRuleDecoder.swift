internal import LocatedYAML
internal import SourceText

/// Reads what controls say about other controls and about parties, once all controls are known.
struct ControlRuleDecoder {
  let values: ValueDecoder
  /// Every id that was defined, also of controls with mistakes.
  let definedIDs: [String: SourceLocation]

  private var problems: Problems { values.problems }

  /// The control of a draft with its implications and derivation.
  func completed(_ draft: ControlDraft) -> Control {
    var control = draft.control
    if let node = draft.implies { control.implications = implications(node, of: control) }
    if let node = draft.derived { control.derivation = derivation(node, of: control) }
    return control
  }

  private func implications(_ node: YAMLNode, of control: Control) -> [Control.Implication] {
    (problems.items(node) ?? []).flatMap { item -> [Control.Implication] in
      guard var reader = MappingReader(item, problems) else { return [] }
      let condition = condition(&reader, of: control)
      let then = reader.required("then").flatMap { problems.entries($0) } ?? []
      reader.finish()
      return then.compactMap { consequence($0, of: control, when: condition) }
    }
  }

  private func condition(
    _ reader: inout MappingReader, of control: Control
  ) -> Control.Implication.Condition? {
    if let entry = reader.entry("is") {
      if reader.has("includes") { problems.unknownKey(entry, allowed: ["includes", "then"]) }
      return values.value(entry.value, type: control.type, of: control.id, in: .rule).map { .equals($0) }
    }
    guard case .set(let names, _, _) = control.type else {
      if let entry = reader.entry("includes") {
        problems.error(
          "includes-without-set", at: entry.keyLocation, length: 8,
          LocalizedText(ja: "includes は集合の項目だけで使えます", en: "only sets can include something"),
          help: LocalizedText(ja: "is: を使ってください。", en: "Use \"is\"."))
      } else if !reader.has("is") {
        problems.missingKey("is", in: reader.location)
      }
      return nil
    }
    return reader.required("includes").flatMap { values.name($0, of: control.id, among: names) }.map { .includes($0) }
  }

  private func consequence(
    _ entry: YAMLEntry, of control: Control, when condition: Control.Implication.Condition?
  ) -> Control.Implication? {
    guard let index = values.vocabulary.index(of: entry.key) else {
      if definedIDs[entry.key] == nil {
        problems.unknown(.control, entry.key, at: entry.keyLocation, candidates: definedIDs.keys.sorted())
      }
      return nil
    }
    let target = values.vocabulary.controls[index]
    if target.parts.names != control.parts.names {
      problems.error(
        "implied-parts", at: entry.keyLocation, length: entry.key.unicodeScalars.count,
        LocalizedText(
          ja: "\(control.id) と \(target.id) は部分の分け方が違います",
          en: "\(control.id) and \(target.id) are not divided into the same parts"))
    }
    guard let value = values.value(entry.value, of: index, in: .rule), let condition else { return nil }
    return Control.Implication(condition: condition, control: index, value: value)
  }

  private func derivation(_ node: YAMLNode, of control: Control) -> Control.Derivation? {
    guard var reader = MappingReader(node, problems) else { return nil }
    if let from = reader.required("from"), from.scalar?.text != "subcontractors" {
      problems.unknown(.value, from, candidates: ["subcontractors"])
    }
    func value(_ key: String) -> Value? {
      reader.required(key).flatMap { values.value($0, type: control.type, of: control.id, in: .rule) }
    }
    let unapproved = value("unapproved")
    let notified = value("notified")
    let consented = value("consented")
    reader.finish()
    guard let unapproved, let notified, let consented else { return nil }
    return Control.Derivation(unapproved: unapproved, notified: notified, consented: consented)
  }
}

extension Parts {
  /// The names of the parts; `holdings` stands for all that the dossier has.
  fileprivate var names: [String] {
    switch self {
    case .whole: []
    case .named(let names, _): names
    case .holdings: ["holdings"]
    }
  }
}
