internal import LocatedYAML
internal import SourceText

/// What tells whether a policy can apply to a case.
public struct PolicyHeader: Sendable {
  /// Its id.
  public var id: String
  /// Its version, as written: a year, optionally with a month or a number.
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
    let version = reader.required("version").flatMap { problems.policyVersion($0) }
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

  /// A version of the form `2019`, `2019-04` or `2019.1`.
  fileprivate func policyVersion(_ node: YAMLNode) -> String? {
    guard let text = text(node) else { return nil }
    if isVersion(text.utf8) { return text }
    error(
      "bad-version", at: node.location, length: node.displayLength,
      LocalizedText(ja: "「\(text)」は版として読めません", en: "\"\(text)\" is not a version"),
      help: LocalizedText(
        ja: "年（\"2019\"）、年と月（\"2019-04\"）、年と番号（\"2019.1\"）のどれかを書いてください。",
        en: "Write a year (\"2019\"), a year and a month (\"2019-04\") or a year and a number (\"2019.1\")."))
    return nil
  }

  private func isVersion(_ text: String.UTF8View) -> Bool {
    func number(_ digits: Substring.UTF8View) -> Int? {
      guard digits.count <= 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(Substring(digits))
    }
    let rest = text.dropFirst(4)
    guard text.count >= 4, number(text.prefix(4)).map({ $0 >= 1000 }) ?? false else { return false }
    let tail = rest.dropFirst()
    switch rest.first {
    case nil: return true
    case UInt8(ascii: "-"): return tail.count == 2 && number(tail).map { (1...12).contains($0) } ?? false
    case UInt8(ascii: "."): return tail.first != UInt8(ascii: "0") && number(tail) != nil
    default: return false
    }
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
