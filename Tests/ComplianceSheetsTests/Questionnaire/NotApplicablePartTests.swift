import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

/// 「該当なし」 of measures in parts.
@Suite struct NotApplicablePartTests {
  private static let control = "data.deletion-timing"

  private func sheet(_ language: Language) throws -> (FilledQuestionnaire, [RowID]) {
    var sheet = try FilledQuestionnaire(
      "samples/shinjuku-symposium.yaml", on: "2019-12-01", party: "contractor", language: language)
    try sheet.cover("2019-12-01")
    let rows = sheet.ids.compactMap { RowID($0) }.filter { $0.control == NotApplicablePartTests.control }
    try #require(rows.count == 2)
    return (sheet, rows)
  }

  @Test(arguments: [Language.ja, .en])
  func oneOfTwoPartsThatDoesNotApplyIsNotKnownInTheWordsOfTheSheet(language: Language) throws {
    var (sheet, rows) = try sheet(language)
    try sheet.fill(rows[0].text, "answer", language == .ja ? "該当なし" : "not applicable")
    try sheet.fill(rows[0].text, "reason", "WHY")
    let (dossier, _, claims) = try sheet.claims(of: try #require(sheet.read().node))
    let claim = try #require(claims.first)
    #expect(claims.count == 1 && claim.assertion == .value(.unknown))
    #expect(claim.part.map { dossier.holdings[$0].id } == rows[0].part)
    #expect(claim.note == (language == .ja ? "該当なし：WHY" : "does not apply: WHY"))
    let number = try sheet.text(rows[0].text, "number")
    #expect(claim.section == (language == .ja ? "問\(number)" : "Q\(number)"))
  }

  /// What today's sheet would ask stands in for what the hidden sheet told.
  @Test func withoutTheHiddenSheetAllPartsOfTodayMustBeSaidNotToApply() throws {
    var (sheet, rows) = try sheet(.ja)
    sheet.workbook.sheets.removeLast()
    try sheet.fill(rows[0].text, "answer", "該当なし")
    try sheet.fill(rows[0].text, "reason", "理由")
    let (_, _, one) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(one.map(\.assertion) == [.value(.unknown)])
    try sheet.fill(rows[1].text, "answer", "該当なし")
    try sheet.fill(rows[1].text, "reason", "理由")
    let (_, _, both) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(both.map(\.assertion) == [.notApplicable(reason: "理由", confirmed: nil)])
  }
}
