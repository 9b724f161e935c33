import Glibc
import SourceText
import Testing

@testable import Workbooks

@Suite struct FileKindTests {
  @Test func filesOfOtherKindsAreNamed() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    let cases: [([UInt8], String, String)] = [
      ([], "sheet.empty-file", "空です"),
      (Array("番号,区分\n1,はい\n".utf8), "sheet.other-kind", "CSV や PDF"),
      (Array("<html>".utf8), "sheet.other-kind", "Excel ブック（.xlsx）ではありません"),
      (compound + entry("EncryptedPackage"), "sheet.locked", "パスワードがかかっています"),
      (compound + entry("Root Entry") + entry("Workbook"), "sheet.other-kind", ".xls です"),
      (compound + entry("Book"), "sheet.other-kind", ".xls です"),
      (compound + entry("WordDocument"), "sheet.other-kind", "Office 97–2003 のほかの文書"),
      (compound, "sheet.other-kind", "Office 97–2003 のほかの文書"),
    ]
    for (bytes, code, text) in cases {
      let read = reading(bytes)
      #expect(read.codes == [code])
      #expect(read.texts.first?.contains(text) == true, "\(read.texts)")
      #expect(read.texts.first?.contains("回答.xlsx") == true)
      #expect(read.texts.first?.contains("「Excel ブック (.xlsx)」として保存しなおしてください") == true)
    }
  }

  @Test(arguments: [
    ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", ".xlsb です"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "Word や PowerPoint"),
    ("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", "Word や PowerPoint"),
    ("text/xml", "別の ZIP ファイル"),
  ])
  func documentsOfOtherContentTypesAreNamed(type: String, text: String) {
    var book = WorkbookParts()
    book.edit(
      "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type)
    let read = reading(book.bytes)
    #expect(read.codes == ["sheet.other-kind"])
    #expect(read.texts.first?.contains(text) == true, "\(read.texts)")
  }

  @Test(arguments: [
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "application/vnd.ms-excel.template.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  ])
  func workbooksWithMacrosAndTemplatesAreRead(type: String) {
    var book = WorkbookParts()
    book.edit(
      "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type)
    #expect(reading(book.bytes).codes == [])
  }

  @Test func theTypeOfAnEndingCountsWhereThePartHasNone() {
    var book = WorkbookParts()
    book.set(
      "[Content_Types].xml",
      #"<Types><Default Extension="XML" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>"#)
    #expect(reading(book.bytes).codes == [])
  }

  @Test func otherArchivesAreNamed() {
    var ods = ZipBuilder()
    ods.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    ods.add("content.xml", "<office:document-content/>")
    #expect(reading(ods.bytes).texts.first?.contains(".ods") == true)
    var other = ZipBuilder()
    other.add("a.txt", "a")
    #expect(reading(other.bytes).texts.first?.contains("別の ZIP ファイル") == true)
    #expect(reading(ZipBuilder().bytes).texts.first?.contains("別の ZIP ファイル") == true)
  }

  @Test func whatIsNoRegularFileIsNotReadAndDoesNotHang() throws {
    var name = Array("/tmp/tokki-kinds-XXXXXX".utf8CString)
    let folder = try #require(mkdtemp(&name).map { String(cString: $0) })
    defer {
      unlink(folder + "/pipe")
      unlink(folder + "/link")
      unlink(folder + "/a.xlsx")
      rmdir(folder)
    }
    mkfifo(folder + "/pipe", 0o600)
    #expect(codes(folder + "/pipe") == ["file.special"])
    #expect(codes("/dev/zero") == ["file.special"])
    #expect(codes(folder) == ["file.folder"])
    #expect(codes(folder + "/none.xlsx") == ["file.missing"])
    let file = try #require(fopen(folder + "/a.xlsx", "w"))
    let bytes = WorkbookParts().bytes
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    symlink(folder + "/a.xlsx", folder + "/link")
    let read = XLSXReader.read(path: folder + "/link", shownAs: "回答.xlsx")
    #expect(read.workbook?.path == "回答.xlsx")
    var limits = WorkbookLimits.standard
    limits.bytes = 100
    #expect(XLSXReader.read(path: folder + "/a.xlsx", limits: limits).diagnostics.map(\.code) == ["file.too-large"])
    // The superuser may read everything.
    chmod(folder + "/a.xlsx", 0)
    #expect(codes(folder + "/a.xlsx") == (geteuid() == 0 ? [] : ["file.permission"]))
  }

  private func codes(_ path: String) -> [String] { XLSXReader.read(path: path).diagnostics.map(\.code) }

  /// An entry in the directory of a compound file.
  private func entry(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in name.utf8 { bytes += [byte, 0] }
    return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
  }
}
