import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// G2–G10 and G17 of DOMAIN §2.8: each is seen in its sample, and gone where only its cause is mended.
@Suite struct SeedGapTests {
  static let symposium = "shinjuku-symposium"
  static let college = "nerima-power-up-college"

  @Test func g2InspectionOnlyAsNeededContradictsTheClause() throws {
    let text = try Shelf.sampleText(Self.symposium)
    let evaluation = try evaluation(of: text, on: "2019-12-01")
    let finding = try #require(
      evaluation.findings(.contradiction, "audit.onsite").first {
        $0.requirement.map { evaluation.rulebook[$0].id } == "16"
      })
    #expect(evaluation.subjectIDs(finding) == ["ward"])
    #expect(finding.primary.location.line == (try text.line(of: "audit.onsite:")))
    #expect(finding.related.first?.location.file.path.hasSuffix("tokki-jiko.yaml") == true)
    #expect(finding.history?.visible.description == "2019-09-02")
    #expect(finding.history?.visibleIsAssumed == true)
    let twin = try text.replacing(
      once: "{ value: unstated, modality: conditional, note: 必要に応じて。回数の記載なし }", with: "1 per-fiscal-year")
    #expect(try SeedGapTests.evaluate(twin, "2019-12-01").findings(.contradiction, "audit.onsite").isEmpty)
  }

  @Test(arguments: [("9", "data.copy-ban"), ("10", "sub.outsourcing")])
  func g3AndG4AbsoluteBansRaiseAQuestion(clause: String, control: String) throws {
    let text = try Shelf.sampleText(Self.symposium)
    let evaluation = try evaluation(of: text, on: "2019-12-01")
    let finding = try #require(
      evaluation.findings(.question, control).first { $0.requirement.map { evaluation.rulebook[$0].id } == clause })
    #expect(evaluation.partyIDs(finding) == ["contractor"])
    #expect(finding.primary.location.file.path.hasSuffix("tokki-jiko.yaml"))
    #expect(finding.history?.visible.description == "2019-09-02")
    let twin =
      text + """

        answers:
          - { requirement: shinjuku.tokki-jiko/\(clause), document: 協議録, text: 区の解釈を確認した }

        """
    let mended = try SeedGapTests.evaluate(twin, "2019-12-01").findings(.question, control)
    #expect(!mended.contains { $0.requirement.map { evaluation.rulebook[$0].id } == clause })
  }

  @Test func g5TwoWordingsOfLockedStorageAreNoFinding() throws {
    let evaluation = try evaluation(of: Shelf.sampleText(Self.symposium), on: "2019-12-01")
    let control = try Shelf.control("physical.locked-storage")
    #expect(!evaluation.findings.contains { $0.kind.isDiscrepancy && $0.controls.contains(control) })
    #expect(evaluation.history.cells.contains { $0.control == control })
  }

  @Test(arguments: ["mail.auto-reply", "network.db-behind-firewall"])
  func g6AMeasureInOneColumnOnlyIsNoFinding(id: String) throws {
    let evaluation = try evaluation(of: Shelf.sampleText(Self.symposium), on: "2019-12-01")
    let control = try Shelf.control(id)
    #expect(!evaluation.findings.contains { $0.kind.isDiscrepancy && $0.controls.contains(control) })
    let cell = try #require(evaluation.history.cells.first { $0.control == control })
    #expect(evaluation.dossier.parties[cell.subject.index].id == "contractor")
  }

  @Test func g7AnItemNamedInTheMinutesIsMissingFromTheRecord() throws {
    let text = try Shelf.sampleText(Self.college)
    let evaluation = try evaluation(of: text, on: "2019-11-25")
    let finding = try #require(evaluation.findings(.unrecorded, "data.items").first)
    #expect(finding.detail == .missing(["卒業後の活動状況"]))
    #expect(evaluation.subjectIDs(finding) == ["fields-inc"])
    #expect(evaluation.titles(finding) == ["電算結合記録票", "会議要録"])
    #expect(finding.related.first?.location.line == (try text.line(of: "add: [卒業後の活動状況]")))
    #expect(finding.history?.visible.description == "2019-11-25")
    #expect(evaluation.findings(.contradiction, "data.items").isEmpty)
    #expect(try SeedGapTests.evaluate(text, "2019-11-24").findings(.unrecorded).isEmpty)
    let twin = try text.replacing(
      once: "講座受講履歴, 学籍番号]\n  parties:", with: "講座受講履歴, 学籍番号, 卒業後の活動状況]\n  parties:")
    #expect(try SeedGapTests.evaluate(twin, "2019-11-25").findings(.unrecorded).isEmpty)
  }

  @Test func g8RetentionForSomeTimeIsAQuestionAndNoGap() throws {
    let text = try Shelf.sampleText(Self.college)
    let evaluation = try evaluation(of: text, on: "2019-11-25")
    let finding = try #require(evaluation.findings(.undeclared, "data.retention").first)
    #expect(finding.reasons.contains(.unstated))
    #expect(evaluation.subjectIDs(finding).contains("ward"))
    #expect(finding.primary.location.line == (try text.line(of: "data.retention:")))
    #expect(finding.related.last?.part == .clause)
    #expect(finding.history?.visible.description == "2019-11-25")
    #expect(evaluation.findings(.unmet, "data.retention").isEmpty)
    let twin = try text.replacing(
      once: "data.retention: { value: unstated, note: 一定期間。1年後と2年後に連絡する例を挙げた }",
      with: "data.retention: 2 years")
    let mended = try SeedGapTests.evaluate(twin, "2019-11-25")
    #expect(!mended.findings(.undeclared, "data.retention").contains { mended.subjectIDs($0).contains("ward") })
  }

  @Test func g9StorageAtHomeSaysNothingOfBackupAndAccess() throws {
    let text = try Shelf.sampleText(Self.college)
    let evaluation = try evaluation(of: text, on: "2019-11-25")
    let control = try Shelf.control("hosting.domestic-only")
    let outcomes = evaluation.assessments.filter {
      evaluation.rulebook[$0.requirement].require.tests.map(\.control) == [control]
    }
    #expect(outcomes.filter { $0.outcome == .met }.compactMap(\.subject?.part) == [0])
    #expect(outcomes.filter { $0.outcome == .undeclared }.compactMap(\.subject?.part).sorted() == [1, 2])
    #expect(outcomes.first { $0.outcome == .met }?.stage == .specified)
    let finding = try #require(evaluation.findings(.undeclared, "hosting.domestic-only").first)
    #expect(evaluation.subjectIDs(finding) == ["fields-inc", "fields-inc"])
    #expect(finding.primary.location.line == (try text.line(of: "  fields-inc: {")))
    #expect(finding.related.last?.part == .clause)
    #expect(finding.history?.visible.description == "2019-11-25")
    let twin = try text.replacing(
      once: "hosting.domestic-only: { parts: { storage: true } }", with: "hosting.domestic-only: true")
    #expect(try SeedGapTests.evaluate(twin, "2019-11-25").findings(.undeclared, "hosting.domestic-only").isEmpty)
  }

  @Test func g10ADedicatedLineOfTheContractorIsNoneOfTheWard() throws {
    let text = try Shelf.sampleText(Self.college)
    let evaluation = try evaluation(of: text, on: "2019-11-25")
    let findings = evaluation.findings(.undeclared, "network.dedicated-line")
    let finding = try #require(findings.first { evaluation.subjectIDs($0) == ["ward-to-dc"] })
    #expect(evaluation.partyIDs(finding) == ["ward"])
    #expect(finding.primary.location.line == (try text.line(of: "  ward:       { role: ward")))
    #expect(finding.related.last?.part == .clause)
    #expect(finding.history?.visible.description == "2019-11-25")
    let control = try Shelf.control("network.dedicated-line")
    let lines = evaluation.assessments.filter {
      evaluation.rulebook[$0.requirement].require.tests.map(\.control) == [control]
    }
    #expect(lines.contains { $0.outcome == .met && evaluation.subjectIDs(of: $0) == "contractor-to-dc" })
    let twin = try text.replacing(
      once: "access.authentication: [id, ip-address], network.third-party-block: true }",
      with: "access.authentication: [id, ip-address], network.third-party-block: true, network.dedicated-line: true }")
    #expect(try SeedGapTests.evaluate(twin, "2019-11-25").findings(.undeclared, "network.dedicated-line").isEmpty)
  }

  @Test func g17NumbersThatDifferInsideASourceAreANote() throws {
    let evaluation = try evaluation(of: Shelf.sampleText("nerima-giga-school"), on: "2021-06-21")
    #expect(evaluation.dossier.notes.contains { $0.contains("G17") })
    let line = try Shelf.sampleText("nerima-giga-school").line(of: "G17。")
    #expect(!evaluation.findings.contains { $0.primary.location.line == line })
  }

  static func evaluate(_ text: String, _ date: String) throws -> Evaluation { try evaluation(of: text, on: date) }
}

extension Evaluation {
  /// The id of the connection or party an assessment is about.
  func subjectIDs(of assessment: Assessment) -> String? {
    assessment.subject.map { subject in
      history.subjects.link(subject.index).map { dossier.connections[$0.connection].id }
        ?? dossier.parties[subject.index].id
    }
  }
}
