import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import LocatedYAML
import SourceText
import Testing
import Workbooks

@Suite struct InspectionPlacingTests {
  @Test func rowsAreFoundWithoutTheirIds() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["result": "○", "id": ""])
    // By the number.
    #expect(try filled.judged().observed("mail.bcc").count == 1)
    // By the texts.
    let table = filled.workbook.sheets[1].rows
    let result = try filled.column("result")
    let row = try #require(table.firstIndex { $0.cells.count > result && $0.cells[result].text == "○" })
    filled.workbook.sheets[1].rows[row].cells[0].content = .blank
    #expect(filled.read().node != nil)
    #expect(try filled.judged().observed("mail.bcc").count == 1)
    // Not at all.
    filled.workbook.sheets[1].rows[row].cells[1].content = .text("なにか")
    #expect(filled.read().diagnostics.map(\.code).contains("sheet.row-not-placed"))
    // Without the hidden sheet the numbers mean nothing, but ids still do.
    var blanked = try FilledInspection.symposium()
    blanked.workbook.sheets.removeLast()
    try blanked.fill("mail.bcc", ["result": "○"])
    #expect(blanked.read().node != nil)
  }

  @Test func twoRowsOfOneMeasureAreAMistake() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["result": "○"])
    let row = try #require(
      filled.workbook.sheets[1].rows.first { $0.cells.last?.text == (try? filled.item("mail.bcc").row.text) })
    filled.workbook.sheets[1].rows.append(row)
    #expect(filled.read().diagnostics.map(\.code).contains("sheet.row-twice"))
  }

  @Test func whatIsWrittenElsewhereIsKeptAsNotes() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["result": "○"])
    let table = InspectionTable.table(in: .ja)
    filled.workbook.sheets[1].rows[table.headRow - 1].cells.append(Cell("課内メモ"))
    let row = try #require(
      filled.workbook.sheets[1].rows.firstIndex { $0.cells.last?.text == (try? filled.item("mail.bcc").row.text) })
    filled.workbook.sheets[1].rows[row].cells.append(Cell("要相談"))
    filled.workbook.sheets[1].rows.append(Worksheet.Row([Cell("工事中だった")]))
    filled.workbook.sheets.append(Worksheet(name: "写真帳", rows: [Worksheet.Row([Cell("1 入口")])]))
    // A list of words to choose from is nobody's note.
    filled.workbook.sheets.append(Worksheet(name: "選択肢", rows: [Worksheet.Row([Cell("現認"), Cell("重大")])]))
    let notes = try #require(filled.judged().dossier.documents.last?.notes)
    #expect(notes.count == 3)
    #expect(notes.contains("写真帳（A1）：1 入口"))
    #expect(notes.contains { $0.contains("課内メモ") && $0.hasSuffix("：要相談") })
    #expect(notes.contains { $0.hasSuffix("：工事中だった") })
  }

  @Test func theSheetOfAnotherCaseOrFormIsRefused() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["result": "○"])
    let other = try FilledInspection("samples/nerima-giga-school.yaml", on: "2021-06-21")
    let problems = SheetProblems()
    #expect(
      InspectionReading.read(ReadWorkbook(filled.workbook, path: "a.xlsx"), other.evaluation, problems)
        == nil)
    #expect(problems.diagnostics.map(\.code) == ["sheet.other-case"])
    var origin = filled.sheet.origin
    origin.form = .questionnaire
    filled.workbook.sheets[2] = origin.worksheet
    #expect(filled.read().diagnostics.map(\.code) == ["sheet.other-form"])
  }

  @Test func whatChangedSinceIsTold() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["result": "○"])
    var origin = filled.sheet.origin
    origin.dossierHash = "old"
    origin.policies = origin.policies.mapValues { _ in "old" }
    let last = try #require(filled.sheet.items.last)
    origin.rows[String(last.number)] = nil
    filled.workbook.sheets[2] = origin.worksheet
    let codes = filled.read().diagnostics.map(\.code)
    for code in ["changed-since", "changed-since", "changed-since"] { #expect(codes.contains("sheet.\(code)")) }
    #expect(filled.read().diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test func whatIsGoneOrUnknownIsTold() throws {
    var filled = try FilledInspection.symposium()
    // A measure that no sheet of today would hold is read all the same.
    let onSheet = Set(filled.sheet.items.map(\.row.control))
    let other = try #require(
      Shipped.vocabulary.controls.first { control in
        control.type == .boolean && control.scope == .party && control.parts == .whole
          && !onSheet.contains(control.id.text)
      }?.id.text)
    let id = "contractor/\(other)//"
    let name = try #require(Shipped.vocabulary.index(of: other).map { Shipped.vocabulary.controls[$0].label.ja })
    try filled.fill("mail.bcc", ["result": "×", "value": "なし", "measure": name, "number": "", "id": id])
    let row = try #require(filled.workbook.sheets[1].rows.firstIndex { $0.cells.last?.text == id })
    let read = filled.read()
    #expect(read.diagnostics.map(\.code).contains("sheet.row-gone"))
    #expect(try filled.judged().observed(other).count == 1)
    // One that the case cannot hold is not.
    filled.workbook.sheets[1].rows[row].cells[try filled.column("id")].content = .text("nobody/mail.bcc//")
    #expect(filled.read().diagnostics.filter { $0.severity == .error }.map(\.code) == ["sheet.unknown-row"])
  }

  @Test func aBareMarkMeansWhatTheSheetSaysThoughThePromiseChanged() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("physical.carry-out", ["result": "○", "bare": "区の承諾を得て行う"])
    let item = try filled.item("physical.carry-out")
    let choices = ValueCell(Shipped.vocabulary, in: .ja).choices(of: item.control)
    try filled.fill(item, ["bare": choices[1]])
    let codes = filled.read().diagnostics.map(\.code)
    #expect(codes.contains("sheet.promise-changed"))
    #expect(try filled.judged().observed("physical.carry-out").first?.assertion == .value(.level(1)))
    // Where the sheet does not say, today's case does.
    try filled.fill(item, ["bare": ""])
    #expect(try filled.judged().observed("physical.carry-out").first?.assertion == item.kept.map { .value($0) })
    // But not where that may have become another value since.
    var origin = filled.sheet.origin
    origin.dossierHash = "old"
    filled.workbook.sheets[2] = origin.worksheet
    #expect(filled.read().diagnostics.filter { $0.severity == .error }.map(\.code) == ["sheet.no-value"])
  }

  @Test func aCircleBesideAWeakerValueIsAWarning() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["result": "○", "value": "なし"])
    let warnings = filled.read().diagnostics.filter { $0.severity == .warning }
    #expect(warnings.map(\.code) == ["sheet.mark-against-value"])
    #expect(try filled.judged().observed("mail.bcc").first?.assertion == .value(.boolean(false)))
  }

  @Test func aValueWithoutAMarkStaysUnchecked() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["value": "なし"])
    try filled.fill("network.firewall", ["result": "○"])
    #expect(filled.read().diagnostics.map(\.code).contains("sheet.no-result"))
    #expect(try filled.judged().observed("mail.bcc").isEmpty)
  }

  @Test func oneOfSeveralPartsThatDoesNotApplyLeavesTheOthersOpen() throws {
    var filled = try FilledInspection.symposium()
    let parts = Dictionary(grouping: filled.sheet.items.filter { $0.row.part != nil }, by: \.row.control)
    let (control, items) = try #require(parts.first { $0.value.count > 1 && $0.key.hasPrefix("org.") })
    try filled.fill(items[0], ["result": "－", "note": "人がいない"])
    let one = try filled.judged().observed(control)
    #expect(one.count == 1 && one[0].assertion == .value(.unknown) && one[0].part != nil)
    #expect(one[0].note == "該当なし：人がいない")
    for item in items.dropFirst() { try filled.fill(item, ["result": "－", "note": "人がいない"]) }
    let all = try filled.judged().observed(control)
    guard all.count == 1, case .notApplicable("人がいない", _) = all[0].assertion else {
      Issue.record("not －: \(all.map(\.assertion))")
      return
    }
  }

  @Test func columnsAndRowsMayBeMovedAndDaysBeDates() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["result": "○", "how": "現認", "date": "2019/12/02"])
    try filled.fill("network.firewall", ["result": "×", "finding": "直す", "due": "x"])
    let untouched = try #require(filled.read().diagnostics.first { $0.code == "sheet.bad-date" })
    #expect(untouched.severity == .error)
    let written = ReadWorkbook(filled.workbook, path: "a.xlsx")
    let moved = written.sheets.enumerated().map { index, sheet -> ReadSheet in
      guard index < 2 else { return sheet }
      let rows = sheet.rows.map { row in
        ReadRow(
          number: row.number,
          cells: row.cells.reversed().map { cell in
            // As spreadsheets keep days.
            let isDay = ["x", "令和元年12月1日"].contains(cell.text)
            return ReadCell(
              column: 40 - cell.column, content: isDay ? .date("2019-12-01 09:30") : cell.content)
          })
      }
      return ReadSheet(path: "a.xlsx", name: "写し\(index)", rows: rows)
    }
    let problems = SheetProblems()
    let node = InspectionReading.read(
      ReadWorkbook(path: "a.xlsx", hash: "00", sheets: moved), filled.evaluation, problems)
    #expect(problems.diagnostics.map(\.code) == ["sheet.rows-blank"], "\(problems.diagnostics.map(\.message.ja))")
    let decoded = try FilledInspection.decoded(FilledInspection.symposiumPath, with: [#require(node)])
    let dossier = try #require(decoded.value)
    let paper = try #require(dossier.documents.last)
    #expect(paper.date.description == "2019-12-01" && paper.corrections.first?.due?.description == "2019-12-01")
    #expect(paper.sheet?.hash == "00" && paper.sheet?.file == "a.xlsx")
    #expect(paper.notes.isEmpty)
    #expect(dossier.claims.filter { $0.stage == .observed }.count >= 2)
  }

  @Test func aSheetOfOnePartyHoldsOnlyItsRows() throws {
    let dossier = try #require(Shipped.dossier("samples/nerima-giga-school.yaml"))
    let party = try #require(dossier.parties.firstIndex { $0.role == .joinedParty })
    let id = dossier.parties[party].id
    var filled = try FilledInspection(dossier, on: "2020-12-01", party: party)
    let all = try FilledInspection(dossier, on: "2020-12-01").sheet.items
    #expect(filled.sheet.items.map(\.row) == all.filter { $0.row.party == id }.map(\.row))
    #expect(filled.sheet.title.contains(dossier.parties[party].name))
    try filled.fillCover(.date, "2020-12-01")
    let first = try #require(filled.sheet.items.first { $0.kept != nil })
    try filled.fill(first, ["result": "○"])
    let read = filled.read()
    #expect(read.diagnostics.map(\.code) == ["sheet.rows-blank"])
    let decoded = try FilledInspection.decoded("samples/nerima-giga-school.yaml", with: [#require(read.node)])
    #expect(decoded.value?.documents.last { $0.stage == .observed }?.id == "inspection-\(id)-2020-12-01")
  }

  @Test func photographsAreHeldAgainstTheNumbers() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["result": "○", "how": "現認", "ref": "写真１～3、資料9"])
    try filled.fill("network.firewall", ["result": "○", "how": "現認", "ref": "6\nPhoto 7"])
    // By digits, as the files of a folder are numbered, or by the whole name.
    for name in ["", "写真"] {
      let photos = ["1", "2", "3", "4", "6"].map { Photograph(number: name + $0, file: "\($0).jpg", hash: "00") }
      let read = filled.read(photographs: photos)
      let warnings = read.diagnostics.filter { $0.severity == .warning }
      #expect(warnings.map(\.code) == ["sheet.no-such-photo"])
      #expect(warnings.first?.message.ja.contains("Photo 7") ?? false)
      #expect(try warnings.first?.location?.description == filled.place(filled.item("network.firewall"), "ref"))
      #expect(
        read.diagnostics.contains { $0.code == "sheet.photos-not-named" && $0.message.ja.hasSuffix("：\(name)4") })
    }
    let photos = ["1", "2"].map { Photograph(number: $0, file: "\($0).jpg", hash: "00") }
    let read = filled.read(photographs: photos)
    let decoded = try FilledInspection.decoded(FilledInspection.symposiumPath, with: [#require(read.node)])
    #expect(decoded.value?.documents.last?.attachments.map(\.file) == photos.map(\.file))
  }
}
