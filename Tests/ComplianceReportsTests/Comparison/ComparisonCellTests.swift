import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("What a cell of a comparison says")
struct ComparisonCellTests {
  private static let giga = "samples/nerima-giga-school.yaml"

  private func row(_ comparison: Comparison, _ control: String) throws -> Comparison.Row {
    let index = try #require(comparison.rulebook.vocabulary.index(of: control))
    return try #require(comparison.rows.first { $0.control == index })
  }

  private func vendors(_ evaluation: Evaluation) -> Comparison {
    var builder = ComparisonBuilder(rulebook: evaluation.rulebook, language: .ja)
    builder.add(evaluation)
    return builder.comparison()
  }

  private func expect(
    _ texts: [String], inEveryFormatOf comparison: Comparison, but others: Set<ComparisonFormat> = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    for format in ComparisonFormat.allCases where !others.contains(format) {
      var head = Compared.head()
      head.width = 400
      let document = Compared.text(format.document(comparison, head))
      for text in texts { #expect(document.contains(text), "\(format)", sourceLocation: sourceLocation) }
    }
  }

  @Test func aStageShowsWhatItSaidBeforeItTookThatBack() throws {
    let evaluation = try Sample.evaluation(ComparisonCellTests.giga, on: "2021-06-21")
    let comparison = Comparison.stages(evaluation, onlyDifferences: false, .ja)
    let said = try row(comparison, "access.device-restriction").cells[0].said
    #expect(said.map(\.text) == ["登録した端末のみ", "取下げ"])
    #expect(said.map(\.isReplaced) == [true, false])
    #expect(said.map { $0.date?.date.description } == ["2020-11-24", "2021-06-21"])
    #expect(said.map(\.sections) == [["6 区(2)"], ["1 変更後 区(2)"]])
    #expect(said.map(\.subjects) == [3, 3])
    expect(["登録した端末のみ", "2020-11-24", "取下げ"], inEveryFormatOf: comparison)
    let before = try Sample.evaluation(ComparisonCellTests.giga, on: "2020-12-12")
    let alone = try row(Comparison.stages(before, onlyDifferences: false, .ja), "access.device-restriction").cells[0]
      .said
    #expect(alone.map(\.text) == ["登録した端末のみ"] && alone[0].date == nil)
  }

  @Test func onlyWhatStandsDecidesAStagesMark() {
    var cell = ComparisonCell(said: [
      ComparisonCell.Said(kind: .value, text: "あり", stage: .declared, sources: [], isReplaced: true),
      ComparisonCell.Said(kind: .withdrawn, text: "取下げ", stage: .declared, sources: []),
    ])
    #expect(cell.mark(in: .stages) == "□")
    cell.said[0].isReplaced = false
    #expect(cell.mark(in: .stages) == "■")
  }

  @Test func whatWasOnlyClosedIsNotCalledSettled() throws {
    let evaluation = try Sample.evaluation(ComparisonCellTests.giga, on: "2021-06-21")
    let comparison = Comparison.stages(evaluation, onlyDifferences: false, .ja)
    let specified = try row(comparison, "access.device-restriction").cells[1]
    #expect(specified.shortfalls.map(\.ending) == [.promiseChanged, .promiseChanged])
    expect(["仕様書への記載漏れ・不足（終了：約束の変更）"], inEveryFormatOf: comparison, but: [.json])
    #expect(Compared.text(ComparisonFormat.json.document(comparison, Compared.head())).contains("promise-changed"))
    let days = Comparison.days(
      evaluation, try Sample.evaluation(ComparisonCellTests.giga, on: "2020-12-12"), onlyDifferences: false, .ja)
    #expect(try #require(days.change).settled.map { $0.settlement?.how } == Array(repeating: .promiseChanged, count: 3))
    expect(
      ["解消・終了した指摘（3件）", "［終了：約束の変更、令和3年6月21日（2021-06-21）］"], inEveryFormatOf: days, but: [.json, .csv])
  }

  @Test func silenceOnWhatTheSpecificationAsksHasAMarkOfItsOwn() throws {
    let evaluation = try Sample.evaluation("samples/fictional/tender.yaml", on: "2025-02-20")
    let comparison = try #require(ComparisonBuilder.bidders(evaluation, onlyDifferences: false, .ja))
    let row = try row(comparison, "crypto.in-transit")
    #expect(row.cells.map { $0.mark(in: .bidders) } == ["・", "▼", "・"])
    #expect(row.cells[1].shortfalls == [ComparisonCell.Shortfall(kind: .uncommitted)])
    let csv = Compared.text(ComparisonFormat.csv.document(comparison, Compared.head()))
    let lines = csv.split(separator: "\r\n")
    let line = try #require(lines.first { $0.contains("crypto.in-transit") && $0.contains("kamei") })
    #expect(line.contains("\"▼\"") && line.contains("\"事業者の申告なし・不足\""))
    expect(["事業者の申告なし・不足"], inEveryFormatOf: comparison, but: [.json])
  }

  @Test func whoIsNotJudgedHasNoScoreAndIsNeitherWeakNorStrong() throws {
    let comparison = vendors(try Sample.evaluation(ComparisonCellTests.giga, on: "2021-06-21"))
    let column = try #require(comparison.columns.firstIndex { $0.verdict == .notJudged })
    #expect(comparison.count(.unmet, inColumn: column) > 0)
    #expect(comparison.columns[column].score == nil)
    #expect(comparison.columns.contains { $0.score != nil })
    for leaders in comparison.leaders {
      #expect(!leaders.weakest.columns.contains(column) && !leaders.strongest.columns.contains(column))
    }
  }

  @Test func aPassedDeadlineIsNamedBesideAValueThatWouldDo() throws {
    let evaluation = try Sample.evaluation("samples/shinjuku-symposium.yaml", on: "2021-06-21")
    let comparison = vendors(evaluation)
    let cell = try row(comparison, "data.return").cells[0]
    #expect(cell.outcome == .unmet && cell.isOverdue)
    expect(["期限切れ：行ったことを示すものがない"], inEveryFormatOf: comparison, but: [.json])
    #expect(Compared.text(ComparisonFormat.json.document(comparison, Compared.head())).contains("\"overdue\": true"))
    let days = Comparison.days(
      evaluation, try Sample.evaluation("samples/shinjuku-symposium.yaml", on: "2019-03-31"), onlyDifferences: false,
      .ja)
    expect(["期限切れ：行ったことを示すものがない"], inEveryFormatOf: days, but: [.json])
    let mail = try row(Compared.comparison("bidders", .ja), "mail.bcc").cells[2]
    #expect(mail.outcome == .unmet && !mail.isOverdue, "here the value itself is wrong")
  }

  @Test func partiesAndConnectionsAreNotCalledPlaces() throws {
    expect(["ID・パスワード（2者・区間）"], inEveryFormatOf: try Compared.comparison("stages", .ja), but: [.csv, .json])
    let english = ComparisonFormat.text.document(try Compared.comparison("stages", .en), Compared.head(nil, .en))
    #expect(Compared.text(english).contains("2 parties or connections"))
    // Storage and backup of one bidder are parts of it.
    expect(["2部分"], inEveryFormatOf: try Compared.comparison("bidders", .ja), but: [.csv, .json])
  }

  @Test func aDayNamesWhomItsOutcomeIsOf() throws {
    let comparison = try Compared.comparison("days", .ja)
    let cells = try row(comparison, "access.ip-restriction").cells
    #expect(cells.map(\.outcome) == [.met, .unmet])
    #expect(cells[0].outcomeOf.isEmpty && cells[1].outcomeOf.contains("エー・ビー株式会社"))
    let silent = try row(comparison, "access.authentication").cells
    #expect(silent.allSatisfy { $0.outcome == .undeclared && !$0.outcomeOf.isEmpty })
    expect(["未回答・未確認：\(silent[1].outcomeOf)"], inEveryFormatOf: comparison, but: [.csv, .json])
  }

  @Test func aTableSaysWhichStageEachValueIsOf() throws {
    let evaluation = try Situation.evaluation(
      of: """
        dossier: three
        title: 三つの区間
        kind: outsourcing
        ward: toku
        parties:
          ward: { role: ward, name: 特区 }
          a: { role: contractor, name: エー社 }
        connections:
          one: { from: ward, to: contractor }
          two: { from: user, to: contractor }
        documents:
          - stage: declared
            title: 回答
            date: 2021-05-10
            claims: [{ party: a, connection: one, access.ip-restriction: true }]
          - stage: implemented
            title: 報告
            date: 2021-05-20
            claims: [{ party: a, connection: two, access.ip-restriction: false }]
        """, by: nil, on: "2021-06-21")
    let table = Compared.text(ComparisonFormat.csv.document(vendors(evaluation), Compared.head()))
    #expect(table.contains("申告：あり／実装報告：なし") || table.contains("実装報告：なし／申告：あり"))
  }
}
