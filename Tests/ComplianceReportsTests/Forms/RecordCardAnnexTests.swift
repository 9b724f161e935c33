import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("The annex of a record card holds what was promised, connection by connection")
struct RecordCardAnnexTests {
  private func draft(
    on day: String = "2021-06-20", party: Int? = nil, edit: (String) -> String = { $0 }
  ) throws -> FormDraft {
    try FormDraft.recordCards(
      of: FormSituation.evaluation(on: day, edit: edit), party: party, FormSituation.head())
  }

  private func sample(_ name: String, on day: String = "2022-03-31") throws -> FormDraft {
    let evaluation = try Sample.evaluation("samples/\(name).yaml", on: day)
    return try FormDraft.recordCards(of: evaluation, FormSituation.head())
  }

  /// The headings of a sheet's tables, and their rows as measure, place and what is promised.
  private func annex(_ draft: FormDraft, of sheet: Int = 0) -> [(title: String, rows: [[String]])] {
    var heading = ""
    return draft.sheets[sheet].blocks.compactMap { block in
      if case .heading(let text) = block { heading = text }
      guard case .table(_, let rows) = block else { return nil }
      return (heading, rows.map { $0.map { $0.flatMap(\.lines).joined(separator: "|") } })
    }
  }

  private func leftOut(_ draft: FormDraft, of sheet: Int = 0) -> [String] {
    draft.sheets[sheet].blocks.flatMap { block -> [String] in
      if case .list(let texts) = block { texts } else { [] }
    }
  }

  @Test func theSidesStandApartAndEachLineNamesItsPlace() throws {
    let extra = ["pupils", "ward"].map { "      - { party: \($0), section: 7, mail.bcc: true }\n" }.joined()
    let annex = annex(
      try draft(edit: {
        $0.replacing("      - { party: a, section: 6(2)", with: extra + "      - { party: a, section: 6(2)")
      }))
    #expect(annex.map(\.title) == ["相手方の約束", "区の側の約束（区と、区の仕事をする者）", "利用者の約束"])
    #expect(
      annex[0].rows == [
        ["BCC送信", "エー株式会社", "あり"], ["認証要素", "児童から（児童 → エー株式会社）", "ID・パスワード・IPアドレス"],
      ])
    #expect(annex[1].rows == [["BCC送信", "特区教育委員会", "あり"]])
    #expect(annex[2].rows == [["BCC送信", "児童", "あり"]])
  }

  @Test func whatAnotherPartyPromisedIsInItsOwnAnnex() throws {
    let draft = try draft()
    #expect(annex(draft, of: 1).flatMap(\.rows).map { $0[0] } == ["認証要素"])
    #expect(leftOut(draft, of: 1).contains("エー株式会社だけの約束（その記録票の別紙にある）"))
  }

  @Test func whatWasTakenBackIsNamedAsLeftOut() throws {
    let draft = try draft(on: "2021-06-21")
    #expect(annex(draft).flatMap(\.rows).map { $0[0] } == ["認証要素"])
    #expect(
      leftOut(draft).contains("取り下げられたもの：「BCC送信」（エー株式会社）　「変更の資料」令和3年6月21日（2021-06-21）　1"))
  }

  @Test func whatIsOnlyMentionedIsNoPromise() throws {
    let annex = annex(
      try draft(edit: { $0.replacing("section: 6(2), mail.bcc: true", with: "section: 6(2), mail.bcc: unstated") }))
    #expect(annex.map(\.title) == ["相手方の約束", "約束の中身がないもの（言及だけ、不明、対象外）"])
    #expect(annex[1].rows == [["BCC送信", "エー株式会社", "言及あり・値なし"]])
  }

  @Test func eachStageStandsInTheLineOfItsMeasure() throws {
    let draft = try sample("nerima-power-up-college")
    let rows = annex(draft).flatMap(\.rows).filter { $0[0] == "国内保管（保存）" }
    #expect(rows.map { $0[2] } == ["あり（基本的に）|あり"])
    let labels = draft.sheets[0].blocks.flatMap { block -> [String?] in
      guard case .table(_, let rows) = block else { return [] }
      return rows.filter { $0[0][0].lines == ["国内保管（保存）"] }.flatMap { $0[2] }.map(\.label)
    }
    #expect(labels == ["諮問", "仕様"])
  }

  /// The connections of the same measure are told apart, and what does not apply stands by itself.
  @Test func theSampleNamesTheConnections() throws {
    let annex = annex(try sample("nerima-power-up-college"))
    #expect(annex.count == 3)
    let authentication = annex[1].rows.filter { $0[0] == "認証要素の組合せ" }
    #expect(
      authentication.map { $0[1].prefix { $0 != "（" } } == ["区からデータセンターへ", "委託事業者からデータセンターへ", "利用者からデータセンターへ"])
    #expect(authentication.map { $0[2] } == ["ID・パスワード・IPアドレス", "ID・パスワード", "ID・パスワード"])
    let empty = annex[2].rows
    #expect(empty.map { $0[0] }.first == "保存期間")
    #expect(empty.dropFirst().allSatisfy { $0[1].hasPrefix("公開のトップページ") && $0[2].hasPrefix("対象外") })
    #expect(empty.count == 5)
  }

  @Test func devicesAreNotThoseOfTheParents() throws {
    let rows = annex(try sample("nerima-child-care-reservation")).flatMap(\.rows).filter { $0[0] == "接続端末の限定" }
    #expect(rows.map { $0[1].prefix { $0 != "（" } } == ["区からデータセンターへ", "各施設からデータセンターへ"])
  }

  /// Whatever a paper promises of any measure is in the annex of one of the cards, or said to be left out.
  @Test(arguments: Sample.paths.filter { $0.contains("nerima") && !$0.contains("voucher") })
  func noPromiseIsMissing(path: String) throws {
    let evaluation = try Sample.evaluation(path, on: "2021-06-21")
    let draft = try FormDraft.recordCards(of: evaluation, FormSituation.head())
    let vocabulary = evaluation.rulebook.vocabulary
    let text = draft.sheets.indices.map { index in
      (annex(draft, of: index).flatMap(\.rows).joined() + leftOut(draft, of: index)).joined(separator: "\n")
    }.joined(separator: "\n")
    var count = 0
    for statement in evaluation.history.statements
    where statement.claim.stage.isPromise && !statement.claim.isFact {
      if case .silent = statement.claim.assertion { continue }
      let label = vocabulary.controls[statement.claim.control].label.ja
      #expect(text.contains(label), "\(label)")
      count += 1
    }
    #expect(count > 10)
  }
}
