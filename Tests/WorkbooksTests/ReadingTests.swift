import SourceText
import Testing

@testable import Workbooks

@Suite struct ReadingTests {
  @Test func textsThatCellsShareAreJoinedAndReadingsOfKanjiLeftOut() {
    let shared = [
      #"<t>練馬</t><rPh sb="0" eb="2"><t>ネリマ</t></rPh><phoneticPr fontId="1"/>"#,
      #"<r><t>普通</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 太字</t></r><rPh sb="0" eb="1"><t>フ</t></rPh>"#,
      #"<t xml:space="preserve"> a&amp;b &lt;c&gt; &#x9AD9; _x0041__x005F_x0041_ _x000D_ </t>"#, "<t></t>", "<t/>",
    ]
    let cells = (0..<5).map { #"<c r="\#(CellName.letters(of: $0 + 1))1" t="s"><v>\#($0)</v></c>"# }.joined()
    let book = WorkbookParts(sheet: "<sheetData><row r=\"1\">\(cells)</row></sheetData>", shared: shared)
    #expect(
      reading(book.bytes).cells() == ["A1=練馬", "B1=普通 太字", "C1= a&b <c> 髙 A_x0041_ \n "])
  }

  @Test func everyKindOfValueIsRead() {
    let sheet = """
      <sheetData><row r="2">
      <c r="A2"><v>0.1</v></c><c r="B2"><v>1E-3</v></c><c r="C2"><v>-12</v></c><c r="D2" t="b"><v>1</v></c>
      <c r="E2" t="b"><v>0</v></c><c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="str"><f>A1&amp;"x"</f><v>式の値</v></c>
      <c r="H2" t="inlineStr"><is><t>内側</t><rPh><t>ナイ</t></rPh></is></c><c r="I2" t="d"><v>2021-06-21T00:00:00</v></c>
      <c r="J2" t="d"><v>2021-06-21T13:05:09.5Z</v></c><c r="K2" s="1"/><c r="L2" t="str"><v></v></c>
      <c r="M2"><f>1+1</f><v>2</v></c><c r="N2" t="inlineStr"><is><r><t>a\r\n</t></r><r><t>b</t></r></is></c>
      <c r="O2" t="d"><v>あす</v></c><c r="P2"><v>0.30000000000000004</v></c><c r="Q2"><v>12345678901</v></c>
      </row></sheetData>
      """
    #expect(
      reading(WorkbookParts(sheet: sheet).bytes).cells() == [
        "A2=0.1", "B2=0.001", "C2=-12", "D2=TRUE", "E2=FALSE", "F2=#REF!", "G2=式の値", "H2=内側", "I2=2021-06-21",
        "J2=2021-06-21 13:05:09", "M2=2", "N2=a\nb", "O2=あす", "P2=0.30000000000000004", "Q2=12345678901",
      ])
  }

  @Test func rowsAndCellsWithoutANumberComeAfterTheOneBefore() {
    let sheet = """
      <sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>
      <row><c><v>5</v></c></row></sheetData>
      """
    #expect(reading(WorkbookParts(sheet: sheet).bytes).cells() == ["A1=1", "B1=2", "C5=3", "D5=4", "A6=5"])
  }

  @Test func hiddenRowsAndColumnsAreReadLikeOthers() {
    let sheet = """
      <cols><col min="1" max="1" hidden="1"/></cols>
      <sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData>
      """
    #expect(reading(WorkbookParts(sheet: sheet).bytes).cells() == ["A1=1"])
  }

  @Test func whatLiesUnderAMergedCellIsLeftOut() {
    let row = { (row: Int) in
      "<row r=\"\(row)\">" + "ABCD".map { "<c r=\"\($0)\(row)\"><v>\(row)</v></c>" }.joined() + "</row>"
    }
    let sheet = """
      <sheetData>\(row(1))\(row(2))\(row(3))</sheetData>
      <mergeCells><mergeCell ref="A1:B2"/>
      <mergeCell ref="C3:D3"/><mergeCell ref="x"/><mergeCell ref="D1:D1"/></mergeCells>
      """
    #expect(
      reading(WorkbookParts(sheet: sheet).bytes).cells() == [
        "A1=1", "C1=1", "D1=1", "C2=2", "D2=2", "A3=3", "B3=3", "C3=3",
      ])
  }

  @Test func sheetsComeInTheOrderOfTheirTabsAndChartsAreSkipped() {
    var book = WorkbookParts()
    book.edit(
      "xl/workbook.xml", "</sheets>",
      """
      <sheet name="図" sheetId="2" r:id="rId8"/><sheet name="a&amp;b" sheetId="3" state="hidden" r:id="rId9"/>
      <sheet name="深" sheetId="4" state="veryHidden" r:id="rId7"/></sheets>
      """)
    book.set(
      "xl/_rels/workbook.xml.rels",
      WorkbookParts.relations([
        ("rId9", "worksheet", "/xl/worksheets/b.xml"), ("rId8", "chartsheet", "chartsheets/sheet1.xml"),
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId7", "worksheet", "worksheets/c.xml"),
      ]))
    book.set("xl/worksheets/b.xml", "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>")
    book.set("xl/worksheets/c.xml", "<worksheet/>")
    let read = reading(book.bytes)
    #expect(read.workbook?.sheets.map(\.name) == ["回答", "a&b", "深"])
    #expect(read.workbook?.sheets.map(\.isHidden) == [false, true, true])
    #expect(read.cells(1) == ["A1=7"])
  }

  @Test func strictWorkbooksPrefixesAndUTF16AreRead() {
    var book = WorkbookParts(shared: ["<t>共有</t>"])
    let purl = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    book.set("_rels/.rels", WorkbookParts.relations([("rId1", "officeDocument", "xl/workbook.xml")], from: purl))
    book.set(
      "xl/_rels/workbook.xml.rels",
      WorkbookParts.relations(
        [("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml")], from: purl))
    let sheet = """
      <?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">
      <x:sheetData><x:row x:r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c>
      <x:c r="C3" t="inlineStr"><x:is><x:t>𠮷</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
      """
    book.set(
      "xl/worksheets/sheet1.xml",
      [0xFF, 0xFE] + sheet.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
    #expect(reading(book.bytes).cells() == ["B3=共有", "C3=𠮷"])
  }

  @Test func partNamesDifferInNothingButCaseAndSlashes() {
    var book = WorkbookParts(sheet: "<sheetData><row><c><v>1</v></c></row></sheetData>")
    book.parts = book.parts.map { ($0.name.split(separator: "/").joined(separator: "\\").uppercased(), $0.content) }
    #expect(reading(book.bytes).cells() == ["A1=1"])
  }

  @Test func thatCommentsAreNotReadIsSaid() {
    var book = WorkbookParts(sheet: "<sheetData><row><c><v>1</v></c></row></sheetData>")
    #expect(reading(book.bytes).codes == [])
    book.set("xl/Comments1.xml", "<comments/>")
    #expect(reading(book.bytes).codes == ["sheet.comments"])
    #expect(reading(book.bytes).cells() == ["A1=1"])
  }

  @Test func theHashIsThatOfTheBytes() {
    let bytes = WorkbookParts().bytes
    #expect(reading(bytes).workbook?.hash == FileDigest.sha256(bytes))
  }

  @Test func aPlaceIsNamedBySheetAndCell() throws {
    let sheet = #"<sheetData><row r="3"><c r="B3" t="str"><v>はイ</v></c></row></sheetData>"#
    let read = try #require(reading(WorkbookParts(sheet: sheet).bytes).workbook)
    let place = read.sheets[0].place(row: 3, column: 2)
    #expect(place.description == "回答.xlsx:回答!B3")
    #expect(place.file.sheet?.cells[SourceFile.CellPlace(row: 3, column: 2)] == "はイ")
  }
}
