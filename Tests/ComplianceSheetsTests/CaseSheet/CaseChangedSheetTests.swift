import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

@Suite("A case sheet that people worked with")
struct CaseChangedSheetTests {
  static let paths = [
    "samples/nerima-giga-school.yaml", "samples/shinjuku-symposium.yaml", "Policies/nerima/incidents-fy2020.yaml",
  ]

  @Test("moved columns change nothing", arguments: paths)
  func columns(path: String) throws {
    let dossier = try #require(CaseBench.dossier(path))
    #expect(CaseBench.differences(dossier, .ja) { $0.changing { $0.mirrored() } } == [])
  }

  @Test("sorted rows change nothing", arguments: paths)
  func rows(path: String) throws {
    let dossier = try #require(CaseBench.dossier(path))
    let found = CaseBench.differences(dossier, .ja) { workbook in
      workbook.changing { sheet in
        guard let head = sheet.rows.first(where: { $0.cells.first?.text == "No." }) else { return sheet }
        return sheet.upsideDown(below: head.number)
      }
    }
    #expect(found == [])
  }

  @Test("renamed tabs, a blanked hidden sheet and tabs in another order change nothing", arguments: paths)
  func tabs(path: String) throws {
    let dossier = try #require(CaseBench.dossier(path))
    let found = CaseBench.differences(dossier, .ja) { workbook in
      var number = 0
      let renamed = workbook.changing { sheet in
        number += 1
        return sheet.isHidden
          ? ReadSheet(path: "case.xlsx", name: sheet.name, isHidden: true, rows: []) : sheet.renamed("シート\(number)")
      }
      return ReadWorkbook(path: "case.xlsx", hash: "", sheets: renamed.sheets.reversed())
    }
    #expect(found == [])
  }

  @Test("what stands elsewhere becomes notes, in plain words")
  func strays() throws {
    let dossier = try #require(CaseBench.dossier("samples/nerima-automatic-voice.yaml"))
    let workbook = CaseBench.sheet(of: dossier).writing("上司に確認", "当事者", row: 1, column: 9)
      .writing("社内用", "当事者", row: 3, column: 20).writing("要確認", "当事者", row: 4, column: 20)
    let read = CaseBench.read(
      ReadWorkbook(
        path: "case.xlsx", hash: "",
        sheets: workbook.sheets + [
          ReadSheet(
            path: "case.xlsx", name: "覚え",
            rows: [ReadRow(number: 2, cells: [ReadCell(column: 3, content: .text("電話した"))])])
        ]))
    let again = try #require(read.dossier)
    #expect(
      again.notes == dossier.notes + ["当事者!I1: 上司に確認", "当事者!T4（社内用）: 要確認", "覚え!C2: 電話した"])
  }

  @Test("what a row has no use for is told and kept as a note")
  func unused() throws {
    let dossier = try #require(CaseBench.dossier("samples/nerima-giga-school.yaml"))
    let workbook = CaseBench.sheet(of: dossier)
    let head = try #require(workbook.head("約束と事実", "言い方"))
    let form = try #require(head.cells.first { $0.text == "言い方" }).column
    let section = try #require(head.cells.first { $0.text == "箇所" }).column
    let rows = try #require(workbook.sheets.first { $0.name == "約束と事実" }).rows
    let silent = try #require(rows.first { $0.cells.contains { $0.column == form && $0.text == "記載なし" } })
    let read = CaseBench.read(workbook.writing("別紙", "約束と事実", row: silent.number, column: section))
    #expect(read.diagnostics.map(\.code).contains("sheet.unused-cell"))
    #expect(read.dossier?.notes.last == "約束と事実!C\(silent.number)（箇所）: 別紙")
  }

  @Test("an untouched empty sheet tells what is missing, at the sheet of the case")
  func empty() {
    let read = CaseBench.read(CaseBench.sheet(of: nil))
    #expect(read.dossier == nil)
    #expect(read.diagnostics.map(\.code) == ["sheet.missing-cell", "sheet.missing-cell", "sheet.missing-cell"])
  }

  @Test("a workbook that is no case sheet has no tree")
  func other() {
    let read = CaseSheet.read(
      ReadWorkbook(path: "x.xlsx", hash: "", sheets: []), vocabulary: Shipped.vocabulary, policies: [])
    #expect(read.tree == nil)
    #expect(read.diagnostics.map(\.code) == ["sheet.missing-table"])
  }

  /// A sheet, a row and a column of the giga school's sheet, what is written there, and what is said of it.
  struct Mistake: CustomStringConvertible {
    let sheet: String
    let heading: String
    let text: String
    let code: String
    let help: String
    var description: String { "\(sheet) \(heading) \(text)" }
  }

  static let mistakes = [
    Mistake(
      sheet: "約束と事実", heading: "管理項目", text: "IPアドレス制現", code: "sheet.unknown-control", help: "access.ip-restriction"),
    Mistake(sheet: "約束と事実", heading: "値（該当なしは理由）", text: "なんとなく", code: "sheet.not-offered", help: "あり"),
    Mistake(sheet: "約束と事実", heading: "資料", text: "99", code: "sheet.unknown-name", help: "書けるもの"),
    Mistake(sheet: "約束と事実", heading: "だれが", text: "富士電気ITソリューション株式会社", code: "sheet.unknown-name", help: "富士電機"),
    Mistake(sheet: "約束と事実", heading: "言い方", text: "取下", code: "sheet.not-offered", help: "取下げ"),
    Mistake(sheet: "約束と事実", heading: "いつから", text: "令和3年13月", code: "dossier.bad-date", help: "令和3年6月"),
    Mistake(sheet: "約束と事実", heading: "確からしさ", text: "たぶん", code: "sheet.not-offered", help: "予定"),
    Mistake(sheet: "約束と事実", heading: "部分", text: "どこか", code: "sheet.no-parts", help: "空けて"),
    Mistake(sheet: "資料", heading: "日付", text: "2020-02-30", code: "dossier.bad-date", help: "実在する日付"),
    Mistake(sheet: "資料", heading: "段階", text: "諮門", code: "sheet.not-offered", help: "諮問"),
    Mistake(sheet: "当事者", heading: "役割", text: "受託業者", code: "sheet.not-offered", help: "受託者"),
    Mistake(sheet: "当事者", heading: "記号", text: "fuji", code: "sheet.twice", help: "一方"),
    Mistake(sheet: "当事者", heading: "情報を取り扱う", text: "少し", code: "sheet.not-offered", help: "はい"),
    Mistake(sheet: "接続区間", heading: "始まり", text: "市民", code: "sheet.unknown-name", help: "書けるもの"),
    Mistake(sheet: "案件", heading: "項目", text: "課長", code: "sheet.unknown-field", help: "案件名"),
  ]

  @Test("a mistake is told at its cell, with what was expected", arguments: mistakes)
  func told(mistake: Mistake) throws {
    let dossier = try #require(CaseBench.dossier("samples/nerima-giga-school.yaml"))
    let workbook = CaseBench.sheet(of: dossier)
    let head = try #require(workbook.head(mistake.sheet, mistake.heading))
    let column = try #require(head.cells.first { $0.text == mistake.heading }).column
    // Any name is a value of the first row's control, so another row shows a wrong value.
    let claims = workbook.sheets.first { $0.name == mistake.sheet }?.rows ?? []
    let restriction = claims.last { $0.cells.contains { $0.text.hasSuffix("［access.ip-restriction］") } }
    let row = mistake.heading.hasPrefix("値") ? try #require(restriction).number : head.number + 1
    let read = CaseBench.read(workbook.writing(mistake.text, mistake.sheet, row: row, column: column))
    #expect(read.dossier == nil)
    let found = try #require(
      read.diagnostics.first { $0.code == mistake.code }, "\(read.diagnostics.map { ($0.code, $0.message.ja) })")
    // Of two rows with one id, the second is told.
    if mistake.code != "sheet.twice" {
      #expect(found.location?.line == row)
      #expect(found.location?.column == column)
    }
    #expect(found.location?.file.sheet?.name == mistake.sheet)
    #expect(found.help?.ja.contains(mistake.help) ?? false, "\(found.help?.ja ?? "")")
  }

  @Test("all mistakes are told at once")
  func together() throws {
    let dossier = try #require(CaseBench.dossier("samples/nerima-giga-school.yaml"))
    var workbook = CaseBench.sheet(of: dossier)
    let head = try #require(workbook.head("約束と事実", "管理項目"))
    let documents = try #require(workbook.head("資料", "日付"))
    let date = try #require(documents.cells.first { $0.text == "日付" }).column
    let control = try #require(head.cells.first { $0.text == "管理項目" }).column
    workbook = workbook.writing("なにか", "約束と事実", row: head.number + 1, column: control)
      .writing("なにか", "約束と事実", row: head.number + 2, column: control)
      .writing("きのう", "資料", row: documents.number + 1, column: date)
    let errors = CaseBench.read(workbook).diagnostics.filter { $0.severity == .error }.map(\.code)
    #expect(errors == ["sheet.unknown-control", "sheet.unknown-control", "dossier.bad-date"])
  }
}
