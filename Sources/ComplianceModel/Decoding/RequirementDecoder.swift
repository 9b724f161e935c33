internal import LocatedYAML
internal import SourceText

/// Reads one clause of a policy.
struct RequirementDecoder {
  let conditions: ConditionDecoder
  let predicates: PredicateDecoder
  /// Whether texts must be there in both languages.
  let isShipped: Bool

  private var problems: Problems { conditions.problems }

  /// The requirement of a mapping, or nil where something needed is missing or wrong.
  func requirement(_ node: YAMLNode) -> Requirement? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let id = reader.required("id").flatMap { self.id($0) }
    let title = reader.requiredLocalized("title", inBoth: isShipped)
    let source = reader.optional("source").flatMap { self.source($0) }
    let obliges = reader.required("obliges").map { problems.roles($0) }
    let level: Requirement.Level? = reader.requiredWord("level", .level)
    let when = reader.optional("when").flatMap { conditions.condition($0) }
    let onEntry = reader.entry("on")
    let on = onEntry.flatMap { selector($0.value) }
    let require = reader.required("require").flatMap { predicates.predicate($0) }
    let evidence = reader.optional("evidence").flatMap { problems.grade($0) }
    let due = reader.optional("due").flatMap { predicates.values.deadline($0) }
    let survives = reader.flag("survives")
    let exception = reader.optional("exception").flatMap { self.exception($0) }
    let asks = reader.items("ask").compactMap { question($0) }
    let onBreach = reader.localized("on-breach", inBoth: isShipped)
    let weight = reader.optional("weight").flatMap { problems.weight($0) } ?? 1
    let note = reader.localized("note", inBoth: isShipped)
    reader.finish()
    if let onEntry, let require { checkConnections(require, onEntry) }
    guard let id, let title, let obliges, let level, let require else { return nil }
    return Requirement(
      id: id, title: title, titleLocation: reader.place(of: "title"), source: source, obliges: obliges, level: level,
      when: when, on: on, require: require,
      evidence: evidence, due: due, survives: survives, exception: exception, asks: asks, onBreach: onBreach,
      weight: weight, note: note,
      location: node.location)
  }

  /// An id that can be written after `policy/` and be part of a finding's id.
  private func id(_ node: YAMLNode) -> String? {
    guard let text = problems.text(node) else { return nil }
    if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") }) { return text }
    problems.error(
      "bad-requirement-id", at: node.location, length: node.displayLength,
      LocalizedText(ja: "「\(text)」は要求事項の番号に使えません", en: "\"\(text)\" cannot be the id of a requirement"),
      help: LocalizedText(
        ja: "6 や 10-2 のように、半角で、空白と / を入れずに書いてください。", en: "Use ASCII without spaces and slashes, such as 6 or 10-2."))
    return nil
  }

  /// A clause number is the same in both languages.
  private func source(_ node: YAMLNode) -> LocalizedText? {
    if case .scalar = node.content { return problems.text(node).map { LocalizedText(ja: $0, en: "") } }
    return problems.localized(node, inBoth: isShipped)
  }

  private func selector(_ node: YAMLNode) -> ConnectionSelector? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let from: Role? = reader.word("from", .role)
    let to: Role? = reader.word("to", .role)
    let between = reader.optional("between").map { ends($0) } ?? []
    reader.finish()
    if reader.entries.isEmpty { problems.emptyValue(at: node.location) }
    if reader.has("between"), reader.has("from") || reader.has("to") {
      problems.error(
        "between-and-from", at: node.location,
        LocalizedText(ja: "between は from・to と一緒に使えません", en: "\"between\" goes without \"from\" and \"to\""))
    }
    return ConnectionSelector(from: from, to: to, between: between)
  }

  /// The roles of both ends, which may be the same.
  private func ends(_ node: YAMLNode) -> [Role] {
    guard case .sequence(let items) = node.content, items.count == 2 else {
      problems.wrongType(
        node, LocalizedText(ja: "二つの役割の一覧を書くところです", en: "this must be a list of two roles"),
        help: LocalizedText(ja: "[ward, joined-party] のように書いてください。", en: "Write it like [ward, joined-party]."))
      return []
    }
    return items.compactMap { problems.word($0, .role) }
  }

  private func exception(_ node: YAMLNode) -> Requirement.Exception? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let by: Role? = reader.requiredWord("by", .role)
    let form = reader.requiredLocalized("form", inBoth: isShipped)
    reader.finish()
    guard let by, let form else { return nil }
    return Requirement.Exception(by: by, form: form)
  }

  private func question(_ node: YAMLNode) -> Requirement.Question? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let condition = reader.optional("if").flatMap { conditions.condition($0) }
    let text = reader.requiredLocalized("question", inBoth: isShipped)
    reader.finish()
    return text.map { Requirement.Question(condition: condition, text: $0, location: node.location) }
  }

  /// `on` chooses connections, so something that is said of connections must be asked for.
  private func checkConnections(_ require: Predicate, _ on: YAMLEntry) {
    let controls = conditions.vocabulary.controls
    guard !require.tests.contains(where: { controls[$0.control].scope == .connection }) else { return }
    problems.error(
      "on-without-connection", at: on.keyLocation, length: 2,
      LocalizedText(
        ja: "接続区間についての管理項目を求めていないのに on があります", en: "\"on\" is there but no control of connections is asked for"),
      help: LocalizedText(ja: "on を消してください。", en: "Remove \"on\"."))
  }
}

extension Problems {
  /// A grade of evidence.
  func grade(_ node: YAMLNode) -> EvidenceGrade? {
    guard let text = text(node) else { return nil }
    if let grade = EvidenceGrade.allCases.first(where: { $0.word == text }) { return grade }
    unknown(.evidence, node, candidates: EvidenceGrade.allCases.map(\.word))
    return nil
  }

  /// What a requirement counts in the score; bounded, so that a sum of weights is a number too.
  func weight(_ node: YAMLNode) -> Double? {
    let weight: Double? =
      switch node.scalar?.resolved {
      case .integer(let value)?: Double(value)
      case .number(let value)?: value
      default: nil
      }
    if let weight, weight > 0, weight <= DecodingLimits.weight { return weight }
    wrongType(
      node,
      LocalizedText(
        ja: "0より大きく\(Int(DecodingLimits.weight))以下の数を書くところです",
        en: "this must be a number above 0, at most \(Int(DecodingLimits.weight))"))
    return nil
  }
}
