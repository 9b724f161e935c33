internal import SourceText
internal import Workbooks

/// What stands on the cover of a 回答票.
struct CoverReading {
  /// The sheet; nil where none looks like a cover.
  let sheet: ReadSheet?
  /// What was filled in, by its line.
  private(set) var values: [QuestionnaireCover.Field: SheetCell] = [:]
  /// The id of the case, as the cover names it.
  private(set) var dossier: String?
  /// The id of the party, as the cover names it.
  private(set) var party: SheetCell?
  /// Cells that the tool did not write.
  private(set) var strays: [SheetCell] = []
  private var rows: [QuestionnaireCover.Field: (row: Int, column: Int)] = [:]

  init(_ workbook: ReadWorkbook) {
    var best: (count: Int, sheet: ReadSheet)?
    for sheet in workbook.sheets where !sheet.isHidden {
      let count = Set(sheet.rows.compactMap { $0.cells.first.flatMap { CoverReading.field($0.text) } }).count
      if count >= 3, count > best?.count ?? 0 { best = (count, sheet) }
    }
    sheet = best?.sheet
    for row in sheet?.rows ?? [] { read(row) }
  }

  /// The place where a line is to be filled in.
  func place(of field: QuestionnaireCover.Field) -> SourceLocation? {
    guard let sheet, let place = rows[field] else { return nil }
    return sheet.place(row: place.row, column: place.column)
  }

  private mutating func read(_ row: ReadRow) {
    guard let sheet, let first = row.cells.first else { return }
    let cells = row.cells.map { SheetCell($0, at: sheet.place(row: row.number, column: $0.column)) }
      .filter { !$0.text.isEmpty }
    guard let field = CoverReading.field(first.text), rows[field] == nil else {
      // A line about a policy is the tool's own, whatever the policy is called today.
      let isPolicy = CoverReading.isPolicy(first.text)
      strays += cells.filter { cell in
        !(isPolicy && cell.location.column < first.column + 3)
          && !QuestionnaireCover.fixedTexts.contains(Folding.folded(cell.text))
      }
      return
    }
    rows[field] = (row.number, first.column + 1)
    for cell in cells where cell.location.column > first.column {
      switch (cell.location.column - first.column, field) {
      case (1, _): values[field] = cell
      case (2, .dossier): dossier = cell.text
      case (2, .party): party = cell
      default: strays.append(cell)
      }
    }
  }

  private static func field(_ text: String) -> QuestionnaireCover.Field? { labels[Folding.folded(text)] }

  private static let labels: [String: QuestionnaireCover.Field] = {
    let pairs = QuestionnaireCover.Field.allCases.flatMap { field in
      [(Folding.folded(field.label.ja), field), (Folding.folded(field.label.en), field)]
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  private static func isPolicy(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    return [QuestionnaireCover.policy.ja, QuestionnaireCover.policy.en].contains { word in
      let start = Folding.folded(word)
      return folded.hasPrefix(start) && !folded.dropFirst(start.count).isEmpty
        && folded.dropFirst(start.count).allSatisfy { ("0"..."9").contains($0) }
    }
  }
}
