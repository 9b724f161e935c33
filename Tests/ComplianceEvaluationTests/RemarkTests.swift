import ComplianceEvaluation
import ComplianceModel
import Testing

/// What a paper leaves open of a control, beside an outcome that asks the same.
@Suite struct RemarkTests {
  private func evaluate(_ papers: [String], on date: String = "2019-12-01") throws -> Evaluation {
    let text = """
      dossier: remarked
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2019-09-02, until: 2020-03-31, clauses: [shinjuku.tokki-jiko] }
      parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
      documents:
      \(papers.map { "  - { \($0) }" }.joined(separator: "\n"))
      """
    return try evaluation(of: text, on: date)
  }

  private func remarks(_ evaluation: Evaluation) -> [String] {
    evaluation.findings(.question).compactMap { if case .remark(let text) = $0.detail { text } else { nil } }
  }

  private let sheet =
    "stage: observed, title: 調査票, date: 2019-12-01, by: ward, remarks: [ { control: data.copy-ban, text: 見られなかった } ]"

  @Test func isNotAskedTwice() throws {
    // Nobody says anything: the clause asks already.
    let silent = try evaluate([sheet])
    #expect(!silent.findings(.undeclared, "data.copy-ban").isEmpty)
    #expect(remarks(silent).isEmpty)
    // It is said with a reserve only: the tentative outcome asks.
    let hedged =
      "stage: declared, title: 回答, date: 2019-11-01, claims: [ { party: c, modality: hedged, data.copy-ban: none } ]"
    #expect(try remarks(evaluate([hedged, sheet])).isEmpty)
  }

  @Test func isAskedWhereNoOutcomeDoes() throws {
    let said = "stage: declared, title: 回答, date: 2019-11-01, claims: [ { party: c, data.copy-ban: none } ]"
    #expect(try remarks(evaluate([said, sheet])) == ["見られなかった"])
    let broken =
      "stage: observed, title: 前の調査, date: 2019-11-01, claims: [ { party: c, data.copy-ban: uncontrolled } ]"
    #expect(try remarks(evaluate([broken, sheet])) == ["見られなかった"])
    let answered = sheet.replacing("見られなかった }", with: "見られなかった, answered: { document: 回答, text: 済 } }")
    #expect(try remarks(evaluate([said, answered])).isEmpty)
  }

  @Test func oneWithoutAControlIsAlwaysAsked() throws {
    #expect(try remarks(evaluate([sheet.replacing("control: data.copy-ban, ", with: "")])) == ["見られなかった"])
  }
}
