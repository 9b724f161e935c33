internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// Reads one 回答票 that was filled in.
struct QuestionnaireReader {
  let workbook: ReadWorkbook
  let evaluation: Evaluation
  let problems: SheetProblems
  let origin: SheetOrigin?
  let cover: CoverReading
  private var notes: [(cell: SheetCell, heading: String)] = []
  private var uses: [YAMLEntry] = []
  /// Where each question was answered.
  private var answered: [QuestionID: SourceLocation] = [:]

  init(_ workbook: ReadWorkbook, _ evaluation: Evaluation, _ problems: SheetProblems) {
    self.workbook = workbook
    self.evaluation = evaluation
    self.problems = problems
    origin = SheetOrigin(workbook)
    cover = CoverReading(workbook)
  }

  /// The paper; nil where the sheet has mistakes or says nothing.
  mutating func document() -> YAMLNode? {
    let before = problems.diagnostics.count
    guard isOfThisCase() else { return nil }
    guard let table = TableReading(QuestionTable.table(in: .ja), in: workbook, problems) else {
      problems.noTable(workbook.path)
      return nil
    }
    let party = self.party()
    let language = origin?.language ?? self.language(of: table)
    let placing = QuestionPlacing(evaluation, party: party, origin: origin, language: language, problems)
    var document = SheetDocument(
      stage: .declared, at: cover.place(of: .day) ?? table.sheet.place(row: 1, column: 1), language: language,
      asked: placing.measures)
    read(table, placing, language, into: &document)
    readCover()
    readStrays(table)
    refuseSecond(table)
    let isFilled = !answered.isEmpty || !notes.isEmpty || cover.values[.day] != nil
    if isFilled { setHead(of: &document, party, language) }
    if party != nil { QuestionnaireChanges(evaluation, placing, origin).report(to: problems) }
    if isFilled { problems.unanswered(table) }
    guard !problems.diagnostics[before...].contains(where: { $0.severity == .error }) else { return nil }
    guard isFilled else {
      problems.nothingFilledIn(workbook.path)
      return nil
    }
    if !uses.isEmpty { document.set("uses", SheetDocument.mapping(uses)) }
    for note in notes { document.append(note.cell.note(note.heading, language), to: "notes") }
    document.setSource(workbook, at: table.sheet.place(row: 1, column: 1))
    return document.node
  }

  // MARK: Whose sheet it is

  private func isOfThisCase() -> Bool {
    let place = cover.place(of: .dossier)
    if let origin, origin.form != .questionnaire {
      problems.otherForm(workbook.path)
      return false
    }
    let dossier = evaluation.dossier
    guard let other = origin?.dossier ?? cover.dossier, other != dossier.id else { return true }
    if let origin, origin.isBeforeCase {
      problems.beforeCase(dossier.id, path: workbook.path)
      return true
    }
    problems.otherCase(other, than: dossier.id, at: place, path: workbook.path)
    return false
  }

  /// The party that answers: by the hidden sheet, else by the cover's small id, else by the name on the cover.
  private mutating func party() -> Int? {
    let parties = evaluation.dossier.parties
    let name = cover.values[.party]
    let named = name.flatMap { cell in parties.firstIndex { Folding.matches($0.name, cell.text) } }
    if let id = origin?.party ?? cover.party?.text, let party = parties.firstIndex(where: { $0.id == id }) {
      if let name, named != party { checkName(name, of: party) }
      return party
    }
    if let name, let named {
      problems.partyByName(name, parties[named])
      return named
    }
    problems.unknownParty(
      name?.text ?? "", at: cover.place(of: .party), path: workbook.path,
      known: parties.filter { $0.role != .ward }.map { "\($0.name)（\($0.id)）" })
    return nil
  }

  /// The name on the cover is that of the party; one whose name was not known may have got one.
  private mutating func checkName(_ name: SheetCell, of party: Int) {
    let shown = [Language.ja, .en].map { Wording(evaluation, in: $0).party(party) }
    guard !name.isOne(of: shown) else { return }
    if evaluation.dossier.parties[party].isNamed {
      problems.otherName(name, evaluation.dossier.parties[party])
    } else {
      notes.append((name, QuestionnaireCover.Field.party.label.ja))
    }
  }

  private func language(of table: TableReading) -> Language {
    let heading = QuestionTable.table(in: .ja).columns.first { $0.key == "answer" }?.heading
    let row = table.sheet.rows.first { $0.number == table.headRow }
    let isEnglish = row?.cells.contains { cell in heading.map { Folding.matches($0.en, cell.text) } ?? false }
    return isEnglish == true ? .en : .ja
  }

  // MARK: Answers

  private mutating func read(
    _ table: TableReading, _ placing: QuestionPlacing, _ language: Language, into document: inout SheetDocument
  ) {
    let answers = AnswerReading(table, evaluation.rulebook.vocabulary, in: language, problems)
    for row in table.rows where !isGroup(row) {
      notes += row.extras.map { ($0.cell, $0.heading) }
      let filled = QuestionTable.filled.compactMap { row.cells[$0] }
      guard !filled.isEmpty else {
        // What people wrote below the table in other columns.
        if row.cells["id"] == nil, row.cells["number"] == nil {
          notes += row.cells.values.sorted { $0.location < $1.location }.map { ($0, "") }
        }
        continue
      }
      guard let id = placing.question(of: row) else { continue }
      let place = filled[0].location
      if let first = answered[id] {
        problems.answeredTwice(at: place, first: first)
        continue
      }
      answered[id] = place
      switch id {
      case .feature(let word): readFeature(word, row, language)
      case .measure(let measure):
        guard let control = evaluation.rulebook.vocabulary.index(of: measure.control) else { continue }
        let number = placing.number(of: row, id).map { QuestionnaireWords.section($0, in: language) } ?? ""
        let section = SheetCell(
          ReadCell(column: 1, content: .text(number)), at: row.cells["number"]?.location ?? place)
        var besides: [SheetCell] = []
        switch answers.answer(row, control: control, section: section, besides: &besides) {
        case .value(let value, let own): document.add(measure, value: value, own: own)
        case .notApplicable(let reason):
          let own =
            section.text.isEmpty
            ? [] : [YAMLEntry(key: "section", keyLocation: section.location, value: section.node)]
          document.addNotApplicable(measure, reason: reason, own: own)
        case .nothing, nil: break
        }
        notes += besides.map { ($0, "") }
      }
    }
  }

  private mutating func readFeature(_ word: String, _ row: TableReading.Row, _ language: Language) {
    notes += QuestionTable.filled.dropFirst().compactMap { row.cells[$0] }.map { ($0, "") }
    guard let cell = row.cells["answer"], !cell.isOne(of: ValueWords.readAsUnknown) else { return }
    let isUsed = cell.isOne(of: ValueWords.readAsYes)
    guard isUsed || cell.isOne(of: ValueWords.readAsNo) else {
      let words = [QuestionnaireWords.yes, QuestionnaireWords.no, ValueWords.unknown].map { $0[language] }
      problems.notOffered(cell, among: words, for: LocalizedText(ja: "回答", en: "Answer"))
      return
    }
    let value = cell.plainNode(isUsed ? "true" : "false")
    uses.append(YAMLEntry(key: word, keyLocation: cell.location, value: value))
  }

  /// Whether a row is the head of a group.
  private func isGroup(_ row: TableReading.Row) -> Bool {
    guard row.cells.count + row.extras.count == 1, let cell = row.cells.values.first ?? row.extras.first?.cell else {
      return false
    }
    let label = cell.text.split { "（(".contains($0) }.first.map { String($0) } ?? ""
    return QuestionnaireReader.groups.contains(Folding.folded(label))
  }

  private static let groups: Set<String> = Set(
    (Control.Field.allCases.map(\.label) + [QuestionnaireWords.first]).flatMap { [$0.ja, $0.en] }.map(Folding.folded))

  // MARK: What else stands in the workbook

  private mutating func readCover() {
    for field in QuestionnaireCover.Field.allCases where field.isNote {
      if let cell = cover.values[field] { notes.append((cell, field.label.ja)) }
    }
    notes += cover.strays.map { ($0, "") }
  }

  private mutating func readStrays(_ table: TableReading) {
    notes += table.strays.map { ($0, "") }
    notes += workbook.strays(besides: [table.sheet.name, cover.sheet?.name]).map { ($0.cell, "") }
  }

  /// Another tab with the same questions and answers of its own, as a copied tab has, would be lost.
  private func refuseSecond(_ table: TableReading) {
    for sheet in workbook.sheets where !sheet.isHidden && sheet.name != table.sheet.name {
      let alone = ReadWorkbook(path: workbook.path, hash: "", sheets: [sheet])
      guard let other = TableReading(QuestionTable.table(in: .ja), in: alone, SheetProblems()),
        let cell = other.rows.lazy.compactMap({ $0.cells["answer"] ?? $0.cells["amount"] }).first
      else { continue }
      problems.secondTable(table.sheet.name, other.sheet.name, at: cell.location)
    }
  }

  // MARK: The paper

  private func setHead(of document: inout SheetDocument, _ party: Int?, _ language: Language) {
    guard let day = cover.values[.day] else {
      problems.noDay(at: cover.place(of: .day), path: workbook.path)
      return
    }
    document.set("date", day.dateNode)
    guard let party else { return }
    let who = evaluation.dossier.parties[party]
    let title = QuestionnaireWords.title[language]
    let name = who.isNamed ? who.name : cover.values[.party]?.text ?? who.name
    document.set("title", day.node(language == .ja ? "\(title)（\(name)）" : "\(title) (\(name))"))
    document.set("by", day.node(who.id))
    if case .scalar(let scalar) = day.dateNode.content, let date = DateText.parse(scalar.text) {
      document.set("id", day.node("questionnaire-\(who.id)-\(date)"))
    }
  }
}

extension SheetCell {
  /// What stands in a cell as a note of a paper, with its place.
  fileprivate func note(_ heading: String, _ language: Language) -> YAMLNode {
    let place = SourceFile.CellPlace(row: location.line, column: location.column)
    let sheet = location.file.sheet.map { "\($0.name)!" } ?? ""
    let about = heading.isEmpty ? "" : language == .ja ? "（\(heading)）" : " (\(heading))"
    return node("\(sheet)\(place)\(about): \(text)")
  }
}
