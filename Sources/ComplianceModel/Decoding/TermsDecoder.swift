internal import LocatedYAML
internal import SourceText

/// Reads the words that files may use beside the controls.
struct TermsDecoder {
  let problems: Problems
  private(set) var features: [Term] = []
  private(set) var events: [Term] = []
  private(set) var sensitivities: [Term] = []
  private(set) var wards: [Term] = []
  private(set) var incidents: [Term] = []
  /// Where the first of them stand.
  private(set) var location: SourceLocation?

  init(problems: Problems) { self.problems = problems }

  /// Adds the terms of one file.
  mutating func read(_ node: YAMLNode) {
    guard var reader = MappingReader(node, problems) else { return }
    location = location ?? node.location
    features += terms(&reader, "features", .feature, besides: features)
    events += terms(&reader, "events", .event, besides: events)
    sensitivities += terms(&reader, "sensitivities", .sensitivity, besides: sensitivities)
    wards += terms(&reader, "wards", .ward, besides: wards)
    incidents += terms(&reader, "incidents", .incidentKind, besides: incidents)
    reader.finish()
  }

  private func terms(_ reader: inout MappingReader, _ key: String, _ noun: Noun, besides others: [Term]) -> [Term] {
    (reader.namedEntries(key) ?? []).compactMap { entry in
      guard problems.checkSlug(entry.key, at: entry.keyLocation) else { return nil }
      if others.contains(where: { $0.id == entry.key }) {
        problems.duplicate(noun, entry.key, at: entry.keyLocation, first: nil)
      }
      return term(entry, isEvent: noun == .event)
    }
  }

  private func term(_ entry: YAMLEntry, isEvent: Bool) -> Term? {
    guard var reader = MappingReader(entry.value, problems) else { return nil }
    let ja = reader.requiredText("ja")
    let en = reader.requiredText("en")
    let within: TimeFrame? = isEvent ? reader.word("within", .value) : nil
    reader.finish()
    return Term(
      id: entry.key, label: LocalizedText(ja: ja ?? "", en: en ?? ""), isWithinContract: within == .contract)
  }

  private enum TimeFrame: String, CaseIterable {
    case contract
  }
}
