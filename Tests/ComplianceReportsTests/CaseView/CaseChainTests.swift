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
