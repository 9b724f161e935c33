import ComplianceEvaluation
import ComplianceModel
import LocatedYAML
import SourceText
import Workbooks

/// Reads the rows of an inspection sheet.
struct InspectionRows {
  private let reading: InspectionReading
  private var rows: [InspectionRow] = []
  private var strays: [(what: String, cell: SheetCell)] = []

  /// Today's rows by what readers know them by.
  private let byMeasure: [String: [InspectionItem]]

  init(_ reading: InspectionReading) {
    self.reading = reading
    byMeasure = Dictionary(grouping: reading.sheet.items) { Folding.folded($0.measure) }
  }

  private var problems: SheetProblems { reading.problems }

  /// Whether no row holds anything.
  var isSilent: Bool { rows.isEmpty }

  /// Places the rows of the table, and reports those that cannot be placed.
  mutating func read(_ table: TableReading) {
    var seen: [RowID: SourceLocation] = [:]
    var blank = 0
    for row in table.rows {
      let isFilled = InspectionTable.answers.contains { row.cells[$0] != nil }
      let agreement = agreement(row)
      var isPlaced = true
      if case .unknown = agreement { isPlaced = false }
      keepStrays(of: row, isPlaced: isPlaced || isFilled)
      guard isFilled else {
        if isPlaced { blank += 1 }
        continue
      }
      guard let id = place(row, agreement) else { continue }
      let location = row.cells["result"]?.location ?? row.location
      if let first = seen[id] {
        twice(row, at: location, first: first)
        continue
      }
      seen[id] = location
      rows.append(InspectionRow(reading, row, id, name: row.cells["number"]?.text ?? ""))
      if row.cells["result"] == nil { blank += 1 }
    }
    if blank > 0, !rows.isEmpty {
      problems.report(
        "rows-blank", .note, at: table.sheet.place(row: table.headRow, column: 1),
        LocalizedText(ja: "\(blank)行が未記入です（未確認のまま）", en: "\(blank) rows are not filled in (they stay unchecked)"))
    }
  }

  /// Writes what the rows say.
  func write(into document: inout SheetDocument, confirmedOn date: SheetCell) {
    for row in rows { row.write(into: &document, confirmedOn: date) }
    let alike = rows.filter(\.repeatsLastYear).map(\.name)
    if !alike.isEmpty {
      problems.report(
        "same-as-last-year", .note, at: rows[0].location,
        LocalizedText(
          ja: "前年度と同じ言葉の行があります：No. \(alike.joined(separator: "、"))",
          en: "rows in the same words as last year: No. \(alike.joined(separator: ", "))"))
    }
    for (what, cell) in strays { document.append(reading.note(cell, what), to: "notes") }
  }

  // MARK: Placing

  /// What tells what a row is about: its id, its number and its words.
  private func agreement(_ row: TableReading.Row) -> RowAgreement<RowID> {
    RowAgreement(
      mark: row.cells["id"].flatMap { RowID($0.text) },
      number: row.cells["number"].flatMap { reading.origin?.rows[number($0.text)] }.flatMap { RowID($0) },
      words: words(row))
  }

  /// The only row of today that has a row's words.
  private func words(_ row: TableReading.Row) -> RowID? {
    guard let measure = row.cells["measure"] else { return nil }
    let alike = (byMeasure[Folding.folded(measure.text)] ?? []).filter { item in
      row.cells["whom"].map { Folding.matches($0.text, item.whom) } ?? true
    }
    return alike.count == 1 ? alike[0].row : nil
  }

  /// What a row is about; nil after a mistake was reported.
  ///
  /// A ○ or × that may be meant of another measure is not read.
  private func place(_ row: TableReading.Row, _ agreement: RowAgreement<RowID>) -> RowID? {
    switch agreement {
    case .agreed(let id): return id
    case .moved(let id):
      problems.report(
        "moved-mark", .warning, at: row.cells["id"]?.location ?? row.location,
        LocalizedText(
          ja: "行のIDがほかの行のものなので、番号と確認項目の文のとおりに読みました",
          en: "the row id is that of another row: the row was read by its number and its words"),
        help: LocalizedText(
          ja: "並べ替えるときは、右端の列まで選んでください。", en: "Sort all columns, to the right end."))
      return id
    case .unknown:
      notPlaced(row)
      return nil
    case .wordsAlone, .markAlone, .against:
      problems.report(
        "other-question", at: row.cells["measure"]?.location ?? row.location,
        LocalizedText(
          ja: "番号、確認項目の文、行のIDが、別々の項目を指しています",
          en: "number, words and row id of this row are not of one measure"),
        help: LocalizedText(
          ja: "元の票と見比べて、この行の番号・確認項目・行のIDをそろえてください。",
          en: "Compare the original sheet, and restore number, measure and row id of this row."))
      return nil
    }
  }

  /// A number as the tool writes it, however wide it was typed, with or without 「No.」.
  private func number(_ text: String) -> String {
    let folded = Folding.folded(text)
    return folded.hasPrefix("no.") ? String(folded.dropFirst(3)) : folded
  }

  private mutating func keepStrays(of row: TableReading.Row, isPlaced: Bool) {
    let isJapanese = reading.language == .ja
    let name = row.cells["number"].map { isJapanese ? "No. \($0.text)　" : "No. \($0.text), " } ?? ""
    for (heading, cell) in row.extras {
      let nameless = isJapanese ? "見出しのない列" : "a column without a heading"
      strays.append((name + (heading.isEmpty ? nameless : heading), cell))
    }
    guard !isPlaced else { return }
    // The heads of the fields are the tool's own; any other text below the head is somebody's.
    let fields = Control.Field.allCases.flatMap { [$0.label.ja, $0.label.en] }
    for cell in row.cells.values.sorted(by: { $0.location < $1.location }) where !cell.isOne(of: fields) {
      strays.append((isJapanese ? "欄外" : "outside the table", cell))
    }
  }

  private func notPlaced(_ row: TableReading.Row) {
    problems.report(
      "row-not-placed", at: row.location,
      LocalizedText(ja: "この行がどの確認項目のものか分かりません", en: "it is not clear which measure this row is about"),
      help: LocalizedText(
        ja: "右端の「行のID」か左端の番号を元に戻してください。加えた事項は「指摘事項」か欄外に書けます。",
        en: "Put back the row id at the right end or the number at the left. What was added can be written outside "
          + "the table."))
  }

  private func twice(_ row: TableReading.Row, at place: SourceLocation, first: SourceLocation) {
    problems.report(
      "row-twice", at: place,
      LocalizedText(ja: "同じ項目の行が二つあります（もう一つは \(first)）", en: "two rows are about the same measure (also at \(first))"),
      help: LocalizedText(ja: "どちらか一方にまとめてください。", en: "Leave one of them."))
  }
}
