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
    #expect(promises.map { $0.reported.map { "\($0)" } } == ["2021-06-21", "2021-06-21"])
  }

  @Test func whatWasMendedIsNoMoreTheFact() throws {
    let wording = Wording(try Situation.evaluation(of: mended, by: nil, on: "2021-10-01"), in: .ja)
    let promise = try #require(wording.promisesAndFacts.first)
    #expect(promise.promise?.value == "あり")
    #expect(promise.fact?.value == "あり")
    #expect(promise.fact?.title == "二度目の報告")
    #expect(promise.isOpen)
  }

  /// The specification never had it; it was reported missing, then built.
  private let mended = """
    dossier: mended
    title: あとで作られた
    kind: outsourcing
    ward: toku
    parties:
      ward: { role: ward, name: 特区 }
      contractor: { role: contractor, name: 会社 }
    documents:
      - { stage: consulted, title: 諮問, date: 2021-01-10, claims: [{ party: contractor, mail.bcc: true }] }
      - { stage: specified, title: 仕様書, date: 2021-02-01, claims: [{ party: contractor, mail.bcc: false }] }
      - { stage: implemented, title: 一度目の報告, date: 2021-06-01, claims: [{ party: contractor, mail.bcc: false }] }
      - { stage: implemented, title: 二度目の報告, date: 2021-08-01, claims: [{ party: contractor, mail.bcc: true }] }
    """

  @Test func whatIsOpenLastsAndWhatWasMendedDoesNot() throws {
    let wording = Wording(try Situation.evaluation(of: mended, by: nil, on: "2021-10-01"), in: .ja)
    let story = try #require(wording.discrepancyStories.first)
    #expect(
      wording.beginnings(of: story) == [
        "仕様書への記載漏れ・不足：令和3年2月1日（2021-02-01）から242日たつ（報告は令和3年6月1日（2021-06-01）、120日後）",
        "資料間の矛盾：令和3年2月1日（2021-02-01）から242日たつ（報告は令和3年6月1日（2021-06-01）、120日後）",
        "未実装：令和3年6月1日（2021-06-01）から、令和3年8月1日（2021-08-01）まで61日",
      ])
  }

  @Test func beforeTheReportTheSpecificationIsAllThatFallsShort() throws {
    let (promises, _) = try promises(on: "2020-11-24")
    #expect(promises.map { $0.fact?.stage } == [.specified])
    #expect(promises.map(\.reported) == [nil])
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
