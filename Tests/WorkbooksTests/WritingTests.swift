import SourceText
import Testing

@testable import Workbooks

@Suite struct WritingTests {
  @Test func textIsNeverAFormulaOrALink() throws {
    let texts = [
      "=1+1", "{=A1}", "http://example.com/", "mailto:a@example.com", "internal:a!A1", "+1", "-1", "@x", "12",
    ]
    let parts = try Parts(Worksheet(name: "a", rows: texts.map { .init([Cell($0)]) }))
    #expect(!parts.sheet().contains("<f>") && !parts.sheet().contains("hyperlink"))
    #expect(parts.sheet().components(of: "t=\"s\"") == texts.count)
  }

  @Test func cellsThatAreFilledInAreNotLocked() throws {
    let sheet = Worksheet(
      name: "a", rows: [.init(Cell.Style.allCases.map { Cell("x", $0) })], isProtected: true)
    let parts = try Parts(sheet)
    #expect(parts.part("xl/styles.xml").components(of: "<protection locked=\"0\"/>") == 2)
    #expect(parts.part("xl/styles.xml").components(of: "<name val=\"游ゴシック\"/>") >= 5)
    #expect(parts.sheet().contains("<sheetProtection sheet=\"1\""))
    #expect(!parts.sheet().contains("password"))
    for allowed in ["formatColumns", "formatRows", "insertRows", "sort", "autoFilter"] {
      #expect(parts.sheet().contains(" \(allowed)=\"0\""))
    }
  }

  @Test func oneFormatIsMadeForAStyleHoweverOftenItIsUsed() throws {
    let rows = (0..<50).map { _ in Worksheet.Row(Cell.Style.allCases.map { Cell("x", $0) }) }
    let parts = try Parts(Worksheet(name: "a", rows: rows))
    #expect(parts.part("xl/styles.xml").contains("<cellXfs count=\"11\">"))
  }

  @Test func printingIsSetUp() throws {
    var sheet = Worksheet(
      name: "票", rows: [.init([Cell("a")]), .init([Cell("b")]), .init([Cell("c")], startsPage: true)])
    sheet.head = 1...2
    sheet.frozenColumns = 1
    sheet.isFiltered = true
    sheet.footer = "R&D 課 &"
    let across = try Parts(sheet)
    #expect(across.sheet().contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
    #expect(across.sheet().contains("<pageSetUpPr fitToPage=\"1\"/>"))
    #expect(across.sheet().contains("<oddFooter>&amp;LR&amp;&amp;D 課 &amp;&amp;&amp;R&amp;P / &amp;N</oddFooter>"))
    #expect(across.sheet().contains("<brk id=\"2\" max=\"16383\" man=\"1\"/>"))
    #expect(across.sheet().contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""))
    #expect(across.sheet().contains("<autoFilter ref=\"A2:A3\"/>"))
    #expect(across.part("xl/workbook.xml").contains(">'票'!$1:$2</definedName>"))
    sheet.isPortrait = true
    #expect(try Parts(sheet).sheet().contains("orientation=\"portrait\""))
  }

  @Test func aFootIsCutAtItsLimit() {
    let foot = SheetPrint.footer(String(repeating: "&", count: 300))
    #expect(foot.utf16.count <= 255)
    #expect(foot.hasPrefix("&L&&") && foot.hasSuffix("&&&R&P / &N"))
    #expect(foot.utf8.filter { $0 == UInt8(ascii: "&") }.count % 2 == 0)
    #expect(SheetPrint.footer("") == "&R&P / &N")
  }

  @Test func columnsHaveTheirWidthsAndMayBeHidden() throws {
    let parts = try Parts(Worksheet(name: "a", widths: [10, 20], hiddenColumns: [2, 4]))
    #expect(parts.sheet().contains("<col min=\"2\" max=\"2\" width=\"20.7109375\" hidden=\"1\" customWidth=\"1\"/>"))
    #expect(parts.sheet().contains("<col min=\"4\" max=\"4\""))
    #expect(parts.sheet().components(of: "hidden=\"1\"") == 2)
  }

  @Test func aShortListStandsInTheRuleAndALongOneInASheetOfItsOwn() throws {
    var sheet = Worksheet(name: "票", rows: [.init([Cell("", .choice)])])
    let long = (1...60).map { "選べる文その\($0)" }
    sheet.choices = [
      .init(rows: 1...9, column: 1, list: ["はい", "いいえ"], prompt: "選ぶ"),
      .init(rows: 1...9, column: 2, list: long, isStrict: false),
      .init(rows: 1...9, column: 3, list: long), .init(rows: 1...9, column: 4, list: ["a,b", "c"]),
      .init(rows: 1...9, column: 5, list: []),
    ]
    let workbook = Workbook(title: "", sheets: [sheet, Worksheet(name: "選択肢"), Worksheet(name: "隠", isHidden: true)])
    let parts = try Parts(workbook)
    #expect(parts.sheet().components(of: "<dataValidation ") == 4)
    #expect(parts.sheet().contains("<formula1>\"はい,いいえ\"</formula1>"))
    #expect(parts.sheet().contains("prompt=\"選ぶ\""))
    #expect(parts.sheet().components(of: "<formula1>選択肢_1</formula1>") == 2)
    #expect(parts.sheet().components(of: "<formula1>選択肢_2</formula1>") == 1)
    #expect(parts.sheet().components(of: "showErrorMessage=\"1\"") == 3)
    let names = parts.part("xl/workbook.xml")
    #expect(names.contains("<definedName name=\"選択肢_1\">'選択肢 2'!$A$1:$A$60</definedName>"))
    #expect(names.contains("<definedName name=\"選択肢_2\">'選択肢 2'!$B$1:$B$2</definedName>"))
    let read = reading(try XLSXWriter.bytes(of: workbook))
    #expect(read.workbook?.sheets.map(\.name) == ["票", "選択肢", "選択肢 2", "隠"])
    #expect(read.cells(2).count == 62)
  }

  @Test(arguments: [
    ["a\"b"], [" a"], ["=A1"], ["_x0041_"], [String(repeating: "あ", count: 256)], [String(repeating: "あ", count: 84)],
    ["a\nb"],
  ])
  func listsThatARuleWouldMisreadGoToTheSheet(list: [String]) throws {
    let sheet = Worksheet(name: "票", choices: [.init(rows: 1...1, column: 1, list: list)])
    let read = reading(try XLSXWriter.bytes(of: Workbook(title: "", sheets: [sheet])))
    #expect(read.workbook?.sheets.last?.rows.flatMap { $0.cells.map(\.text) } == list)
  }

  @Test func thereIsAlwaysASheetThatIsSeenAndTheFirstOneIsInFront() throws {
    let hidden = try Parts(Workbook(title: "", sheets: [Worksheet(name: "a", isHidden: true)]))
    #expect(!hidden.part("xl/workbook.xml").contains("hidden"))
    let second = try Parts(Workbook(title: "", sheets: [Worksheet(name: "a", isHidden: true), Worksheet(name: "b")]))
    #expect(second.part("xl/workbook.xml").contains("firstSheet=\"1\" activeTab=\"1\""))
    #expect(try Parts(Workbook(title: "")).part("xl/workbook.xml").contains("name=\"Sheet1\""))
  }

  @Test func sheetsThatAreTooLargeAreRefused() {
    let wide = Worksheet(name: "広い", rows: [.init(Array(repeating: Cell(), count: 16_385))])
    let failure = #expect(throws: WritingFailure.self) { try Parts(wide) }
    #expect(failure?.message.ja.contains("広い") == true)
    #expect(throws: WritingFailure.self) {
      try Parts(Worksheet(name: "a", rows: Array(repeating: .init(), count: 1_048_577)))
    }
  }
}

/// The XML parts of a written workbook.
private struct Parts {
  let bytes: [UInt8]

  init(_ sheet: Worksheet) throws { try self.init(Workbook(title: "", sheets: [sheet])) }

  init(_ workbook: Workbook) throws { bytes = try XLSXWriter.bytes(of: workbook) }

  func sheet(_ number: Int = 1) -> String { part("xl/worksheets/sheet\(number).xml") }

  func part(_ name: String) -> String {
    var content: [UInt8] = []
    try? bytes.withUnsafeBufferPointer { (bytes) throws(ReadingFailure) in
      let budget = ReadingBudget(.standard)
      let archive = try ZipArchive(UnsafeRawBufferPointer(bytes), budget: budget)
      try archive.read(name, budget: budget) { (piece) throws(ReadingFailure) in content += piece }
    }
    return String(decoding: content, as: UTF8.self)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
