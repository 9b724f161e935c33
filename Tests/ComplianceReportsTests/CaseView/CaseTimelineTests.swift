import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("The time line of a case")
struct CaseTimelineTests {
  private func lines(_ name: String, on day: String, _ language: Language = .ja) throws -> [String] {
    let wording = Wording(try Situation.evaluation(name, on: day), in: language)
    return CaseTimeline(wording).days.flatMap { day in
      day.items.map { wording.date(day.date, isAssumed: day.isAssumed) + " " + $0.text }
    }
  }

  @Test func papersAndDiscrepanciesStandOnTheirDay() throws {
    try expectGolden(lines("promised", on: "2021-06-21").joined(separator: "\n") + "\n", "case-view/timeline.ja.txt")
    try expectGolden(
      lines("promised", on: "2021-06-21", .en).joined(separator: "\n") + "\n", "case-view/timeline.en.txt")
  }

  @Test func nothingLaterThanTheDayIsTold() throws {
    #expect(try !lines("promised", on: "2020-11-24").contains { $0.contains("変更報告") })
  }

  @Test func aContractThatRunsIsSaidToEndLater() throws {
    #expect(try lines("ended", on: "2020-05-01").contains { $0.hasSuffix("契約の終了") })
    #expect(try lines("ended", on: "2019-05-01").contains { $0.hasSuffix("契約の終了（予定）") })
  }

  @Test func daysAreInOrder() throws {
    for path in Sample.paths {
      let days = CaseTimeline(Wording(try Sample.evaluation(path, on: "2026-02-12"), in: .ja)).days
      #expect(days.map(\.date.first) == days.map(\.date.first).sorted(), "\(path)")
    }
  }
}
