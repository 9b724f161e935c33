public import LocatedYAML
internal import SourceText

/// Decodes policies.
public enum PolicyDecoder {
  /// Decodes a policy; a shipped one must have its texts in both languages.
  public static func decode(
    _ document: YAMLDocument, vocabulary: Vocabulary, isShipped: Bool
  ) -> Decoded<Policy> {
    let problems = Problems(domain: "policy", after: document.diagnostics)
    guard let root = document.root, var reader = MappingReader(root, problems) else {
      return Decoded(nil, problems)
    }
    let conditions = ConditionDecoder(vocabulary: vocabulary, problems: problems)
    let values = ValueDecoder(vocabulary: vocabulary, problems: problems)
    let requirements = RequirementDecoder(
      conditions: conditions, predicates: PredicateDecoder(values: values), isShipped: isShipped)

    let header = PolicyHeader(&reader, conditions)
    let title = reader.requiredLocalized("title", inBoth: isShipped)
    let source = reader.localized("source", inBoth: isShipped)
    let binds: Policy.Binding? = reader.requiredWord("binds", .binding)
    let list = reader.required("requirements").flatMap { list in
      problems.someItems(list).flatMap { problems.limited($0, in: list) }
    }
    let clauses = (list ?? []).compactMap { requirements.requirement($0) }
    let form = reader.optional("form").flatMap {
      FormDecoder(vocabulary: vocabulary, problems: problems, isShipped: isShipped).form($0)
    }
    reader.finish()
    checkUnique(clauses, problems)
    guard let header, let title, let binds else { return Decoded(nil, problems) }
    return Decoded(
      Policy(
        id: header.id, version: header.version, title: title, titleLocation: reader.place(of: "title"), source: source,
        binds: binds,
        effective: header.effective, applies: header.applies, requirements: clauses,
        form: form, hash: ContentHash.of(document.file.bytes), isShipped: isShipped, location: root.location),
      problems)
  }

  /// Decodes only what tells whether a policy can apply; the rest of the file is not looked at.
  public static func header(of document: YAMLDocument, vocabulary: Vocabulary) -> Decoded<PolicyHeader> {
    let problems = Problems(domain: "policy", after: document.diagnostics)
    guard let root = document.root, var reader = MappingReader(root, problems) else {
      return Decoded(nil, problems)
    }
    let header = PolicyHeader(&reader, ConditionDecoder(vocabulary: vocabulary, problems: problems))
    reader.finishPartly()
    return Decoded(header, problems)
  }

  private static func checkUnique(_ requirements: [Requirement], _ problems: Problems) {
    for (index, requirement) in requirements.enumerated() {
      guard let first = requirements[..<index].first(where: { $0.id == requirement.id }) else { continue }
      problems.duplicate(.requirement, requirement.id, at: requirement.location, first: first.location)
    }
  }
}
