import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@Suite("Lint of policies")
struct PolicyLintTests {
  private func policyText(
    _ id: String, applies: String = "{ kind: outsourcing }", from: String = "2020-04-01", until: String? = nil,
    binds: String = "law", _ requirements: String...
  ) -> String {
    let effective = "{ from: \(from)\(until.map { ", until: \($0)" } ?? "") }"
    let lines = requirements.enumerated().map { number, text in
      "  - { id: \"\(number + 1)\", title: { ja: 題, en: title }, obliges: contractor, level: mandatory, \(text) }"
    }
    return """
      policy: \(id)
      version: "2020"
      title: { ja: 基準, en: Rules }
      binds: \(binds)
      effective: \(effective)
      applies: \(applies)
      requirements:
      \(lines.joined(separator: "\n"))
      """
  }

  /// The codes of what lint finds, but for missing tests and unused controls.
  private func codes(_ texts: String...) throws -> [String] {
    let rulebook = Rulebook(vocabulary: Shelf.vocabulary, policies: try texts.map { try policy($0) })
    return PolicyLint(rulebook, tests: []).diagnostics.map(\.code)
      .filter { $0 != "lint.untested-requirement" && $0 != "lint.unused-control" }
  }

  @Test("finds nothing in a plain requirement") func plain() throws {
    #expect(try codes(policyText("test.a", "require: { log.acquisition: true }")) == [])
  }

  @Test(
    "finds a condition that no case can fulfil",
    arguments: ["{ not: { kind: outsourcing } }", "{ all: [{ uses: cloud }, { not: { uses: cloud } }] }"])
  func unreachable(condition: String) throws {
    #expect(
      try codes(policyText("test.a", "when: \(condition), require: { log.acquisition: true }"))
        == ["lint.unreachable-condition"])
  }

  @Test("says nothing of missing tests where a test file could not be read") func unread() throws {
    let rulebook = Rulebook(
      vocabulary: Shelf.vocabulary, policies: [try policy(policyText("test.a", "require: { log.acquisition: true }"))])
    func codes(unread: Set<String>) -> [String] {
      PolicyLint(rulebook, tests: [], unread: unread).diagnostics.map(\.code).filter { $0 != "lint.unused-control" }
    }
    #expect(codes(unread: ["test.b"]) == ["lint.untested-requirement"])
    #expect(codes(unread: ["test.a"]) == [])
  }

  @Test("notes a missing translation of a ward's own policy at its title") func translation() throws {
    let text = policyText("test.a", "require: { log.acquisition: true }, note: 注")
      .replacing("title: { ja: 基準, en: Rules }", with: "title: 基準").replacing("{ ja: 題, en: title }", with: "題")
    var own = try policy(text)
    func found(_ policy: Policy) -> [Diagnostic] {
      PolicyLint(Rulebook(vocabulary: Shelf.vocabulary, policies: [policy]), tests: []).diagnostics
        .filter { $0.code == "lint.missing-translation" }
    }
    #expect(found(own).map(\.severity) == [.note, .note, .note])
    #expect(found(own).map { $0.location?.line } == [3, 8, 8])
    #expect(found(own).first?.location?.column == 8)
    own.isShipped = true
    #expect(found(own).map(\.severity) == [.warning, .warning, .warning])
  }

  @Test("knows that a case has one ward") func wards() throws {
    let text = policyText(
      "test.a", applies: "{ ward: nerima }", "when: { ward: shinjuku }, require: { log.acquisition: true }")
    #expect(try codes(text) == ["lint.unreachable-condition"])
  }

  @Test("finds a condition that every case fulfils") func needless() throws {
    #expect(
      try codes(policyText("test.a", "when: { kind: outsourcing }, require: { log.acquisition: true }"))
        == ["lint.needless-condition"])
  }

  @Test("finds bounds that cannot both be kept, in two policies too") func conflicts() throws {
    let least = "require: { log.retention: { at-least: 365 days } }"
    let most = "require: { log.retention: { at-most: 30 days } }"
    #expect(try codes(policyText("test.a", least, most)).contains("lint.conflict"))
    #expect(try codes(policyText("test.a", least), policyText("test.b", most)).contains("lint.conflict"))
    let enough = "require: { log.retention: { at-most: 365 days } }"
    #expect(try !codes(policyText("test.a", least, enough)).contains("lint.conflict"))
  }

  @Test("finds no conflict between what never binds together") func noConflicts() throws {
    let least = "require: { log.retention: { at-least: 365 days } }"
    let most = "require: { log.retention: { at-most: 30 days } }"
    let early = policyText("test.a", until: "2021-03-31", least)
    #expect(try !codes(early, policyText("test.b", from: "2021-04-01", most)).contains("lint.conflict"))
    let nerima = policyText("test.a", applies: "{ ward: nerima }", least)
    let shinjuku = policyText("test.b", applies: "{ ward: shinjuku }", most)
    #expect(try !codes(nerima, shinjuku).contains("lint.conflict"))
    let other = policyText("test.a", "when: { uses: cloud }, \(least)", "when: { not: { uses: cloud } }, \(most)")
    #expect(try !codes(other).contains("lint.conflict"))
  }

  @Test(
    "lists what a stronger measure may fail to meet",
    arguments: ["log.retention: { at-most: 30 days }", "sub.outsourcing: { one-of: [notified] }"])
  func notMonotone(test: String) throws {
    #expect(try codes(policyText("test.a", "require: { \(test) }")) == ["lint.not-monotone"])
  }

  @Test(
    "lets bounds pass that point to where the control is stronger",
    arguments: ["log.retention: { at-least: 30 days }", "data.retention: { at-most: 5 years }"])
  func monotone(test: String) throws {
    #expect(try codes(policyText("test.a", "require: { \(test) }")) == [])
  }

  @Test(
    "finds what falls due only when the contract is over, and so is never judged",
    arguments: [
      "due: contract-end, require: { data.deletion-certificate: true }",
      "due: contract-end + 14 days, require: { data.deletion-certificate: true }",
      "due: fiscal-year-end, require: { org.training: yearly }",
      "due: fiscal-year-end, require: { audit.onsite: 1, org.training: yearly }",
    ])
  func dueAfterTheEnd(requirement: String) throws {
    let rulebook = Rulebook(
      vocabulary: Shelf.vocabulary, policies: [try policy(policyText("test.a", binds: "contract", requirement))])
    let found = PolicyLint(rulebook, tests: []).diagnostics.filter { $0.code == "lint.due-after-end" }
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.location == rulebook.policies[0].requirements[0].location)
    #expect(try codes(policyText("test.a", requirement)).isEmpty)
    #expect(try codes(policyText("test.a", binds: "contract", "survives: true, " + requirement)).isEmpty)
  }

  @Test(
    "lets pass what falls due within the contract, and inspections, which are judged after it",
    arguments: [
      "due: contract-start + 30 days, require: { org.training: yearly }",
      "due: course-end, require: { data.deletion-certificate: true }",
      "due: fiscal-year-end, require: { audit.onsite: 1 }", "require: { data.deletion-certificate: true }",
    ])
  func dueWithinTheContract(requirement: String) throws {
    #expect(try codes(policyText("test.a", binds: "contract", requirement)).isEmpty)
  }
}
