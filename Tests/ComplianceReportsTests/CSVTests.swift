import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("Tables for spreadsheets")
struct CSVTests {
  // MARK: Cells

  @Test(arguments: [
    "=1+1", "+81-3", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", "\u{2212}1", " =1+1", "\u{3000}=1+1", "\u{200B}=1",
    "\u{FEFF}=1",
    "\n=1+1", "\r\n=1+1", "=HYPERLINK(\"https://example.com\")", "-", "\u{FE66}1",
  ])
  func aFormulaIsMarkedAsText(text: String) {
    #expect(CSVWriter.shown(text) == "'" + text.escapedForTerminal)
  }

  @Test(arguments: [
    "5-1", "3月10日", "令和6年6月1日", "令和6年6月", "R6.6.1", "３月１０日", "Mar 3", "3-Mar-2021", "(1)", "１－２", "2021/6/1", "1.10",
    "007", "1e5", "50%", "12:30", "¥100", "６", "1234567890123456",
  ])
  func whatWouldBecomeANumberOrDateIsMarkedAsText(text: String) {
    #expect(CSVWriter.shown(text) == "'" + text)
  }

  @Test(arguments: [
    "1", "0", "150", "表6 15", "5(2)の後", "a=b", "株式会社=", "会社@東京", "'=1", "30日", "1年", "3か月", "6月分の記録", "May", "…-",
  ])
  func otherTextStaysAsItIs(text: String) {
    #expect(CSVWriter.shown(text) == text)
  }

  @Test func controlCharactersAreShownAndLineEndsAreSpaces() {
    #expect(CSVWriter.shown("\u{9}=1") == "⟨U+0009⟩=1")
    #expect(CSVWriter.shown("一行\r\n二行\n三行") == "一行 二行 三行")
  }

  @Test func aCellIsCutOnlyWhereExcelWouldCutIt() {
    let fits = String(repeating: "長", count: 32_767)
    #expect(CSVWriter.shown(fits) == fits)
    let cut = CSVWriter.shown(fits + "長")
    #expect(cut.utf16.count == 32_767)
    #expect(cut.hasSuffix("長…⟨cut: 32768⟩"))
    let pairs = CSVWriter.shown(String(repeating: "😀", count: 20_000))
    #expect(pairs.utf16.count <= 32_767 && pairs.hasSuffix("😀…⟨cut: 40000⟩"))
  }

  @Test func everyTextStandsBetweenQuotes() {
    var writer = CSVWriter()
    writer.row([.text("a;b\"c"), .number(-3), .day("2021-06-21"), .empty, .text("")])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a;b\"\"c\",-3,2021-06-21,,\r\n")
  }

  // MARK: Rows

  private func table(_ names: [String], _ language: Language = .ja, baseline: Baseline? = nil) throws -> CSVTable {
    let evaluations = try FormatTests.situations.filter { names.contains($0.name) }
      .map { try Situation.evaluation($0.name, on: $0.day) }
    return try CSVTable(
      CSVFormat.document(
        for: Report(evaluations: evaluations, language: language, toolVersion: "0.0.0", baseline: baseline)))
  }

  @Test(arguments: FormatTests.situations, Language.allCases)
  func thereIsARowForEachFindingAndOneForACaseWithout(
    situation: (name: String, day: String), language: Language
  ) throws {
    let evaluation = try Situation.evaluation(situation.name, on: situation.day)
    let table = try table([situation.name], language)
    #expect(table.rows.count == max(1, evaluation.findings.count))
    let ids = table[language == .ja ? "指摘ID" : "finding id"].filter { !$0.isEmpty }
    #expect(Set(ids) == Set(evaluation.findings.map(\.id)))
    #expect(table[language == .ja ? "案件ID" : "case id"].allSatisfy { $0 == evaluation.dossier.id })
    #expect(Set(table.heads).count == table.heads.count)
  }

  @Test func bothPapersStandSideBySide() throws {
    let table = try table(["papers"])
    let row = try #require(zip(table["種類"], table.rows).first { $0.0 == "未実装" || $0.0.contains("申告") }?.1)
    func cell(_ head: String) -> String { table.heads.firstIndex(of: head).map { row[$0] } ?? "" }
    #expect(!cell("約束した資料").isEmpty && !cell("食い違う・該当する資料").isEmpty)
    #expect(cell("約束した日付").contains("2021-"))
    #expect(!cell("対応1").isEmpty && !cell("対応2").isEmpty)
    #expect(cell("約束した値") != cell("食い違う・該当する値"))
  }

  @Test func anEarlierReportHasAColumnAndItsGoneFindingsRows() throws {
    let baseline = try EarlierReport.baseline([try EarlierReport.evaluation("ended", on: "2020-05-01")])
    let now = try EarlierReport.evaluation(
      "ended", on: "2020-05-01", replacing: "mail.bcc: false", with: "mail.bcc: true")
    let document = CSVFormat.document(
      for: Report(evaluations: [now], language: .ja, toolVersion: "0.0.0", baseline: baseline))
    let table = try CSVTable(document)
    #expect(table["状態"].contains("前回だけ"))
    #expect(table.rows.count > now.findings.count)
    #expect(try !self.table(["ended"]).heads.contains("前回との違い"))
    #expect(table.heads.contains("前回との違い"))
  }
}
