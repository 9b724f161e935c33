import ComplianceModel
import SourceText
import Testing
import Workbooks

@testable import ComplianceSheets

/// Which case a certificate is of, where it lay, and what people wrote over what the tool had written.
@Suite struct CertificateCaseTests {
  private func elsewhere(_ filling: Filling) throws -> CertificateReading {
    let text = CertificateTests.text.replacing("dossier: entry", with: "dossier: elsewhere")
    return CertificateSheet.read(
      ReadWorkbook(filling.workbook, path: "c.xlsx"), dossier: try #require(Shipped.dossier(text: text).value),
      vocabulary: Shipped.vocabulary)
  }

  @Test(arguments: Language.allCases)
  func withoutTheHiddenSheetTheIdOnTheCoverRefusesAnotherCase(language: Language) throws {
    var filling = try CertificateTests.filled(language)
    filling.removeHidden()
    filling.moveColumns()
    #expect(try CertificateTests.read(filling).codes == [])
    let reading = try elsewhere(filling)
    #expect(reading.document == nil && reading.diagnostics.map(\.code) == ["sheet.other-case"])
    #expect(reading.diagnostics.first?.location != nil)
  }

  @Test func whereNothingTellsTheCaseThereIsAWarning() throws {
    var filling = try CertificateTests.filled()
    filling.removeHidden()
    filling.write("", under: "answer", ofLine: "cover/case")
    let (paper, codes) = try CertificateTests.read(filling)
    #expect(paper != nil && codes == ["sheet.no-origin"])
  }

  @Test func theIdOfTheCaseIsSmallOnTheCover() throws {
    let cover = try #require(try CertificateTests.blank().sheets.first)
    let row = try #require(cover.rows.first { $0.cells.last?.content == .text("cover/case") })
    #expect(row.cells[2].content == .text("entry") && row.cells[2].style == .small)
  }

  @Test func theFileIsNamedWithoutItsFolders() throws {
    let written = ReadWorkbook(try CertificateTests.filled().workbook, path: "/home/somebody/in/c.xlsx")
    let reading = CertificateSheet.read(
      ReadWorkbook(path: written.path, hash: "00", sheets: written.sheets),
      dossier: try #require(Shipped.dossier(text: CertificateTests.text).value), vocabulary: Shipped.vocabulary)
    let paper = try Paper(try #require(reading.document))
    #expect(paper.document.sheet?.file == "c.xlsx" && paper.document.sheet?.hash == "00")
  }

  @Test(arguments: Language.allCases)
  func anUntouchedCoverLeavesNoNotes(language: Language) throws {
    #expect(try CertificateTests.read(try CertificateTests.filled(language)).paper?.document.notes == [])
  }

  @Test func textsInTabsThatWereAddedAreKeptAsNotes() throws {
    var workbook = try CertificateTests.filled().workbook
    workbook.sheets.append(Worksheet(name: "別紙", rows: [.init([Cell("機器は倉庫に移した")])]))
    workbook.sheets.append(Worksheet(name: "選択肢", rows: [.init([Cell("物理破壊"), Cell("あり")])]))
    let paper = try #require(try CertificateTests.read(Filling(workbook)).paper)
    #expect(paper.document.notes == ["別紙（A1）：機器は倉庫に移した"])
  }

  @Test func whatWasWrittenOverPrefilledCellsIsKeptAsNotes() throws {
    var filling = try CertificateTests.filled()
    filling.write("別の業務", under: "answer", ofLine: "cover/work")
    filling.write("2024年度", under: "answer", ofLine: "cover/contract")
    filling.write("板橋区", under: "answer", ofLine: "cover/recipient")
    filling.write("甲社 東京支店", under: "answer", ofLine: "cover/sender")
    filling.write("倉庫", under: "guide", ofLine: "cover/date")
    filling.write("丁社", under: "held", ofLine: "holding/usb")
    filling.write("青いUSB", under: "what", ofLine: "holding/usb")
    filling.write("KS-9", under: "serial", ofLine: "holding/server")
    let (paper, codes) = try CertificateTests.read(filling)
    #expect(codes == ["sheet.other-name", "sheet.other-serial"])
    let texts = try #require(paper).document.notes.compactMap { $0.split(separator: "：").last.map { String($0) } }
    #expect(texts == ["別の業務", "2024年度", "板橋区", "甲社 東京支店", "倉庫", "青いUSB", "丁社", "KS-9"].sortedLike(texts))
  }

  @Test func linesAddedToTheCoverAreKeptAsNotes() throws {
    var workbook = try CertificateTests.filled().workbook
    workbook.sheets[0].rows.append(.init([Cell(), Cell("特記"), Cell("控えは返却した")]))
    let notes = try #require(try CertificateTests.read(Filling(workbook)).paper).document.notes
    #expect(notes.count == 2)
    #expect(notes.contains { $0.hasSuffix("：特記") } && notes.contains { $0.hasSuffix("：控えは返却した") })
  }
}

extension [String] {
  /// The same texts in the order of others, where those are the same.
  fileprivate func sortedLike(_ others: [String]) -> [String] { sorted() == others.sorted() ? others : self }
}
