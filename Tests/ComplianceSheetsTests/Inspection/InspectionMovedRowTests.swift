import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

/// Rows whose ids, numbers and words were parted, and workbooks whose hidden sheet was.
@Suite struct InspectionMovedRowTests {
  /// ○ at one measure and × at another.
  private func marked() throws -> (filled: FilledInspection, kept: InspectionItem, broken: InspectionItem) {
    var filled = try FilledInspection.symposium()
    let (kept, broken) = (try filled.item("mail.bcc"), try filled.item("network.firewall"))
    try filled.fill(kept, ["result": "○"])
    try filled.fill(broken, ["result": "×"])
    return (filled, kept, broken)
  }

  private func row(_ filled: FilledInspection, _ item: InspectionItem) throws -> Int {
    try #require(filled.workbook.sheets[1].rows.firstIndex { $0.cells.last?.text == item.row.text })
  }

  private func errors(_ filled: FilledInspection) -> [String] {
    filled.read().diagnostics.filter { $0.severity == .error }.map(\.code)
  }

  @Test func aSortThatLeavesTheIdsBehindIsReadByNumberAndWords() throws {
    var (filled, kept, broken) = try marked()
    let (first, second, column) = (try row(filled, kept), try row(filled, broken), try filled.column("id"))
    filled.workbook.sheets[1].rows[first].cells[column].content = .text(broken.row.text)
    filled.workbook.sheets[1].rows[second].cells[column].content = .text(kept.row.text)
    let moved = filled.read().diagnostics.filter { $0.code == "sheet.moved-mark" }
    #expect(moved.count == 2 && moved.allSatisfy { $0.severity == .warning })
    let evaluation = try filled.judged()
    #expect(evaluation.observed("mail.bcc").first?.assertion == .value(.boolean(true)))
    #expect(evaluation.observed("network.firewall").first?.assertion == .value(.boolean(false)))
  }

  @Test func aRowWhoseNumberWordsAndIdAllDifferIsRefused() throws {
    var (filled, kept, broken) = try marked()
    let third = try filled.item("org.training")
    filled.workbook.sheets[1].rows[try row(filled, broken)].cells[try filled.column("result")].content = .blank
    try filled.fill(kept, ["number": String(third.number), "id": broken.row.text])
    #expect(errors(filled) == ["sheet.other-question"])
  }

  @Test func wordsThatAreNotThoseOfNumberAndIdAreRefused() throws {
    var (filled, kept, _) = try marked()
    let third = try filled.item("physical.carry-out")
    try filled.fill(kept, ["measure": third.measure, "whom": third.whom])
    let error = try #require(filled.read().diagnostics.first { $0.severity == .error })
    #expect(error.code == "sheet.other-question")
    #expect(try error.location?.description == filled.place(kept, "measure"))
  }

  @Test func anIdAgainstTheNumberIsRefusedWhereTheWordsTellNothing() throws {
    var (filled, kept, _) = try marked()
    try filled.fill(kept, ["measure": "なにか", "number": String(try filled.item("org.training").number)])
    #expect(errors(filled) == ["sheet.other-question"])
  }

  @Test func withoutTheHiddenSheetAnIdAgainstTheWordsIsRefused() throws {
    var (filled, kept, broken) = try marked()
    filled.workbook.sheets.removeLast()
    filled.workbook.sheets[1].rows[try row(filled, broken)].cells[try filled.column("result")].content = .blank
    try filled.fill(kept, ["id": broken.row.text])
    #expect(errors(filled) == ["sheet.other-question"])
  }

  @Test func rowsThatWereNumberedAnewAreReadByIdAndWords() throws {
    var (filled, kept, broken) = try marked()
    try filled.fill(kept, ["number": String(broken.number)])
    try filled.fill(broken, ["number": String(kept.number)])
    #expect(filled.read().diagnostics.map(\.code) == ["sheet.rows-blank"])
    #expect(try filled.judged().observed("mail.bcc").first?.assertion == .value(.boolean(true)))
  }

  // MARK: The case

  @Test func withoutTheHiddenSheetTheIdOnTheCoverTellsTheCase() throws {
    var (filled, _, _) = try marked()
    filled.workbook.sheets.removeLast()
    let read = filled.read()
    #expect(read.node != nil && read.diagnostics.map(\.code) == ["sheet.rows-blank"])
    let other = try FilledInspection("samples/nerima-giga-school.yaml", on: "2021-06-21")
    let problems = SheetProblems()
    let workbook = ReadWorkbook(filled.workbook, path: "a.xlsx")
    #expect(InspectionReading.read(workbook, other.evaluation, problems) == nil)
    #expect(problems.diagnostics.map(\.code) == ["sheet.other-case"])
    #expect(problems.diagnostics.first?.location?.description.hasPrefix("a.xlsx:表紙!B") == true)
  }

  @Test func whereNothingTellsTheCaseThereIsAWarning() throws {
    var (filled, _, _) = try marked()
    filled.workbook.sheets.removeLast()
    let row = try #require(filled.workbook.sheets[0].rows.firstIndex { $0.cells.first?.text == "案件のID" })
    filled.workbook.sheets[0].rows[row].cells[1].content = .blank
    let read = filled.read()
    #expect(read.node != nil && read.diagnostics.map(\.code) == ["sheet.no-origin", "sheet.rows-blank"])
    #expect(read.diagnostics.first?.severity == .warning)
  }

  @Test func anEnglishSheetIsReadByItsWordsWithoutTheHiddenSheet() throws {
    var filled = try FilledInspection(FilledInspection.symposiumPath, on: "2019-12-01", language: .en)
    try filled.fillCover(.date, "2019-12-01")
    try filled.fill("mail.bcc", ["result": "○", "number": "", "id": ""])
    filled.workbook.sheets.removeLast()
    #expect(try filled.judged().observed("mail.bcc").first?.assertion == .value(.boolean(true)))
  }

  // MARK: －

  @Test func differentReasonsOfAllPartsStandSideBySide() throws {
    var filled = try FilledInspection.symposium()
    let parts = Dictionary(grouping: filled.sheet.items.filter { $0.row.part != nil }, by: \.row.control)
    let (control, items) = try #require(parts.first { $0.value.count > 1 && $0.key.hasPrefix("org.") })
    for (index, item) in items.enumerated() { try filled.fill(item, ["result": "－", "note": "理由\(index)"]) }
    let all = try filled.judged().observed(control)
    guard all.count == 1, case .notApplicable(let reason, let confirmed) = all[0].assertion else {
      Issue.record("not －: \(all.map(\.assertion))")
      return
    }
    #expect(reason == items.indices.map { "理由\($0)" }.joined(separator: "／"))
    #expect(confirmed?.date?.description == "2019-12-01")
  }
}
