import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

@Suite("The status of inspections")
struct InspectionStatusTests {
  static func status(_ names: [String] = ["inspected", "ended", "promised", "asking"], on day: String = "2021-06-21")
    throws
    -> InspectionStatus
  {
    var status = InspectionStatus()
    for name in names { status.add(try Situation.evaluation(name, on: day)) }
    return status
  }

  /// Cases of every state, with something that was found again.
  static func allKinds() throws -> InspectionStatus {
    try status(["inspected", "ended", "promised", "asking", "again"], on: "2022-06-21")
  }

  static func document(
    _ status: InspectionStatus, _ format: InspectionFormat, _ language: Language = .ja
  ) -> String {
    let head = ReportHead(
      rulebook: Situation.rulebook, day: status.day, language: language, toolVersion: "0.0.0")
    return String(decoding: format.document(status, head), as: UTF8.self)
  }

  @Test(arguments: InspectionFormat.allCases, Language.allCases)
  func everyFormIsAsRecorded(format: InspectionFormat, language: Language) throws {
    try expectGolden(
      Self.document(try Self.allKinds(), format, language), "inspections/status.\(language.rawValue).\(format.rawValue)"
    )
  }

  @Test(arguments: InspectionFormat.allCases)
  func noCaseIsNoDocument(format: InspectionFormat) {
    #expect(Self.document(InspectionStatus(), format).isEmpty)
  }

  @Test func theMostUrgentCaseStandsFirst() throws {
    let status = try Self.status()
    let states = status.casesByUrgency.map(\.duty.state)
    let order = InspectionDuty.State.allCases
    #expect(states == states.sorted { order.firstIndex(of: $0) ?? 0 < order.firstIndex(of: $1) ?? 0 })
    #expect(Set(states).count > 2)
    #expect(status.isLate)
  }

  @Test func whatIsLateStandsBeforeWhatIsDueAndWhatHasNoDay() throws {
    let status = try Self.status()
    #expect(status.openCorrections.map(\.text.ja) == ["名簿を机に置かない", "回線の図を直す", "期限のないこと"])
    #expect(status.openCorrections.map(\.state) == [.overdue, .open, .open])
    #expect(status.correctionsToRecheck.map(\.text.ja) == ["札を掛ける"])
    #expect(status.cases[0].toRecheck == 1)
  }

  @Test func whatIsLateAloneMakesTheStatusLate() throws {
    var status = try Self.status(["inspected"], on: "2021-01-31")
    #expect(!status.isLate)
    status = try Self.status(["inspected"], on: "2021-02-01")
    #expect(status.isLate && status.cases.allSatisfy { !$0.duty.state.isLate })
  }

  @Test func onlyWhatTwoYearsFoundIsToldAgain() throws {
    #expect(try Self.status(["inspected"]).repeats.isEmpty)
    let again = try Situation.evaluation("again", on: "2022-06-21")
    var status = InspectionStatus()
    status.add(again)
    #expect(status.repeats.map { again.rulebook.vocabulary.controls[$0.control].id.text } == ["mail.bcc"])
    #expect(status.repeats.first?.subject.ja == "株式会社ワーク")
    #expect(status.repeats.first?.papers.map(\.date.description) == ["2021-05-10", "2022-05-10"])
  }

  @Test func wordsOfInspectorsAreNotForThePublic() throws {
    var status = InspectionStatus()
    let dossier = try Situation.evaluation("inspected", on: "2021-06-21").dossier
    let evaluator = Evaluator(rulebook: Situation.rulebook.shown(to: .public))
    status.add(evaluator.evaluation(of: dossier, on: try #require(Day(year: 2021, month: 6, day: 21))))
    for format in InspectionFormat.allCases {
      let text = Self.document(status, format)
      #expect(!text.contains("名簿を机") && !text.contains("図を描き"), "\(format)")
    }
  }

  @Test func aTextOfACaseIsNoFormula() throws {
    let head = ReportHead(rulebook: Situation.rulebook, day: nil, language: .ja, toolVersion: "0")
    var status = InspectionStatus()
    status.add(try Situation.evaluation("hostile-inspection", on: "2021-06-21"))
    let csv = String(decoding: InspectionFormat.csv.document(status, head), as: UTF8.self)
    #expect(csv.unicodeScalars.first?.value == 0xFEFF)
    #expect(csv.contains("\"'=1+1") && !csv.contains(",=") && !csv.contains("\"="))
    for format in InspectionFormat.allCases {
      let text = String(decoding: format.document(status, head), as: UTF8.self)
      #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"), "\(format)")
      if [.html, .markdown].contains(format) { #expect(!text.contains("<script>"), "\(format)") }
    }
  }
}
