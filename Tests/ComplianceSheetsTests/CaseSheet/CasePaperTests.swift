import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

@Suite("What belongs to a paper, in a case sheet")
struct CasePaperTests {
  static let path = "samples/fictional/copied.yaml"

  /// The column of a heading, and the number of the head's row.
  static func place(_ heading: String, _ sheet: String, _ workbook: ReadWorkbook) -> (row: Int, column: Int)? {
    guard let head = workbook.head(sheet, heading) else { return nil }
    return head.cells.first { $0.text == heading }.map { (head.number, $0.column) }
  }

  /// The sheet of the case after texts were written under headings, in the first row or another.
  static func written(_ texts: [(sheet: String, heading: String, text: String)], row: Int = 1) throws -> ReadWorkbook {
    let dossier = try #require(CaseBench.dossier(path))
    var workbook = CaseBench.sheet(of: dossier)
    for (sheet, heading, text) in texts {
      let place = try #require(Self.place(heading, sheet, workbook), "\(sheet) \(heading)")
      workbook = workbook.writing(text, sheet, row: place.row + row, column: place.column)
    }
    return workbook
  }

  @Test("corrections and attachments have tabs only where there are any", arguments: [Language.ja, .en])
  func tabs(language: Language) throws {
    var dossier = try #require(CaseBench.dossier(Self.path))
    let tabs = language == .ja ? ["指摘と改善", "添付"] : ["Corrections", "Attachments"]
    func found() -> [String] { CaseBench.sheet(of: dossier, language).sheets.map(\.name).filter(tabs.contains) }
    #expect(found() == tabs)
    for index in dossier.documents.indices { dossier.documents[index].corrections = [] }
    #expect(found() == [tabs[1]])
    for index in dossier.documents.indices { dossier.documents[index].attachments = [] }
    #expect(found() == [])
  }

  @Test("what an officer types of a paper is read, in other words too")
  func typed() throws {
    let workbook = try Self.written([
      ("資料", "使う機能", "メールの送信、paper"), ("資料", "使わない機能", "クラウド"),
      ("資料", "注記", "工事中、鍵は後日\n\n \"二行の\n覚え\" \n\"前\"の工事、済み"),
      ("指摘と改善", "重大度", "Critical"), ("指摘と改善", "管理項目（あれば）", "org.training"),
      ("指摘と改善", "改善する者", "受託者"), ("指摘と改善", "改善期限", "R7.3.31"), ("添付", "資料", "1"),
    ])
    let read = CaseBench.read(workbook)
    let dossier = try #require(read.dossier, "\(read.diagnostics.map(\.message.ja))")
    let paper = dossier.documents[0]
    let features = Shipped.vocabulary.features
    let uses = Dictionary(uniqueKeysWithValues: paper.uses.map { (features[$0].id, $1) })
    #expect(uses == ["email": true, "paper": true, "cloud": false])
    #expect(paper.notes == ["工事中、鍵は後日", "二行の\n覚え", "\"前\"の工事、済み"])
    #expect(paper.attachments.map(\.number) == ["写真1"])
    let correction = try #require(dossier.documents[1].corrections.first)
    #expect(correction.severity == .critical)
    #expect(correction.control == Shipped.vocabulary.index(of: "org.training"))
    #expect(correction.due?.description == "2025-03-31")
    #expect(dossier.documents[1].attachments.isEmpty)
  }

  /// What is typed where, and what is said of it.
  struct Mistake: CustomStringConvertible {
    let sheet: String
    let heading: String
    let text: String
    let code: String
    var description: String { "\(sheet) \(heading) \(text)" }
  }

  static let mistakes = [
    Mistake(sheet: "指摘と改善", heading: "重大度", text: "ふつう", code: "sheet.not-offered"),
    Mistake(sheet: "指摘と改善", heading: "管理項目（あれば）", text: "なにか", code: "sheet.unknown-control"),
    Mistake(sheet: "指摘と改善", heading: "改善する者", text: "別の会社", code: "sheet.unknown-name"),
    Mistake(sheet: "指摘と改善", heading: "接続区間", text: "どこか", code: "sheet.unknown-name"),
    Mistake(sheet: "指摘と改善", heading: "完了日", text: "きのう", code: "dossier.bad-date"),
    Mistake(sheet: "添付", heading: "資料", text: "99", code: "sheet.unknown-name"),
    Mistake(sheet: "資料", heading: "使う機能", text: "伝書鳩", code: "sheet.not-offered"),
    Mistake(sheet: "資料", heading: "読み取り元の票", text: "票.xlsx", code: "sheet.missing-cell"),
  ]

  @Test("a mistake is told at its cell", arguments: mistakes)
  func told(mistake: Mistake) throws {
    let workbook = try Self.written([(mistake.sheet, mistake.heading, mistake.text)])
    let place = try #require(Self.place(mistake.heading, mistake.sheet, workbook))
    let read = CaseBench.read(workbook)
    #expect(read.dossier == nil)
    let found = try #require(read.diagnostics.first { $0.code == mistake.code })
    #expect(found.location?.file.sheet?.name == mistake.sheet)
    #expect(found.location?.line == place.row + 1)
    if mistake.code != "sheet.missing-cell" { #expect(found.location?.column == place.column) }
  }

  @Test("a feature that is both used and not used is an error; one named twice is not")
  func both() throws {
    let read = CaseBench.read(try Self.written([("資料", "使う機能", "メールの送信"), ("資料", "使わない機能", "email")]))
    #expect(read.dossier == nil)
    #expect(read.diagnostics.map(\.code) == ["sheet.twice"])
    let twice = CaseBench.read(try Self.written([("資料", "使う機能", "メールの送信\nemail")]))
    #expect(twice.dossier?.documents[0].uses.count == 1)
  }

  @Test("a row without what it needs is told")
  func missing() throws {
    let read = CaseBench.read(
      try Self.written([("指摘と改善", "改善内容", "直した"), ("指摘と改善", "資料", "2"), ("添付", "資料", "2")], row: 5))
    #expect(read.dossier == nil)
    let heads = ["指摘事項", "証跡の番号", "ファイル名", "ハッシュ値（SHA-256）"]
    #expect(read.diagnostics.map(\.message.ja) == heads.map { "\($0)の欄が空です" })
  }

  @Test("what a record of values only has no place for is told and kept as notes")
  func apart() throws {
    let workbook = try Self.written([
      ("資料", "記録票・台帳", "はい（値だけの写し）"), ("資料", "注記", "別紙あり"), ("添付", "資料", "1"),
    ])
    let read = CaseBench.read(workbook)
    let dossier = try #require(read.dossier, "\(read.diagnostics.map(\.message.ja))")
    #expect(dossier.documents.allSatisfy { $0.attachments.isEmpty })
    let notes = dossier.notes.map { $0.split(separator: "（", maxSplits: 1).last.map(String.init) ?? "" }
    #expect(notes.contains("注記）: 別紙あり"))
    #expect(notes.contains("ファイル名）: shoko.jpg"))
    #expect(read.diagnostics.filter { $0.code == "sheet.unused-cell" }.count >= 4)
  }
}
