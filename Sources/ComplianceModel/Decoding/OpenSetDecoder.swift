internal import LocatedYAML
internal import SourceText

/// Sets of free names.
extension ValueDecoder {
  /// A set of an open type: sorted names, each once, which in claims may have a validity.
  func openSet(_ node: YAMLNode, of id: ControlID, known: [String], in place: Place) -> SetValue? {
    guard let items = setItems(node) else { return nil }
    var elements: [SetElement] = []
    elements.reserveCapacity(items.count)
    var names: Set<String> = []
    for item in items {
      guard var element = element(item, in: place) else { continue }
      element.place = elements.count
      if !names.insert(element.name).inserted {
        problems.duplicate(.value, element.name, at: item.location, first: nil)
        continue
      }
      if !known.isEmpty, !known.contains(element.name) { noteNearMiss(element.name, item, of: id, known) }
      elements.append(element)
    }
    elements.sort { $0.name < $1.name }
    return .open(elements)
  }

  private func element(_ node: YAMLNode, in place: Place) -> SetElement? {
    guard case .mapping(let entries) = node.content else {
      return problems.text(node).map { SetElement(name: $0) }
    }
    guard place == .claim else {
      problems.wrongKind(node, expected: .text)
      return nil
    }
    guard let entry = entries.first, entries.count == 1 else {
      problems.error(
        "bad-element", at: node.location,
        LocalizedText(ja: "一つの組には一つの名前を書きます", en: "one mapping names one element"),
        help: LocalizedText(
          ja: "[{ p-mark: { valid: … } }, iso27001] のように分けて書いてください。",
          en: "Write them apart, as in [{ p-mark: { valid: … } }, iso27001]."))
      return nil
    }
    guard var reader = MappingReader(entry.value, problems) else { return nil }
    let validity = reader.required("valid").flatMap { self.validity($0) }
    reader.finish()
    return SetElement(name: entry.key, validity: validity)
  }

  private func validity(_ node: YAMLNode) -> Validity? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let period = reader.period()
    let suspended = reader.items("suspended").compactMap { suspension($0) }
    reader.finish()
    if reader.entries.isEmpty { problems.emptyValue(at: node.location) }
    return Validity(from: period.from, until: period.until, suspended: suspended)
  }

  private func suspension(_ node: YAMLNode) -> Validity.Suspension? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let period = reader.period(needsStart: true)
    reader.finish()
    return period.from.map { Validity.Suspension(from: $0, until: period.until) }
  }

  /// Other names are allowed, but one letter off a known name is probably that name.
  private func noteNearMiss(_ name: String, _ node: YAMLNode, of id: ControlID, _ known: [String]) {
    let labels = valueLabels(of: id)
    if let named = known.first(where: { labels[$0]?.isCalled(name) ?? false }) {
      return problems.warning(
        "near-known-value", at: node.location, length: node.displayLength,
        LocalizedText(
          ja: "「\(name)」は「\(named)」の名前ですが、別の値として扱われます",
          en: "\"\(name)\" is what \"\(named)\" is called but counts as another value"),
        help: LocalizedText(ja: "もしかして: \(named)", en: "Did you mean \(named)?"))
    }
    guard let near = known.first(where: { isOneEditApart($0, name) }) else { return }
    problems.warning(
      "near-known-value", at: node.location, length: node.displayLength,
      LocalizedText(
        ja: "「\(name)」は「\(near)」とよく似ていますが、別の値として扱われます",
        en: "\"\(name)\" is almost \"\(near)\" but counts as another value"),
      help: LocalizedText(ja: "もしかして: \(near)", en: "Did you mean \(near)?"))
  }
}

/// Whether two names differ by one letter: changed, added, left out, or swapped with its neighbour.
func isOneEditApart(_ left: String, _ right: String) -> Bool {
  let first = Array(left.unicodeScalars)
  let second = Array(right.unicodeScalars)
  guard abs(first.count - second.count) <= 1, first != second else { return false }
  let shorter = min(first.count, second.count)
  var start = 0
  while start < shorter, first[start] == second[start] { start += 1 }
  var end = 0
  while end < shorter - start, first[first.count - 1 - end] == second[second.count - 1 - end] { end += 1 }
  let changed = (first.count - start - end, second.count - start - end)
  if changed.0 <= 1, changed.1 <= 1 { return true }
  return changed == (2, 2) && first[start] == second[start + 1] && first[start + 1] == second[start]
}
