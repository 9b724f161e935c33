import ComplianceModel
import LocatedYAML
import SourceText
import Testing

struct PolicyDecoderTests {
  private static let head = """
    policy: nerima.rules
    version: "2019"
    title: { ja: 規則, en: rules }
    binds: contract
    effective: { from: 2019-04-01, until: 2023-03-31, assumed: [from] }

    """

  private func policy(_ text: String, isShipped: Bool = true) throws -> Policy {
    let decoded = decodePolicy(text, isShipped: isShipped)
    return try #require(decoded.value, "\(shown(decoded.diagnostics))")
  }

  /// A policy with one requirement, whose particulars are given.
  private func requirement(_ more: String) throws -> Requirement {
    let text = Self.head + "requirements:\n  - { id: \"6\", title: 題, obliges: ward, level: mandatory, \(more) }\n"
    return try #require(try policy(text, isShipped: false).requirements.first)
  }

  private func predicate(_ text: String) throws -> Predicate { try requirement("require: \(text)").require }

  private func mistakes(_ text: Marked, _ mistakes: Mistake..., isShipped: Bool = false) {
    expect(mistakes, at: text, in: decodePolicy(text.text, isShipped: isShipped).diagnostics)
  }

  private func requirementMistakes(
    _ more: Marked, _ mistakes: Mistake..., sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let start = "{ id: \"6\", title: 題, obliges: ward, level: mandatory, "
    let found = decodePolicy(Self.head + "requirements:\n  - \(start)\(more) }\n").diagnostics
    let places = found.compactMap { $0.location.map { "1:\($0.column - 4 - start.count)" } }
    #expect(found.map(\.code) == mistakes.map(\.code), "\(shown(found))", sourceLocation: sourceLocation)
    #expect(places == more.places, "\(shown(found))", sourceLocation: sourceLocation)
    for (mistake, diagnostic) in zip(mistakes, found) {
      for word in mistake.words {
        let said = "\(diagnostic.message.en) \(diagnostic.help?.en ?? "")"
        #expect(said.contains(word), "\(shown([diagnostic]))", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func readsAWholePolicy() throws {
    let policy = try policy(
      Self.head + """
        source: { ja: 契約書別紙, en: annex }
        applies: { kind: outsourcing, ward: nerima }
        requirements:
          - id: 10-2
            title: { ja: 持出し, en: carrying out }
            source: 特記事項6
            obliges: [contractor, joined-party]
            level: recommended
            when: { uses: cloud }
            on: { from: ward }
            require: { net.line: true, log.kept: true }
            evidence: vendor-document
            due: contract-end + 14 days
            survives: true
            exception: { by: ward, form: { ja: 承諾, en: consent } }
            ask: [{ if: { uses: web }, question: { ja: 何か。, en: What? } }]
            weight: 2.5
            note: { ja: 注, en: note }
        """)
    #expect(policy.id == "nerima.rules" && policy.version == "2019" && policy.binds == .contract)
    #expect(policy.effective.from.description == "2019-04-01" && policy.effective.until?.description == "2023-03-31")
    #expect(policy.effective.fromIsAssumed && !policy.effective.untilIsAssumed)
    #expect(policy.applies == .all([.kind([.outsourcing]), .ward(["nerima"])]))
    let clause = try #require(policy.requirements.first)
    #expect(clause.id == "10-2" && clause.source?.ja == "特記事項6" && clause.level == .recommended)
    #expect(clause.obliges == [.contractor, .joinedParty])
    #expect(clause.on == ConnectionSelector(from: .ward))
    #expect(clause.evidence == .vendorDocument && clause.survives && clause.weight == 2.5)
    #expect(clause.due == Deadline(event: try TestVocabulary.event("contract-end"), days: 14))
    #expect(clause.exception == .init(by: .ward, form: LocalizedText(ja: "承諾", en: "consent")))
    #expect(clause.asks.map(\.text.en) == ["What?"])
    #expect(clause.location.line == 9 && clause.location.column == 5)
  }

  @Test func absentParticularsHaveTheirUsualMeaning() throws {
    let clause = try requirement("require: { log.kept: true }")
    #expect(clause.when == nil && clause.on == nil && clause.due == nil && clause.exception == nil)
    #expect(clause.weight == 1 && !clause.survives && clause.asks.isEmpty && clause.evidence == nil)
  }

  @Test func severalKeysOfAConditionMustAllHold() throws {
    let when = try requirement(
      """
      require: { log.kept: true }, when: { kind: [outsourcing, other-use], data: my-number, role: bidder, \
      event: incident, any: [{ uses: [web, cloud] }, { not: { ward: [nerima, koto] } }] }
      """
    ).when
    #expect(
      when
        == .all([
          .kind([.outsourcing, .otherUse]), .data([1]), .role([.bidder]),
          .event([try TestVocabulary.event("incident")]), .any([.uses([0, 1]), .not(.ward(["nerima", "koto"]))]),
        ]))
  }

  @Test func readsEveryFormOfPredicate() throws {
    func comparison(_ text: String) throws -> ControlTest.Comparison? { try predicate(text).tests.first?.comparison }
    #expect(try comparison("{ log.kept: false }") == .asStrongAs(.boolean(false)))
    #expect(try comparison("{ net.device: registered }") == .asStrongAs(.level(1)))
    #expect(try comparison("{ mail.style: not-used }") == .asStrongAs(.choice(1)))
    #expect(try comparison("{ net.auth: [password, id] }") == .asStrongAs(.set(.closed(0b11))))
    #expect(
      try comparison("{ org.marks: [p-mark, 別の印] }")
        == .asStrongAs(.set(.open([SetElement(name: "p-mark"), SetElement(name: "別の印")]))))
    #expect(
      try comparison("{ data.wiped: contract-end }")
        == .asStrongAs(.deadline(Deadline(event: try TestVocabulary.event("contract-end"), days: 0))))
    #expect(try comparison("{ audit.visits: 1 }") == .asStrongAs(.number(1)))
    #expect(try comparison("{ backup.rate: 2 per-day }") == .asStrongAs(.number(2)))
    #expect(try comparison("{ backup.rate: realtime }") == .asStrongAs(.number(.infinity)))
    #expect(try comparison("{ log.days: { at-least: 365 } }") == .atLeast(365))
    #expect(try comparison("{ log.days: { at-most: 0.5 days } }") == .atMost(0.5))
    #expect(try comparison("{ net.device: { one-of: [none, dedicated] } }") == .oneOf([.level(0), .level(2)]))
    #expect(try comparison("{ org.staff: { each-has: [tier] } }") == .eachHas([1]))
    #expect(try predicate("{ host.home: { parts: [backup], value: true } }").tests.first?.parts == [1])
  }

  @Test func predicatesCombine() throws {
    guard case .all(let all) = try predicate("{ log.kept: true, any: [{ net.line: true }, { net.ip: true }] }"),
      case .any(let any)? = all.last
    else {
      Issue.record("not an `all` that ends in an `any`")
      return
    }
    #expect(all.count == 2 && any.count == 2)
  }

  @Test func theHashChangesWithTheFile() throws {
    let text =
      Self.head + "requirements: [{ id: a, title: 題, obliges: ward, level: mandatory, require: { log.kept: true } }]"
    let first = try policy(text, isShipped: false).hash
    #expect(first.count == 32 && first.allSatisfy(\.isHexDigit))
    #expect(try policy(text, isShipped: false).hash == first)
    #expect(try policy(text + "\n", isShipped: false).hash != first)
  }

  @Test func theHeaderNeedsNothingElse() throws {
    let text = "policy: a.b\nversion: 2020\neffective: { from: 2020-04-01 }\nrequirements: nonsense\n"
    let header = try #require(
      PolicyDecoder.header(of: yaml(text), vocabulary: TestVocabulary.vocabulary).value)
    #expect(header.id == "a.b" && header.version == "2020" && header.applies == nil && header.effective.until == nil)
  }

  @Test func findsAllMistakesOfAPolicyAtOnce() {
    mistakes(
      """
      policy: ▸Rules
      version:▸
      title: 規則
      binds: ▸contrct
      effective: { from: ▸2019-04, ▸untill: 2023-03-31 }
      applies: { ward: ▸nerimaa, ▸kinds: outsourcing }
      ▸autor: x
      requirements: ▸[]
      """,
      Mistake("policy.bad-policy-id", "city.clauses"), Mistake("policy.empty-value"),
      Mistake("policy.unknown-binds", "contract"), Mistake("policy.day-missing"),
      Mistake("policy.unknown-key", "until"),
      Mistake("policy.unknown-ward", "Did you mean nerima"), Mistake("policy.unknown-key", "kind"),
      Mistake("policy.unknown-key"), Mistake("policy.empty-value"))
  }

  @Test func findsAllMistakesOfARequirementAtOnce() {
    mistakes(
      """
      \(Self.head)requirements:
        - id: ▸条6
          title: 題
          obliges: [contractor, ▸contracter]
          level: ▸must
          require: { ▸log.kep: true, net.auth: [id, ▸passwrd], backup.rate: ▸2 days, log.kept: ▸yes }
          evidence: ▸document
          due: ▸contract-fin
          weight: ▸0
          exception: ▸{ by: ward }
          ask: [▸{ if: { uses: ▸clod } }]
          ▸wen: { kind: outsourcing }
      """,
      Mistake("policy.bad-requirement-id"), Mistake("policy.unknown-role", "contractor"),
      Mistake("policy.unknown-level", "mandatory, recommended, informative"),
      Mistake("policy.unknown-control", "Did you mean log.kept?", "もしかして: log.kept"),
      Mistake("policy.unknown-value", "password"), Mistake("policy.wrong-unit", "per-day"),
      Mistake("policy.wrong-type", "true"), Mistake("policy.unknown-evidence", "vendor-document"),
      Mistake("policy.unknown-event", "contract-end"), Mistake("policy.wrong-type"),
      Mistake("policy.missing-key", "form"), Mistake("policy.missing-key", "question"),
      Mistake("policy.unknown-feature", "cloud"), Mistake("policy.unknown-key", "when"))
  }

  @Test func aPredicateMustAskForSomethingDefinite() {
    requirementMistakes("require: ▸{}", Mistake("policy.empty-predicate"))
    requirementMistakes("require: { all: ▸[] }", Mistake("policy.empty-value"))
    requirementMistakes("require: { log.kept: ▸unknown }", Mistake("policy.not-a-required-value"))
    requirementMistakes("require: { log.days: ▸{} }", Mistake("policy.missing-comparison", "at-least"))
    requirementMistakes(
      "require: { log.days: ▸{ at-least: 1, at-most: 2 } }", Mistake("policy.several-comparisons"))
    requirementMistakes("require: { net.device: { at-least: ▸1 } }", Mistake("policy.not-a-number"))
    requirementMistakes("require: { net.device: { one-of: ▸[] } }", Mistake("policy.empty-value"))
    requirementMistakes("require: { net.device: { each-has: ▸[tier] } }", Mistake("policy.no-records"))
    requirementMistakes(
      "require: { org.staff: { each-has: [▸teir] } }", Mistake("policy.unknown-record-field", "tier"))
    requirementMistakes("require: { log.days: ▸-1 }", Mistake("policy.bad-number", "3 days", "no-limit"))
    requirementMistakes("require: { log.days: ▸no-limt }", Mistake("policy.bad-number", "Did you mean no-limit"))
    requirementMistakes("require: { net.auth: ▸id }", Mistake("policy.wrong-type", "[id]"))
    requirementMistakes("require: { net.auth: [id, ▸id] }", Mistake("policy.duplicate-value"))
    requirementMistakes("require: { ▸log-kept: true }", Mistake("policy.unknown-key", "Did you mean log.kept"))
    requirementMistakes("require: ▸log.kept", Mistake("policy.wrong-kind"))
    requirementMistakes(
      "require: { org.marks: [▸{ p-mark: { valid: { from: 2020-01-01 } } }] }", Mistake("policy.wrong-kind"))
  }

  @Test func partsMustBeThoseOfTheControl() {
    requirementMistakes(
      "require: { host.home: { parts: [▸storag], value: true } }", Mistake("policy.unknown-part", "storage"))
    requirementMistakes("require: { log.kept: { parts: ▸[storage], value: true } }", Mistake("policy.no-parts"))
    requirementMistakes("require: { data.wiped: { parts: ▸[usb], value: contract-end } }", Mistake("policy.no-parts"))
  }

  @Test func connectionsAreChosenOnlyWhereTheyMatter() {
    requirementMistakes("require: { log.kept: true }, ▸on: { from: ward }", Mistake("policy.on-without-connection"))
    requirementMistakes("require: { net.ip: true }, on: { from: ▸wrd }", Mistake("policy.unknown-role", "ward"))
    requirementMistakes("require: { net.ip: true }, on: { between: ▸[ward] }", Mistake("policy.wrong-type"))
    requirementMistakes(
      "require: { net.ip: true }, on: ▸{ from: user, between: [ward, user] }", Mistake("policy.between-and-from"))
  }

  @Test func conditionsAreChecked() {
    requirementMistakes("require: { log.kept: true }, when: ▸{}", Mistake("policy.empty-condition"))
    requirementMistakes("require: { log.kept: true }, when: { any: ▸[] }", Mistake("policy.empty-value"))
    requirementMistakes(
      "require: { log.kept: true }, when: { kind: [outsourcing, ▸outsourced] }",
      Mistake("policy.unknown-kind", "outsourcing, interconnection, other-use"))
    requirementMistakes(
      "require: { log.kept: true }, when: { data: ▸secret }", Mistake("policy.unknown-sensitivity", "my-number"))
    requirementMistakes(
      "require: { log.kept: true }, when: { ▸log.kept: true }", Mistake("policy.control-not-allowed-here"))
    requirementMistakes("require: { log.kept: true }, when: { ward: ▸練馬区 }", Mistake("policy.unknown-ward", "nerima"))
  }

  @Test func requirementIdsAreUnique() throws {
    let clause = "{ id: \"6\", title: 題, obliges: ward, level: mandatory, require: { log.kept: true } }"
    let found = decodePolicy(Self.head + "requirements:\n  - \(clause)\n  - \(clause)\n").diagnostics
    let mistake = try #require(found.first)
    #expect(found.count == 1 && mistake.code == "policy.duplicate-requirement" && mistake.location?.line == 8)
    #expect(mistake.related.map(\.location.line) == [7])
  }

  @Test func aPolicyCannotEndBeforeItBegins() {
    mistakes(
      """
      policy: a.b
      version: 2020
      title: 題
      binds: law
      effective: { from: 2020-04-01, until: ▸2020-03-31 }
      requirements: [{ id: a, title: 題, obliges: ward, level: mandatory, require: { log.kept: true } }]
      """, Mistake("policy.period-reversed"))
  }

  @Test func shippedPoliciesHaveBothLanguages() {
    mistakes(
      """
      policy: a.b
      version: 2020
      title: ▸題
      binds: law
      effective: { from: 2020-04-01 }
      requirements: [{ id: a, title: ▸{ ja: 題 }, obliges: ward, level: mandatory, require: { log.kept: true } }]
      """, Mistake("policy.missing-translation"), Mistake("policy.missing-translation"), isShipped: true)
  }

  @Test func whatIsMissingIsNamed() {
    mistakes(
      "▸▸▸▸▸policy: a.b", Mistake("policy.missing-key", "version"), Mistake("policy.missing-key", "effective"),
      Mistake("policy.missing-key", "title"), Mistake("policy.missing-key", "binds"),
      Mistake("policy.missing-key", "requirements"))
  }
}
