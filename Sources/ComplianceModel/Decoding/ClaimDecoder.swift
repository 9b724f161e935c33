internal import LocatedYAML
internal import SourceText

/// Reads the claims of a dossier's papers, block by block.
struct ClaimDecoder {
  let context: DossierContext
  private(set) var claims: [Claim] = []

  init(context: DossierContext) { self.context = context }

  var problems: Problems { context.problems }

  /// The paper that a block stands in.
  struct Paper {
    let index: Int
    let stage: Stage
    /// A record lists what there is; it needs no party.
    let isRecord: Bool
  }

  /// Reads a block: who says what of which connection, and how firmly.
  ///
  /// `parties` are set where a test claims something of the obliged parties; the block then names none.
  mutating func read(_ block: YAMLNode, of paper: Paper, by parties: [PartyReference]? = nil) {
    guard var reader = MappingReader(block, problems) else { return }
    let start = claims.count
    var head = Claim(blankFor: paper, at: block.location)
    let partyNode = parties == nil ? reader.optional("party") : nil
    let connectionNode = parties == nil ? reader.optional("connection") : nil
    head.parties = parties ?? partyNode.map { context.names.references($0) } ?? []
    head.connections = connectionNode.map { context.names.connections($0) } ?? []
    readCommonKeys(&reader, into: &head)
    head.since = reader.date("since")
    head.sinceIsAssumed = reader.assumed(["since"]).contains("since")
    readStage(&reader, into: &head, of: paper)

    reader.forEachControl { entry in
      if let control = problems.control(entry, in: context.vocabulary) { readValue(entry, of: control, head) }
    }
    readWithdrawn(&reader, head, from: start)
    readNotApplicable(&reader, head, from: start)
    reader.finish(controlsOf: context.vocabulary)

    // A control that was written by its label is there, and is reported as what it is.
    let labels = context.vocabulary.controls.lazy.map(\.label)
    if reader.isSilent, !reader.entries.contains(where: { entry in labels.contains { $0.isCalled(entry.key) } }) {
      reportEmpty(block)
    }
    if parties == nil, !paper.isRecord {
      if partyNode == nil { checkParties(from: start) }
      if connectionNode == nil { checkConnections(head, hasParty: partyNode != nil, from: start) }
    }
    addImplied(from: start)
  }

  /// Keys that a block and a single value share; the value's own win.
  mutating func readCommonKeys(_ reader: inout MappingReader, into claim: inout Claim) {
    if let modality: Modality = reader.word("modality", .modality) { claim.modality = modality }
    if let date = reader.date("planned-for") { claim.plannedFor = date }
    if let section = reader.text("section") { claim.section = section }
    if let note = reader.text("note") { claim.note = note }
    if let evidence = reader.optional("evidence").flatMap({ evidence($0) }) { claim.evidence = evidence }
  }

  private func readStage(_ reader: inout MappingReader, into claim: inout Claim, of paper: Paper) {
    if let stage = reader.optional("stage").flatMap({ problems.stage($0) }) {
      claim.stage = stage
      claim.isHearsay = stage != paper.stage && stage.isPromise
    }
    guard let entry = reader.entry("fact"), let isFact = problems.boolean(entry.value) else { return }
    claim.isFact = isFact
    guard isFact, claim.stage != .declared else { return }
    problems.error(
      "fact-elsewhere", at: entry.keyLocation, length: 4,
      LocalizedText(ja: "fact は申告（declared）の中だけで使えます", en: "\"fact\" is for claims at the stage \"declared\""),
      help: LocalizedText(
        ja: "事実の報告なら stage: implemented か observed にしてください。",
        en: "For reports of facts use stage: implemented or observed."))
  }

  private func evidence(_ node: YAMLNode) -> Evidence? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let how: Evidence.How? = reader.requiredWord("how", .evidence)
    let reference = reader.text("ref")
    let by = reader.text("by")
    let date = reader.date("date")
    reader.finish()
    return how.map { Evidence(how: $0, reference: reference, by: by, date: date) }
  }

  /// Adds a claim of a control on behalf of a head.
  mutating func add(_ control: Int, _ assertion: Claim.Assertion, _ head: Claim, at location: SourceLocation) {
    var claim = head
    claim.control = control
    claim.assertion = assertion
    claim.location = location
    if context.vocabulary.controls[control].scope == .party { claim.connections = [] }
    claims.append(claim)
  }

  private mutating func readWithdrawn(_ reader: inout MappingReader, _ head: Claim, from start: Int) {
    for item in reader.someItems("withdrawn") {
      guard let id = problems.text(item),
        let control = problems.control(named: id, at: item.location, in: context.vocabulary),
        checkNotStated(control, id, at: item.location, from: start)
      else { continue }
      add(control, .withdrawn, head, at: item.location)
    }
  }

  private mutating func readNotApplicable(_ reader: inout MappingReader, _ head: Claim, from start: Int) {
    for entry in reader.namedEntries("not-applicable") ?? [] {
      let assertion = notApplicable(entry.value)
      guard let control = problems.control(entry, in: context.vocabulary),
        checkNotStated(control, entry.key, at: entry.keyLocation, from: start), let assertion
      else { continue }
      add(control, assertion, head, at: entry.keyLocation)
    }
  }

  private func notApplicable(_ node: YAMLNode) -> Claim.Assertion? {
    guard case .mapping = node.content else {
      return problems.text(node).map { .notApplicable(reason: $0, confirmed: nil) }
    }
    guard var reader = MappingReader(node, problems) else { return nil }
    let reason = reader.requiredText("reason")
    let confirmed = reader.optional("confirmed").flatMap { confirmation($0) }
    reader.finish()
    return reason.map { .notApplicable(reason: $0, confirmed: confirmed) }
  }

  private func confirmation(_ node: YAMLNode) -> Claim.Confirmation? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let by = reader.required("by").flatMap { context.names.reference($0) }
    let document = reader.text("document")
    let date = reader.date("date")
    reader.finish()
    return by.map { Claim.Confirmation(by: $0, document: document, date: date) }
  }

  /// Adds what a paper is known not to speak of.
  mutating func readSilent(_ items: [YAMLNode], of paper: Paper) {
    let start = claims.count
    for item in items {
      if case .mapping(let entries) = item.content {
        for entry in entries {
          if let text = problems.text(entry.value), text != "inferred" {
            problems.unknown(.value, entry.value, candidates: ["inferred"])
          }
          addSilent(entry.key, at: entry.keyLocation, isInferred: true, of: paper, from: start)
        }
        if entries.isEmpty { problems.emptyValue(at: item.location) }
      } else if let id = problems.text(item) {
        addSilent(id, at: item.location, isInferred: false, of: paper, from: start)
      }
    }
  }

  private mutating func addSilent(
    _ id: String, at location: SourceLocation, isInferred: Bool, of paper: Paper, from start: Int
  ) {
    guard let control = problems.control(named: id, at: location, in: context.vocabulary),
      checkNotStated(control, id, at: location, from: start)
    else { return }
    add(control, .silent(isInferred: isInferred), Claim(blankFor: paper, at: location), at: location)
  }

  /// Adds what the values of claims say of other controls; what the block states itself is left as it says.
  private mutating func addImplied(from start: Int) {
    var index = start
    while index < claims.count {
      defer { index += 1 }
      let control = claims[index].control
      guard !context.vocabulary.controls[control].implications.isEmpty,
        case .value(let value) = claims[index].assertion
      else { continue }
      for implication in context.vocabulary.controls[control].implications where implication.condition.holds(for: value)
      {
        let part = claims[index].part
        let isStated = claims[start...].contains {
          $0.control == implication.control && ($0.impliedBy == nil || $0.part == part)
        }
        guard !isStated else { continue }
        var claim = claims[index]
        claim.control = implication.control
        claim.assertion = .value(implication.value)
        claim.impliedBy = control
        claim.extends = false
        claims.append(claim)
      }
    }
  }
}

extension MappingReader {
  /// Whether a block has neither a control nor anything else that says something.
  fileprivate var isSilent: Bool {
    !entries.contains { $0.isControlKey || $0.key == "withdrawn" || $0.key == "not-applicable" }
  }
}
