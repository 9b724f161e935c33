internal import LocatedYAML
internal import SourceText

/// Reads the papers of a dossier and what they claim.
struct DocumentDecoder {
  let context: DossierContext
  private(set) var documents: [Document] = []
  private(set) var claims: ClaimDecoder
  private var count = 0
  private var ids: [Located<String>] = []

  init(context: DossierContext) {
    self.context = context
    claims = ClaimDecoder(context: context)
  }

  private var problems: Problems { context.problems }

  /// Reads one paper.
  mutating func read(_ node: YAMLNode) {
    guard var reader = MappingReader(node, problems) else { return }
    let id = reader.optional("id").flatMap { self.id($0) }
    let stage = reader.required("stage").flatMap { problems.stage($0) }
    let title = reader.text("title")
    let date = reader.required("date").flatMap { problems.date($0) }
    let dateIsAssumed = reader.assumed(["date"]).contains("date")
    let source = reader.text("source")
    let by = reader.optional("by").flatMap { context.names.reference($0) }
    let coverage = reader.optional("coverage").map { self.coverage($0) } ?? .partial
    let isRecord = reader.flag("record")
    let recorded = recordedParties(&reader, isRecord: isRecord)
    let paper = ClaimDecoder.Paper(index: count, stage: stage ?? .consulted, isRecord: isRecord)
    count += 1
    let start = claims.claims.count
    claims.readSilent(reader.items("silent"), of: paper)
    for block in reader.items("claims") { claims.read(block, of: paper) }
    claims.checkSilence(of: paper, from: start)
    let remarks = reader.items("remarks").compactMap { remark($0) }
    let besides = CorrectionDecoder(context: context)
    let uses = context.features(reader.namedEntries("uses") ?? [])
    let corrections = reader.limitedItems("corrections").compactMap { besides.correction($0) }
    let attachments = reader.limitedItems("attachments").compactMap { besides.attachment($0) }
    let notes = reader.items("notes").compactMap { problems.text($0) }
    let sheet = reader.optional("sheet").flatMap { besides.sheet($0) }
    reader.finish()
    guard let stage, let date else { return }
    documents.append(
      Document(
        id: id, title: title ?? id ?? stage.defaultTitle, stage: stage, date: date, dateIsAssumed: dateIsAssumed,
        source: source, by: by, coverage: coverage, isRecord: isRecord, recordedParties: recorded, remarks: remarks,
        location: node.location, uses: uses, corrections: corrections, attachments: attachments, notes: notes,
        sheet: sheet))
  }

  /// Reads the record where it is written apart; it is dated as the contract or the first paper unless it says so.
  mutating func readRecord(_ node: YAMLNode, contract: Dossier.Contract?) {
    guard var reader = MappingReader(node, problems) else { return }
    let title = reader.text("title") ?? "記録票"
    let dateEntry = reader.entry("date")
    let date = dateEntry.flatMap { problems.date($0.value) }
    let isAssumed = reader.assumed(["date"]).contains("date")
    let source = reader.text("source")
    let stage = reader.optional("stage").flatMap { problems.stage($0) } ?? .consulted
    let recorded = recordedParties(&reader, isRecord: true)
    let section = reader.text("section")
    let paper = ClaimDecoder.Paper(index: count, stage: stage, isRecord: true)
    count += 1
    var head = Claim(blankFor: paper, at: node.location)
    head.section = section
    reader.forEachControl { entry in
      if let control = problems.control(entry, in: context.vocabulary) {
        claims.readValue(entry, of: control, head)
      }
    }
    reader.finish(controlsOf: context.vocabulary)
    let assumed = contract?.from ?? documents.map(\.date).min()
    if dateEntry == nil, !reader.has("date"), assumed == nil { problems.missingKey("date", in: node.location) }
    guard let date = date ?? assumed else { return }
    documents.append(
      Document(
        id: nil, title: title, stage: stage, date: date, dateIsAssumed: isAssumed || dateEntry == nil, source: source,
        by: nil, coverage: .partial, isRecord: true, recordedParties: recorded, remarks: [], location: node.location))
  }

  /// Adds a paper in which a test claims something.
  mutating func add(_ document: Document, given: YAMLNode?, by parties: [PartyReference], blocks: [YAMLNode]) {
    let paper = ClaimDecoder.Paper(index: count, stage: document.stage, isRecord: false)
    count += 1
    if let given { claims.read(given, of: paper, by: parties) }
    for block in blocks { claims.read(block, of: paper) }
    documents.append(document)
  }

  /// Dates the answers to remarks by the papers that give them.
  func datedDocuments() -> [Document] {
    guard documents.contains(where: { !$0.remarks.isEmpty }) else { return documents }
    var dated = documents
    for (index, document) in documents.enumerated() {
      for (place, remark) in document.remarks.enumerated() {
        guard let answer = remark.answer, answer.date == nil else { continue }
        dated[index].remarks[place].answer?.date = date(ofPaper: answer.document)
      }
    }
    return dated
  }

  /// The date of a paper by its id or title, if it is one of the dossier's.
  func date(ofPaper name: String) -> PartialDate? {
    (documents.first { $0.id == name } ?? documents.first { $0.title == name })?.date
  }

  private func recordedParties(_ reader: inout MappingReader, isRecord: Bool) -> [Int]? {
    guard let entry = reader.entry("parties") else { return nil }
    guard isRecord else {
      problems.error(
        "parties-without-record", at: entry.keyLocation, length: 7,
        LocalizedText(
          ja: "parties は記録票・台帳（record: true）だけで使えます", en: "\"parties\" is for records (record: true) only"))
      return nil
    }
    return (problems.items(entry.value) ?? []).compactMap { context.names.party($0) }
  }

  private func coverage(_ node: YAMLNode) -> Document.Coverage {
    guard case .mapping = node.content else {
      if let text = problems.text(node), text != "complete" {
        problems.unknown(.coverage, node, candidates: ["complete"])
      }
      return .complete
    }
    guard var reader = MappingReader(node, problems) else { return .partial }
    let list = reader.required("complete").flatMap { problems.items($0) } ?? []
    reader.finish()
    return .completeFor(
      list.compactMap { item in
        problems.text(item).flatMap { problems.control(named: $0, at: item.location, in: context.vocabulary) }
      })
  }

  private func remark(_ node: YAMLNode) -> Document.Remark? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let section = reader.text("section")
    let control = reader.optional("control").flatMap { CorrectionDecoder(context: context).control($0) }
    let text = reader.requiredText("text")
    let answer = reader.optional("answered").flatMap { self.answer($0) }
    reader.finish()
    return text.map {
      Document.Remark(control: control, section: section, text: $0, answer: answer, location: node.location)
    }
  }

  private func answer(_ node: YAMLNode) -> Answer? {
    guard var reader = MappingReader(node, problems) else { return nil }
    let answer = Answer(&reader)
    reader.finish()
    return answer
  }

  /// The id of a paper, which no other has.
  private mutating func id(_ node: YAMLNode) -> String? {
    guard let id = problems.text(node) else { return nil }
    if let first = ids.first(where: { $0.value == id }) {
      problems.duplicate(.document, id, at: node.location, first: first.location)
    }
    ids.append(Located(value: id, location: node.location))
    return id
  }
}

extension Answer {
  /// Takes an answer's keys from a mapping.
  init?(_ reader: inout MappingReader) {
    let document = reader.requiredText("document")
    let text = reader.requiredText("text")
    let date = reader.date("date")
    guard let document, let text else { return nil }
    self.init(document: document, text: text, date: date)
  }
}

extension Stage {
  /// What a paper without a title is called.
  fileprivate var defaultTitle: String {
    switch self {
    case .consulted: "諮問資料"
    case .specified: "仕様書"
    case .declared: "申告"
    case .implemented: "実装報告"
    case .observed: "確認"
    }
  }
}
