import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

/// Every mistake is reported at its cell, all at once.
@Suite struct QuestionnaireMistakeTests {
  private static let sample = "samples/shinjuku-symposium.yaml"
  private static let bcc = "contractor/mail.bcc//"

  private func sheet(_ language: Language = .ja) throws -> FilledQuestionnaire {
    var sheet = try FilledQuestionnaire(
      QuestionnaireMistakeTests.sample, on: "2019-12-01", party: "contractor", language: language)
    try sheet.cover("2019-12-01")
    return sheet
  }

  /// The row of a control that takes numbers.
  private func numberRow(_ sheet: FilledQuestionnaire) throws -> RowID {
    try #require(
      sheet.ids.compactMap { RowID($0) }.first { row in
        let control = Shipped.vocabulary.index(of: row.control).map { Shipped.vocabulary.controls[$0] }
        if case .number = control?.type { return true }
        return false
      })
  }

  /// The cell of a column in a row, as spreadsheets name it.
  private func cell(_ sheet: FilledQuestionnaire, _ id: String, _ key: String) throws -> String {
    let place = SourceFile.CellPlace(row: try sheet.row(id) + 1, column: sheet.column(key) + 1)
    return "answers/kaitohyo.xlsx:質問!\(place)"
  }

  private func expect(
    _ reading: FilledQuestionnaire.Reading, _ code: String, at place: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(reading.node == nil, sourceLocation: sourceLocation)
    #expect(
      reading.errors.map { "\($0.code) \($0.location.map { "\($0)" } ?? "")" } == ["sheet.\(code) \(place)"],
      sourceLocation: sourceLocation)
  }

  @Test func aWrongWordIsReportedWithTheNearest() throws {
    var sheet = try sheet()
    let row = "contractor/physical.carry-out//"
    try sheet.fill(row, "answer", "承諾を得て持出")
    let reading = sheet.read()
    expect(reading, "not-offered", at: try cell(sheet, row, "answer"))
    #expect(reading.errors.first?.help?.ja.contains("もしかして") == true, "\(reading.errors.first?.help?.ja ?? "")")
  }

  @Test func whoeverWritesEnglishIsAnsweredWithEnglishWords() throws {
    var sheet = try sheet(.en)
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "yess")
    try sheet.fill("contractor/mail.dedicated-account//", "answer", "yes")
    try sheet.fill("contractor/mail.dedicated-account//", "modality", "plannned")
    let helps = sheet.read().errors.map { $0.help?.en ?? "" }
    #expect(helps.count == 2 && helps[0].contains("mean yes?") && helps[1].contains("mean planned?"), "\(helps)")
  }

  @Test func notApplicableNeedsAReason() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "該当なし")
    expect(sheet.read(), "missing-cell", at: try cell(sheet, QuestionnaireMistakeTests.bcc, "reason"))
    try sheet.fill(QuestionnaireMistakeTests.bcc, "reason", "メールを使わない")
    let (_, _, claims) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(claims.map(\.assertion) == [.notApplicable(reason: "メールを使わない", confirmed: nil)])
  }

  @Test func aReasonWithoutAnAnswerIsIncomplete() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireMistakeTests.bcc, "reason", "メールを使わない")
    expect(sheet.read(), "missing-cell", at: try cell(sheet, QuestionnaireMistakeTests.bcc, "answer"))
  }

  @Test func inPartNeedsARemark() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "△")
    expect(sheet.read(), "missing-cell", at: try cell(sheet, QuestionnaireMistakeTests.bcc, "note"))
    try sheet.fill(QuestionnaireMistakeTests.bcc, "note", "一斉送信だけ")
    let (_, _, claims) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(claims.map(\.assertion) == [.value(.partly)])
    #expect(claims.first?.note == "一斉送信だけ")
  }

  @Test func notKnownIsAnAnswer() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "不明")
    let (_, _, claims) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(claims.map(\.assertion) == [.value(.unknown)])
  }

  @Test func numbersAreInTheUnitOfTheQuestion() throws {
    var sheet = try sheet()
    let row = try numberRow(sheet).text
    try sheet.fill(row, "amount", "３")
    let (_, _, claims) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(claims.map(\.assertion) == [.value(.number(3))])
    try sheet.fill(row, "amount", "3か月")
    expect(sheet.read(), "bad-number", at: try cell(sheet, row, "amount"))
    try sheet.fill(row, "amount", "3")
    try sheet.fill(row, "unit", "か月")
    expect(sheet.read(), "other-unit", at: try cell(sheet, row, "unit"))
    var both = try self.sheet()
    try both.fill(row, "amount", "3")
    try both.fill(row, "answer", "不明")
    expect(both.read(), "two-answers", at: try cell(both, row, "amount"))
    var elsewhere = try self.sheet()
    try elsewhere.fill(QuestionnaireMistakeTests.bcc, "amount", "3")
    expect(elsewhere.read(), "number-elsewhere", at: try cell(elsewhere, QuestionnaireMistakeTests.bcc, "amount"))
  }

  @Test func aCopiedRowIsReportedWithTheOther() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "あり")
    let row = try sheet.row(QuestionnaireMistakeTests.bcc)
    sheet.table.rows.append(sheet.table.rows[row])
    let reading = sheet.read()
    let first = SourceFile.CellPlace(row: row + 1, column: sheet.column("answer") + 1)
    #expect(reading.errors.map(\.code) == ["sheet.row-twice"])
    #expect(reading.errors.first?.message.ja.contains("\(first)") == true)
  }

  @Test func rowsThatCannotBePlacedAreReported() throws {
    var sheet = try sheet()
    var cells = [Cell](repeating: Cell(), count: sheet.table.rows[sheet.head].cells.count)
    cells[sheet.column("question")] = Cell("ほかに行うこと")
    cells[sheet.column("answer")] = Cell("あり")
    sheet.table.rows.append(Worksheet.Row(cells))
    expect(
      sheet.read(), "row-not-placed", at: "answers/kaitohyo.xlsx:質問!B\(sheet.table.rows.count)")
    for (mark, code) in [
      ("contractor/no.such//", "unknown-row"), ("nobody/mail.bcc//", "unknown-row"), ("ward/mail.bcc//", "other-party"),
      ("contractor/mail.bcc/nowhere/", "unknown-row"), ("contractor/mail.bcc//nothing", "unknown-row"),
      ("uses/no-such", "unknown-row"),
    ] {
      var cells = cells
      cells[sheet.column("id")] = Cell(mark)
      sheet.table.rows[sheet.table.rows.count - 1] = Worksheet.Row(cells)
      let place = SourceFile.CellPlace(row: sheet.table.rows.count, column: sheet.column("id") + 1)
      expect(sheet.read(), code, at: "answers/kaitohyo.xlsx:質問!\(place)")
    }
  }

  @Test func answersNeedADay() throws {
    var sheet = try FilledQuestionnaire(QuestionnaireMistakeTests.sample, on: "2019-12-01", party: "contractor")
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "あり")
    expect(sheet.read(), "no-day", at: "answers/kaitohyo.xlsx:表紙!B7")
  }

  @Test func howFirmAndTheDayOfAPlanAreRead() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "あり")
    try sheet.fill(QuestionnaireMistakeTests.bcc, "planned", "2020/1/6")
    let reading = sheet.read()
    #expect(reading.codes == ["sheet.read-as-planned"])
    let (_, _, claims) = try sheet.claims(of: try #require(reading.node))
    #expect(claims.first?.modality == .planned && claims.first?.plannedFor?.description == "2020-01-06")
    try sheet.fill(QuestionnaireMistakeTests.bcc, "modality", "きっと")
    expect(sheet.read(), "not-offered", at: try cell(sheet, QuestionnaireMistakeTests.bcc, "modality"))
  }

  /// What the decoder of files finds wrong lies at the cell too.
  @Test func aBadDayIsReportedAtItsCell() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "あり")
    try sheet.fill(QuestionnaireMistakeTests.bcc, "planned", "来年の春")
    let decoded = sheet.decoded(with: try #require(sheet.read().node))
    let errors = decoded.diagnostics.filter { $0.severity == .error }
    #expect(
      errors.map { "\($0.code) \($0.location.map { "\($0)" } ?? "")" }
        == ["dossier.bad-date \(try cell(sheet, QuestionnaireMistakeTests.bcc, "planned"))"])
  }

  @Test func allMistakesAreToldAtOnce() throws {
    var sheet = try FilledQuestionnaire(QuestionnaireMistakeTests.sample, on: "2019-12-01", party: "contractor")
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "たぶん")
    try sheet.fill("contractor/mail.dedicated-account//", "answer", "該当なし")
    try sheet.fill(try numberRow(sheet).text, "amount", "たくさん")
    #expect(
      sheet.read().errors.map(\.code).sorted()
        == ["sheet.bad-number", "sheet.missing-cell", "sheet.no-day", "sheet.not-offered"])
  }

  @Test func remarksWithoutAnAnswerAreKeptAsNotes() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireMistakeTests.bcc, "note", "後日回答します")
    let reading = sheet.read()
    #expect(reading.codes == ["sheet.without-answer"])
    let (_, paper, claims) = try sheet.claims(of: try #require(reading.node))
    #expect(claims.isEmpty)
    #expect(paper.notes.count == 1 && paper.notes[0].hasSuffix(": 後日回答します"))
  }

  @Test func whatContradictsAnAnswerIsKeptAndPointedOut() throws {
    var sheet = try sheet()
    try sheet.fill(QuestionnaireMistakeTests.bcc, "answer", "あり")
    try sheet.fill(QuestionnaireMistakeTests.bcc, "reason", "使わない")
    try sheet.fill(QuestionnaireMistakeTests.bcc, "amount", "2")
    let reading = sheet.read()
    #expect(reading.codes == ["sheet.reason-without"])
    let (_, paper, claims) = try sheet.claims(of: try #require(reading.node))
    #expect(claims.map(\.assertion) == [.value(.boolean(true))])
    #expect(Set(paper.notes.compactMap { $0.split(separator: " ").last }) == ["使わない", "2"])
  }

  /// What stands beside 「該当なし」 has no place in a claim; it is not lost.
  @Test func whatStandsBesideNotApplicableBecomesNotes() throws {
    var sheet = try sheet()
    for (key, text) in [("answer", "対象外"), ("reason", "紙だけ"), ("note", "念のため"), ("evidence", "別紙1")] {
      try sheet.fill(QuestionnaireMistakeTests.bcc, key, text)
    }
    let reading = sheet.read()
    let (_, paper, claims) = try sheet.claims(of: try #require(reading.node))
    #expect(claims.map(\.assertion) == [.notApplicable(reason: "紙だけ", confirmed: nil)])
    #expect(Set(paper.notes.compactMap { $0.split(separator: " ").last }) == ["念のため", "別紙1"])
  }

  @Test func aWorkbookWithoutTheTableIsRefused() throws {
    var sheet = try sheet()
    sheet.table.rows.removeSubrange(sheet.head...sheet.head)
    #expect(sheet.read().errors.map(\.code) == ["sheet.no-table"])
  }
}
