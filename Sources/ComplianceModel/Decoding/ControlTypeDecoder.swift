internal import LocatedYAML
internal import SourceText

/// Reads the types of controls.
struct ControlTypeDecoder {
  let problems: Problems

  private static let forms = ["boolean", "deadline", "level", "choice", "number", "set", "records"]

  /// The type that a node writes.
  func type(_ node: YAMLNode) -> ControlType? {
    if case .scalar = node.content {
      guard let text = problems.text(node) else { return nil }
      switch text {
      case "boolean": return .boolean
      case "deadline": return .deadline
      default:
        problems.unknown(.type, node, candidates: ControlTypeDecoder.forms)
        return nil
      }
    }
    guard var reader = MappingReader(node, problems) else { return nil }
    if reader.has("level") { return level(&reader) }
    if reader.has("choice") { return choice(&reader) }
    if reader.has("number") { return number(&reader) }
    if reader.has("set") { return set(&reader) }
    if reader.has("records") { return records(&reader) }
    if let entry = reader.entries.first {
      problems.unknown(.type, entry.key, at: entry.keyLocation, candidates: ControlTypeDecoder.forms)
    } else {
      problems.emptyValue(at: node.location)
    }
    return nil
  }

  private func level(_ reader: inout MappingReader) -> ControlType? {
    let list = reader.required("level")
    var names: [String] = []
    var ranks: [Int] = []
    for (rank, item) in items(list).enumerated() {
      for one in problems.itemsOrOne(item) where add(one, to: &names) { ranks.append(rank) }
    }
    var needsApproval: Set<Int> = []
    for item in reader.items("needs-approval") {
      guard let name = problems.text(item) else { continue }
      if let index = names.firstIndex(of: name) {
        needsApproval.insert(index)
      } else {
        problems.unknown(.level, item, candidates: names)
      }
    }
    reader.finish()
    if let list { requireSeveral(Set(ranks).count, list) }
    return .level(names: names, ranks: ranks, needsApproval: needsApproval)
  }

  private func choice(_ reader: inout MappingReader) -> ControlType? {
    let list = reader.required("choice")
    var names: [String] = []
    for item in items(list) { _ = add(item, to: &names) }
    reader.finish()
    if let list { requireSeveral(names.count, list) }
    return .choice(names: names)
  }

  private func number(_ reader: inout MappingReader) -> ControlType? {
    let unit = reader.required("number").flatMap { slug($0) }
    var named: [String: Double] = [:]
    for entry in reader.namedEntries("named") ?? [] {
      guard check(name: entry.key, at: entry.keyLocation) else { continue }
      named[entry.key] = namedNumber(entry.value)
    }
    let fewer = fewerIsStronger(&reader)
    let counted: CountedThings? = reader.word("counted", .value)
    reader.finish()
    return unit.map {
      .number(unit: $0, named: named, fewerIsStronger: fewer, countsInspections: counted == .inspections)
    }
  }

  private func namedNumber(_ node: YAMLNode) -> Double? {
    switch node.scalar?.resolved {
    case .integer(let value)? where value >= 0: return Double(value)
    case .number(let value)? where value >= 0: return value
    default:
      problems.wrongType(
        node, LocalizedText(ja: "0以上の数か .inf を書くところです", en: "this must be a number of at least 0, or .inf"))
      return nil
    }
  }

  private func set(_ reader: inout MappingReader) -> ControlType? {
    guard let list = reader.required("set") else { return nil }
    var names: [String] = []
    let isOpen = list.scalar?.text == "open"
    if !isOpen {
      for item in items(list) { _ = add(item, to: &names) }
      requireSeveral(names.count, list, least: 1)
    } else {
      for item in items(reader.optional("known")) { _ = add(item, to: &names) }
    }
    let fewer = fewerIsStronger(&reader)
    reader.finish()
    if !isOpen, names.count > 64 {
      problems.error(
        "set-too-large", at: list.location,
        LocalizedText(ja: "閉じた集合は64個までです", en: "a closed set has at most 64 members"))
    }
    return .set(names: names, isOpen: isOpen, fewerIsStronger: fewer)
  }

  private func records(_ reader: inout MappingReader) -> ControlType? {
    let list = reader.required("records")
    var fields: [String] = []
    for item in items(list) { _ = add(item, to: &fields) }
    reader.finish()
    if let list { requireSeveral(fields.count, list, least: 1) }
    return .records(fields: fields)
  }

  private func fewerIsStronger(_ reader: inout MappingReader) -> Bool {
    let order: StrengthOrder? = reader.word("stronger", .value)
    return order == .fewer
  }

  /// The items of a list of names.
  private func items(_ list: YAMLNode?) -> [YAMLNode] {
    guard let list, let items = problems.items(list) else { return [] }
    return problems.limited(items, in: list) ?? []
  }

  /// Adds a name unless it is no name or already there.
  private func add(_ node: YAMLNode, to names: inout [String]) -> Bool {
    guard let name = slug(node) else { return false }
    guard !names.contains(name) else {
      problems.duplicate(.value, name, at: node.location, first: nil)
      return false
    }
    names.append(name)
    return true
  }

  private func slug(_ node: YAMLNode) -> String? {
    problems.text(node).flatMap { check(name: $0, at: node.location) ? $0 : nil }
  }

  private func check(name: String, at location: SourceLocation) -> Bool {
    if ValueDecoder.commonWords.contains(name) || name == "true" || name == "false" {
      problems.error(
        "reserved-name", at: location, length: name.unicodeScalars.count,
        LocalizedText(ja: "「\(name)」は決まった意味の語です", en: "\"\(name)\" is a reserved word"),
        help: LocalizedText(ja: "ほかの名前にしてください。", en: "Choose another name."))
      return false
    }
    return problems.checkSlug(name, at: location)
  }

  private func requireSeveral(_ count: Int, _ list: YAMLNode, least: Int = 2) {
    guard count < least, case .sequence(let items) = list.content, items.count < least else { return }
    problems.error(
      "too-few-values", at: list.location,
      LocalizedText(ja: "値が \(least) つ以上要ります", en: "at least \(least) values are needed"))
  }
}

private enum StrengthOrder: String, CaseIterable {
  case more
  case fewer
}

private enum CountedThings: String, CaseIterable {
  case inspections
}

extension Problems {
  /// Reports a name that is not made of lower-case ASCII letters, digits and hyphens.
  func checkSlug(_ name: String, at location: SourceLocation) -> Bool {
    let isSlug =
      !name.isEmpty
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
      }
    if !isSlug {
      error(
        "bad-name", at: location, length: max(1, name.unicodeScalars.count),
        LocalizedText(ja: "「\(name)」は名前に使えません", en: "\"\(name)\" cannot be a name"),
        help: LocalizedText(
          ja: "半角の英小文字・数字・ハイフンで書いてください。", en: "Use lower-case ASCII letters, digits and hyphens."))
    }
    return isSlug
  }
}
