internal import ComplianceModel
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// Reads what one row of a 回答票 answers.
struct AnswerReading {
  let table: TableReading
  let vocabulary: Vocabulary
  let values: ValueReading
  let problems: SheetProblems
  let language: Language
  let columns: [String: LocalizedText]

  init(_ table: TableReading, _ vocabulary: Vocabulary, in language: Language, _ problems: SheetProblems) {
    self.table = table
    self.vocabulary = vocabulary
    self.language = language
    values = ValueReading(vocabulary, in: language, problems)
    self.problems = problems
    columns = Dictionary(
      QuestionTable.table(in: .ja).columns.map { ($0.key, $0.heading) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a row says.
  enum Answer {
    /// Nothing.
    case nothing
    /// The control has a value, with keys of its own.
    case value(YAMLNode, own: [YAMLEntry])
    /// It does not apply.
    case notApplicable(reason: YAMLNode)
  }

  /// What a row says of a control; nil after a mistake was reported.
  ///
  /// - Parameter besides: Takes the cells that say something else.
  func answer(
    _ row: TableReading.Row, control index: Int, section: SheetCell, besides: inout [SheetCell]
  ) -> Answer? {
    let cells = row.cells
    let control = vocabulary.controls[index]
    if let answer = cells["answer"], isNotApplicable(answer, control) {
      besides += ["amount", "modality", "planned", "note", "evidence"].compactMap { cells[$0] }
      guard let reason = cells["reason"] else {
        missing("reason", row, answer, because: answer)
        return nil
      }
      return .notApplicable(reason: reason.node)
    }
    guard let cell = valueCell(row, control, &besides) else { return nil }
    guard let cell else { return unanswered(row, &besides) }
    let own = self.own(row, section: section)
    guard let value = values.node(cell, control: index) else { return nil }
    if case .scalar(let scalar) = value.content, scalar.text == "partly", cells["note"] == nil {
      missing("note", row, cell, because: cell)
      return nil
    }
    if let reason = cells["reason"] {
      besides.append(reason)
      problems.report(
        "reason-without", .warning, at: reason.location,
        LocalizedText(
          ja: "回答が「該当なし」ではないのに、該当なしの理由があります",
          en: "there is a reason why it does not apply, but the answer is another"))
    }
    return own.map { .value(value, own: $0) }
  }

  // MARK: The value

  private func isNotApplicable(_ cell: SheetCell, _ control: Control) -> Bool {
    cell.isOne(of: ValueWords.readAsNotApplicable) && ValueReading.name(cell.text, of: control) == nil
  }

  /// The cell with the value; a number stands in its own column.
  ///
  /// Nil after a mistake was reported, `.some(nil)` where there is no value.
  private func valueCell(
    _ row: TableReading.Row, _ control: Control, _ besides: inout [SheetCell]
  ) -> SheetCell?? {
    let answer = row.cells["answer"]
    guard let amount = row.cells["amount"] else {
      return answer.map { isInUnit($0, row, control) } == false ? nil : .some(answer)
    }
    guard case .number = control.type else {
      guard answer == nil else {
        besides.append(amount)
        return .some(answer)
      }
      problems.report(
        "number-elsewhere", at: amount.location,
        LocalizedText(ja: "この質問は数を聞いていません", en: "this question does not ask for a number"),
        help: LocalizedText(ja: "答えは「回答」の欄に書いてください。", en: "Write the answer under \"Answer\"."))
      return nil
    }
    if let answer, !Folding.matches(answer.text, amount.text) {
      problems.report(
        "two-answers", at: amount.location,
        LocalizedText(
          ja: "「回答」（\(answer.text)）と「数」（\(amount.text)）の両方に答えがあります",
          en: "there is an answer (\(answer.text)) and a number (\(amount.text))"),
        help: LocalizedText(ja: "どちらか一方にしてください。", en: "Leave only one of the two."))
      return nil
    }
    return isInUnit(amount, row, control) ? .some(amount) : nil
  }

  /// Whether a number is in the unit of the question, wherever it stands; reported where it is not.
  private func isInUnit(_ cell: SheetCell, _ row: TableReading.Row, _ control: Control) -> Bool {
    guard case .number(let unit, _, _, _) = control.type, let written = row.cells["unit"],
      let first = Folding.folded(cell.text).unicodeScalars.first, ("0"..."9").contains(first),
      ValueReading.name(cell.text, of: control) == nil
    else { return true }
    let meaning = control.unit ?? LocalizedText(unit)
    guard !written.isOne(of: [unit, meaning.ja, meaning.en]) else { return true }
    problems.report(
      "other-unit", at: written.location,
      LocalizedText(
        ja: "単位「\(written.text)」は、この質問の単位「\(meaning.ja)」と違います",
        en: "the unit \"\(written.text)\" is not that of the question, \"\(meaning[.en])\""),
      help: LocalizedText(
        ja: "「\(meaning.ja)」に直した数を書いてください。", en: "Write the number in \(meaning[.en])."))
    return false
  }

  /// A row without an answer says nothing, unless it says why.
  private func unanswered(_ row: TableReading.Row, _ besides: inout [SheetCell]) -> Answer? {
    if let reason = row.cells["reason"] {
      missing("answer", row, reason)
      return nil
    }
    let cells = ["modality", "planned", "note", "evidence"].compactMap { row.cells[$0] }
    if let first = cells.first {
      besides += cells
      problems.report(
        "without-answer", .warning, at: table.columns["answer"].map { place(row, $0) } ?? first.location,
        LocalizedText(
          ja: "記入はありますが、「回答」が空なので、答えとしては読みません",
          en: "something is filled in, but without an answer it does not count as one"))
    }
    return .nothing
  }

  // MARK: What belongs to it

  /// The keys that belong to a value; nil after a mistake was reported.
  private func own(_ row: TableReading.Row, section: SheetCell) -> [YAMLEntry]? {
    var entries: [YAMLEntry] = []
    func add(_ key: String, _ node: YAMLNode) {
      entries.append(YAMLEntry(key: key, keyLocation: node.location, value: node))
    }
    if !section.text.isEmpty { add("section", section.node) }
    if let cell = row.cells["modality"] {
      guard let modality = Modality.allCases.first(where: { cell.isOne(of: [$0.label.ja, $0.label.en, $0.rawValue]) })
      else {
        problems.notOffered(
          cell, among: Modality.allCases.map { $0.label[language] },
          for: columns["modality"] ?? LocalizedText("modality"))
        return nil
      }
      add("modality", cell.node(modality.rawValue))
      if modality == .planned, row.cells["planned"] == nil {
        problems.report(
          "planned-without-day", .note, at: table.columns["planned"].map { place(row, $0) } ?? cell.location,
          LocalizedText(ja: "「\(cell.text)」なのに、予定日がありません", en: "it is planned, but there is no planned day"),
          help: LocalizedText(ja: "分かれば「予定日」に書いてください。", en: "Write it under \"Planned for\" if it is known."))
      }
    } else if let planned = row.cells["planned"] {
      add("modality", planned.node(Modality.planned.rawValue))
      problems.report(
        "read-as-planned", .note, at: planned.location,
        LocalizedText(
          ja: "予定日があるので、確からしさを「予定」として読みました", en: "there is a planned day, so it was read as planned"))
    }
    if let planned = row.cells["planned"] { add("planned-for", planned.dateNode) }
    if let note = row.cells["note"] { add("note", note.node) }
    if let evidence = row.cells["evidence"] {
      let how = evidence.node(Evidence.How.paper.rawValue)
      add(
        "evidence",
        SheetDocument.mapping([
          YAMLEntry(key: "how", keyLocation: evidence.location, value: how),
          YAMLEntry(key: "ref", keyLocation: evidence.location, value: evidence.node),
        ]))
    }
    return entries
  }

  private func missing(_ key: String, _ row: TableReading.Row, _ cell: SheetCell, because answer: SheetCell? = nil) {
    problems.missing(
      columns[key] ?? LocalizedText(key), at: table.columns[key].map { place(row, $0) } ?? cell.location,
      because: answer)
  }

  private func place(_ row: TableReading.Row, _ column: Int) -> SourceLocation {
    table.sheet.place(row: row.number, column: column)
  }
}
