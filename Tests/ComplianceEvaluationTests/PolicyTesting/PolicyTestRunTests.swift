import ComplianceEvaluation
import ComplianceModel
import LocatedYAML
import SourceText
import Testing

/// A policy with one of everything that a test can reach.
private let rules = """
  policy: test.rules
  version: "2020"
  title: { ja: 基準, en: Rules }
  binds: contract
  effective: { from: 2020-04-01, until: 2021-03-31 }
  applies: { kind: outsourcing }
  requirements:
    - id: "1"
      title: { ja: ログ, en: Logs }
      obliges: contractor
      level: mandatory
      when: { uses: web-site }
      require: { any: [{ log.acquisition: true }, { log.operation: true }] }
      exception: { by: ward, form: { ja: 承諾, en: consent } }
      ask: [{ if: { uses: cloud }, question: { ja: どこか, en: Where } }]
    - id: "2"
      title: { ja: 記録, en: Record }
      obliges: contractor
      level: mandatory
      survives: true
      due: contract-end
      require: { data.deletion-record: true }
  """

private func tests(_ cases: String, of text: String = rules) throws -> PolicyTestRun {
  let rulebook = Rulebook(vocabulary: Shelf.vocabulary, policies: [try policy(text)])
  let text = """
    policy-test: test.rules
    as-of: 2020-06-01
    dossier:
      kind: outsourcing
      ward: nerima
      uses: { web-site: true, cloud: false }
      contract: { from: 2020-04-01, until: 2021-03-31 }
      parties: { ward: { role: ward, name: 区 }, maker: { role: contractor, name: 甲 } }
    tests:
    \(cases.split(separator: "\n").map { "  - \($0)" }.joined(separator: "\n"))
    """
  let document = YAMLReader.parse(SourceFile(path: "rules.test.yaml", bytes: Array(text.utf8)))
  let decoded = PolicyTestDecoder.decode(document, vocabulary: rulebook.vocabulary, policies: rulebook.policies)
  let tests = try #require(
    decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: Language.en) }.joined(separator: "\n"))")
  return PolicyTestRun(tests, rulebook: rulebook)
}

@Suite("A run of policy tests")
struct PolicyTestRunTests {
  @Test("passes where the outcome is the expected one") func passes() throws {
    let run = try tests(
      """
      { requirement: "1", case: a, given: { log.acquisition: true }, expect: met }
      { requirement: "1", case: b, expect: undeclared }
      { requirement: "1", case: c, given: { log.acquisition: false, log.operation: false }, expect: unmet }
      { requirement: "1", case: d, dossier: { uses: { web-site: false } }, expect: notApplicable }
      """)
    #expect(run.failures.isEmpty)
    #expect(run.results.count == 4)
  }

  @Test("shows what a failing test came to") func fails() throws {
    let run = try tests(#"{ requirement: "1", case: a, given: { log.acquisition: true }, expect: unmet }"#)
    let failure = try #require(run.failures.first)
    #expect(failure.actual == .outcome(.met))
    #expect(!failure.hasExpectedOutcome)
    #expect(failure.test.location.line == 10)
  }

  @Test("counts the questions that a requirement raises") func questions() throws {
    let run = try tests(
      """
      { requirement: "1", case: a, dossier: { uses: { web-site: true, cloud: true } }, expect: undeclared, asks: 1 }
      { requirement: "1", case: b, expect: undeclared, asks: 0 }
      { requirement: "1", case: c, expect: undeclared, asks: 1 }
      """)
    #expect(run.results.map(\.passes) == [true, true, false])
    #expect(run.results.map(\.asks) == [1, 0, 0])
    #expect(run.failures.first?.hasExpectedOutcome == true)
  }

  @Test("tells whether the policy is in force, by the contract's first day") func inForce() throws {
    let run = try tests(
      """
      { case: before, dossier: { contract: { from: 2020-03-31 } }, expect: not-in-force }
      { case: first, dossier: { contract: { from: 2020-04-01 } }, expect: in-force }
      { case: last, dossier: { contract: { from: 2021-03-31 } }, as-of: 2021-04-02, expect: in-force }
      { case: after, dossier: { contract: { from: 2021-04-01 } }, as-of: 2021-04-02, expect: not-in-force }
      { case: other, dossier: { kind: interconnection }, expect: not-in-force }
      """)
    #expect(run.failures.map(\.test.name) == [])
    #expect(run.coverage[0].unseen == [])
  }

  @Test("judges after the contract's end only what survives it") func afterTheContract() throws {
    let run = try tests(
      """
      { requirement: "1", case: a, as-of: 2021-04-01, expect: undeclared }
      { requirement: "2", case: b, as-of: 2021-04-01, expect: unmet }
      """)
    #expect(run.results.map(\.actual) == [.notInForce, .outcome(.unmet)])
  }
}

@Suite("Coverage by policy tests")
struct PolicyCoverageTests {
  private func unseen(_ requirement: Int, _ cases: String) throws -> [RequirementBranch] {
    try tests(cases).coverage[0].requirements[requirement].unseen
  }

  @Test("names every branch of a requirement that no test reaches") func nothingTested() throws {
    let run = try tests(#"{ requirement: "2", case: a, expect: undeclared }"#)
    #expect(run.coverage[0].requirements[0].tests == 0)
    #expect(
      run.coverage[0].requirements[0].unseen == [
        .condition(.yes), .condition(.no), .condition(.unknown), .test(0, .yes), .test(0, .no), .test(0, .unknown),
        .test(1, .yes), .test(1, .no), .test(1, .unknown), .alternative(0), .alternative(1), .exception,
        .question(0, isRaised: true), .question(0, isRaised: false),
      ])
  }

  @Test("tells which alternative decided") func alternatives() throws {
    let one = try unseen(0, #"{ requirement: "1", case: a, given: { log.acquisition: true }, expect: met }"#)
    #expect(!one.contains(.alternative(0)))
    #expect(one.contains(.alternative(1)))
    let both = try unseen(
      0, #"{ requirement: "1", case: a, given: { log.acquisition: true, log.operation: true }, expect: met }"#)
    #expect(both.contains(.alternative(0)) && both.contains(.alternative(1)))
  }

  @Test("counts an approval, an unknown condition and a raised question") func rest() throws {
    let unseen = try unseen(
      0,
      """
      { requirement: "1", case: a, dossier: { uses: { cloud: true } }, expect: undeclared }
      { requirement: "1", case: b, given: { log.acquisition: false, log.operation: false }, expect: excepted, approvals: [{ requirement: test.rules/1, party: maker, by: ward, document: 承諾書, from: 2020-04-01 }] }
      """)
    #expect(unseen.contains(.exception) == false)
    #expect(unseen.contains(.condition(.unknown)) == false)
    #expect(unseen.contains(.question(0, isRaised: true)) == false)
    #expect(unseen.contains(.condition(.no)))
  }

  @Test("counts the recorded consent to a subcontractor as an approval of what does not hold") func consent() throws {
    let subcontracting = try rules.replacing(
      once: "{ any: [{ log.acquisition: true }, { log.operation: true }] }", with: "{ sub.outsourcing: none }")
    let maker = "ward: { role: ward, name: 区 }, maker: { role: contractor, name: 甲 }"
    let sub = "sub: { role: subcontractor, name: 下, under: maker, known: 2020-04-01, consented: 2020-04-01 }"
    let claims = "[{ party: sub, sub.outsourcing: none }]"
    let run = try tests(
      "{ requirement: \"1\", case: a, dossier: { parties: { \(maker), \(sub) } }, claims: \(claims), expect: excepted }",
      of: subcontracting)
    #expect(run.failures.isEmpty)
    let unseen = run.coverage[0].requirements[0].unseen
    #expect(!unseen.contains(.exception) && !unseen.contains(.test(0, .no)))
  }

  @Test("tells before and after the due day apart") func due() throws {
    let before = try unseen(1, #"{ requirement: "2", case: a, expect: undeclared }"#)
    #expect(!before.contains(.due(hasPassed: false)) && before.contains(.due(hasPassed: true)))
    let after = try unseen(1, #"{ requirement: "2", case: a, as-of: 2021-04-01, expect: unmet }"#)
    #expect(after.contains(.due(hasPassed: false)) && !after.contains(.due(hasPassed: true)))
  }

  @Test("expects nothing after the fiscal year's end of what is counted by fiscal years") func counted() throws {
    for (control, due) in [("audit.onsite: 1", [false]), ("log.acquisition: true", [false, true])] {
      let clause = "id: \"3\", title: { ja: 三, en: Three }, obliges: ward, level: mandatory, due: fiscal-year-end"
      let text = "\(rules)\n  - { \(clause), require: { \(control) } }\n"
      let run = PolicyTestRun([], rulebook: Rulebook(vocabulary: Shelf.vocabulary, policies: [try policy(text)]))
      let unseen = run.coverage[0].requirements[2].unseen
      #expect([false, true].filter { unseen.contains(.due(hasPassed: $0)) } == due)
    }
  }
}
