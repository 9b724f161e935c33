import ComplianceEvaluation
import ComplianceModel
import Testing

/// 新宿シンポジウム: what of the contract goes on after its end.
@Suite struct SymposiumTests {
  static let policy = "shinjuku.tokki-jiko"

  @Test func deletionRecordAndCertificateAreOverdueForWantOfAnyFact() throws {
    let evaluation = try evaluation(of: Shelf.sampleText("shinjuku-symposium"), on: "2026-11-21")
    #expect(evaluation.outcome("\(Self.policy)/12") == .unmet)
    let finding = try #require(evaluation.findings(.overdue, "data.deletion-certificate").first)
    #expect(
      finding.controls.map { evaluation.rulebook.vocabulary.controls[$0].id.text }.contains("data.deletion-record"))
    #expect(finding.detail == .due(try day("2020-03-31")))
    #expect(finding.history?.visible.description == "2020-04-01")
  }

  @Test func itemsThatEndedWithTheContractAreNotAppliedAndSaidSo() throws {
    let evaluation = try evaluation(of: Shelf.sampleText("shinjuku-symposium"), on: "2026-11-21")
    #expect(evaluation.outcome("\(Self.policy)/6") == nil)
    let notApplied = try #require(
      evaluation.notApplied.first {
        evaluation.rulebook.policies[$0.policy].id == Self.policy
      })
    #expect(notApplied.bindingness == .ended(try day("2020-03-31")))
    let ids = notApplied.requirements.map { evaluation.rulebook.policies[notApplied.policy].requirements[$0].id }
    #expect(ids.contains("6") && ids.contains("10") && !ids.contains("12"))
  }

  @Test func theInspectionThatWasNeverMadeStaysUndoneAfterTheContract() throws {
    let evaluation = try evaluation(of: Shelf.sampleText("shinjuku-symposium"), on: "2026-11-21")
    for clause in ["15", "16"] {
      #expect(evaluation.outcome("\(Self.policy)/\(clause)") == .unmet)
      let finding = try #require(
        evaluation.findings(.overdue).first {
          $0.requirement.map { evaluation.rulebook.id(of: $0) } == "\(Self.policy)/\(clause)"
        })
      #expect(finding.detail == .due(try day("2020-03-31")))
    }
  }

  @Test func duringTheContractAPromiseIsEnough() throws {
    let evaluation = try evaluation(of: Shelf.sampleText("shinjuku-symposium"), on: "2020-03-31")
    #expect(evaluation.outcome("\(Self.policy)/12") == .undeclared)
    #expect(evaluation.findings(.overdue).isEmpty)
  }

  @Test func anInspectionIsDueUntilTheEndOfTheFiscalYear() throws {
    let text = try Shelf.sampleText("shinjuku-symposium")
    #expect(try evaluation(of: text, on: "2020-03-31").outcome("\(Self.policy)/16") == .undeclared)
    #expect(try evaluation(of: text, on: "2020-04-01").outcome("\(Self.policy)/16") == .unmet)
    let inspected = try text.replacing(
      once: "\nnotes:", with: "\n  - { stage: observed, title: 立入り調査, date: 2020-02-10, by: ward }\n\nnotes:")
    #expect(try evaluation(of: inspected, on: "2020-03-31").outcome("\(Self.policy)/16") == .met)
  }
}
