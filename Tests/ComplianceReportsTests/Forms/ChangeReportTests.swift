import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

struct ChangeReportTests {
  private func report(
    on day: String = "2021-06-21", party: Int? = nil, edit: (String) -> String = { $0 }
  ) throws -> FormDraft {
    FormDraft.changeReport(
      of: try FormSituation.evaluation(on: day, edit: edit), party: party, FormSituation.head())
  }

  @Test(arguments: Language.allCases)
  func theDraftIsAsRecorded(language: Language) throws {
    let draft = FormDraft.changeReport(
      of: try FormSituation.evaluation(on: "2021-06-21"), FormSituation.head(language))
    try expectGolden(draft.markdownText, "forms/changes.\(language.rawValue).md")
    if language == .ja { try expectGolden(FormSituation.main(of: draft), "forms/changes.html") }
  }

  /// As in the ward's own paper of the day: devices, authentication and addresses, and nothing that was kept.
  @Test func theSampleComesOutLikeTheRealReport() throws {
    let evaluation = try Sample.evaluation("samples/nerima-giga-school.yaml", on: "2021-06-21")
    let draft = FormDraft.changeReport(of: evaluation, FormSituation.head())
    let table = draft.table()
    #expect(table.map { $0[0] } == [["接続端末の限定"], ["認証要素の組合せ"], ["IPアドレス制限"]])
    #expect(table.map { $0[1] } == [["登録した端末のみ"], ["ID・パスワード・IPアドレス"], ["あり"]])
    #expect(table.map { $0[2].first } == ["取下げ", "ID・パスワード", "取下げ"])
    #expect(table.map { $0[2].last } == ["限定なし（機器を問わない）", "ID・パスワード", "なし"])
    let since = try #require(draft.part("いつから"))
    #expect(since.lines.contains { $0.hasPrefix("未実装：発生 令和3年1月（2021-01）（推定） → 判明 令和3年6月21日") })
    #expect(draft.part("変更についての諮問の番号")?.isMissing == true)
    #expect(draft.part("結合変更年月日")?.lines == ["令和3年6月21日（2021-06-21）（推定）"])
  }

  /// Three measures with one cause: each has a line, the rest is told once and asked for once.
  @Test func measuresThatWentTheSameWayAreToldTogether() throws {
    let evaluation = try Sample.evaluation("samples/nerima-giga-school.yaml", on: "2021-06-21")
    let draft = FormDraft.changeReport(of: evaluation, FormSituation.head())
    for field in ["理由", "費用", "代わりの措置"] { #expect(draft.gaps.count { $0.field == field } == 1, "\(field)") }
    let headings = draft.sheets[0].blocks.compactMap { block -> String? in
      if case .heading(let text) = block { text } else { nil }
    }
    #expect(headings.contains("(1)　接続端末の限定、認証要素の組合せ、IPアドレス制限"))
    #expect(headings.count { $0.hasPrefix("(1)　児童生徒から学習支援サービスへ") } == 1)
    // What went another way, stays apart.
    let own = try report()
    #expect(own.gaps.count { $0.field == "理由" } == 2)
  }

  @Test func whereNothingWasChangedTheColumnDoesNotSayThatItWas() throws {
    for (language, head) in [(Language.ja, "変更後（または実際）"), (.en, "after (or in fact)")] {
      let evaluation = try FormSituation.evaluation(on: "2021-06-20")
      let draft = FormDraft.changeReport(of: evaluation, FormSituation.head(language))
      let heads = draft.sheets[0].blocks.compactMap { block -> String? in
        if case .table(let heads, _) = block { heads.last } else { nil }
      }
      #expect(!heads.isEmpty && heads.allSatisfy { $0 == head })
    }
  }

  /// What helps the writer stands after the paper, and can be taken away with its pages.
  @Test func thePaperItselfHoldsNoHints() throws {
    let evaluation = try Sample.evaluation("samples/nerima-giga-school.yaml", on: "2021-06-21")
    for draft in [try report(), FormDraft.changeReport(of: evaluation, FormSituation.head())] {
      for text in [draft.markdownText, try FormSituation.main(of: draft)] {
        let pieces = text.components(separatedBy: "手がかり（下書きのための注。提出する前に外す）")
        #expect(pieces.count == 2)
        for word in ["手がかり", "おそれがある", "資料の注記", "もとの措置の役割"] + draft.caseNotes {
          #expect(!pieces[0].contains(word), "\(word)")
        }
        #expect(pieces[1].contains("手がかり：もとの措置の役割"))
        #expect(draft.caseNotes.allSatisfy { pieces[1].contains($0) })
      }
    }
  }

  @Test func notesOfTheCaseMayTellWhatCameLater() throws {
    let warning = "注記には、この日より後に分かったことが含まれることがある。"
    for (day, isLater) in [("2020-12-01", true), ("2021-06-20", true), ("2021-06-21", false)] {
      let evaluation = try Sample.evaluation("samples/nerima-giga-school.yaml", on: day)
      let draft = FormDraft.changeReport(of: evaluation, FormSituation.head())
      #expect(draft.caseNotesWarning == (isLater ? warning : nil), "\(day)")
      #expect(draft.markdownText.contains(warning) == isLater)
      #expect(try FormSituation.main(of: draft).contains(warning) == isLater)
    }
  }

  @Test func theDayBeforeOnlyTheSilenceOfTheSpecificationIsSeen() throws {
    let evaluation = try Sample.evaluation("samples/nerima-giga-school.yaml", on: "2021-06-20")
    let draft = FormDraft.changeReport(of: evaluation, FormSituation.head())
    #expect(draft.table().map { $0[2] } == [["記載なし"], ["記載なし（推定）"], ["記載なし（推定）"]])
    #expect(draft.part("結合変更年月日")?.isMissing == true)
  }

  @Test func whatIsThereSaysOfWhomItIsWherePartiesDiffer() throws {
    let evaluation = try Situation.evaluation(
      of: """
        dossier: two
        title: 二者
        kind: outsourcing
        ward: toku
        parties:
          ward: { role: ward, name: 特区 }
          a: { role: contractor, name: 雲運輸 }
          b: { role: contractor, name: 山運輸 }
        documents:
          - stage: consulted
            title: 諮問
            date: 2021-04-10
            claims: [{ party: contractor, backup.frequency: 3 per-day }]
          - stage: implemented
            title: 報告
            date: 2021-05-10
            claims: [{ party: a, backup.frequency: 1 per-day }, { party: b, backup.frequency: 2 per-day }]
        """, by: nil, on: "2021-06-21")
    let text = FormDraft.changeReport(of: evaluation, FormSituation.head()).markdownText
    let pieces = text.components(separatedBy: "実際（実装報告）：").map { $0.components(separatedBy: "\n") }
    let subjects = pieces.dropLast().map { lines in lines.last { $0.hasPrefix("### (") } }
    #expect(subjects == ["### (1)　山運輸", "### (2)　雲運輸"], "\(text)")
  }

  @Test func aPromiseThatIsKeptIsNotInIt() throws {
    let draft = try report(edit: {
      $0.replacing(
        "access.authentication: [id, password], access.ip-restriction: false",
        with: "access.authentication: [id, password, ip-address]")
    })
    #expect(draft.table().map { $0[0] } == [["BCC送信"]])
  }

  @Test func whatWasBuiltAfterwardsNeedsNoReport() throws {
    let built = """
        - stage: observed
          title: 立入り
          date: 2021-05-01
          claims: [{ party: joined-party, connection: link, access.authentication: [id, password, ip-address] }]
      """
    let draft = try report(edit: { $0.replacing("cards:\n", with: built + "\ncards:\n") })
    #expect(draft.table().map { $0[0] } == [["BCC送信"]])
  }

  @Test func ofOnePartyOnlyWhatConcernsIt() throws {
    #expect(try report(party: 2).table().map { $0[0] } == [["認証要素"], ["IPアドレス制限"]])
    #expect(try report(party: 1).table().count == 3)
  }

  @Test func theNotesOfThePapersHelpWithTheReasonAndAreNoReason() throws {
    let part = try #require(try report().part("理由"))
    #expect(part.isMissing && part.lines.isEmpty)
    #expect(part.hints == ["資料の注記：証明書が間に合わない"])
  }

  @Test func whoIsAffectedComesFromTheCase() throws {
    let draft = try report()
    #expect(draft.part("人数")?.lines == ["300人"])
    #expect(draft.part("だれの情報か")?.lines == ["児童"])
    #expect(draft.part("情報の種類")?.isMissing == true)
    #expect(try report(edit: { $0.replacing("data: { persons: 300 }\n", with: "") }).part("人数")?.isMissing == true)
  }

  @Test func theCardsThatChangeAreNamed() throws {
    let draft = try report()
    #expect(draft.part("結合票（様式第1号）")?.lines == ["エー株式会社、ビー株式会社"])
    #expect(draft.part("変更の日")?.lines == ["令和3年6月21日（2021-06-21）（推定）"])
    // Without a form in force the field is left to a person.
    #expect(try report(on: "2022-04-01").part("直すところ")?.isMissing == true)
  }

  @Test func withNothingToReportThePaperSaysSo() throws {
    let draft = try report(on: "2020-12-31")
    #expect(draft.table().isEmpty)
    #expect(draft.markdownText.contains("守られていない約束も変えられた約束も"))
    #expect(draft.gaps.map(\.field) == ["報告の日"])
  }
}
