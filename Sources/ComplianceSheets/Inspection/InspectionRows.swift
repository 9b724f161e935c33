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

  init(_ reading: InspectionReading) { self.reading = reading }

  private var problems: SheetProblems { reading.problems }

  /// Whether no row holds anything.
  var isSilent: Bool { rows.isEmpty }

  /// Places the rows of the table, and reports those that cannot be placed.
  mutating func read(_ table: TableReading) {
    var seen: [RowID: SourceLocation] = [:]
    var blank = 0
    for row in table.rows {
      let isFilled = InspectionTable.answers.contains { row.cells[$0] != nil }
      let id = place(row)
      keepStrays(of: row, isPlaced: id != nil || isFilled)
      guard isFilled else {
        if id != nil { blank += 1 }
        continue
      }
      guard let id else {
        notPlaced(row)
        continue
      }
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
    let marked = Dictionary(grouping: rows.filter { $0.mark == .notApplicable }) { WholeMeasure($0.id) }
    for row in rows {
      // Of a measure in parts, － means the whole only where it stands in every part.
      let isWhole = row.id.part == nil || marked[WholeMeasure(row.id)]?.count == reading.partCount(of: row.id)
      row.write(into: &document, isWhole: isWhole, confirmedOn: date)
    }
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

  private struct WholeMeasure: Hashable {
    var id: RowID

    init(_ id: RowID) {
      self.id = id
      self.id.part = nil
    }
  }

  // MARK: Placing

  /// What a row is about: by its id, else by its number, else by its texts where only one row has them.
  private func place(_ row: TableReading.Row) -> RowID? {
    if let cell = row.cells["id"], let id = RowID(cell.text) { return id }
    if let cell = row.cells["number"], let text = reading.origin?.rows[number(cell.text)], let id = RowID(text) {
      return id
    }
    let alike = reading.sheet.items.filter { item in
      guard let measure = row.cells["measure"], Folding.matches(measure.text, item.measure) else { return false }
      return row.cells["whom"].map { Folding.matches($0.text, item.whom) } ?? true
    }
    return alike.count == 1 ? alike[0].row : nil
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

extension InspectionReading {
  /// How many parts a row's control has in the case.
  func partCount(of row: RowID) -> Int {
    evaluation.rulebook.vocabulary.index(of: row.control).map { evaluation.history.partCount(of: $0) } ?? 1
  }
}
