import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

@Suite("What officers write into a case sheet beside what it asks for")
struct CaseHandTests {
  private static let head = ["資料", "だれが", "接続区間", "管理項目", "値（該当なしは理由）", "単位", "メモ", "箇所"]

  /// A small case with rows of claims.
  private func read(
    _ rows: [[String]], head: [String] = head, change: (ReadWorkbook) -> ReadWorkbook = { $0 }
  ) -> (dossier: Dossier?, diagnostics: [Diagnostic]) {
    var sheet = CaseBench.sheet(of: nil)
    for (field, value) in [("案件名", "試し"), ("種類", "業務委託"), ("区", "練馬区")] {
      let row = sheet.sheets.first { $0.name == "案件" }?.rows.first { $0.cells.first?.text == field }
      sheet = sheet.writing(value, "案件", row: row?.number ?? 0, column: 2)
    }
    sheet = sheet.filling("当事者", ["役割", "名称"], [["区", "区"], ["結合先", "丘社"]])
      .filling("接続区間", ["始まり", "終わり", "呼び方"], [["区", "結合先", "回線"]])
      .filling("資料", ["No.", "段階", "資料名", "日付"], [["1", "諮問", "資料", "2021-06-21"]])
      .filling("約束と事実", head, rows)
    return CaseBench.read(change(sheet))
  }

  private func label(_ id: String) throws -> String {
    let index = try #require(Shipped.vocabulary.index(of: id))
    return Shipped.vocabulary.controls[index].label.ja
  }

  @Test("a role that nobody has is told, and one that somebody has is not")
  func roles() throws {
    let control = try label("endpoint.antivirus")
    let found = read([["1", "受託者", "", control, "○"], ["1", "結合先", "", try label("network.ids-ips"), "○"]]).diagnostics
    #expect(found.map(\.code) == ["sheet.role-without-party"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message.ja == "『受託者』という役割の当事者は『当事者』にいません")
    #expect(found.first?.help?.ja.contains("丘社") == true)
  }

  @Test("a claim in the row of the example is told not to be read; the example itself is not")
  func example() throws {
    let control = try label("endpoint.antivirus")
    #expect(read([["1", "丘社", "", control, "○"]]).diagnostics.isEmpty)
    let found = read([["1", "丘社", "", control, "○"]]) { sheet in
      let row = sheet.sheets.first { $0.name == "約束と事実" }?.rows.first { $0.cells.first?.text == "例" }
      return sheet.writing("2", "約束と事実", row: row?.number ?? 0, column: 2)
    }
    #expect(found.diagnostics.map(\.code) == ["sheet.example-changed"])
    #expect(found.diagnostics.first?.severity == .warning)
    #expect(found.dossier?.claims.filter { $0.impliedBy == nil }.count == 1)
  }

  @Test("cells that say nothing in their row are told and kept as notes")
  func unused() throws {
    let read = read([
      ["1", "丘社", "回線", try label("endpoint.antivirus"), "○", "回"],
      ["1", "丘社", "回線", try label("backup.frequency"), "記載なし"],
      ["1", "丘社", "回線", try label("crypto.in-transit"), "○"],
    ])
    #expect(read.diagnostics.filter { $0.code == "sheet.unused-cell" }.count == 4)
    #expect(read.diagnostics.allSatisfy { $0.severity == .warning })
    let notes = read.dossier?.notes ?? []
    #expect(notes.filter { $0.contains("（接続区間）: 回線") }.count == 2)
    #expect(notes.contains { $0.contains("（単位）: 回") } && notes.contains { $0.contains("（だれが）: 丘社") })
  }

  @Test("〃 repeats control and section above, and is no value")
  func same() throws {
    let control = try label("crypto.in-transit")
    let dossier = read([
      ["1", "丘社", "回線", control, "○", "", "", "7 (1)"], ["〃", "区", "〃", "〃", "×", "", "", "同上"],
    ]).dossier
    let claims = dossier?.claims.filter { $0.impliedBy == nil } ?? []
    #expect(
      claims.map { Shipped.vocabulary.controls[$0.control].id.text } == ["crypto.in-transit", "crypto.in-transit"])
    #expect(claims.map(\.section) == ["7 (1)", "7 (1)"])
    for text in ["〃", "同上"] {
      let found = read([["1", "丘社", "", try label("data.items"), text]])
      #expect(found.dossier == nil)
      #expect(found.diagnostics.map(\.code) == ["sheet.repeats-above"])
    }
  }

  @Test("「該当なし」 as a value is that it does not apply, and needs a reason", arguments: ["該当なし", "－", "対象外"])
  func notApplicable(text: String) throws {
    for id in ["data.items", "endpoint.antivirus"] {
      let control = try label(id)
      let claims = read([["1", "丘社", "", control, text, "", "端末がない"]]).dossier?.claims ?? []
      #expect(
        claims.filter { $0.impliedBy == nil }.map(\.assertion) == [.notApplicable(reason: "端末がない", confirmed: nil)])
      #expect(claims.allSatisfy { $0.note == nil })
      let found = read([["1", "丘社", "", control, text]])
      #expect(found.dossier == nil)
      #expect(found.diagnostics.map(\.code) == ["sheet.missing-cell"])
      #expect(found.diagnostics.first?.message.ja.contains("「\(text)」と書いたので") == true)
    }
  }

  @Test("the list of controls tells who is responsible")
  func responsible() throws {
    let sheet = CaseBench.sheet(of: nil)
    let head = try #require(sheet.head("管理項目一覧", "担う者"))
    let column = try #require(head.cells.first { $0.text == "担う者" }).column
    let rows = try #require(sheet.sheets.first { $0.name == "管理項目一覧" }).rows
    for control in Shipped.vocabulary.controls {
      let row = rows.first { $0.cells.contains { $0.text.hasSuffix("［\(control.id)］") } }
      let roles = control.responsible.map(\.label.ja).joined(separator: "、")
      #expect(row?.cells.first { $0.column == column }?.text ?? "" == roles, "\(control.id)")
    }
  }

  @Test("a control is found by another spelling of its words")
  func spelling() throws {
    let found = read([["1", "丘社", "", "ウィルス", "○"]]).diagnostics.first
    #expect(found?.code == "sheet.unknown-control")
    #expect(found?.help?.ja.contains("endpoint.antivirus") == true, "\(found?.help?.ja ?? "")")
  }

  @Test("of what the tool writes itself, every cell is of use", arguments: CaseBench.files, [Language.ja, .en])
  func untouched(path: String, language: Language) throws {
    let dossier = try #require(CaseBench.dossier(path))
    let found = CaseBench.read(CaseBench.sheet(of: dossier, language)).diagnostics.map(\.code)
    #expect(!found.contains("sheet.unused-cell") && !found.contains("sheet.example-changed"))
  }
}
