import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

/// Each bidder is assessed by itself, against what is asked of the contractor.
@Suite struct BidderTests {
  static let rules = """
    policy: test.tender
    version: "2024"
    title: { ja: 条項, en: clauses }
    binds: contract
    effective: { from: 2024-01-01 }
    requirements:
      - { id: training, title: { ja: 一, en: a }, obliges: contractor, level: mandatory, require: { org.training: yearly } }
      - { id: mfa, title: { ja: 二, en: b }, obliges: contractor, level: mandatory, on: { from: contractor }, require: { access.mfa: true } }
      - { id: line, title: { ja: 三, en: c }, obliges: contractor, level: mandatory, on: { between: [ward, contractor] }, require: { crypto.in-transit: true } }
    """
  static let specification =
    "stage: specified, title: 仕様, date: 2025-02-01, claims: [ { party: contractor, org.training: yearly }, { party: contractor, connection: line, access.mfa: true } ]"
  static let good =
    "stage: declared, title: 良, date: 2025-02-20, by: good, claims: [ { party: good, org.training: yearly }, { party: good, connection: line, access.mfa: true, crypto.in-transit: true } ]"
  static let bad =
    "stage: declared, title: 悪, date: 2025-02-20, by: bad, claims: [ { party: bad, org.training: periodic }, { party: bad, connection: line, access.mfa: false, crypto.in-transit: true } ]"

  static func evaluate(
    _ papers: [String], on date: String = "2025-02-20", more parties: String = "", award: String = ""
  ) throws -> Evaluation {
    let text = """
      dossier: tender
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2025-01-01, until: 2026-03-31 }
      parties:
        ward: { role: ward, name: 区 }
        good: { role: bidder, name: 良い社 }
        bad: { role: bidder, name: 悪い社 }
      \(parties)
      connections: { line: { from: contractor, to: ward } }
      \(award)
      documents:
      \(papers.map { "  - { \($0) }" }.joined(separator: "\n"))
      """
    return try evaluation(of: text, on: date, policies: [try policy(rules)])
  }

  static func verdict(of party: String, in evaluation: Evaluation) -> Verdict? {
    evaluation.parties.first { $0.party.map { evaluation.dossier.parties[$0].id } == party }?.verdict
  }

  @Test func whatIsFoundOfARivalDoesNotTouchABidder() throws {
    let evaluation = try Self.evaluate([Self.specification, Self.good, Self.bad])
    #expect(Self.verdict(of: "good", in: evaluation) == .compliantOnPaper)
    #expect(Self.verdict(of: "bad", in: evaluation) == .nonCompliant)
    let found = evaluation.findings(.contradiction) + evaluation.findings(.uncommitted)
    #expect(found.count == 4)
    for finding in found { #expect(evaluation.partyIDs(finding) == ["bad"]) }
  }

  @Test func ofAListInOneStatementOnlyTheSubjectIsBlamed() throws {
    let entry = "  entry: { role: subcontractor, name: 子, under: good }"
    let evaluation = try Self.evaluate(
      [
        "stage: consulted, title: 諮問, date: 2025-01-10, claims: [ { party: [good, entry], org.training: yearly } ]",
        "stage: observed, title: 調査, date: 2025-02-10, claims: [ { party: entry, org.training: none } ]",
      ], more: entry)
    let finding = try #require(evaluation.findings(.unrealized).first)
    #expect(evaluation.partyIDs(finding) == ["entry"])
  }

  @Test func whatTheSpecificationAsksOfTheContractorReachesEachBidder() throws {
    let evaluation = try Self.evaluate([Self.specification, Self.good, Self.bad])
    let finding = try #require(evaluation.findings(.uncommitted, "org.training").first)
    #expect(evaluation.subjectIDs(finding) == ["bad"])
    #expect(evaluation.titles(finding) == ["悪", "仕様"])
  }

  @Test func inABiddersOwnPaperTheContractorIsThatBidder() throws {
    let own = Self.bad.replacingOccurrences(of: "party: bad", with: "party: contractor")
    let evaluation = try Self.evaluate([Self.specification, Self.good, own])
    #expect(Self.verdict(of: "good", in: evaluation) == .compliantOnPaper)
    #expect(Self.verdict(of: "bad", in: evaluation) == .nonCompliant)
  }

  @Test func aClauseOnTheContractorsConnectionsIsJudgedOnEachBiddersOwn() throws {
    let evaluation = try Self.evaluate([Self.good, Self.bad])
    func outcomes(_ id: String) -> [Outcome] {
      evaluation.assessments.filter { evaluation.rulebook.id(of: $0.requirement) == id }.map(\.outcome)
    }
    #expect(outcomes("test.tender/mfa") == [.met, .unmet])
    #expect(outcomes("test.tender/line") == [.met, .met])
  }

  @Test func aSubcontractorOfOneBidderHasNothingToDoWithTheConnectionOfAnother() throws {
    let evaluation = try Self.evaluate(
      [Self.good, Self.bad], more: "  entry: { role: subcontractor, name: 子, under: good }")
    let judged = evaluation.assessments.filter {
      evaluation.rulebook.id(of: $0.requirement) == "test.tender/mfa"
        && $0.judged.map { evaluation.dossier.parties[$0].id } == "entry"
    }
    #expect(judged.map(\.outcome) == [.met])
  }

  static let award = "award: { party: good, date: 2025-03-10 }"

  @Test func theAwardEndsWhatWasAskedOfTheOthers() throws {
    let complete = Self.bad.replacingOccurrences(of: "by: bad", with: "by: bad, coverage: complete")
    let papers = [
      "stage: specified, title: 仕様, date: 2025-02-01, claims: [ { party: bidder, log.retention: 365 days } ]", complete,
      Self.good.replacingOccurrences(of: "org.training: yearly", with: "org.training: yearly, log.retention: 365 days"),
    ]
    let before = try Self.evaluate(papers, on: "2025-03-09", award: Self.award)
    let finding = try #require(before.findings(.uncommitted, "log.retention").first)
    #expect(before.partyIDs(finding) == ["bad"])
    #expect(try Self.evaluate(papers, on: "2025-03-10", award: Self.award).findings(.uncommitted).isEmpty)
  }

  @Test func aRemarkIsPutToWhoWroteThePaperAndEndsWithTheAward() throws {
    func remarked(_ paper: String) -> String { paper + ", remarks: [ { text: 空欄がある } ]" }
    let papers = [remarked(Self.specification), remarked(Self.good), remarked(Self.bad)]
    func asked(on date: String) throws -> [[String]] {
      let evaluation = try Self.evaluate(papers, on: date, award: Self.award)
      return evaluation.findings(.question).map { evaluation.partyIDs($0) }.sorted { $0.joined() < $1.joined() }
    }
    #expect(try asked(on: "2025-03-09") == [[], ["bad"], ["good"]])
    #expect(try asked(on: "2025-03-10") == [[], ["good"]])
  }

  @Test func nothingIsMissingFromAProposalBeforeItIsThere() throws {
    let text = """
      dossier: tender
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2025-04-01, until: 2026-03-31 }
      parties: { ward: { role: ward, name: 区 }, good: { role: bidder, name: 良い社 } }
      connections: { line: { from: contractor, to: ward } }
      documents:
        - { \(Self.specification.replacingOccurrences(of: "org.training: yearly", with: "log.retention: 1 days")) }
        - { stage: declared, title: 良, date: 2025-02-20, claims: [ { party: good, log.retention: 1 days } ] }
      """
    let evaluation = try evaluation(of: text, on: "2025-03-01", policies: [try policy(Self.rules)])
    let finding = try #require(evaluation.findings(.undeclared, "org.training").first)
    #expect(finding.history?.visible.description == "2025-02-20")
  }

  @Test func whatTheWardsOwnPapersLackIsNoFaultOfABidder() throws {
    let papers = [
      "stage: consulted, title: 諮問, date: 2025-01-10, claims: [ { party: contractor, org.training: half-yearly, log.retention: 365 days } ]",
      Self.specification.replacingOccurrences(of: "org.training: yearly", with: "org.training: periodic"),
      Self.good.replacingOccurrences(of: "org.training: yearly", with: "org.training: half-yearly"),
    ]
    let evaluation = try Self.evaluate(papers, award: Self.award)
    let found = evaluation.findings(.unspecified) + evaluation.findings(.contradiction)
    #expect(found.count == 2)
    for finding in found { #expect(evaluation.partyIDs(finding) == ["ward"]) }
    #expect(Self.verdict(of: "good", in: evaluation) == .compliantOnPaper)
    // Whoever wins has to do without what the specification forgot.
    let awarded = try #require(
      try Self.evaluate(papers, on: "2025-03-10", award: Self.award).findings(.unspecified).first)
    #expect(evaluation.partyIDs(awarded) == ["good", "ward"])
  }

  @Test func aConditionOnTheContractorHoldsForBidders() throws {
    let rules = """
      policy: test.when
      version: "2024"
      title: { ja: 条項, en: clauses }
      binds: law
      effective: { from: 2024-01-01 }
      requirements:
        - { id: report, title: { ja: 一, en: a }, obliges: ward, level: mandatory, when: { role: contractor }, require: { org.training: yearly } }
      """
    let text = """
      dossier: tender
      kind: outsourcing
      ward: shinjuku
      parties: { ward: { role: ward, name: 区 }, good: { role: bidder, name: 良い社 } }
      documents: [ { stage: declared, title: 良, date: 2025-02-20, claims: [ { party: ward, org.training: none } ] } ]
      """
    let evaluation = try evaluation(of: text, on: "2025-03-01", policies: [try policy(rules)])
    #expect(evaluation.outcome("test.when/report") == .unmet)
  }
}
