public import LocatedYAML
internal import SourceText

/// Decodes the tests of a policy.
public enum PolicyTestDecoder {
  /// Decodes all cases of a file; each becomes a dossier of its own.
  public static func decode(
    _ document: YAMLDocument, vocabulary: Vocabulary, policies: [Policy]
  ) -> Decoded<[PolicyTest]> {
    let problems = Problems(domain: "policy-test", after: document.diagnostics)
    guard let root = document.root, var reader = MappingReader(root, problems) else {
      return Decoded(nil, problems)
    }
    let name = reader.required("policy-test").flatMap { policyName($0, policies, problems) }
    let asOf = reader.optional("as-of").flatMap { problems.day($0) }
    let hasDay = reader.has("as-of")
    let base = reader.required("dossier").flatMap { problems.entries($0) }
    let list = reader.required("tests").flatMap { list in
      problems.someItems(list).flatMap { problems.limited($0, in: list, to: DecodingLimits.cases) }
    }
    reader.finish()
    let suite = PolicyTestReader(
      policy: name ?? "", versions: policies.filter { $0.id == name }, asOf: asOf, hasDay: hasDay, base: base,
      dossiers: DossierReader(vocabulary: vocabulary, policies: policies, problems: problems, isMadeUp: true))
    let tests = (list ?? []).compactMap { suite.test($0) }
    checkUnique(tests, problems)
    return Decoded(tests, problems)
  }

  private static func policyName(_ node: YAMLNode, _ policies: [Policy], _ problems: Problems) -> String? {
    guard let text = problems.text(node) else { return nil }
    if policies.contains(where: { $0.id == text }) { return text }
    problems.unknownPolicy(text, node, among: policies)
    return nil
  }

  private static func checkUnique(_ tests: [PolicyTest], _ problems: Problems) {
    var places: [String: SourceLocation] = [:]
    for test in tests {
      let key = "\(test.requirement ?? "")/\(test.name)"
      guard let first = places.updateValue(test.location, forKey: key) else { continue }
      problems.error(
        "duplicate-case", at: test.location,
        LocalizedText(
          ja: "同じ要求事項に「\(test.name)」という例が二度あります",
          en: "the requirement has two cases named \"\(test.name)\""),
        related: [
          Diagnostic.Related(location: first, message: LocalizedText(ja: "一つ目はここです", en: "the first is here"))
        ])
    }
  }
}

/// Reads the cases of one policy.
struct PolicyTestReader {
  /// The policy that is tested.
  let policy: String
  /// Its versions; empty where there is no such policy, which was reported.
  let versions: [Policy]
  /// The day of all cases that name none.
  let asOf: Day?
  /// Whether the file names a day, be it a wrong one.
  let hasDay: Bool
  /// What the dossiers of all cases have; nil where it could not be read.
  let base: [YAMLEntry]?
  let dossiers: DossierReader

  private var problems: Problems { dossiers.problems }

  /// The test of a mapping.
  func test(_ node: YAMLNode) -> PolicyTest? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let requirement = reader.optional("requirement").flatMap { self.requirement($0) }
    let isForRequirement = reader.has("requirement")
    let name = reader.requiredText("case")
    let ownDay = reader.optional("as-of").flatMap { problems.day($0) }
    if !hasDay, !reader.has("as-of") { problems.missingKey("as-of", in: node.location) }
    let stageEntry = reader.entry("stage")
    let stage = stageEntry.flatMap { problems.stage($0.value) } ?? .declared
    let givenEntry = reader.entry("given")
    let blocks = reader.items("claims")
    let changes = reader.namedEntries("dossier") ?? []
    let documents = reader.entry("documents")
    let approvals = reader.entry("approvals")
    let expectation = reader.required("expect").flatMap { self.expectation($0, ofRequirement: isForRequirement) }
    let asks = reader.optional("asks").flatMap { count($0) }
    reader.finish()
    check(stageEntry, hasClaims: givenEntry != nil || !blocks.isEmpty)
    check(givenEntry, isForRequirement: isForRequirement)

    guard let base else { return nil }
    let root = caseRoot(node, name, base: base, changes: changes + [documents, approvals].compactMap(\.self))
    let day = ownDay ?? asOf
    let dossier = dossiers.dossier(root) { papers in
      guard givenEntry != nil || !blocks.isEmpty else { return }
      let paper = document(of: stage, on: day ?? Day(number: 0), titled: name ?? "", at: node.location)
      papers.add(paper, given: givenEntry?.value, by: requirement?.obliges.map { .role($0) } ?? [], blocks: blocks)
    }
    guard let name, let expectation, let day, let dossier else { return nil }
    return PolicyTest(
      policy: policy, requirement: requirement?.id, name: name, asOf: day, dossier: dossier, expectation: expectation,
      asks: asks, location: node.location)
  }

  /// The clause in the newest version that has it.
  private func requirement(_ node: YAMLNode) -> Requirement? {
    guard let text = problems.text(node), !versions.isEmpty else { return nil }
    let newestFirst = versions.sorted { $0.effective.from > $1.effective.from }
    for version in newestFirst {
      if let found = version.requirements.first(where: { $0.id == text }) { return found }
    }
    problems.unknown(.requirement, node, candidates: newestFirst.flatMap { $0.requirements.map(\.id) })
    return nil
  }

  private func expectation(_ node: YAMLNode, ofRequirement: Bool) -> PolicyTest.Expectation? {
    let all = PolicyTest.Expectation.allCases
    let allowed = all.filter { ($0 == .inForce || $0 == .notInForce) != ofRequirement }
    guard let text = problems.text(node) else { return nil }
    if let found = allowed.first(where: { $0.rawValue == text }) { return found }
    problems.unknown(
      .expectation, node, candidates: allowed.map(\.rawValue),
      note: PolicyTest.Expectation(rawValue: text) == nil
        ? nil
        : LocalizedText(
          ja: "in-force と not-in-force は requirement のない例だけで使います。",
          en: "in-force and not-in-force are for cases without a requirement."))
    return nil
  }

  private func count(_ node: YAMLNode) -> Int? {
    if case .integer(let value)? = node.scalar?.resolved, value >= 0 { return value }
    problems.wrongType(node, LocalizedText(ja: "0以上の整数を書くところです", en: "this must be a whole number of at least 0"))
    return nil
  }

  private func check(_ stage: YAMLEntry?, hasClaims: Bool) {
    guard let stage, !hasClaims else { return }
    problems.error(
      "stage-without-claims", at: stage.keyLocation, length: 5,
      LocalizedText(
        ja: "stage がありますが、given も claims もありません", en: "there is a stage but neither \"given\" nor \"claims\""))
  }

  private func check(_ given: YAMLEntry?, isForRequirement: Bool) {
    guard let given, !isForRequirement else { return }
    problems.error(
      "given-without-requirement", at: given.keyLocation, length: 5,
      LocalizedText(
        ja: "requirement がないので、だれの申告か分かりません", en: "without a requirement it is not known who claims this"),
      help: LocalizedText(ja: "claims: に party と共に書いてください。", en: "Use \"claims\" and name the party."))
  }

  /// The tree of a dossier file: the base, with the keys of the case in place of its own.
  private func caseRoot(_ node: YAMLNode, _ name: String?, base: [YAMLEntry], changes: [YAMLEntry]) -> YAMLNode {
    func text(_ key: String, _ text: String) -> YAMLEntry {
      YAMLEntry(
        key: key, keyLocation: node.location,
        value: YAMLNode(content: .scalar(YAMLScalar(text: text, style: .doubleQuoted)), location: node.location))
    }
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(base.count + changes.count + 2)
    func add(_ entry: YAMLEntry) {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        entries[index] = entry
      } else {
        entries.append(entry)
      }
    }
    add(text("dossier", policy.isEmpty ? "policy-test" : policy))
    add(text("title", name ?? "case"))
    base.forEach(add)
    changes.forEach(add)
    return YAMLNode(content: .mapping(entries), location: node.location)
  }

  private func document(of stage: Stage, on day: Day, titled title: String, at location: SourceLocation) -> Document {
    Document(
      id: nil, title: title, stage: stage, date: PartialDate(day), dateIsAssumed: false, source: nil, by: nil,
      coverage: .partial, isRecord: false, recordedParties: nil, remarks: [], location: location)
  }
}
