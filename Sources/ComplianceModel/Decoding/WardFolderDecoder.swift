public import LocatedYAML
public import SourceText

/// Decodes a ward's own `tokki.yaml`.
public enum WardFolderDecoder {
  /// The version of the format that is read.
  static let format = 1

  /// Decodes the file; whether the names in it exist is for the rulebook to say.
  public static func decode(_ document: YAMLDocument) -> Decoded<WardFolder> {
    let problems = Problems(domain: "ward-folder", after: document.diagnostics)
    guard let root = document.root, var reader = MappingReader(root, problems) else { return Decoded(nil, problems) }
    if let version = reader.required("tokki") { problems.checkFormat(version) }
    let ward = reader.optional("ward").flatMap { problems.namedWard($0) }
    let language: Language? = reader.word("language", .language)
    let policies = reader.someItems("policies").compactMap { item in
      problems.text(item).map { Located(value: $0, location: item.location) }
    }
    let only = reader.optional("only-policies")
    let leavesOutShipped = only.flatMap { problems.boolean($0) } ?? false
    let weights = (reader.namedEntries("weights") ?? []).compactMap { entry in
      problems.weight(entry.value).map {
        WardFolder.Weight(requirement: Located(value: entry.key, location: entry.keyLocation), weight: $0)
      }
    }
    reader.finish()
    if let only, leavesOutShipped, !reader.has("policies") { problems.nothingLeft(at: only) }
    return Decoded(
      WardFolder(
        ward: ward, language: language, policies: policies, leavesOutShipped: leavesOutShipped, weights: weights,
        location: root.location),
      problems)
  }

  /// The language that a file asks for, whatever else is wrong with it: what is wrong is said in it.
  public static func language(of document: YAMLDocument) -> Language? {
    guard case .mapping(let entries)? = document.root?.content else { return nil }
    return entries.first { $0.key == "language" }?.value.scalar.flatMap { Language(rawValue: $0.text) }
  }
}

extension Problems {
  /// The version of the format, so that a later one is not read as if it were this.
  fileprivate func checkFormat(_ node: YAMLNode) {
    if case .integer(WardFolderDecoder.format)? = node.scalar?.resolved { return }
    wrongType(
      node,
      LocalizedText(
        ja: "この版の Tokki が読めるのは tokki: \(WardFolderDecoder.format) だけです",
        en: "this version of Tokki reads tokki: \(WardFolderDecoder.format) only"))
  }

  fileprivate func namedWard(_ node: YAMLNode) -> Located<Term>? {
    guard var reader = MappingReader(node, self) else { return nil }
    let id = reader.required("id").flatMap { slug($0) }
    let label = reader.requiredLocalized("label", inBoth: false)
    reader.finish()
    guard let id, let label else { return nil }
    return Located(value: Term(id: id.value, label: label), location: id.location)
  }

  private func slug(_ node: YAMLNode) -> Located<String>? {
    guard let text = text(node), checkSlug(text, at: node.location) else { return nil }
    return Located(value: text, location: node.location)
  }

  fileprivate func nothingLeft(at node: YAMLNode) {
    error(
      "nothing-left", at: node.location, length: node.displayLength,
      LocalizedText(
        ja: "policies がないので、同梱の基準を外すと何も残りません",
        en: "without \"policies\" nothing is left when the shipped policies are left out"),
      help: LocalizedText(
        ja: "policies に基準のフォルダーを書くか、only-policies を消してください。",
        en: "Name folders in \"policies\", or remove \"only-policies\"."))
  }
}
