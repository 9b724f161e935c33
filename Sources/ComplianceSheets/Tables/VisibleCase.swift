import SourceText
import Workbooks

/// The id of the case as a cover shows it to readers: it tells the case where the hidden sheet was blanked.
struct VisibleCase {
  /// What its line is called.
  static let label = LocalizedText(ja: "案件のID", en: "Id of the case")

  /// The cell with the id.
  let cell: SheetCell
  /// The language that its line is written in.
  let language: Language

  /// Finds it on a cover; nil where it is not there or was blanked.
  ///
  /// - Parameters:
  ///   - label: The column of the lines' names.
  ///   - value: The column of what is filled in.
  init?(on cover: SheetTable, label: String, value: String, in workbook: ReadWorkbook, heads: SheetHeads? = nil) {
    // What is wrong with the cover is reported where it is read.
    let rows = TableReading(cover, in: workbook, heads: heads, SheetProblems())?.rows ?? []
    for row in rows {
      guard let name = row.cells[label], let cell = row.cells[value],
        name.isOne(of: [VisibleCase.label.ja, VisibleCase.label.en])
      else { continue }
      self.cell = cell
      language = Folding.matches(name.text, VisibleCase.label.ja) ? .ja : .en
      return
    }
    return nil
  }

  /// Whether it is that of a case.
  func isOf(_ dossier: String) -> Bool { Folding.matches(cell.text, dossier) }
}
