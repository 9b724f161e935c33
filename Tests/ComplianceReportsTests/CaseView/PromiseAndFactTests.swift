import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("What was promised beside what is true")
struct PromiseAndFactTests {
  private func promises(on day: String) throws -> (promises: [PromiseAndFact], wording: Wording) {
    let wording = Wording(try Situation.evaluation("promised", on: day), in: .ja)
    return (wording.promisesAndFacts, wording)
  }

  @Test func thePromiseIsThatOfTheCouncilAndTheFactThatOfTheReport() throws {
    let (promises, wording) = try promises(on: "2021-06-21")
    let restriction = try #require(
      promises.first { $0.control.map { wording.vocabulary.controls[$0].id.text } == "access.ip-restriction" })
    #expect(restriction.promise?.stage == .consulted)
    #expect(restriction.promise?.value == "あり")
    #expect(restriction.fact?.stage == .implemented)
    #expect(restriction.fact?.value == "なし")
  }

  @Test func itIsReportedOnTheDayOfTheReport() throws {
    let (promises, _) = try promises(on: "2021-06-21")
    let beginning = try #require(promises.first?.beginning)
    #expect("\(beginning.visible)" == "2020-11-24")
    #expect(beginning.reported.map { "\($0)" } == "2021-06-21")
    #expect(beginning.daysUnreported == 209)
  }

  @Test func beforeTheReportTheSpecificationIsAllThatFallsShort() throws {
    let (promises, _) = try promises(on: "2020-11-24")
    #expect(promises.map { $0.fact?.stage } == [.specified])
    #expect(promises.map { $0.beginning?.reported } == [nil])
  }

  @Test func everyDiscrepancyStandsInOneRow() throws {
    for path in Sample.paths {
      let wording = Wording(try Sample.evaluation(path, on: "2026-02-12"), in: .ja)
      let shown = wording.promisesAndFacts.flatMap(\.findings).sorted()
      let findings = wording.evaluation.findings
      #expect(shown == findings.indices.filter { findings[$0].kind.isDiscrepancy }, "\(path)")
    }
  }

  @Test func openOnesComeFirst() throws {
    for path in Sample.paths {
      let open = Wording(try Sample.evaluation(path, on: "2026-02-12"), in: .ja).promisesAndFacts.map(\.isOpen)
      #expect(open == open.sorted { $0 && !$1 }, "\(path)")
    }
  }
}
