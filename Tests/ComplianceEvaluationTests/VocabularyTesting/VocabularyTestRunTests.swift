import ComplianceEvaluation
import ComplianceModel
import LocatedYAML
import SourceText
import Testing

/// Tests of the shipped vocabulary from lines, each a case.
private func tests(_ lines: String...) throws -> [VocabularyTest] {
  let text = "vocabulary-test:\n" + lines.map { "  - { \($0) }\n" }.joined()
  let document = YAMLReader.parse(SourceFile(path: "vocabulary.test.yaml", bytes: Array(text.utf8)))
  let decoded = VocabularyTestDecoder.decode(document, vocabulary: Shelf.vocabulary)
  return try #require(
    decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: Language.en) }.joined(separator: "\n"))")
}

/// What is otherwise than a case says; nil where it holds.
private func deviation(_ line: String) throws -> VocabularyTestResult.Deviation? {
  try #require(VocabularyTestRun(try tests(line), vocabulary: Shelf.vocabulary).results.first).deviation
}

/// The strength of the first value beside the second that a failing case shows.
private func strength(_ line: String) throws -> Strength? {
  guard case .order(_, _, _, let actual) = try deviation(line) else {
    Issue.record("the case holds: \(line)")
    return nil
  }
  return actual
}

@Suite("A run of vocabulary tests")
struct VocabularyTestRunTests {
  @Test(
    "passes where the order holds",
    arguments: [
      "control: physical.staffed, stronger: 24x365, weaker: business-hours",
      "control: hosting.domestic-only, part: backup, stronger: true, weaker: false",
      "control: backup.frequency, stronger: realtime, weaker: 24 per-day",
      "control: data.retention, stronger: 1 years, weaker: 3 years",
      "control: access.authentication, stronger: [id, password], weaker: [id]",
      "control: access.named-users, stronger: [ward-staff], weaker: [ward-staff, anyone]",
      "control: data.deletion-timing, stronger: contract-end, weaker: contract-end + 1 days",
      "control: mail.attachment-password, apart: [used, not-used, attachments-not-sent]",
      "control: data.media-destruction, apart: [overwrite, degauss]",
      "control: access.authentication, apart: [[id, password], [ic-card]]",
      "control: sub.consent-record, apart: [[{ business: 甲 }], [{ business: 乙 }]]",
      "control: access.authentication, value: [id, ip-address], implies: { access.ip-restriction: true }",
    ]) func holds(line: String) throws
  {
    #expect(try deviation(line) == nil)
  }

  @Test("shows what the order is where it does not hold") func wrongOrders() throws {
    #expect(try strength("control: physical.staffed, stronger: none, weaker: 24x365") == .weaker)
    #expect(try strength("control: physical.staffed, stronger: none, weaker: none") == .equal)
    #expect(try strength("control: mail.attachment-password, stronger: used, weaker: not-used") == .incomparable)
    #expect(try strength("control: log.retention, apart: [30 days, 90 days]") == .weaker)
    #expect(try strength("control: access.authentication, apart: [[id], [otp], [id, otp]]") == .weaker)
  }

  @Test("knows no day of any event, only which events lie within the contract") func deadlines() throws {
    #expect(try deviation("control: data.deletion-timing, stronger: course-end, weaker: contract-end") == nil)
    #expect(try strength("control: data.deletion-timing, stronger: incident, weaker: contract-end") == .incomparable)
    #expect(
      try strength("control: data.deletion-timing, stronger: course-end, weaker: application-end") == .incomparable)
  }

  @Test("shows what follows instead of what was expected") func consequences() throws {
    let ip = try Shelf.control("access.ip-restriction")
    let wanted = VocabularyTest.Consequence(control: ip, value: .boolean(true))
    #expect(
      try deviation("control: access.authentication, value: [id], implies: { access.ip-restriction: true }")
        == .consequence(wanted, actual: nil))
    let other = VocabularyTest.Consequence(control: ip, value: .boolean(false))
    #expect(
      try deviation("control: access.authentication, value: [ip-address], implies: { access.ip-restriction: false }")
        == .consequence(other, actual: .boolean(true)))
  }

  @Test("the shipped tests pass and use every name") func shipped() throws {
    let tests = try Shelf.paths(in: "Policies/vocabulary", suffix: ".test.yaml").flatMap { path in
      try #require(
        VocabularyTestDecoder.decode(YAMLReader.read(path: path), vocabulary: Shelf.vocabulary).value)
    }
    let failures = VocabularyTestRun(tests, vocabulary: Shelf.vocabulary).failures
    #expect(failures.map { "\($0.test.location)" } == [])
    let lint = PolicyLint(Shelf.rulebook, tests: [], vocabularyTests: tests)
    #expect(lint.diagnostics.filter { $0.code.hasPrefix("lint.untested-") && !$0.code.hasSuffix("requirement") } == [])
  }
}

@Suite("Completeness of vocabulary tests")
struct UntestedControlTests {
  /// What lint says of the use of a control, given tests of it.
  private func found(_ id: String, _ lines: String...) throws -> [Diagnostic] {
    var all: [VocabularyTest] = []
    for line in lines { all += try tests(line) }
    let location = Shelf.vocabulary.controls[try Shelf.control(id)].location
    return PolicyLint(Rulebook(vocabulary: Shelf.vocabulary, policies: []), tests: [], vocabularyTests: all)
      .diagnostics.filter { $0.location == location && $0.code.hasPrefix("lint.untested-") }
  }

  @Test("a control without a test is an error") func control() throws {
    let found = try found("mail.bcc", "control: log.operation, stronger: true, weaker: false")
    #expect(found.map(\.code) == ["lint.untested-control"] && found.first?.severity == .error)
  }

  @Test("a name, a part and a unit that no test uses are warnings") func names() throws {
    let staffed = try found("physical.staffed", "control: physical.staffed, stronger: 24x365, weaker: none")
    #expect(staffed.map(\.code) == ["lint.untested-name"] && staffed.first?.severity == .warning)
    #expect(staffed.first?.message.en.contains("business-hours of") == true)
    let backup = try found("backup.frequency", "control: backup.frequency, stronger: realtime, weaker: 1")
    #expect(backup.first?.message.en.contains("per-day of") == true)
    let place = try found(
      "hosting.domestic-only", "control: hosting.domestic-only, part: backup, stronger: true, weaker: false")
    #expect(place.first?.message.en.contains("storage, access of") == true)
  }

  @Test("nothing is said where everything is used, nor without tests") func complete() throws {
    #expect(try found("mail.bcc", "control: mail.bcc, stronger: true, weaker: false") == [])
    let lint = PolicyLint(Shelf.rulebook, tests: [])
    #expect(!lint.diagnostics.contains { $0.code == "lint.untested-control" })
  }
}
