import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// What an inspector wanted put right by a day.
@Suite struct UncorrectedTests {
  static func evaluate(_ corrections: [String], stage: String = "observed", on date: String) throws -> Evaluation {
    let text = """
      dossier: visits
      kind: outsourcing
      ward: shinjuku
      parties:
        ward: { role: ward, name: 区 }
        c: { role: contractor, name: 社 }
        d: { role: subcontractor, name: 孫, under: c }
      connections: { line: { from: c, to: d } }
      documents:
        - stage: \(stage)
          title: 調査票
          date: 2025-06-10
          corrections:
      \(corrections.map { "      - { \($0) }" }.joined(separator: "\n"))
      """
    return try evaluation(of: text, on: date, policies: [])
  }

  static let lock = "text: 鍵がない, control: physical.locked-storage, party: c, section: \"3\", due: 2025-07-31"

  @Test(arguments: [("2025-07-31", 0), ("2025-08-01", 1), ("2025-08-20", 20)])
  func itIsLateFromTheDayAfterItsDeadline(date: String, days: Int) throws {
    let evaluation = try Self.evaluate([Self.lock], on: date)
    let findings = evaluation.findings(.uncorrected)
    #expect(findings.count == min(days, 1))
    guard let finding = findings.first else { return }
    #expect(finding.history?.visible.description == "2025-08-01")
    #expect(finding.history?.known == (try day("2025-08-01")))
    #expect(finding.parties.map { evaluation.dossier.parties[$0].id } == ["c"])
    #expect(finding.subjects == [Subject(index: 1)])
    #expect(evaluation.dossier.documents[0].corrections[0].daysLate(on: evaluation.day) == days)
  }

  @Test(arguments: ["done: 2025-08-20", "rechecked: 2025-08-20", "done: 2025-08-01, rechecked: 2025-09-30"])
  func whatWasDoneOrLookedAtByTheDayIsNoFinding(end: String) throws {
    let correction = Self.lock + ", " + end
    #expect(try Self.evaluate([correction], on: "2025-08-20").findings(.uncorrected).isEmpty)
  }

  @Test func whatIsDoneLaterIsLateUntilThen() throws {
    let correction = Self.lock + ", done: 2025-08-20"
    #expect(try Self.evaluate([correction], on: "2025-08-19").findings(.uncorrected).count == 1)
  }

  @Test func nothingIsLateWithoutADeadlineOrBeforeThePaperIsKnown() throws {
    #expect(try Self.evaluate(["text: 鍵がない, party: c"], on: "2030-01-01").findings(.uncorrected).isEmpty)
    let early = "text: 鍵がない, party: c, due: 2025-05-31"
    #expect(try Self.evaluate([early], on: "2025-06-09").findings(.uncorrected).isEmpty)
    let finding = try #require(try Self.evaluate([early], on: "2025-06-10").findings(.uncorrected).first)
    #expect(finding.history?.visible.description == "2025-06-01")
    #expect(finding.history?.known == (try day("2025-06-10")))
  }

  @Test func aMonthHasPassedAfterItsLastDay() throws {
    let correction = "text: 鍵がない, party: c, due: 2025-07"
    #expect(try Self.evaluate([correction], on: "2025-07-31").findings(.uncorrected).isEmpty)
    #expect(try Self.evaluate([correction], on: "2025-08-01").findings(.uncorrected).count == 1)
  }

  @Test func itMattersAsMuchAsTheInspectorSaid() throws {
    let evaluation = try Self.evaluate(
      [Self.lock + ", severity: critical", "text: 札がない, party: c, due: 2025-07"], on: "2025-09-01")
    #expect(Set(evaluation.findings(.uncorrected).map(\.severity)) == [.critical, .minor])
  }

  @Test func onAConnectionItConcernsItsLink() throws {
    let evaluation = try Self.evaluate(["text: 暗号化, connection: line, due: 2025-07-01"], on: "2025-08-01")
    let finding = try #require(evaluation.findings(.uncorrected).first)
    #expect(finding.subjects.map { evaluation.history.subjects.link($0.index)?.connection } == [0])
    #expect(Set(finding.parties.map { evaluation.dossier.parties[$0].id }) == ["c", "d"])
  }

  @Test func twoOfOneSectionHaveTheirOwnIds() throws {
    let evaluation = try Self.evaluate([Self.lock, Self.lock], on: "2025-09-01")
    #expect(Set(evaluation.findings(.uncorrected).map(\.id)).count == 2)
  }

  @Test func onlyAnInspectionAsksForCorrections() throws {
    #expect(try Self.evaluate([Self.lock], stage: "declared", on: "2025-09-01").findings(.uncorrected).isEmpty)
  }

  @Test func itChangesNoVerdict() throws {
    let late = try Self.evaluate([Self.lock], on: "2025-09-01")
    let done = try Self.evaluate([Self.lock + ", done: 2025-07-01"], on: "2025-09-01")
    #expect(late.verdict == done.verdict)
  }
}
