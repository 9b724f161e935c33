import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

/// What people do to sheets: they move, sort, delete and add.
@Suite struct QuestionnaireHandlingTests {
  private static let ip = "ntt-com/access.ip-restriction/pupil-to-service/"
  private static let antivirus = "ntt-com/endpoint.antivirus//"

  /// A sheet with two answers.
  private func filled(_ language: Language = .ja) throws -> FilledQuestionnaire {
    var sheet = try FilledQuestionnaire(
      "samples/nerima-giga-school.yaml", on: "2021-02-01", party: "ntt-com", language: language)
    try sheet.cover("2021-02-01")
    try sheet.fill(QuestionnaireHandlingTests.ip, "answer", language == .ja ? "なし" : "no")
    try sheet.fill(QuestionnaireHandlingTests.antivirus, "answer", language == .ja ? "あり" : "yes")
    return sheet
  }

  /// The two answers, whatever was done to the sheet.
  private func expectBoth(_ reading: FilledQuestionnaire.Reading, _ sheet: FilledQuestionnaire) throws {
    #expect(reading.errors.isEmpty, "\(reading.errors.map(\.message.ja))")
    let (dossier, _, claims) = try sheet.claims(of: try #require(reading.node))
    let party = try #require(dossier.parties.firstIndex { $0.id == "ntt-com" })
    let said = claims.map { "\(Shipped.vocabulary.controls[$0.control].id) \($0.assertion) \($0.parties)" }
    #expect(
      Set(said) == [
        "access.ip-restriction \(Claim.Assertion.value(.boolean(false))) \([PartyReference.party(party)])",
        "endpoint.antivirus \(Claim.Assertion.value(.boolean(true))) \([PartyReference.party(party)])",
      ])
  }

  @Test(arguments: [Language.ja, .en])
  func withoutTheHiddenSheetTheMarksPlaceTheRows(language: Language) throws {
    var sheet = try filled(language)
    sheet.workbook.sheets[2].rows = []
    try expectBoth(sheet.read(), sheet)
  }

  @Test(arguments: [Language.ja, .en])
  func withoutTheMarksTheNumbersPlaceTheRows(language: Language) throws {
    var sheet = try filled(language)
    let column = sheet.column("id")
    for row in sheet.table.rows.indices where sheet.table.rows[row].cells.count > column {
      sheet.table.rows[row].cells.remove(at: column)
    }
    try expectBoth(sheet.read(), sheet)
  }

  @Test(arguments: [Language.ja, .en])
  func withoutBothTheWordsPlaceTheRows(language: Language) throws {
    var sheet = try filled(language)
    let head = sheet.head
    for row in sheet.table.rows.indices where row > head {
      sheet.table.rows[row].cells[sheet.column("id")].content = .blank
      if sheet.table.rows[row].cells[1].content != .blank { sheet.table.rows[row].cells[0].content = .blank }
    }
    sheet.workbook.sheets[2].rows = []
    try expectBoth(sheet.read(), sheet)
  }

  @Test func columnsMayBeReordered() throws {
    var sheet = try filled()
    let head = sheet.head
    for row in sheet.table.rows.indices where row >= head { sheet.table.rows[row].cells.reverse() }
    let reading = sheet.read()
    try expectBoth(reading, sheet)
    let (_, paper, _) = try sheet.claims(of: try #require(reading.node))
    #expect(paper.notes.isEmpty)
  }

  @Test func rowsMayBeSortedAndTheTabRenamed() throws {
    var sheet = try filled()
    let head = sheet.head
    sheet.table.rows = Array(sheet.table.rows[...head]) + sheet.table.rows[(head + 1)...].reversed()
    sheet.table.name = "Sheet1"
    let reading = sheet.read()
    try expectBoth(reading, sheet)
    let (_, paper, claims) = try sheet.claims(of: try #require(reading.node))
    #expect(paper.notes.isEmpty)
    let number = try sheet.text(QuestionnaireHandlingTests.ip, "number")
    #expect(claims.contains { $0.section == "問\(number)" })
  }

  /// Whoever sorts only what they see leaves the marks behind: the words of the question are what was answered.
  @Test func aSortThatLeavesTheMarksBehindIsReadByTheWords() throws {
    var sheet = try filled()
    let column = sheet.column("id")
    let rows = sheet.table.rows.indices.filter { row in
      row > sheet.head && sheet.table.rows[row].cells[column].content != .blank
    }
    let marks = rows.map { sheet.table.rows[$0].cells[column].content }
    for (row, mark) in zip(rows, marks.reversed()) { sheet.table.rows[row].cells[column].content = mark }
    let reading = sheet.read()
    #expect(reading.codes.allSatisfy { $0 == "sheet.moved-mark" } && !reading.codes.isEmpty)
    try expectBoth(reading, sheet)
  }

  @Test func wordsThatWereChangedAreRefused() throws {
    var sheet = try filled()
    let other = try sheet.text(QuestionnaireHandlingTests.antivirus, "question")
    try sheet.fill(QuestionnaireHandlingTests.ip, "question", other)
    try sheet.fill(QuestionnaireHandlingTests.ip, "target", "")
    #expect(sheet.read().errors.map(\.code) == ["sheet.other-question"])
  }

  @Test func whatStandsElsewhereBecomesNotes() throws {
    var sheet = try filled()
    let row = try sheet.row(QuestionnaireHandlingTests.ip)
    sheet.table.rows[sheet.head].cells.append(Cell("担当部署"))
    sheet.table.rows[row].cells.append(Cell("情報システム部"))
    sheet.table.rows.append(Worksheet.Row([Cell(), Cell("別途協議したい")]))
    sheet.workbook.sheets.append(Worksheet(name: "別紙", rows: [Worksheet.Row([Cell("図のとおり")])]))
    try sheet.cover("山田 03-0000-0000", line: "記入者・連絡先", "")
    let reading = sheet.read()
    try expectBoth(reading, sheet)
    let (_, paper, _) = try sheet.claims(of: try #require(reading.node))
    let last = sheet.table.rows.count
    #expect(
      Set(paper.notes) == [
        "質問!O\(row + 1)（担当部署）: 情報システム部", "質問!B\(last): 別途協議したい", "別紙!A1: 図のとおり",
        "表紙!B8（記入者・連絡先）: 山田 03-0000-0000",
      ])
  }

  @Test(arguments: ["○", "〇", "◯", "はい", "有", "YES", "ＴＲＵＥ"])
  func circlesAndWordsAreRead(text: String) throws {
    var sheet = try filled()
    try sheet.fill(QuestionnaireHandlingTests.antivirus, "answer", text)
    try expectBoth(sheet.read(), sheet)
  }

  @Test func withoutIDsTheNameOnTheCoverTellsTheParty() throws {
    var sheet = try filled()
    sheet.workbook.sheets.removeLast()
    for row in sheet.workbook.sheets[0].rows.indices where sheet.workbook.sheets[0].rows[row].cells.count > 2 {
      sheet.workbook.sheets[0].rows[row].cells[2].content = .blank
    }
    try sheet.cover("エヌ・ティ・ティ・コミュニケーションズ㈱", line: "回答する事業者", "")
    let reading = sheet.read()
    #expect(reading.codes == ["sheet.party-by-name"])
    try expectBoth(reading, sheet)
    try sheet.cover("だれか", line: "回答する事業者", "")
    let refused = sheet.read()
    #expect(refused.node == nil)
    let error = try #require(refused.errors.first)
    #expect(error.code == "sheet.unknown-party" && error.help?.ja.contains("ntt-com") == true)
  }

  @Test func anotherNameOnTheCoverIsPointedOut() throws {
    var sheet = try filled()
    try sheet.cover("株式会社ベネッセコーポレーション", line: "回答する事業者", "")
    let reading = sheet.read()
    #expect(reading.codes == ["sheet.other-name"])
    try expectBoth(reading, sheet)
  }

  @Test func aSheetOfAnotherCaseIsRefused() throws {
    let sheet = try filled()
    let other = try FilledQuestionnaire(
      "samples/shinjuku-symposium.yaml", on: "2019-12-01", party: "contractor")
    let reading = FilledQuestionnaire.read(ReadWorkbook(sheet.workbook, path: "a.xlsx"), other.evaluation)
    #expect(reading.node == nil)
    #expect(reading.codes == ["sheet.other-case"])
    let message = try #require(reading.errors.first).message.ja
    #expect(message.contains("nerima-giga-school") && message.contains("shinjuku-symposium"))
    // The cover tells it as well.
    var blanked = sheet
    blanked.workbook.sheets.removeLast()
    let again = FilledQuestionnaire.read(ReadWorkbook(blanked.workbook, path: "a.xlsx"), other.evaluation)
    #expect(again.codes == ["sheet.other-case"])
  }

  @Test func anotherFormIsRefused() throws {
    var sheet = try filled()
    sheet.workbook.sheets[2].rows[1].cells[1].content = .text("inspection")
    #expect(sheet.read().codes == ["sheet.other-form"])
  }

  @Test func whatChangedSinceIsTold() throws {
    var sheet = try filled()
    // The sheet was made from other files and without one of the questions.
    for row in sheet.workbook.sheets[2].rows.indices {
      let cells = sheet.workbook.sheets[2].rows[row].cells
      if cells[0].content == .text("dossier") || cells[0].content == .text("policy") {
        sheet.workbook.sheets[2].rows[row].cells[2].content = .text("0")
      }
      if cells[2].content == .text(QuestionnaireHandlingTests.antivirus) {
        sheet.workbook.sheets[2].rows[row].cells[2].content = .text("ntt-com/mail.bcc//")
      }
    }
    let reading = sheet.read()
    #expect(reading.codes == ["sheet.changed-since"])
    let note = try #require(reading.diagnostics.first)
    #expect(note.severity == .note && note.message.ja.contains("案件のファイル"))
    let policies = Shipped.rulebook.policies.filter { note.message.ja.contains("「\($0.title.ja)」") }
    #expect(!policies.isEmpty)
    #expect(note.help?.ja.contains("マルウェア対策") == true && note.help?.ja.contains("1件") == true)
    try expectBoth(reading, sheet)
  }

  /// A sheet that was made before there was a case is read for the case that came of it.
  @Test func aSheetOfNoCaseIsReadForAnyCase() throws {
    let text = QuestionnaireWritingTests.open
    var sheet = try FilledQuestionnaire(text: text, on: "2019-12-01")
    try sheet.cover("2019-12-01")
    try sheet.fill("contractor/mail.bcc//", "answer", "あり")
    let row = try #require(sheet.workbook.sheets[2].rows.firstIndex { $0.cells[0].content == .text("dossier") })
    sheet.workbook.sheets[2].rows[row].cells[2].content = .blank
    let renamed = text.replacing("open-case", with: "real-case").replacing("contractor: {", with: "kaze: {")
      .replacing("under: contractor", with: "under: kaze")
    let real = try FilledQuestionnaire(text: renamed, on: "2019-12-01", party: "kaze")
    let reading = FilledQuestionnaire.read(ReadWorkbook(sheet.workbook, path: "a.xlsx"), real.evaluation)
    #expect(Set(reading.codes) == ["sheet.before-case", "sheet.party-by-name"])
    let (dossier, paper, claims) = try real.claims(of: try #require(reading.node))
    let kaze = try #require(dossier.parties.firstIndex { $0.id == "kaze" })
    #expect(claims.map(\.parties) == [[.party(kaze)]] && paper.by == .party(kaze))
  }

  @Test func aPartyWithoutANameGetsTheOneOnTheCover() throws {
    let text = QuestionnaireWritingTests.open.replacing("name: 風情報", with: "name: 未定")
    var sheet = try FilledQuestionnaire(text: text, on: "2019-12-01")
    try sheet.cover("2019-12-01")
    try sheet.fill("contractor/mail.bcc//", "answer", "あり")
    let (_, untouched, _) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(untouched.notes.isEmpty)
    try sheet.cover("月情報", line: "回答する事業者", "")
    let reading = sheet.read()
    #expect(reading.codes.isEmpty)
    let (_, paper, _) = try sheet.claims(of: try #require(reading.node))
    #expect(paper.title == "回答票（月情報）" && paper.notes.count == 1)
  }
}
