import ComplianceEvaluation
import SourceText
import Testing

@testable import ComplianceReports

@Suite("Discrepancies that went the same way are one story")
struct DiscrepancyStoryTests {
  private func wording(on day: String) throws -> Wording {
    let path = "samples/nerima-giga-school.yaml"
    return Wording(try Sample.evaluation(path, on: day), in: .ja)
  }

  @Test func theMeasuresOfTheSamePapersAndDaysAreToldOnce() throws {
    let wording = try wording(on: "2021-06-21")
    let stories = wording.discrepancyStories
    #expect(stories.map { wording.name(of: $0) } == ["認証要素の組合せ、IPアドレス制限、接続端末の限定"])
    #expect(stories.map(\.turns.count) == [4])
  }

  @Test func aPromiseThatWasChangedIsClosedAndNotSettled() throws {
    let wording = try wording(on: "2021-06-21")
    let story = try #require(wording.discrepancyStories.first)
    let words = story.turns.map { wording.state(of: $0).word }
    #expect(words == ["終了", "終了", "終了", "未解消"])
    #expect(story.isOpen)
  }

  @Test func onlyWhatIsOpenHasWaysOut() throws {
    let wording = try wording(on: "2021-06-21")
    let story = try #require(wording.discrepancyStories.first)
    let (reasons, ways) = wording.ways(outOf: story)
    #expect(reasons.count == 1)
    #expect(ways.map(\.count) == [1, 3])
    #expect(ways.joined().allSatisfy { $0.contains("練馬区教育委員会") })
  }

  @Test func whatTheControlIsForStandsBesideTheMeasureOnly() throws {
    let wording = try wording(on: "2021-06-21")
    for story in wording.discrepancyStories {
      #expect(wording.ways(outOf: story).reasons.allSatisfy { !$0.contains("この措置の役割") })
    }
  }

  @Test func beforeTheReportTheLongestIsOpen() throws {
    let wording = try wording(on: "2020-12-01")
    #expect(wording.discrepancyStories.allSatisfy { $0.isOpen })
    #expect(!wording.discrepancyStories.isEmpty)
  }
}
