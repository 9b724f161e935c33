import Testing

@testable import Workbooks

@Suite struct HostileTests {
  @Test func aFileTruncatedAnywhereIsAnErrorAndNoCrash() {
    let bytes = WorkbookParts(sheet: sheet, shared: ["<t>髙</t>"]).bytes
    for count in 0..<bytes.count { expectError(Array(bytes.prefix(count)), "\(count)") }
  }

  @Test func aWrittenFileTruncatedIsAnErrorAndNoCrash() throws {
    let bytes = try XLSXWriter.bytes(of: small)
    for count in stride(from: 0, to: bytes.count, by: 29) { expectError(Array(bytes.prefix(count)), "\(count)") }
    expectError(Array(bytes.dropLast()), "last")
  }

  @Test func aByteThatIsChangedGivesAnErrorOrAWorkbookAndNoCrash() throws {
    let bytes = try XLSXWriter.bytes(of: small)
    for index in stride(from: 0, to: bytes.count, by: 17) {
      var changed = bytes
      changed[index] ^= 0xFF
      let read = reading(changed)
      #expect((read.workbook == nil) == !read.codes.isEmpty)
    }
  }

  @Test func aByteThatIsChangedInsideAPartGivesAnErrorOrAWorkbookAndNoCrash() {
    let book = WorkbookParts(sheet: sheet, shared: ["<t>髙</t>"])
    var random = Random(state: 1)
    for part in book.parts {
      for index in stride(from: 0, to: part.content.count, by: 7) {
        var changed = book
        var content = part.content
        content[index] = UInt8.random(in: 0...0xFF, using: &random)
        changed.set(part.name, content)
        let read = reading(changed.bytes)
        #expect((read.workbook == nil) == !read.codes.isEmpty)
      }
    }
  }

  @Test func anArchiveThatUnpacksToFarMoreIsStopped() {
    // 200 MB of spaces in 1 MB, whatever the entry says of its size.
    let spaces = ZipBuilder.deflatedSpaces(count: 200 << 20)
    for name in ["xl/worksheets/sheet1.xml", "[Content_Types].xml"] {
      var zip = ZipBuilder()
      zip.add(name, spaces, method: 8, sum: 0, size: 100)
      for part in WorkbookParts().parts where part.name != name { zip.add(part.name, part.content) }
      let read = reading(zip.bytes)
      #expect(read.codes == ["sheet.too-large"])
      #expect(read.texts[0].contains("展開した大きさが上限の 100 MB"))
    }
  }

  @Test func moreThanTheLimitIsRefusedWhileItIsRead() {
    let row = { (number: Int) in
      "<row><c t=\"str\"><v>\(String(repeating: "x", count: 90))</v></c><c><v>\(number)</v></c></row>"
    }
    let book = WorkbookParts(
      sheet: "<sheetData>\((0..<200).map(row).joined())</sheetData>", shared: (0..<50).map { "<t>\($0)</t>" },
      xfs: String(repeating: "<xf/>", count: 60))
    func text(_ change: (inout WorkbookLimits) -> Void) -> String {
      var limits = WorkbookLimits.standard
      change(&limits)
      let read = reading(book.bytes, limits: limits)
      return read.codes == ["sheet.too-large"] ? read.texts[0] : "\(read.codes)"
    }
    #expect(text { $0.unpacked = 20_000 }.contains("展開した大きさが上限の 20,000 バイト を超えます"))
    #expect(text { $0.elements = 700 }.contains("XML の要素の数が上限の 700 "))
    #expect(text { $0.rows = 199 }.contains("書かれている行の数が上限の 199 "))
    #expect(text { $0.cells = 399 }.contains("書かれているセルの数が上限の 399 "))
    #expect(text { $0.text = 18_000 }.contains("文字の量が上限の 18,000 バイト"))
    #expect(text { $0.cellText = 89 }.contains("1 つのセルの文字の量が上限の 89 バイト"))
    #expect(text { $0.records = 59 }.contains("書式やシートなどの数が上限の 59 "))
    #expect(text { $0.depth = 4 }.contains("XML の入れ子の深さが上限の 4 "))
    #expect(text { $0.entries = 6 }.contains("中のファイルの数が上限の 6 "))
    #expect(text { $0.parser = 100 }.contains("XML を読むためのメモリー"))
    #expect(
      text {
        $0.rows = 200; $0.cells = 400; $0.depth = 5; $0.entries = 7; $0.records = 60
      } == "[]")
  }

  @Test func manyEntriesAreRefusedBeforeRoomIsMadeForThem() {
    var zip = ZipBuilder()
    for number in 0..<2_001 { zip.add("\(number)", "") }
    #expect(reading(zip.bytes).texts[0].contains("中のファイルの数が上限の 2,000"))
    // A second, larger record and what points to it.
    var large = WorkbookParts().bytes
    let end = large.suffix(22)
    let start = large.count - 22
    large.removeLast(22)
    large += [0x50, 0x4B, 6, 6] + [UInt8](repeating: 0, count: 20) + [UInt8](repeating: 0xFF, count: 32)
    large +=
      [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: start >> ($0 * 8)) } + [1, 0, 0, 0]
    #expect(reading(large + end).texts[0].contains("中のファイルの数が上限の 2,000"))
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE x>",
  ])
  func aDocumentTypeIsRefused(declaration: String) {
    for name in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"] {
      var book = WorkbookParts()
      let part = book.parts.first { $0.name == name }
      book.set(
        name,
        declaration + String(decoding: part?.content ?? [], as: UTF8.self).dropFirst(WorkbookParts.head.utf8.count - 1))
      let read = reading(book.bytes)
      #expect(read.codes == ["sheet.document-type"])
      #expect(read.texts[0].contains(name))
    }
  }

  @Test func deepNestingLongTokensAndMadeUpNamesAreRefused() {
    let deep = WorkbookParts(sheet: String(repeating: "<a>", count: 100_000))
    #expect(reading(deep.bytes).texts[0].contains("XML の入れ子の深さが上限の 100 "))
    let long = WorkbookParts(sheet: "<a b=\"" + String(repeating: "x", count: 3 << 19) + "\"/>")
    #expect(reading(long.bytes).codes == ["sheet.damaged"])
    let names = WorkbookParts(sheet: (0..<40_000).map { "<a\($0)/>" }.joined())
    var limits = WorkbookLimits.standard
    limits.parser = 1 << 20
    #expect(reading(names.bytes, limits: limits).texts[0].contains("XML を読むためのメモリー"))
  }

  @Test func partsThatAreMissingOrLeadOutsideAreErrors() {
    for name in [
      "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
      "xl/sharedStrings.xml",
      "xl/styles.xml", "[Content_Types].xml",
    ] {
      var book = WorkbookParts()
      book.remove(name)
      #expect(reading(book.bytes).codes.count == 1, "\(name)")
    }
    var outside = WorkbookParts()
    outside.edit("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../etc/passwd")
    #expect(reading(outside.bytes).codes == ["sheet.damaged"])
    var external = WorkbookParts()
    external.edit("xl/_rels/workbook.xml.rels", "Id=\"rId1\"", "Id=\"rId1\" TargetMode=\"External\"")
    #expect(reading(external.bytes).codes == ["sheet.damaged"])
    var stranger = WorkbookParts()
    stranger.set("../../evil.xml", "x")
    #expect(reading(stranger.bytes).codes == [])
    var twice = ZipBuilder()
    for part in WorkbookParts().parts + WorkbookParts().parts.suffix(1) { twice.add(part.name, part.content) }
    #expect(reading(twice.bytes).codes == ["sheet.damaged"])
  }

  @Test func oneSheetUnderTwoTabsIsNoWorkbook() {
    var book = WorkbookParts()
    book.edit("xl/workbook.xml", "</sheets>", #"<sheet name="b" r:id="rId1"/></sheets>"#)
    #expect(reading(book.bytes).codes == ["sheet.damaged"])
  }

  @Test(arguments: [
    "<row r=\"0\"/>", "<row r=\"x\"/>", "<row r=\"-1\"/>", "<row r=\"1048577\"/>", "<row r=\"2\"/><row r=\"2\"/>",
    "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"99999999999999999999\"/>", "<c><v>1</v></c>", "<row><c r=\"A2\"/></row>",
    "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"A1\"/><c r=\"A1\"/></row>", "<row><c r=\"XFE1\"/></row>",
    "<row><c r=\"\"/></row>", "<row><c r=\"1A\"/></row>", "<row><c t=\"s\"><v>9</v></c></row>",
    "<row><c t=\"s\"><v>-1</v></c></row>", "<row><c t=\"s\"><v>x</v></c></row>", "<row><c><v>x</v></c></row>",
    "<row><c><v>nan</v></c></row>", "<row><c><v>0x1p3</v></c></row>", "<row><c><v>1e999</v></c></row>", "<row>",
    "<row><c><v>1 2</v></c></row>", "&nbsp;",
  ])
  func sheetsThatNoProgramWritesAreErrors(data: String) {
    let read = reading(WorkbookParts(sheet: "<sheetData>\(data)</sheetData>").bytes)
    #expect(read.codes == ["sheet.damaged"])
    #expect(read.texts.first?.contains("xl/worksheets/sheet1.xml") == true)
  }

  @Test func areasOverOneAnotherDoNotTakeForever() {
    let rows = (1...2_000).map { "<row r=\"\($0)\"><c><v>1</v></c><c><v>2</v></c></row>" }.joined()
    let merges = String(repeating: "<mergeCell ref=\"A1:B1048576\"/>", count: 2_000)
    let read = reading(WorkbookParts(sheet: "<sheetData>\(rows)</sheetData><mergeCells>\(merges)</mergeCells>").bytes)
    #expect(read.codes == ["sheet.too-large"])
  }

  @Test func entriesThatAreEncryptedOrPackedInOtherWaysAreRefused() {
    for (method, flags, code) in [(0, 1, "sheet.locked"), (12, 0x800, "sheet.damaged"), (14, 0x800, "sheet.damaged")] {
      var zip = ZipBuilder()
      for part in WorkbookParts().parts where part.name != "xl/styles.xml" { zip.add(part.name, part.content) }
      zip.add("xl/styles.xml", [1, 2, 3], method: method, sum: 0, size: 3, flags: flags)
      #expect(reading(zip.bytes).codes == [code])
    }
  }

  @Test func aWrongSumIsAnError() {
    var zip = ZipBuilder()
    for part in WorkbookParts().parts where part.name != "xl/styles.xml" { zip.add(part.name, part.content) }
    let styles = Array("<styleSheet/>".utf8)
    zip.add("xl/styles.xml", styles, method: 0, sum: 1, size: styles.count)
    #expect(reading(zip.bytes).codes == ["sheet.damaged"])
  }

  private func expectError(_ bytes: [UInt8], _ name: String) {
    let read = reading(bytes)
    #expect(read.workbook == nil, "\(name)")
    #expect(read.texts.count == 1 && read.texts[0].contains("保存しなおしてください"), "\(name): \(read.texts)")
  }

  private let sheet = #"<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row></sheetData>"#

  private var small: Workbook {
    Workbook(title: "t", sheets: [Worksheet(name: "a", rows: [.init([Cell("髙"), Cell(.number(1))])])])
  }
}
