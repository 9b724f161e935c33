import LocatedYAML
import SourceText
import Workbooks

extension ReadWorkbook {
  /// The texts in visible tabs that people added, tab by tab.
  ///
  /// - Parameters:
  ///   - tabs: The names of the tabs that are read otherwise.
  ///   - offered: Words to choose from: a writer may keep long lists of them in a tab of their own, which is nobody's note.
  func strays(besides tabs: [String?], offered: [String] = []) -> [(tab: String, cell: SheetCell)] {
    let offered = Set(offered.map(Folding.folded))
    let read = Set(tabs.compactMap(\.self) + [SheetOrigin.sheetName])
    return sheets.filter { !$0.isHidden && !read.contains($0.name) }.flatMap { sheet in
      let cells = sheet.rows.flatMap { row in
        row.cells.map { SheetCell($0, at: sheet.place(row: row.number, column: $0.column)) }
      }.filter { !$0.text.isEmpty }
      guard !cells.allSatisfy({ offered.contains(Folding.folded($0.text)) }) else { return [(String, SheetCell)]() }
      return cells.map { (sheet.name, $0) }
    }
  }
}

extension SheetCell {
  /// The cell as a note of a paper: what it is, where it stands, and its text.
  func note(_ what: String, in language: Language) -> YAMLNode {
    let place = SourceFile.CellPlace(row: location.line, column: location.column)
    return node(language == .ja ? "\(what)（\(place)）：\(text)" : "\(what) (\(place)): \(text)")
  }
}
