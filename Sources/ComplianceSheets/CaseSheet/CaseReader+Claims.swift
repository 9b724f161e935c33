internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// The rows of 約束と事実.
extension CaseReader {
  private typealias Heading = LocalizedText

  /// The rows that can be placed, in order.
  func claimRows() -> [ClaimRow] {
    var above: [String: SheetCell] = [:]
    return rows("claims").compactMap { row in
      // What repeats the row above is read as that row's.
      var cells = row.cells
      for key in ["document", "section", "party", "connection", "control"] {
        if let cell = cells[key], cell.isOne(of: ValueWords.readAsSame), !isName(cell.text, key),
          let same = above[key]
        {
          cells[key] = cell.with(same.text)
        }
        above[key] = cells[key]
      }
      return claim(CaseRows.Row(cells: cells, location: row.location))
    }
  }

  /// Whether something is called so that can stand in a column.
  private func isName(_ text: String, _ key: String) -> Bool {
    switch key {
    case "document": if case .none = names.paper(text) { false } else { true }
    case "party": if case .none = names.reference(text) { false } else { true }
    case "section", "control": false
    default: if case .none = CaseNames.find(text, in: names.connections) { false } else { true }
    }
  }

  private func claim(_ row: CaseRows.Row) -> ClaimRow? {
    guard let cell = row["document"] ?? onlyPaper(row), let paper = paper(cell) else {
      if let control = row["control"] { _ = self.control(control) }
      return nil
    }
    guard let controlCell = row["control"] else {
      problems.missing(Heading(ja: "管理項目", en: "Control"), at: row.location)
      return nil
    }
    guard let control = self.control(controlCell) else { return nil }
    var row = row
    let form = self.form(&row, control)
    let isSilent = form == .silent || form == .inferred
    reportUnused(row, form, control)
    guard !isSilent else {
      let line = ClaimBlocks.Line(head: [], connections: nil, control: control, part: nil, form: form, own: [])
      return ClaimRow(
        paper: paper, line: line, group: "", control: controlCell, sinceAssumed: [], own: [])
    }
    let value = form == .withdrawn ? nil : self.value(row, control, form)
    guard value != nil || form == .withdrawn else { return nil }
    var part: String?
    if let cell = row["part"] {
      guard let found = self.part(cell, of: control) else { return nil }
      part = found
    }
    var own = self.own(row)
    if form == .notApplicable, row["value"] == nil { own[4].node = nil }
    let party = references(row["party"])
    row["party"].map(warnOfEmptyRoles)
    let connection = connections(row["connection"])
    if row["party"] != nil, party == nil { return nil }
    if row["connection"] != nil, connection == nil { return nil }
    let stage = word(row["stage"], CaseWords.stages, Heading(ja: "別の段階のこと", en: "Of another stage"))
    let fact = flag(row["fact"], Heading(ja: "今の事実", en: "A fact"))
    let sinceAssumed = assumed(row["sinceAssumed"], "since", Heading(ja: "いつからは推定", en: "Since inferred"))
    let isOfConnections = vocabulary.controls[control].scope == .connection
    let head = [party?.texts, stage?.texts, fact?.texts, row["since"]?.text, sinceAssumed.first?.texts]
    let line = ClaimBlocks.Line(
      head: head.map { $0 ?? "" }, connections: isOfConnections ? connection?.texts ?? "" : nil, control: control,
      part: part, form: form,
      own: own.enumerated().map { index, entry in index == 0 ? entry.node?.texts ?? "firm" : entry.node?.texts })
    return ClaimRow(
      paper: paper, line: line, group: row["group"]?.text ?? "", control: controlCell, party: party,
      connection: isOfConnections ? connection : nil, stage: stage, fact: fact, since: row["since"]?.dateNode,
      sinceAssumed: sinceAssumed, own: own, value: value, confirmed: form == .notApplicable ? confirmed(row) : nil)
  }

  private func form(_ row: inout CaseRows.Row, _ control: Int) -> ClaimForm {
    if let cell = row["form"] {
      if let word = ClaimForm.words.word(of: cell.text), let form = ClaimForm(rawValue: word) { return form }
      problems.notOffered(
        cell, among: ClaimForm.words.choices(in: language), for: Heading(ja: "言い方", en: "How it is said"))
      return .value
    }
    // 「記載なし」 and the like are no values of any control, so they are meant where they stand for one.
    if let cell = row["value"], let word = ClaimForm.words.word(of: cell.text), let form = ClaimForm(rawValue: word),
      form == .silent || form == .inferred || form == .withdrawn || form == .notApplicable,
      ValueReading.name(cell.text, of: vocabulary.controls[control]) == nil
    {
      // The word says how it is said, so the reason stands in the note, or nowhere.
      if form == .notApplicable {
        if row["memo"] == nil {
          problems.missing(
            Heading(ja: "メモ（該当なしの理由）", en: "Note (why not applicable)"), at: cell.location, because: cell)
        } else {
          row = row.without("value")
        }
      }
      return form
    }
    return .value
  }

  private func value(_ row: CaseRows.Row, _ control: Int, _ form: ClaimForm) -> YAMLNode? {
    if form == .notApplicable {
      guard let cell = row["value"] ?? row["memo"] else {
        problems.missing(Heading(ja: "値（該当なしは理由）", en: "Value or reason"), at: row["form"]?.location ?? row.location)
        return nil
      }
      return cell.textNode
    }
    guard let cell = row["value"] else {
      problems.missing(Heading(ja: "値（該当なしは理由）", en: "Value or reason"), at: row["control"]?.location ?? row.location)
      return nil
    }
    let definition = vocabulary.controls[control]
    if cell.isOne(of: ValueWords.readAsSame) {
      problems.report(
        "repeats-above", at: cell.location,
        Heading(ja: "値に「\(cell.text)」は書けません", en: "a value cannot be \"\(cell.text)\""),
        help: Heading(ja: "上の行と同じ値なら、その値をもう一度書いてください。", en: "Write the value again if it is that of the row above."))
      return nil
    }
    guard let unit = row["unit"], case .number(let word, let named, _, _) = definition.type,
      ![word, definition.unit?.ja ?? word, definition.unit?.en ?? word].contains(where: { unit.isOne(of: [$0]) }),
      named.isEmpty || Double(Folding.folded(cell.text)) != nil
    else { return values.node(cell, control: control) }
    return values.node(cell.with(cell.text + unit.text), control: control)
  }

  /// The word of files for a part.
  private func part(_ cell: SheetCell, of control: Int) -> String? {
    let definition = vocabulary.controls[control]
    switch definition.parts {
    case .holdings:
      let all = names.holdings.map { $0.labels.first ?? $0.id }
      return found(CaseNames.find(cell.text, in: names.holdings), cell, all, .holding).map { names.holdings[$0].id }
    case .named(let words, let labels):
      let list = WordList(zip(words, labels).map { .init(word: $0, label: $1) })
      if let word = list.word(of: cell.text) { return word }
      return found(CaseNames.Match<String>.none, cell, list.choices(in: .ja), .part)
    case .whole:
      problems.report(
        "no-parts", at: cell.location,
        Heading(
          ja: "\(definition.label.ja)には部分がありません", en: "\(definition.label[.en]) has no parts"),
        help: Heading(ja: "「部分」を空けてください。", en: "Leave \"Part\" blank."))
      return nil
    }
  }

  /// Firmness, planned day, evidence, section and note.
  private func own(_ row: CaseRows.Row) -> [(key: String, node: YAMLNode?)] {
    [
      ("modality", word(row["modality"], CaseWords.modalities, Heading(ja: "確からしさ", en: "Firmness"))),
      ("planned-for", row["plannedFor"]?.dateNode), ("evidence", evidence(row)), ("section", row["section"]?.textNode),
      ("note", row["memo"]?.textNode),
    ]
  }

  private func evidence(_ row: CaseRows.Row) -> YAMLNode? {
    let cells = ["how", "reference", "foundBy", "foundOn"].compactMap { row[$0] }
    guard let first = cells.first else { return nil }
    var node = CaseNode(at: first.location)
    let heading = Heading(ja: "確認の方法", en: "Evidence")
    if row["how"] == nil { problems.missing(heading, at: first.location) }
    node.set("how", word(row["how"], CaseWords.hows, heading) ?? first.node(Evidence.How.paper.rawValue))
    node.set("ref", row["reference"]?.textNode)
    node.set("by", row["foundBy"]?.textNode)
    node.set("date", row["foundOn"]?.dateNode)
    return node.node
  }

  private func confirmed(_ row: CaseRows.Row) -> YAMLNode? {
    let cells = ["confirmedBy", "confirmedIn", "confirmedOn"].compactMap { row[$0] }
    guard let first = cells.first else { return nil }
    var node = CaseNode(at: first.location)
    if row["confirmedBy"] == nil {
      problems.missing(Heading(ja: "該当なしを認めた者", en: "Confirmed by"), at: first.location)
    }
    node.set("by", reference(row["confirmedBy"]) ?? first.node(Role.ward.rawValue))
    node.set("document", row["confirmedIn"]?.textNode)
    node.set("date", row["confirmedOn"]?.dateNode)
    return node.node
  }
}

extension YAMLNode {
  /// Everything that stands in it, to be compared.
  var texts: String {
    switch content {
    case .scalar(let scalar): SheetList.quoted(scalar.text)
    case .sequence(let items): "[" + items.map(\.texts).joined(separator: ",") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key):\($0.value.texts)" }.joined(separator: ",") + "}"
    }
  }
}
