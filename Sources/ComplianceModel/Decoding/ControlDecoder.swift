internal import LocatedYAML
internal import SourceText

/// A control without what refers to other controls, which are not known yet.
struct ControlDraft {
  var control: Control
  let implies: YAMLNode?
  let derived: YAMLNode?
}

/// Reads the entry of one control.
struct ControlDecoder {
  let problems: Problems

  /// The control of an entry, or nil where something needed is missing or wrong.
  func draft(_ id: ControlID, _ entry: YAMLEntry) -> ControlDraft? {
    guard var reader = MappingReader(entry.value, problems) else { return nil }
    let label = reader.requiredLocalized("label", inBoth: true)
    let type = reader.required("type").flatMap { ControlTypeDecoder(problems: problems).type($0) }
    let scope: Control.Scope? = reader.requiredWord("scope", .scope)
    let parts = self.parts(&reader)
    let unit = self.unit(&reader, of: type)
    let valueLabels = labels(&reader, of: type)
    let responsible = roles(&reader)
    let field: Control.Field? = reader.requiredWord("field", .field)
    let criticality = self.criticality(&reader)
    let isConfidential = reader.flag("confidential")
    let evidence = self.evidence(&reader)
    let protects = reader.requiredLocalized("protects", inBoth: true)
    let certificate = self.certificate(&reader, of: type)
    let implies = reader.optional("implies")
    let derived = reader.optional("derived")
    reader.finish()
    guard let label, let type, let scope, let field, let criticality, let protects else { return nil }
    var control = Control(
      id: id, label: label, type: type, scope: scope, parts: parts, unit: unit, valueLabels: valueLabels,
      implications: [], derivation: nil, responsible: responsible, field: field, criticality: criticality,
      isConfidential: isConfidential, evidence: evidence, protects: protects, location: entry.keyLocation)
    control.certificate = certificate
    return ControlDraft(control: control, implies: implies, derived: derived)
  }

  private func certificate(_ reader: inout MappingReader, of type: ControlType?) -> Control.Certificate? {
    let place = reader.place(of: "certificate")
    guard let word: Control.Certificate = reader.word("certificate", .certificate), let type, let place else {
      return nil
    }
    guard !word.suits(type) else { return word }
    problems.error(
      "certificate-of-type", at: place, length: word.rawValue.utf8.count,
      LocalizedText(
        ja: "消去証明書の \(word.rawValue) は、この型の管理項目には使えません",
        en: "\"\(word.rawValue)\" of a certificate cannot tell a control of this type"),
      help: LocalizedText(
        ja: "statement と record は boolean、method は level か choice、timing は deadline の管理項目に書きます。",
        en: "statement and record are for boolean, method for level or choice, timing for deadline."))
    return nil
  }

  private func parts(_ reader: inout MappingReader) -> Parts {
    guard let node = reader.optional("parts") else { return .whole }
    if case .scalar(let scalar) = node.content {
      if scalar.text != "holdings" { problems.unknown(.parts, node, candidates: ["holdings"]) }
      return .holdings
    }
    var names: [String] = []
    var labels: [LocalizedText] = []
    for entry in problems.entries(node) ?? [] where problems.checkSlug(entry.key, at: entry.keyLocation) {
      names.append(entry.key)
      labels.append(problems.localized(entry.value, inBoth: true) ?? LocalizedText(entry.key))
    }
    if case .mapping(let entries) = node.content, entries.isEmpty { problems.emptyValue(at: node.location) }
    return .named(names, labels: labels)
  }

  private func unit(_ reader: inout MappingReader, of type: ControlType?) -> LocalizedText? {
    guard let type else {
      _ = reader.optional("unit")
      return nil
    }
    guard case .number = type else {
      if let entry = reader.entry("unit") {
        problems.error(
          "unit-without-number", at: entry.keyLocation, length: 4,
          LocalizedText(ja: "単位があるのは数の項目だけです", en: "only numbers have a unit"))
      }
      return nil
    }
    return reader.requiredLocalized("unit", inBoth: true)
  }

  /// The labels of the type's own values: exactly its names.
  private func labels(_ reader: inout MappingReader, of type: ControlType?) -> [String: LocalizedText] {
    let entry = reader.entry("values")
    guard let type else { return [:] }
    let names = type.names
    var labels: [String: LocalizedText] = [:]
    for one in entry.flatMap({ problems.entries($0.value) }) ?? [] {
      guard names.contains(one.key) || (type == .boolean && (one.key == "true" || one.key == "false")) else {
        problems.unknown(.label, one.key, at: one.keyLocation, candidates: names)
        continue
      }
      labels[one.key] = problems.localized(one.value, inBoth: true) ?? LocalizedText(one.key)
    }
    let missing = names.filter { labels[$0] == nil }
    if !missing.isEmpty {
      let list = missing.joined(separator: ", ")
      problems.error(
        "missing-label", at: entry?.keyLocation ?? reader.location, length: entry == nil ? 1 : 6,
        LocalizedText(ja: "values に名前のない値があります: \(list)", en: "values without a label: \(list)"),
        help: LocalizedText(
          ja: "values: に { ja: …, en: … } を書いてください。", en: "Write { ja: …, en: … } for each under \"values\"."))
    }
    return labels
  }

  private func roles(_ reader: inout MappingReader) -> [Role] {
    guard let node = reader.required("responsible") else { return [] }
    return problems.roles(node)
  }

  private func criticality(_ reader: inout MappingReader) -> Int? {
    guard let node = reader.required("criticality") else { return nil }
    if case .integer(let value)? = node.scalar?.resolved, (1...3).contains(value) { return value }
    problems.wrongType(node, LocalizedText(ja: "1、2、3 のどれかを書くところです", en: "this must be 1, 2 or 3"))
    return nil
  }

  /// Evidence in both languages, the same things in the same order.
  private func evidence(_ reader: inout MappingReader) -> [LocalizedText] {
    guard let node = reader.required("evidence"), var lists = MappingReader(node, problems) else { return [] }
    let japanese = lists.required("ja")
    let english = lists.required("en")
    lists.finish()
    guard let japanese, let english, let ja = problems.items(japanese), let en = problems.items(english) else {
      return []
    }
    if ja.isEmpty { problems.emptyValue(at: japanese.location) }
    if ja.count != en.count {
      problems.error(
        "evidence-mismatch", at: english.location,
        LocalizedText(
          ja: "証跡の数が日本語（\(ja.count)）と英語（\(en.count)）で違います",
          en: "there are \(ja.count) kinds of evidence in Japanese and \(en.count) in English"),
        help: LocalizedText(ja: "同じものを同じ順に書いてください。", en: "Write the same things in the same order."))
    }
    return zip(ja, en).compactMap { first, second in
      guard let first = problems.text(first), let second = problems.text(second) else { return nil }
      return LocalizedText(ja: first, en: second)
    }
  }
}

extension Problems {
  /// One role or a list of roles, each once.
  func roles(_ node: YAMLNode) -> [Role] {
    var roles: [Role] = []
    for item in itemsOrOne(node) {
      guard let role: Role = word(item, .role) else { continue }
      if roles.contains(role) {
        duplicate(.role, role.rawValue, at: item.location, first: nil)
      } else {
        roles.append(role)
      }
    }
    return roles
  }
}
