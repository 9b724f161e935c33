internal import LocatedYAML
internal import SourceText

/// Hands out the keys of one mapping, and at the end reports those that nobody asked for.
struct MappingReader {
  /// Where the mapping starts.
  let location: SourceLocation
  /// Where mistakes are reported.
  let problems: Problems
  /// The keys and their values, in written order.
  let entries: [YAMLEntry]
  private var asked: [String] = []
  private var takenCount = 0

  /// Creates a reader; reports and returns nil where the node is no mapping.
  init?(_ node: YAMLNode, _ problems: Problems) {
    guard case .mapping(let entries) = node.content else {
      problems.wrongKind(node, expected: .mapping)
      return nil
    }
    self.entries = entries
    self.problems = problems
    location = node.location
  }

  /// The entry of a key, which may be absent; an empty value is reported and counts as absent.
  mutating func entry(_ key: String) -> YAMLEntry? {
    asked.append(key)
    guard takenCount < entries.count else { return nil }
    let length = key.utf8.count
    guard let index = entries.firstIndex(where: { $0.key.utf8.count == length && $0.key == key }) else { return nil }
    takenCount += 1
    let entry = entries[index]
    guard !entry.value.isEmpty else {
      problems.emptyValue(at: entry.value.location)
      return nil
    }
    return entry
  }

  /// The value of a key that may be absent.
  mutating func optional(_ key: String) -> YAMLNode? { entry(key)?.value }

  /// The value of a key; absence is reported.
  mutating func required(_ key: String) -> YAMLNode? {
    let before = takenCount
    if let node = entry(key)?.value { return node }
    if takenCount == before { problems.missingKey(key, in: location) }
    return nil
  }

  /// Whether a key is there, without taking it.
  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// Takes every key that contains a dot: these are the controls.
  mutating func forEachControl(_ body: (YAMLEntry) -> Void) {
    for entry in entries where entry.isControlKey {
      takenCount += 1
      body(entry)
    }
  }

  /// Reports the keys that were not asked for; `also` are further names to suggest.
  func finish(alsoSuggesting also: @autoclosure () -> [String] = []) {
    guard takenCount < entries.count else { return }
    let extra = also()
    for entry in entries where !asked.contains(entry.key) {
      if entry.isControlKey, extra.isEmpty {
        problems.error(
          "control-not-allowed-here", at: entry.keyLocation, length: entry.key.unicodeScalars.count,
          LocalizedText(
            ja: "管理項目「\(entry.key)」はここには書けません", en: "the control \"\(entry.key)\" cannot be written here"),
          help: Problems.suggestion(for: entry.key, among: asked))
      } else if !entry.isControlKey {
        problems.unknownKey(entry, allowed: suggestions(for: entry.key, extra))
      }
    }
  }

  private func suggestions(for key: String, _ extra: [String]) -> [String] {
    // Controls are named only where a key is near to one; listing them all would help nobody.
    guard nearestName(to: key, in: asked) == nil, let near = nearestName(to: key, in: extra) else { return asked }
    return asked + [near]
  }
}

extension YAMLEntry {
  /// Whether the key is the id of a control: only those contain a dot.
  var isControlKey: Bool { key.utf8.contains(0x2E) }
}
