import SourceText
import Testing

@Suite struct CellPlaceTests {
  @Test(arguments: [(1, "A1"), (26, "Z1"), (27, "AA1"), (702, "ZZ1"), (703, "AAA1"), (16384, "XFD1")])
  func columnsAreNamedAsInSpreadsheets(column: Int, name: String) {
    #expect(SourceFile.CellPlace(row: 1, column: column).description == name)
  }

  @Test func aPlaceInASheetIsNamedByFileSheetAndCell() {
    let file = SourceFile(path: "a.xlsx", sheet: "回答", cells: [:])
    #expect(SourceLocation(file: file, line: 12, column: 3).description == "a.xlsx:回答!C12")
  }

  @Test func aMistakeInASheetShowsTheCell() {
    let place = SourceFile.CellPlace(row: 2, column: 2)
    let file = SourceFile(path: "a.xlsx", sheet: "回答", cells: [place: "はイ"])
    let mistake = Diagnostic(
      code: "sheet.x", location: SourceLocation(file: file, line: 2, column: 2), message: LocalizedText("違います"))
    #expect(mistake.rendered(in: .ja).split(separator: "\n") == ["a.xlsx:回答!B2: エラー: 違います", "  B2 | はイ"])
  }
}
