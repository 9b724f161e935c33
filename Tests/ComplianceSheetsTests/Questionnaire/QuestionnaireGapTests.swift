import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

/// What a vendor leaves out, doubles or writes in another cell.
@Suite struct QuestionnaireGapTests {
  private static let bcc = "contractor/mail.bcc//"

  private func sheet(_ language: Language = .ja) throws -> FilledQuestionnaire {
    var sheet = try FilledQuestionnaire(
      "samples/shinjuku-symposium.yaml", on: "2019-12-01", party: "contractor", language: language)
    try sheet.cover("2019-12-01")
    return sheet
  }

  private func row(_ sheet: FilledQuestionnaire, _ fits: (ControlType) -> Bool) throws -> String {
    try #require(
      sheet.ids.first { id in
        RowID(id).flatMap { Shipped.vocabulary.index(of: $0.control) }
          .map { fits(Shipped.vocabulary.controls[$0].type) } ?? false
      })
  }

  @Test func aNumberUnderTheAnswerMustBeInTheUnitOfTheQuestionToo() throws {
    var sheet = try sheet()
    let number = try row(sheet) { if case .number = $0 { true } else { false } }
    try sheet.fill(number, "answer", "12")
    #expect(sheet.read().errors.isEmpty)
    try sheet.fill(number, "unit", "か月")
    #expect(sheet.read().errors.map(\.code) == ["sheet.other-unit"])
    try sheet.fill(number, "answer", "不明")
    #expect(sheet.read().errors.isEmpty)
  }

  @Test func questionsWithoutAnAnswerAreCounted() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireGapTests.bcc, "answer", "あり")
    let note = try #require(sheet.read().diagnostics.first { $0.code == "sheet.rows-blank" })
    let count = sheet.ids.count
    #expect(note.severity == .note)
    #expect(note.message.ja == "\(count)問のうち\(count - 1)問が未回答です")
    #expect(note.message.en == "\(count - 1) of the \(count) questions are not answered")
    for id in sheet.ids { try sheet.fill(id, "answer", "不明") }
    #expect(!sheet.read().diagnostics.contains { $0.code == "sheet.rows-blank" })
  }

  @Test func aCopiedTabWithAnswersIsRefusedByTheNamesOfBoth() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireGapTests.bcc, "answer", "あり")
    let blank = try self.sheet().table
    var copy = sheet.table
    copy.name = "質問 (2)"
    var second = sheet
    second.workbook.sheets.append(copy)
    let error = try #require(second.read().errors.first)
    #expect(error.code == "sheet.second-table")
    #expect(error.message.ja.contains("「質問」と「質問 (2)」"))
    copy.rows = blank.rows
    sheet.workbook.sheets.append(copy)
    #expect(sheet.read().errors.isEmpty)
  }

  @Test func aPlanWithoutADayIsNoted() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireGapTests.bcc, "answer", "あり")
    try sheet.fill(QuestionnaireGapTests.bcc, "modality", "予定")
    #expect(sheet.read().codes == ["sheet.planned-without-day"])
    #expect(sheet.read().errors.isEmpty)
    try sheet.fill(QuestionnaireGapTests.bcc, "planned", "2020-01-06")
    #expect(sheet.read().codes == [])
  }

  @Test(arguments: ["一部", "該当なし", "－"])
  func whyAReasonIsNeededIsTold(answer: String) throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireGapTests.bcc, "answer", answer)
    let errors = sheet.read().errors
    #expect(errors.map(\.code) == ["sheet.missing-cell"])
    #expect(errors.first?.message.ja.contains("「\(answer)」と書いたので") == true)
  }

  @Test func anEnglishWordInAJapaneseSheetIsAnsweredInJapanese() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireGapTests.bcc, "answer", "OK")
    #expect(sheet.read().errors.first?.help?.ja.contains("選べる語：あり") == true)
  }

  @Test func ofSetsWhereFewerIsStrongerWhatIsDoneIsAsked() throws {
    let sheet = try FilledQuestionnaire(text: QuestionnaireWritingTests.open, on: "2019-12-01")
    let fewer = sheet.ids.filter { id in
      let control = RowID(id).flatMap { Shipped.vocabulary.index(of: $0.control) }
      guard let control, case .set(_, _, fewerIsStronger: true) = Shipped.vocabulary.controls[control].type else {
        return false
      }
      return true
    }
    #expect(!fewer.isEmpty)
    for id in fewer {
      #expect(try sheet.text(id, "question").contains("行う（扱う）ものをすべて書いてください。ないときは「なし」"))
    }
  }
}
