import Testing

@testable import Workbooks

@Suite struct LayoutTests {
  @Test(arguments: [
    ("", 1), ("あいうえお", 1), ("あいうえおか", 2), ("a\nb", 2), ("a\n", 2), ("aaa bbbb", 1), ("aaaaaa bbbbbb", 2),
    (String(repeating: "x", count: 40), 6), ("あいうえお。", 2), ("あいうえお。。", 2), ("あいう「えお", 2), ("\u{300}\u{200B}", 1),
    (String(repeating: "ー", count: 12), 3), ("ｱｲｳｴｵｶｷｸ", 1), ("  \n　", 2),
  ])
  func linesAreCountedWithWideCharactersAndPunctuation(text: String, lines: Int) {
    #expect(TextLayout.lines(of: text, room: 100) == lines)
  }

  @Test func narrowRoomEnds() {
    #expect(TextLayout.lines(of: "あいう", room: 0) == 3)
    #expect(TextLayout.lines(of: "abc", room: -5) > 0)
  }

  @Test func rowsAreHighEnoughForTheirTextAndTheLinesAskedFor() {
    let text = String(repeating: "あ", count: 40)
    let sheet = Worksheet(
      name: "a", rows: [], widths: [20, 20, 20], hiddenColumns: [3], merges: [.init(row: 2, columns: 1...2)])
    let height = RowHeight(sheet, merges: sheet.mergesByRow)
    let one = height.needed(by: .init(), number: 9)
    let narrow = height.needed(by: .init([Cell(text)]), number: 1)
    let merged = height.needed(by: .init([Cell(text), Cell(text)]), number: 2)
    #expect(one == 18)
    #expect(narrow == 4 * 17 + 1)
    #expect(merged == 2 * 17 + 1)
    #expect(height.needed(by: .init([Cell(), Cell(), Cell(text)]), number: 1) == one)
    #expect(height.needed(by: .init([], lines: 5), number: 1) == 5 * 17 + 1)
    #expect(height.needed(by: .init([Cell(text, .small)]), number: 1) < narrow)
    #expect(height.needed(by: .init([Cell(text, .title)]), number: 1) > narrow)
  }

  @Test func rowsThatCannotBeHighEnoughAreNamed() {
    let sheet = Worksheet(
      name: "a", rows: [.init([Cell("x")]), .init([Cell(String(repeating: "あ", count: 2_000))])], widths: [20])
    #expect(Workbook(title: "", sheets: [sheet]).overfullRows == ["a!2"])
  }

  @Test func sheetsGetNamesThatSpreadsheetsAccept() {
    var names = SheetNames()
    let wanted = ["票", "票", "A", "a", "[a]:*?/\\", "'x'", "", "History", "a\nb", String(repeating: "𠮷", count: 20)]
    #expect(
      wanted.map { names.next($0) } == [
        "票", "票 2", "A", "a 2", "［a］：＊？／＼", "’x’", "Sheet", "History 2", "a b", String(repeating: "𠮷", count: 15) + "…",
      ])
    let long = String(repeating: "長", count: 31)
    #expect(names.next(long) == long)
    #expect(names.next(long) == String(repeating: "長", count: 28) + "… 2")
  }

  @Test func cellsAreNamed() {
    #expect(CellName.letters(of: 16_384) == "XFD")
    #expect(CellName.place(of: "XFD1048576".utf8).map { [$0.row, $0.column] } == [1_048_576, 16_384])
    #expect(CellName.place(of: "$a$12".utf8).map { [$0.row, $0.column] } == [12, 1])
    for name in ["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "A-1", String(repeating: "A", count: 99)] {
      #expect(CellName.place(of: name.utf8) == nil)
    }
  }
}
