import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
import ComplianceSheets
import SourceText
import Testing
import Workbooks

@Suite struct InspectionSheetTests {
  static let symposium = "samples/shinjuku-symposium.yaml"
  static let giga = "samples/nerima-giga-school.yaml"

  @Test func whatIsAskedAndWhatIsPromisedIsLookedAt() throws {
    let sheet = try FilledInspection(Self.symposium, on: "2019-12-01").sheet
    let rows = Set(sheet.items.map(\.row.text))
    for asked in sheet.evaluation.askedMeasures { #expect(rows.contains(asked.id(in: sheet.evaluation).text)) }
    #expect(rows.count == sheet.items.count)
    #expect(sheet.items.map(\.number) == Array(1...sheet.items.count))
    // Promised, and asked for by no policy.
    let asked = Set(sheet.evaluation.askedMeasures.map { $0.id(in: sheet.evaluation).text })
    let promised = sheet.items.filter { !asked.contains($0.row.text) && $0.clauses.isEmpty }
    #expect(!promised.isEmpty)
    #expect(promised.allSatisfy { !$0.promises.isEmpty })
    // Nothing of the ward's own, and nothing that is counted from inspections.
    #expect(sheet.items.allSatisfy { $0.row.party != "ward" })
  }

  @Test func rowsAreGroupedByFieldAndTheRiskiestComeFirst() throws {
    let sheet = try FilledInspection(Self.giga, on: "2020-11-24").sheet
    let fields = sheet.items.map { Control.Field.allCases.firstIndex(of: $0.field) ?? 0 }
    #expect(fields == fields.sorted())
    let technical = sheet.items.filter { $0.field == .technical }
    let disputed = technical.prefix { !$0.disputes.isEmpty }
    #expect(!disputed.isEmpty)
    #expect(technical.dropFirst(disputed.count).allSatisfy { $0.disputes.isEmpty })
  }

  @Test func anOpenDiscrepancyStandsBesideTheQuestion() throws {
    let filled = try FilledInspection(Self.giga, on: "2020-11-24")
    let item = try filled.item("access.ip-restriction")
    #expect(!item.disputes.isEmpty)
    #expect(item.promises.contains { $0.contains("諮問：") && $0.contains("諮問第2号") && $0.contains("2020-11-24") })
    #expect(item.promises.contains { $0.contains("仕様：") })
  }

  @Test func theCoverNamesTheClausesThatAskForTheInspection() throws {
    let sheet = try FilledInspection(Self.symposium, on: "2019-12-01").sheet
    let ids = sheet.ground.clauses.map { sheet.evaluation.rulebook.id(of: $0) }
    for clause in ["15", "16", "17"] { #expect(ids.contains("shinjuku.tokki-jiko/\(clause)")) }
    let facts = InspectionCover.facts(of: sheet)
    let breach = try #require(facts.first { $0.label.ja == "×があったとき" })
    #expect(breach.lines.contains { $0.contains("書面で報告") })
    #expect(facts.contains { $0.label.en == "This fiscal year" && $0.lines[0].contains("これまで0回") })
  }

  @Test func whatHoldsDuringAnInspectionIsAsked() throws {
    let item = try FilledInspection(Self.symposium, on: "2019-12-01").item("audit.report-on-demand")
    #expect(item.clauses.contains { $0.contains("shinjuku.tokki-jiko/17") })
  }

  @Test(arguments: [
    ("mail.bcc", "○＝あり"), ("physical.carry-out", "○＝"), ("data.copy-ban", "○＝"),
  ])
  func aBareMarkMeansWhatWasPromisedOrAsked(control: String, expected: String) throws {
    let filled = try FilledInspection(Self.symposium, on: "2019-12-01")
    let item = try filled.item(control)
    let kept = try #require(item.kept)
    let text = ValueCell(Shipped.vocabulary, in: .ja).text(of: kept, control: item.control)
    #expect("○＝\(text)".hasPrefix(expected))
    // The sheet itself says so.
    let row = try #require(filled.workbook.sheets[1].rows.first { $0.cells.last?.text == item.row.text })
    #expect(row.cells[try filled.column("bare")].text == text)
  }

  @Test func thePromiseGoesBeforeTheClauseAndTheStrongestOneCounts() throws {
    let filled = try FilledInspection(Self.giga, on: "2020-12-01")
    let item = try filled.item("access.authentication")
    // Three ways were promised to the council; later papers say less or nothing.
    let text = ValueCell(Shipped.vocabulary, in: .en).text(of: try #require(item.kept), control: item.control)
    #expect(text.split(separator: "\n").count == 3)
    // Sets have no one weakest value.
    #expect(item.broken == nil)
  }

  @Test func theSheetIsWholeInEnglish() throws {
    for sample in [Self.symposium, Self.giga] {
      let filled = try FilledInspection(sample, on: sample == Self.giga ? "2021-03-01" : "2019-12-01", language: .en)
      let written = filled.workbook.sheets.prefix(2).flatMap { $0.rows.flatMap(\.cells).map(\.text) }
      #expect(written.contains("Actual value") && written.contains("As of"))
      #expect(sample == Self.giga || written.contains("Legal ground"))
      // Names, titles of papers and sections stay as they were written; questions and methods do not.
      for key in ["measure", "method", "look"] {
        let column = try filled.column(key)
        let texts = filled.workbook.sheets[1].rows.filter { $0.cells.count > column }.map { $0.cells[column].text }
        #expect(texts.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value < 0x3000 } }, "\(key)")
      }
    }
  }

  @Test func noTwoColumnsHaveTheSameHeading() {
    let columns = InspectionTable.table(in: .ja).columns
    for (index, column) in columns.enumerated() {
      for other in columns[(index + 1)...] {
        #expect(!Folding.matches(column.heading.ja, other.heading.ja))
        #expect(!Folding.matches(column.heading.en, other.heading.en))
      }
    }
    #expect(Set(columns.map(\.key)).count == columns.count)
  }

  @Test func thereIsRoomToWriteAndAListWhereWordsAreFixed() throws {
    let filled = try FilledInspection(Self.symposium, on: "2019-12-01")
    let measures = filled.workbook.sheets[1]
    let result = try #require(measures.choices.first { $0.column == (try? filled.column("result")).map { $0 + 1 } })
    #expect(result.list == ["○", "△", "×", "－", "？"] && result.isStrict)
    let item = try filled.item("physical.carry-out")
    let row = try #require(measures.rows.firstIndex { $0.cells.last?.text == item.row.text }) + 1
    let value = try filled.column("value") + 1
    let list = try #require(measures.choices.first { $0.column == value && $0.rows.contains(row) })
    #expect(list.list == ValueCell(Shipped.vocabulary, in: .ja).choices(of: item.control))
    #expect(measures.head == 5...5 && measures.frozenColumns == 2 && measures.rows[row - 1].lines >= 3)
    // The cover and the hidden sheet belong to it.
    #expect(filled.workbook.sheets.map(\.isHidden) == [false, false, true])
    let origin = try #require(SheetOrigin(ReadWorkbook(filled.workbook, path: "a.xlsx")))
    #expect(origin == filled.sheet.origin && origin.rows[String(item.number)] == item.row.text)
  }
}
