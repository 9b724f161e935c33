import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@Suite("The incidents of fiscal year 2020")
struct IncidentTests {
  private func register() throws -> Dossier { try #require(Shelf.registers.first) }

  private func evaluation(on date: String) throws -> Evaluation {
    Evaluator(rulebook: Shelf.rulebook).evaluation(of: try register(), on: try day(date))
  }

  @Test func areFifteenAboutEightyOnePeople() throws {
    let register = try register()
    #expect(register.incidents.count == 15)
    var persons: [String: Int] = [:]
    for incident in register.incidents {
      persons[Shelf.vocabulary.incidents[incident.kind].id, default: 0] += try #require(incident.persons)
    }
    #expect(persons == ["misdelivery": 9, "loss": 41, "misdirected-mail": 31])
    #expect(register.incidents.filter { $0.by == .contractor }.map(\.id) == ["8", "15"])
  }

  @Test func eachNamesAControlThatWouldHavePreventedIt() throws {
    for incident in try register().incidents { #expect(!incident.controls.isEmpty, "\(incident.id)") }
  }

  @Test func theFiguresAreThoseOfTheReport() throws {
    let figures = try register().figures
    let inspections = try Shelf.control("audit.onsite")
    #expect(figures.contains { $0.value == 654 && $0.controls == [inspections] })
    #expect(figures.contains { $0.value == 75 })
  }

  @Test func fiveLossesAtOneOfficeWithOneCauseAreOneFinding() throws {
    let found = try evaluation(on: "2021-06-21").findings(.repeated)
    #expect(found.count == 1)
    let finding = try #require(found.first)
    guard case .incidents(let indices) = finding.detail else { return #expect(Bool(false), "no incidents") }
    let incidents = try indices.map { try register().incidents[$0] }
    #expect(incidents.map(\.id) == ["9", "10", "11", "12", "13"])
    #expect(incidents.allSatisfy { $0.office == "介護保険課" })
    #expect(incidents.compactMap(\.persons).reduce(0, +) == 36)
    // The second of them, in November 2020, showed the pattern.
    #expect(finding.history?.visible.description == "2020-11" && finding.history?.known.description == "2021-06-21")
    let tracking = try Shelf.control("doc.location-tracking")
    #expect(finding.controls.first == tracking)
  }

  @Test func theSameCauseAtAnotherOfficeIsNoRepetition() throws {
    let register = try register()
    let other = try #require(register.incidents.first { $0.id == "14" })
    let ninth = try #require(register.incidents.first { $0.id == "9" })
    #expect(other.cause == ninth.cause && other.office != ninth.office)
  }

  @Test func aTwinWithDifferentCausesHasNoPattern() throws {
    var twin = try register()
    for index in twin.incidents.indices where twin.incidents[index].id > "9" || twin.incidents[index].id < "2" {
      twin.incidents[index].cause = nil
    }
    #expect(
      Evaluator(rulebook: Shelf.rulebook).evaluation(of: twin, on: try day("2021-06-21")).findings(.repeated).isEmpty)
  }

  @Test func beforeTheReportNobodyOutsideKnows() throws {
    #expect(try evaluation(on: "2021-06-20").findings(.repeated).isEmpty)
  }

  @Test func anIncidentIsAnEventOfItsCase() throws {
    let text = """
      dossier: mail-work
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2019-09-02, until: 2020-03-31, clauses: [shinjuku.tokki-jiko] }
      parties: { ward: { role: ward, name: 区 }, contractor: { role: contractor, name: 受託者 } }
      incidents:
        - { id: "1", kind: loss, date: 2019-10-01, title: 紛失, by: contractor, prevented-by: { doc.location-tracking: true } }
      """
    let withIncident = try dossier(text)
    var without = withIncident
    without.incidents = []
    let evaluator = Evaluator(rulebook: Shelf.rulebook)
    let date = try day("2020-01-15")
    let clause = "shinjuku.tokki-jiko/19"
    #expect(evaluator.evaluation(of: withIncident, on: date).outcome(clause) == .undeclared)
    #expect(evaluator.evaluation(of: without, on: date).outcome(clause) == .notApplicable)
  }
}
