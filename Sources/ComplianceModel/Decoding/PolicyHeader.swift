internal import LocatedYAML
internal import SourceText

/// What tells whether a policy can apply to a case.
public struct PolicyHeader: Sendable {
  /// Its id.
  public var id: String
  /// Its version, as written.
  public var version: String
  /// When it is in force.
  public var effective: Policy.Effective
  /// The cases it is about; nil is every case.
  public var applies: Condition?
}

extension PolicyHeader {
  /// Takes the header's keys from a policy's mapping.
  init?(_ reader: inout MappingReader, _ conditions: ConditionDecoder) {
    let problems = conditions.problems
    let id = reader.required("policy").flatMap { problems.policyID($0) }
    let version = reader.requiredText("version")
    let effective = reader.required("effective").flatMap { problems.effective($0) }
    let applies = reader.optional("applies").flatMap { conditions.condition($0) }
    guard let id, let version, let effective else { return nil }
    self.init(id: id, version: version, effective: effective, applies: applies)
  }
}

extension Problems {
  /// An id of the form `authority.name`.
  func policyID(_ node: YAMLNode) -> String? {
    guard let text = text(node) else { return nil }
    // The ids of policies and controls have the same shape.
    if ControlID(text) != nil { return text }
    error(
      "bad-policy-id", at: node.location, length: node.displayLength,
      LocalizedText(ja: "「\(text)」は基準の名前に使えません", en: "\"\(text)\" cannot be the id of a policy"),
      help: LocalizedText(
        ja: "city.clauses のように、発行者と名前を半角の英小文字・数字・ハイフンで書き、点でつないでください。",
        en: "Write authority and name in lower-case ASCII letters, digits and hyphens, as in city.clauses."))
    return nil
  }

  fileprivate func effective(_ node: YAMLNode) -> Policy.Effective? {
    guard var reader = MappingReader(node, self) else { return nil }
    let from = reader.required("from").flatMap { day($0) }
    let end = reader.optional("until")
    let until = end.flatMap { day($0) }
    let assumed = reader.assumed(["from", "until"])
    reader.finish()
    if let end, let from, let until {
      checkPeriod(from: PartialDate(from), until: PartialDate(until), at: end)
    }
    return from.map {
      Policy.Effective(
        from: $0, until: until, fromIsAssumed: assumed.contains("from"), untilIsAssumed: assumed.contains("until"))
    }
  }
}
