import ComplianceEvaluation
import ComplianceModel
import LocatedYAML
import SourceText
import Testing
import Workbooks

@testable import ComplianceSheets

/// Certificates that people moved, blanked or mistyped.
@Suite struct CertificateReadingTests {
  @Test(arguments: Language.allCases)
  func columnsMayBeMovedAndAdded(language: Language) throws {
    var filling = try CertificateTests.filled(language)
    filling.moveColumns()
    let (read, codes) = try CertificateTests.read(filling)
    #expect(codes == [])
    #expect(
      try #require(read).claims == Paper(try #require(Self.document(try CertificateTests.filled(language)))).claims)
  }

  private static func document(_ filling: Filling) throws -> YAMLNode? {
    CertificateSheet.read(
      ReadWorkbook(filling.workbook, path: "c.xlsx"),
      dossier: try #require(Shipped.dossier(text: CertificateTests.text).value),
      vocabulary: Shipped.vocabulary
    ).document
  }

  @Test func withoutTheHiddenSheetTheLinesAreStillPlaced() throws {
    var filling = try CertificateTests.filled()
    filling.removeHidden()
    let (read, codes) = try CertificateTests.read(filling)
    #expect(codes == [])
    #expect(
      try #require(read).claims == #require(try CertificateTests.read(try CertificateTests.filled()).paper).claims)
    // And without the small ids: by serial number, else by name.
    filling.clear("id")
    let (again, more) = try CertificateTests.read(filling)
    #expect(more == [])
    #expect(try #require(again).claims == #require(read).claims)
  }

  @Test func withoutTheSmallIdsTheNumbersPlaceTheLines() throws {
    var filling = try CertificateTests.filled()
    filling.clear("id")
    filling.write("ほかの名", under: "what", ofLine: "usb", knownBy: "受渡しのUSBメモリ")
    let (read, codes) = try CertificateTests.read(filling)
    #expect(codes == [] && read != nil)
  }

  @Test func aLineThatWasCopiedIsAnotherCopy() throws {
    var filling = try CertificateTests.filled()
    filling.copyLine("holding/usb")
    let (read, codes) = try CertificateTests.read(filling)
    #expect(codes == ["sheet.unknown-copy"] && read != nil)
  }

  @Test func anotherSerialNumberIsAWarning() throws {
    var filling = try CertificateTests.filled()
    filling.write("KS-0418", under: "serial", ofLine: "holding/server")
    #expect(try CertificateTests.read(filling).codes == ["sheet.other-serial"])
    filling.write("ＫＳ－０４１７", under: "serial", ofLine: "holding/server")
    #expect(try CertificateTests.read(filling).codes == [])
  }

  @Test func aSheetOfAnotherCaseIsRefused() throws {
    let dossier = try #require(
      Shipped.dossier(text: CertificateTests.text.replacing("dossier: entry", with: "dossier: elsewhere")).value)
    let reading = CertificateSheet.read(
      ReadWorkbook(try CertificateTests.filled().workbook, path: "c.xlsx"), dossier: dossier,
      vocabulary: Shipped.vocabulary)
    #expect(reading.document == nil && reading.diagnostics.map(\.code) == ["sheet.other-case"])
  }

  @Test func aWorkbookWithoutTheTablesIsRefused() throws {
    let empty = Filling(Workbook(title: "x", sheets: [Worksheet(name: "a", rows: [.init([Cell("何か")])])]))
    let (paper, codes) = try CertificateTests.read(empty)
    #expect(paper == nil && codes == ["sheet.no-table"])
  }

  @Test(arguments: [
    ("date", "四月ごろ", "sheet.bad-date"), ("how", "捨てた", "sheet.not-offered"), ("kind", "予備の", "sheet.not-offered"),
  ])
  func whatCannotBeReadIsAMistakeAtItsCell(column: String, written: String, code: String) throws {
    var filling = try CertificateTests.filled()
    filling.write(written, under: column, ofLine: "holding/usb")
    let dossier = try #require(Shipped.dossier(text: CertificateTests.text).value)
    let reading = CertificateSheet.read(
      ReadWorkbook(filling.workbook, path: "c.xlsx"), dossier: dossier, vocabulary: Shipped.vocabulary)
    #expect(reading.document == nil)
    let mistake = try #require(reading.diagnostics.first { $0.code == code })
    #expect(mistake.location.map { "\($0)" }?.contains("控えと媒体") == true)
  }

  @Test func whoGivesItIsKnownByNameWhereNothingElseTells() throws {
    var filling = try CertificateTests.filled()
    filling.removeHidden()
    #expect(try CertificateTests.read(filling).paper?.document.by == .party(1))
    filling.write("だれか", under: "answer", ofLine: "cover/sender")
    #expect(try CertificateTests.read(filling).codes == ["sheet.unknown-party"])
    let (read, codes) = try CertificateTests.read(filling, party: 1)
    #expect(read?.document.by == .party(1) && codes == ["sheet.other-name"])
  }

  @Test func textsOfPeopleStayTexts() throws {
    var filling = try CertificateTests.filled()
    filling.write("{ a: [1] } # \"x\" - 'y'\n=1+1", under: "remarks", ofLine: "holding/usb")
    filling.write("山田 花子", under: "answer", ofLine: "cover/signature")
    let paper = try #require(try CertificateTests.read(filling).paper)
    #expect(paper.document.notes.first == "控え「受渡しのUSBメモリ」の備考：{ a: [1] } # \"x\" - 'y'\n=1+1")
    #expect(paper.document.notes.contains("責任者の署名（任意）：山田 花子"))
  }
}
