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
    #expect(ranked[2].lacks.map(\.kind).contains(.uncommitted))
    #expect(ranked[2].lacks.map(\.kind).contains(.unmet))
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
    #expect(ranked[2].chance == nil && ranked[3].chance == nil, "a × is mended by no answer")
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
    #expect(second.lacks.contains { $0.kind == .uncommitted })
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
  }
}
