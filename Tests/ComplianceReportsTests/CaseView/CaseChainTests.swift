import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("What each stage says, side by side")
struct CaseChainTests {
  private func chain(_ name: String, on day: String) throws -> (chain: CaseChain, wording: Wording) {
    let wording = Wording(try Situation.evaluation(name, on: day), in: .ja)
    return (CaseChain(wording), wording)
  }

  @Test func thoseOfWhomTheSameIsSaidAreOneRow() throws {
    let (chain, wording) = try chain("promised", on: "2021-06-21")
    let group = try #require(chain.groups.first)
    #expect(chain.groups.count == 1)
    #expect(wording.name(of: group) == "利用者 → エー・ビー株式会社、ビー株式会社")
    #expect(group.rows.map { wording.name(of: $0) } == ["認証要素", "IPアドレス制限"])
  }

  @Test func onlyStagesOfWhichAPaperSpeaksAreShown() throws {
    #expect(
      try chain("promised", on: "2021-06-21").chain.groups.map(\.stages) == [[.consulted, .specified, .implemented]])
    #expect(try chain("promised", on: "2020-11-24").chain.groups.map(\.stages) == [[.consulted, .specified]])
  }

  @Test func whatFallsShortIsMarkedWhereItDoes() throws {
    let (chain, wording) = try chain("promised", on: "2021-06-21")
    let row = try #require(chain.groups.first?.rows.first { wording.name(of: $0) == "IPアドレス制限" })
    let texts = row.stages.map { $0.map { ($0.text, $0.mark) } }
    #expect(texts[Stage.consulted.rawValue].map(\.0) == ["あり"])
    #expect(texts[Stage.consulted.rawValue].map(\.1) == [.says])
    #expect(texts[Stage.specified.rawValue].map(\.1) == [.short])
    #expect(texts[Stage.implemented.rawValue].map(\.0) == ["なし"])
    #expect(texts[Stage.implemented.rawValue].map(\.1) == [.short])
    #expect(row.findings.allSatisfy { wording.evaluation.findings[$0].kind.isDiscrepancy })
    #expect(!row.findings.isEmpty)
  }

  @Test func whatDisagreesComesFirst() throws {
    for path in Sample.paths {
      let chain = CaseChain(Wording(try Sample.evaluation(path, on: "2026-02-12"), in: .ja))
      for group in chain.groups {
        let marks = group.rows.map { $0.findings.isEmpty }
        #expect(marks == marks.sorted { !$0 && $1 }, "\(path)")
      }
      let marks = chain.groups.map(\.disagrees)
      #expect(marks == marks.sorted { $0 && !$1 }, "\(path)")
    }
  }

  @Test func theMarkStandsOnWhatFellShortAndNotOnWhatMendedIt() throws {
    let evaluation = try Situation.evaluation(
      of: """
        dossier: mended
        title: あとで作られた
        kind: outsourcing
        ward: toku
        parties: { ward: { role: ward, name: 特区 }, contractor: { role: contractor, name: 会社 } }
        documents:
          - { stage: consulted, title: 諮問, date: 2021-01-10, claims: [{ party: contractor, mail.bcc: true }] }
          - { stage: implemented, title: 一度目, date: 2021-06-01, claims: [{ party: contractor, mail.bcc: false }] }
          - { stage: implemented, title: 二度目, date: 2021-08-01, claims: [{ party: contractor, mail.bcc: true }] }
        """, by: nil, on: "2021-10-01")
    let row = try #require(CaseChain(Wording(evaluation, in: .ja)).groups.first?.rows.first)
    let entries = row.stages[Stage.implemented.rawValue]
    #expect(entries.map(\.text) == ["なし", "あり"])
    #expect(entries.map(\.mark) == [.settled, .says])
  }

  @Test func ofSeveralMeasuresEachIsHeldAgainstWhatIsAskedOfIt() throws {
    let evaluation = try Situation.evaluation(
      of: """
        dossier: several
        title: 二つの求め
        kind: outsourcing
        ward: toku
        parties: { ward: { role: ward, name: 特区 }, contractor: { role: contractor, name: 会社 } }
        documents:
          - stage: declared
            title: 回答
            date: 2021-01-10
            claims: [{ party: contractor, mail.bcc: true, hosting.domestic-only: false }]
        """,
      by: """
        policy: toku.several
        version: "2021"
        title: 二つ
        binds: law
        effective: { from: 2019-04-01 }
        applies: { kind: outsourcing }
        requirements:
          - { id: "1", title: 両方, obliges: contractor, level: mandatory, require: { mail.bcc: true, hosting.domestic-only: true } }
        """, on: "2021-10-01")
    let wording = Wording(evaluation, in: .ja)
    let rows = CaseChain(wording).groups.flatMap(\.rows)
    #expect(rows.map { $0.outcome?.outcome } == [.met, .unmet] || rows.map { $0.outcome?.outcome } == [.unmet, .met])
    let met = try #require(rows.first { $0.outcome?.outcome == .met })
    #expect(wording.vocabulary.controls[met.control].id.text == "mail.bcc")
  }

  @Test func nothingSaidIsLeftOut() throws {
    for path in Sample.paths {
      let evaluation = try Sample.evaluation(path, on: "2026-02-12")
      let chain = CaseChain(Wording(evaluation, in: .ja))
      let shown = Set(chain.groups.flatMap(\.rows).map(\.control))
      let said = evaluation.history.cells.filter { cell in Stage.allCases.contains { !cell.states($0).isEmpty } }
      #expect(shown == Set(said.map(\.control)), "\(path)")
    }
  }
}
