import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("The bidders of a tender")
struct RankedBidderTests {
  private func bidders(_ evaluation: Evaluation) throws -> [RankedBidder] {
    try #require(ComparisonBuilder.bidders(evaluation, onlyDifferences: false, .ja)).bidders
  }

  @Test func theyRankByVerdictThenByBothEndsOfTheScore() throws {
    let ranked = try bidders(Situation.evaluation("bidding", on: Compared.day))
    #expect(ranked.map(\.name) == ["エー社", "ビー社", "シー社", "ディー社"])
    #expect(ranked.map(\.rank) == [1, 2, 3, 3], "equal ones share a rank")
    #expect(ranked.map(\.verdict) == [.needsReview, .needsReview, .nonCompliant, .nonCompliant])
    #expect(ranked.map { $0.score?.lowPoints } == [75, 50, 75, 75])
  }

  @Test func oneIsTiedOnlyWhereBothEndsAreEqual() throws {
    let low = try EarlierReport.evaluation(
      "bidding", on: Compared.day, replacing: "{ party: d, section: \"2\", hosting.domestic-only: true,",
      with: "{ party: d, section: \"2\", hosting.domestic-only: unstated,")
    #expect(try bidders(low).map(\.rank) == [1, 2, 3, 4])
  }

  @Test func whatIsLackingAndWhatIsOpenIsTold() throws {
    let ranked = try bidders(Situation.evaluation("bidding", on: Compared.day))
    // Short of the specification and of a clause: one measure with two findings.
    #expect(ranked[2].lacks.map { $0.findings.map(\.kind) } == [[.uncommitted, .unmet]])
    #expect(ranked[2].lacks.map(\.severity) == [.major])
    #expect(ranked[1].lacks.isEmpty)
    // Each of the four clauses weighs a quarter.
    #expect(ranked[1].unanswered.map(\.points).filter { $0 > 0 } == [25, 25])
    #expect(ranked[1].unanswered.filter(\.decidesVerdict).count == 1, "of the two only one is mandatory")
  }

  @Test func theFewestAnswersThatChangeTheOrderAreNamed() throws {
    let ranked = try bidders(Situation.evaluation("bidding", on: Compared.day))
    #expect(ranked[0].chance == nil)
    let chance = try #require(ranked[1].chance)
    #expect(chance.above == "エー社" && chance.rank == 1)
    // The mandatory answer lifts the verdict by itself: more points are not needed.
    #expect(chance.verdict == .compliantOnPaper)
    #expect(chance.low == 75 && chance.high == 100)
    #expect(chance.questions.count == 1)
    // The points of the other answer would do as well.
    #expect(!chance.isOnlyWay)
    #expect(ranked[2].chance == nil && ranked[3].chance == nil, "a × is mended by no answer")
  }

  /// Two bidders; of the second, one clause about two connections has a question on each.
  private static let linked = """
    dossier: linked
    title: 二つの区間
    kind: outsourcing
    ward: toku
    parties:
      ward: { role: ward, name: 特区 }
      a: { role: bidder, name: エー社 }
      b: { role: bidder, name: ビー社 }
    connections:
      staff: { from: ward, to: contractor }
      home: { from: user, to: contractor }
    documents:
      - stage: declared
        title: エー社の提案
        date: 2021-05-10
        by: a
        claims: [{ party: a, access.ip-restriction: true, mail.bcc: true, hosting.domestic-only: true }]
      - stage: declared
        title: ビー社の提案
        date: 2021-05-10
        by: b
        claims:
          - { party: b, mail.bcc: true, hosting.domestic-only: true }
          - { party: b, connection: staff, modality: planned, access.ip-restriction: true }
          - { party: b, connection: home, access.ip-restriction: unstated }
    """

  private static let lines = """
    policy: toku.lines
    version: "2021"
    title: 回線
    binds: law
    effective: { from: 2019-04-01 }
    applies: { kind: outsourcing }
    requirements:
      - { id: "1", title: 回線を限る, obliges: contractor, level: recommended, require: { access.ip-restriction: true } }
      - { id: "2", title: BCC, obliges: contractor, level: mandatory, require: { mail.bcc: true } }
      - { id: "3", title: 国内, obliges: contractor, level: mandatory, require: { hosting.domestic-only: true } }
    """

  @Test func theQuestionsOfOneClauseBringItsPointsOnce() throws {
    let evaluation = try Situation.evaluation(of: Self.linked, by: Self.lines, on: "2021-06-21")
    let second = try #require(try bidders(evaluation).last)
    #expect(second.name == "ビー社" && second.score.map { [$0.lowPoints, $0.highPoints] } == [66, 100])
    let open = second.unanswered.filter { $0.points > 0 }
    #expect(open.count == 2 && open.allSatisfy(\.isOneOfSeveral))
    // Even all answers only bring it level with the first.
    #expect(second.chance == nil)
  }

  @Test func anOpenRecommendationLeavesTheVerdictAsItIs() throws {
    let evaluation = try Situation.evaluation(
      of: Self.linked.replacing("stage: declared", with: "stage: implemented"), by: Self.lines, on: "2021-06-21")
    let party = try #require(evaluation.dossier.parties.firstIndex { $0.id == "b" })
    #expect(evaluation.parties.first { $0.party == party }?.verdict == .compliant)
    #expect(evaluation.prospect(of: party)?.verdict == .compliant)
  }

  @Test func theOnlyAnswerThatDoesIsNoExample() throws {
    // Here A has one open question and B two, and B stands first by the high end alone.
    let one = try EarlierReport.evaluation(
      "bidding", on: Compared.day, replacing: "{ party: a, section: \"1\", mail.bcc: true, physical.carry-out: none,",
      with: "{ party: a, section: \"1\", modality: hedged, physical.carry-out: none }\n"
        + "      - { party: a, section: \"1\", mail.bcc: true,")
    let ranked = try bidders(one)
    #expect(ranked.map(\.id).prefix(2) == ["b", "a"])
    #expect(ranked[1].chance?.questions.count == 1 && ranked[1].chance?.isOnlyWay == true)
    let only = Compared.text(
      ComparisonFormat.markdown.document(
        try #require(ComparisonBuilder.bidders(one, onlyDifferences: false, .ja)), Compared.head()))
    #expect(!only.contains("たとえば"))
    let several = Compared.text(
      ComparisonFormat.markdown.document(try Compared.comparison("bidders", .ja), Compared.head()))
    #expect(several.contains("たとえば"))
  }

  @Test func whoCouldOnlyDrawLevelCannotOvertake() throws {
    let level = try EarlierReport.evaluation(
      "bidding", on: Compared.day, replacing: "hosting.domestic-only: false", with: "hosting.domestic-only: true")
    let ranked = try bidders(level)
    #expect(ranked[0].name == "エー社" && ranked[0].score?.lowPoints == 100)
    #expect(ranked[1].chance == nil)
  }

  @Test func anOpenDiscrepancyKeepsTheVerdictDown() throws {
    // Asked in the specification and declared less: no answer to another question mends that.
    let short = try EarlierReport.evaluation(
      "bidding", on: Compared.day, replacing: "claims:\n      - { party: bidder, section: \"3\",",
      with: "claims:\n      - { party: b, section: \"3\", backup.frequency: 9 per-day }\n"
        + "      - { party: bidder, section: \"3\",")
    let ranked = try bidders(short)
    let second = try #require(ranked.first { $0.id == "b" })
    #expect(second.lacks.flatMap(\.findings).contains { $0.kind == .uncommitted })
    #expect(second.chance?.verdict == .needsReview, "it passes the first one by points alone")
  }

  @Test func afterTheAwardThereIsNothingToRank() throws {
    let evaluation = try Situation.evaluation("bidding", on: "2021-07-01")
    #expect(ComparisonBuilder.bidders(evaluation, onlyDifferences: false, .ja) == nil)
    #expect(Compared.vendors([evaluation]).columns.map(\.id) == ["a"])
  }

  @Test func theSampleRanksItsThreeBidders() throws {
    let evaluation = try Sample.evaluation("samples/fictional/tender.yaml", on: "2025-02-20")
    let ranked = try bidders(evaluation)
    #expect(ranked.map(\.rank) == [1, 2, 3])
    #expect(ranked.map(\.verdict) == [.compliantOnPaper, .nonCompliant, .nonCompliant])
    #expect(ranked[2].chance?.above == ranked[1].name)
    // Two of the five answers that gain points are enough, whichever they are.
    #expect(ranked[2].chance?.questions.count == 2 && ranked[2].chance?.isOnlyWay == false)
  }
}
