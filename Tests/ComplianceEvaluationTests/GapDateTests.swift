import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// When a gap or a contradiction was first visible, and known.
@Suite struct GapDateTests {
  static func rules(binds: String) -> String {
    """
    policy: test.dates
    version: "2024"
    title: { ja: 条項, en: clauses }
    binds: \(binds)
    effective: { from: 2025-06-01 }
    requirements:
      - { id: training, title: { ja: 一, en: a }, obliges: contractor, level: mandatory, require: { org.training: yearly } }
      - { id: carry, title: { ja: 二, en: b }, obliges: contractor, level: mandatory, require: { physical.carry-out: none } }
    """
  }

  static func evaluate(
    on date: String, from: String = "2025-07-01", binds: String = "contract", parties: String = "",
    paper: String = "2025-05-20"
  ) throws -> Evaluation {
    let text = """
      dossier: dates
      kind: outsourcing
      ward: shinjuku
      contract: { from: \(from), until: 2027-03-31 }
      parties:
        ward: { role: ward, name: 区 }
        c: { role: contractor, name: 社 }
      \(parties)
      documents: [ { stage: declared, title: 回答, date: \(paper), claims: [ { party: c, org.training: periodic } ] } ]
      """
    return try evaluation(of: text, on: date, policies: [try policy(rules(binds: binds))])
  }

  static func dates(_ evaluation: Evaluation, _ kind: FindingKind) -> [String] {
    evaluation.findings(kind).compactMap { finding in
      finding.history.map { "\($0.visible) \($0.known) \($0.length(by: evaluation.day))" }
    }
  }

  @Test(arguments: ["2025-06-10", "2025-06-30"])
  func beforeTheContractBeginsThePapersTellTheDay(date: String) throws {
    let evaluation = try Self.evaluate(on: date)
    let length = try day("2025-05-20").days(to: day(date))
    for kind in [FindingKind.unmet, .contradiction, .undeclared] {
      #expect(Self.dates(evaluation, kind) == ["2025-05-20 2025-05-20 \(length)"], "\(kind)")
    }
  }

  @Test func fromItsFirstDayOnTheContractTells() throws {
    let evaluation = try Self.evaluate(on: "2025-08-01")
    for kind in [FindingKind.unmet, .contradiction, .undeclared] {
      #expect(Self.dates(evaluation, kind) == ["2025-07-01 2025-07-01 31"], "\(kind)")
    }
  }

  @Test func aLawIsNotBrokenBeforeItIsInForce() throws {
    let evaluation = try Self.evaluate(on: "2025-08-01", from: "2025-04-01", binds: "law")
    #expect(Self.dates(evaluation, .unmet) == ["2025-06-01 2025-06-01 61"])
    #expect(Self.dates(evaluation, .undeclared) == ["2025-06-01 2025-06-01 61"])
  }

  @Test func theGapsOfAPartyBeginWhenItIsKnown() throws {
    let evaluation = try Self.evaluate(
      on: "2025-09-01", parties: "  s: { role: subcontractor, name: 孫, under: c, known: 2025-08-20 }")
    let dates = evaluation.findings(.undeclared).map { finding in
      ([finding.history?.visible.description ?? ""] + evaluation.subjectIDs(finding)).joined(separator: " ")
    }
    // The contractor itself has said nothing of carrying out since the contract began.
    #expect(dates.sorted() == ["2025-07-01 c s", "2025-08-20 s"])
  }
}
