import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// A subcontractor of the third tier becomes known on a day.
@Suite struct ChainTests {
  static let text = """
    dossier: chain
    title: { ja: 再委託の連なり, en: a chain }
    kind: outsourcing
    ward: shinjuku
    contract: { from: 2019-09-02, until: 2020-03-31, clauses: [shinjuku.tokki-jiko] }
    parties:
      ward: { role: ward, name: 区 }
      main: { role: contractor, name: 受託者 }
      hall: { role: subcontractor, name: 会場の会社, under: main, handles: false }
      desk: { role: subcontractor, name: 受付の会社, under: hall, handles: false }
      third: { role: subcontractor, name: 名簿の会社, under: desk, handles: true, known: { date: 2019-12-10, document: 立入り調査 } }
    record: { title: 台帳, date: 2019-09-02, parties: [main] }
    documents:
      - stage: declared
        title: 事業者の報告
        date: 2019-10-01
        claims:
          - { party: main, fact: true, section: "2", sub.outsourcing: none }
    """
  static let clause = "shinjuku.tokki-jiko/10"

  @Test func isInvisibleTheDayBefore() throws {
    let evaluation = try evaluation(of: Self.text, on: "2019-12-09")
    #expect(evaluation.outcome(Self.clause) == .met)
    #expect(evaluation.findings(.unrecorded).isEmpty)
    #expect(evaluation.findings(.misreported).isEmpty)
    #expect(!evaluation.findings.contains { evaluation.partyIDs($0).contains("third") })
  }

  @Test func countsAgainstTheContractorFromTheDayItIsKnown() throws {
    let evaluation = try evaluation(of: Self.text, on: "2019-12-10")
    let contractor = try #require(
      evaluation.parties.first {
        $0.party.map { evaluation.dossier.parties[$0].id } == "main"
      })
    let outcome = try #require(contractor.outcomes.first { evaluation.rulebook.id(of: $0.requirement) == Self.clause })
    #expect(outcome.outcome == .unmet)
    #expect(contractor.verdict == .nonCompliant)
    let gap = try #require(evaluation.findings(.unmet, "sub.outsourcing").first)
    #expect(evaluation.partyIDs(gap) == ["main"])
    #expect(gap.primary.location.line == (try Self.text.line(of: "third: {")))
  }

  @Test func isMissingFromTheRecordAndContradictsTheVendorsReport() throws {
    let evaluation = try evaluation(of: Self.text, on: "2019-12-10")
    let unrecorded = try #require(evaluation.findings(.unrecorded).first)
    #expect(evaluation.subjectIDs(unrecorded) == ["third"])
    #expect(unrecorded.history?.visible.description == "2019-12-10")
    let misreported = try #require(evaluation.findings(.misreported, "sub.outsourcing").first)
    #expect(evaluation.subjectIDs(misreported).contains("main"))
    #expect(misreported.history?.known == (try day("2019-12-10")))
    #expect(evaluation.titles(misreported) == ["立入り調査", "事業者の報告"])
  }

  @Test func whatIsAskedOfTheContractorIsAskedOfWhoeverHandlesTheDataUnderIt() throws {
    let evaluation = try evaluation(of: Self.text, on: "2019-12-10")
    let judged = Set(
      evaluation.assessments.filter { evaluation.rulebook.id(of: $0.requirement) == "shinjuku.tokki-jiko/6" }
        .compactMap { $0.judged.map { evaluation.dossier.parties[$0].id } })
    #expect(judged == ["main", "third"])
  }

  @Test func isNoFindingWhenItDoesNotHandleTheData() throws {
    let twin = try Self.text.replacing(once: "under: desk, handles: true", with: "under: desk, handles: false")
    let evaluation = try evaluation(of: twin, on: "2019-12-10")
    #expect(evaluation.outcome(Self.clause) == .met)
    #expect(evaluation.findings(.unrecorded).isEmpty)
    #expect(evaluation.findings(.misreported).isEmpty)
  }
}
