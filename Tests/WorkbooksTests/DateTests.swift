import Testing

@testable import Workbooks

@Suite struct DateTests {
  @Test(arguments: [
    (1.0, "1900-01-01"), (59.0, "1900-02-28"), (60.0, "1900-02-29"), (61.0, "1900-03-01"), (44368.0, "2021-06-21"),
    (43890.0, "2020-02-29"), (43891.0, "2020-03-01"), (2_958_465.0, "9999-12-31"),
    (44368.545138889, "2021-06-21 13:05"),
    (44368.99999999, "2021-06-22"), (44368.5 + 9 / 86_400, "2021-06-21 12:00:09"), (0.5, "12:00"),
    (36526.0, "2000-01-01"),
  ])
  func daysAreCountedAsExcelCountsThem(number: Double, text: String) {
    #expect(cell(number, xf: "14") == "A1=\(text)")
  }

  @Test(arguments: [(0.0, "1904-01-01"), (42906.0, "2021-06-21"), (59.0, "1904-02-29"), (1462.0, "1908-01-02")])
  func daysFromThe1904EpochAreRead(number: Double, text: String) {
    #expect(cell(number, xf: "14", book: #"<workbookPr date1904="1"/>"#) == "A1=\(text)")
  }

  @Test(arguments: [
    ("14", "2021-06-21 12:00"), ("22", "2021-06-21 12:00"), ("27", "2021-06-21 12:00"), ("36", "2021-06-21 12:00"),
    ("50", "2021-06-21 12:00"), ("58", "2021-06-21 12:00"), ("18", "2021-06-21 12:00"), ("45", "2021-06-21 12:00"),
    ("46", "1064844:00"), ("0", "44368.5"), ("9", "44368.5"), ("13", "44368.5"), ("23", "44368.5"), ("37", "44368.5"),
    ("49", "44368.5"), ("59", "44368.5"), ("163", "44368.5"),
  ])
  func formatsThatEveryWorkbookHasAreKnown(id: String, text: String) {
    #expect(cell(44368.5, xf: id) == "A1=\(text)")
  }

  @Test(arguments: [
    #"[$-411]ggge"年"m"月"d"日""#, "yyyy/m/d", #"yyyy"年"m"月""#, "[$-ja-JP-x-gannen]GE.MM.DD", "m/d;@", "aaa",
    "[Red]dd", "mmm", "bbbb", #"d\-m"#, "[DBNum1]e",
  ])
  func formatsWithDaysAreDays(code: String) {
    #expect(cell(44368, code: code) == "A1=2021-06-21")
  }

  @Test(arguments: [
    "General", "0", "#,##0.00", #"0"day""#, #"0\d"#, "0.00E+00", "0_d", "*d0", "[Red]0", "[>=100]0", "@",
    #"0"年";yyyy"#, #""yyyy"0"#, "[$¥-411]#,##0", "General;yyyy", "0\"", "0[", "0\\", "e-0", "",
  ])
  func formatsWithoutDaysAreNumbers(code: String) {
    #expect(cell(44368, code: code) == "A1=44368")
  }

  @Test(arguments: [
    ("h:mm", 0.25, "06:00"), ("h:mm:ss", 0.25, "06:00"), ("[h]:mm", 1.5, "36:00"), ("[mm]:ss", 1.5, "36:00"),
  ])
  func timesAndDurationsAreTexts(code: String, number: Double, text: String) {
    #expect(cell(number, code: code) == "A1=\(text)")
  }

  @Test(arguments: [-1.0, 2_958_466, 1e300])
  func whatIsNoDayStaysANumber(number: Double) {
    let read = reading(book(number, xf: "14", numFmts: "", extra: "").bytes)
    #expect(read.workbook?.sheets[0].rows[0].cells[0].content == .number(number))
  }

  private func cell(_ number: Double, xf: String, book: String = "") -> String? {
    reading(self.book(number, xf: xf, numFmts: "", extra: book).bytes).cells().first
  }

  private func cell(_ number: Double, code: String) -> String? {
    let escaped = code.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
      .split(separator: ">", omittingEmptySubsequences: false).joined(separator: "&gt;")
    let numFmts = #"<numFmt numFmtId="164" formatCode="\#(escaped)"/>"#
    return reading(book(number, xf: "164", numFmts: numFmts, extra: "").bytes).cells().first
  }

  private func book(_ number: Double, xf: String, numFmts: String, extra: String) -> WorkbookParts {
    WorkbookParts(
      sheet: #"<sheetData><row><c s="1"><v>\#(number)</v></c></row></sheetData>"#, numFmts: numFmts,
      xfs: #"<xf numFmtId="0"/><xf numFmtId="\#(xf)" applyNumberFormat="1"/>"#, book: extra)
  }
}
