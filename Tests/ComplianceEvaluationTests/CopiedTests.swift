import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// An inspection that answers what the one of the year before answered.
@Suite struct CopiedTests {
  static let answers = [
    "{ party: c, section: \"1\", evidence: { how: 現認, date: DATE }, physical.locked-storage: true }",
    "{ party: c, section: \"2\", evidence: { how: 書類, ref: 台帳 }, log.acquisition: true }",
    "{ party: c, section: \"3\", org.training: { value: partly, note: 2人が未受講 } }",
  ]

  static func paper(_ date: String, _ answers: [String] = answers, stage: String = "observed") -> String {
    """
      - stage: \(stage)
        title: 調査票
        date: \(date)
        claims:
    \(answers.map { "      - " + $0.replacing("DATE", with: date) }.joined(separator: "\n"))
    """
  }

  static func findings(_ papers: [String], on date: String = "2026-03-01") throws -> [Finding] {
    let text = """
      dossier: visits
      kind: outsourcing
      ward: shinjuku
      parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
      documents:
      \(papers.joined(separator: "\n"))
      """
    return try evaluation(of: text, on: date, policies: []).findings(.copied)
  }

  static let lastYear = paper("2024-11-01")

  @Test func theSameAnswersInTheNextYearAreAFinding() throws {
    let found = try Self.findings([Self.lastYear, Self.paper("2025-11-04")])
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.severity == .minor)
    #expect(finding.detail == .papers(later: 1, earlier: 0))
    #expect(finding.history?.visible.description == "2025-11-04")
    #expect(finding.related.count == 1)
  }

  @Test func theOrderOfTheAnswersDoesNotMatter() throws {
    #expect(try Self.findings([Self.lastYear, Self.paper("2025-11-04", Self.answers.reversed())]).count == 1)
  }

  @Test(arguments: [
    ("how: 現認", "how: 実演"), ("ref: 台帳", "ref: 台帳2"), ("2人が未受講", "1人が未受講"),
    ("log.acquisition: true", "log.acquisition: false"), ("party: c, section: \"2\"", "party: ward, section: \"2\""),
    ("section: \"2\",", "section: \"2\", modality: hedged,"),
    ("how: 書類,", "how: 書類, by: 係,"),
  ])
  func oneOtherAnswerIsEnough(old: String, new: String) throws {
    let changed = Self.answers.map { $0.replacing(old, with: new) }
    #expect(changed != Self.answers)
    #expect(try Self.findings([Self.lastYear, Self.paper("2025-11-04", changed)]).isEmpty)
  }

  @Test func moreOrFewerAnswersAreNoCopy() throws {
    let more = Self.answers + ["{ party: c, section: \"4\", mail.bcc: true }"]
    #expect(try Self.findings([Self.lastYear, Self.paper("2025-11-04", more)]).isEmpty)
    #expect(try Self.findings([Self.paper("2024-11-01", more), Self.paper("2025-11-04")]).isEmpty)
  }

  @Test func twoAnswersMayWellAgree() throws {
    let two = Array(Self.answers.prefix(2))
    #expect(try Self.findings([Self.paper("2024-11-01", two), Self.paper("2025-11-04", two)]).isEmpty)
  }

  @Test(arguments: ["2025-03-30", "2026-04-01"])
  func onlyTheYearBeforeIsCompared(date: String) throws {
    #expect(try Self.findings([Self.lastYear, Self.paper(date)], on: "2026-05-01").isEmpty)
  }

  @Test func theLastInspectionOfTheYearBeforeIsCompared() throws {
    let other = Self.paper("2025-02-01", ["{ party: c, section: \"1\", physical.locked-storage: false }"])
    #expect(try Self.findings([Self.lastYear, other, Self.paper("2025-11-04")]).isEmpty)
  }

  @Test func onlyInspectionsAreCompared() throws {
    let report = Self.paper("2025-11-04", stage: "implemented")
    #expect(try Self.findings([Self.lastYear, report]).isEmpty)
  }

  @Test func anInspectionOfALaterDayIsNotKnownYet() throws {
    #expect(try Self.findings([Self.lastYear, Self.paper("2025-11-04")], on: "2025-11-03").isEmpty)
  }

  @Test func lookingAgainAtAGravePointClosesIt() throws {
    let papers = [Self.lastYear, Self.paper("2025-11-04")]
    let grave = Self.paper("2025-12-01", ["{ party: c, section: \"1\", physical.locked-storage: true }"])
    let light = Self.paper("2025-12-01", ["{ party: c, section: \"9\", mail.bcc: true }"])
    #expect(try Self.findings(papers + [grave]).isEmpty)
    #expect(try Self.findings(papers + [light]).count == 1)
    #expect(try Self.findings(papers + [grave], on: "2025-11-30").count == 1)
  }
}
