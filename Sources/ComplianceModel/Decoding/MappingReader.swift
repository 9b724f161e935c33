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
  private var missing: [String] = []
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
    // By index, and by length first: this runs for every key that any format knows.
    let length = key.utf8.count
    guard let index = entries.indices.first(where: { entries[$0].key.utf8.count == length && entries[$0].key == key })
    else { return nil }
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

  /// The value of a key; absence is reported at the end.
  mutating func required(_ key: String) -> YAMLNode? {
    let before = takenCount
    if let node = entry(key)?.value { return node }
    if takenCount == before { missing.append(key) }
    return nil
  }

  /// Where the value of a key stands, without taking it.
  func place(of key: String) -> SourceLocation? { entries.first { $0.key == key }?.value.location }

  /// Whether a key is there, without taking it.
  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// Takes every key that contains a dot: these are the controls.
  mutating func forEachControl(_ body: (YAMLEntry) -> Void) {
    for entry in entries where entry.isControlKey {
      takenCount += 1
      body(entry)
    }
  }

  /// Reports required keys that are missing and keys that were not asked for; the controls of `vocabulary` may be meant too.
  func finish(controlsOf vocabulary: Vocabulary? = nil) {
    guard takenCount < entries.count || !missing.isEmpty else { return }
    var misspelt: [String] = []
    for entry in entries where !asked.contains(entry.key) {
      if entry.isControlKey, vocabulary == nil {
        problems.error(
          "control-not-allowed-here", at: entry.keyLocation, length: entry.key.unicodeScalars.count,
          LocalizedText(
            ja: "管理項目「\(entry.key)」はここには書けません", en: "the control \"\(entry.key)\" cannot be written here"),
          help: LocalizedText(
            ja: "申告は claims: の中に、基準が求めるものは require: の中に書きます。",
            en: "Claims stand under \"claims\", and what a policy asks for under \"require\"."))
      } else if !entry.isControlKey {
        guard !problems.isFull else { return problems.overflow() }
        let controls = vocabulary?.controls.map(\.id.text) ?? []
        let labels = vocabulary?.controlLabels ?? [:]
        problems.unknownKey(entry, allowed: suggestions(for: entry.key, controls, labels), labels: labels)
        if let near = nearestName(to: entry.key, in: asked) { misspelt.append(near) }
      }
    }
    // A key that was only misspelt is not missing as well.
    for key in missing where !misspelt.contains(key) { problems.missingKey(key, in: location) }
  }

  /// Reports required keys that are missing, for readers that leave the other keys alone.
  func finishPartly() {
    for key in missing { problems.missingKey(key, in: location) }
  }

  private func suggestions(for key: String, _ extra: [String], _ labels: [String: LocalizedText]) -> [String] {
    // Controls are named only where a key is near to one; listing them all would help nobody.
    guard nearestName(to: key, in: asked) == nil, let near = nearestName(to: key, in: extra) else {
      return Problems.meant(by: key, among: extra, labels: labels) == nil ? asked : asked + extra
    }
    return asked + [near]
  }
}

extension YAMLEntry {
  /// Whether the key is the id of a control: only those contain a dot.
  var isControlKey: Bool { key.utf8.contains(0x2E) }
}
