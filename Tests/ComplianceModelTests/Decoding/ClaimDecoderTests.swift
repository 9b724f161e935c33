import ComplianceModel
import SourceText
import Testing

struct ClaimDecoderTests {
  private func claims(_ blocks: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> [Claim] {
    try dossier(claimsHead + blocks.indented(6), sourceLocation: sourceLocation).claims
  }

  private func mistakes(
    _ blocks: Marked, _ mistakes: Mistake..., sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let text = Marked(stringLiteral: claimsHead + blocks.markedText.indented(6))
    expect(mistakes, at: text, in: decodeDossier(text.text).diagnostics, sourceLocation: sourceLocation)
  }

  private func ids(_ claims: [Claim]) -> [String] {
    claims.map { TestVocabulary.vocabulary.controls[$0.control].id.text }
  }

  @Test func aBlockYieldsOneClaimForEachControlItSpeaksOf() throws {
    let claims = try claims(
      """
      - party: vendor
        connection: link
        section: 6(1)
        net.line: true
        withdrawn: [net.ip]
        not-applicable: { net.device: 紙のみ }
      """)
    #expect(ids(claims) == ["net.line", "net.ip", "net.device"])
    #expect(
      claims.map(\.assertion) == [.value(.boolean(true)), .withdrawn, .notApplicable(reason: "紙のみ", confirmed: nil)])
    for claim in claims {
      #expect(claim.parties == [.party(1)] && claim.connections == [0] && claim.section == "6(1)")
      #expect(claim.stage == .declared && !claim.isHearsay && !claim.isFact && claim.modality == .firm)
      #expect(claim.document == 0 && claim.impliedBy == nil && claim.part == nil && !claim.extends)
    }
    #expect(claims.map { "\($0.location.line):\($0.location.column)" } == ["21:9", "22:21", "23:27"])
  }

  @Test func aPartyIsAnIdOrARole() throws {
    let claims = try claims("- { party: [vendor, bidder, ward], log.kept: true }")
    #expect(claims.map(\.parties) == [[.party(1), .role(.bidder), .party(0)]])
  }

  @Test func aConnectionConcernsOnlyControlsOfConnections() throws {
    let claims = try claims("- { party: vendor, connection: [side, link], net.line: true, log.kept: true }")
    #expect(claims.map(\.connections) == [[1, 0], []])
  }

  @Test func aBlockMayHaveItsOwnStage() throws {
    let claims = try claims(
      """
      - { party: vendor, stage: specified, log.kept: true }
      - { party: vendor, stage: declared, log.kept: true }
      - { party: vendor, stage: implemented, since: 2021-01, assumed: [since], log.kept: true }
      - { party: vendor, fact: true, log.kept: true }
      """)
    #expect(claims.map(\.stage) == [.specified, .declared, .implemented, .declared])
    #expect(claims.map(\.isHearsay) == [true, false, false, false])
    #expect(claims.map(\.isFact) == [false, false, false, true])
    #expect(claims[2].since?.description == "2021-01" && claims[2].sinceIsAssumed)
  }

  @Test func aValueMayHaveItsOwnParticulars() throws {
    let claims = try claims(
      """
      - party: vendor
        modality: hedged
        note: 全体
        evidence: { how: 聴取 }
        log.kept: true
        log.days:
          value: 365 days
          modality: planned
          planned-for: 2022-04
          section: 別紙
          note: 個別
          evidence: { how: 現認, ref: 写真1, by: 監査係, date: 2021-06-01 }
      """)
    #expect(claims.map(\.modality) == [.hedged, .planned])
    #expect(claims.map(\.note) == ["全体", "個別"])
    #expect(claims[0].evidence == Evidence(how: .hearing) && claims[0].plannedFor == nil)
    #expect(claims[1].evidence?.how == .demonstrated || claims[1].evidence?.how == .seen)
    #expect(claims[1].evidence?.reference == "写真1" && claims[1].evidence?.by == "監査係")
    #expect(claims[1].plannedFor?.description == "2022-04" && claims[1].section == "別紙")
  }

  @Test func partsYieldOneClaimEach() throws {
    let claims = try claims(
      """
      - party: vendor
        host.home: { parts: { backup: false, storage: { value: partly, note: 一部 } } }
        data.wiped: { parts: { usb: contract-end + 14 days } }
      """)
    #expect(ids(claims) == ["host.home", "host.home", "data.wiped"])
    #expect(claims.map(\.part) == [1, 0, 0])
    #expect(claims.map(\.assertion)[..<2] == [.value(.boolean(false)), .value(.partly)])
    #expect(claims[1].note == "一部")
  }

  @Test func aSetCanBeExtended() throws {
    let claims = try claims("- { party: vendor, data.items: { add: [氏名], modality: planned } }")
    #expect(claims.map(\.extends) == [true] && claims.map(\.modality) == [.planned])
  }

  @Test func whatIsNotApplicableMayBeConfirmed() throws {
    let claims = try claims(
      """
      - party: vendor
        not-applicable: { log.kept: { reason: 紙のみ, confirmed: { by: ward, document: 決裁, date: 2021-07-01 } } }
      """)
    let confirmation = Claim.Confirmation(by: .party(0), document: "決裁", date: DateText.parse("2021-07-01"))
    #expect(claims.map(\.assertion) == [.notApplicable(reason: "紙のみ", confirmed: confirmation)])
  }

  @Test func aValueImpliesWhatTheVocabularySays() throws {
    let claims = try claims("- { party: vendor, connection: link, modality: hedged, net.auth: [id, ip-address] }")
    #expect(ids(claims) == ["net.auth", "net.ip"])
    #expect(claims[1].assertion == .value(.boolean(true)) && claims[1].impliedBy == claims[0].control)
    #expect(claims[1].parties == [.party(1)] && claims[1].connections == [0] && claims[1].modality == .hedged)
    #expect(claims[1].location == claims[0].location)
  }

  @Test(arguments: ["[id, password]", "unknown", "{ value: partly, note: 一部 }"])
  func aValueThatDoesNotMeetAnImplicationImpliesNothing(value: String) throws {
    #expect(ids(try claims("- { party: vendor, net.auth: \(value) }")) == ["net.auth"])
  }

  @Test(arguments: ["net.ip: false", "withdrawn: [net.ip]", "not-applicable: { net.ip: 理由 }"])
  func whatTheBlockStatesItselfIsNotImplied(statement: String) throws {
    let claims = try claims("- { party: vendor, net.auth: [ip-address], \(statement) }")
    #expect(ids(claims) == ["net.auth", "net.ip"] && claims[1].impliedBy == nil)
  }

  @Test func findsAllMistakesOfABlockAtOnce() {
    mistakes(
      """
      - party: ▸vender
        connection: ▸lnk
        stage: ▸declard
        modality: ▸firmly
        ▸sectoin: 6
        since: ▸2021-6-1
        evidence: ▸{ ref: x }
        ▸net.lin: true
        log.days: ▸365
        backup.rate: ▸2 days
        net.device: ▸registerd
        net.auth: [id, ▸pasword]
        log.kept: ▸はい
        data.wiped: ▸contract-ned
        withdrawn: [▸net.ipp]
        not-applicable: { ▸net.i: 理由 }
      """,
      Mistake("dossier.unknown-party", "Did you mean vendor"), Mistake("dossier.unknown-connection", "link"),
      Mistake("dossier.unknown-stage", "declared"), Mistake("dossier.unknown-modality", "firm"),
      Mistake("dossier.unknown-key", "section"), Mistake("dossier.bad-date"), Mistake("dossier.missing-key", "how"),
      Mistake("dossier.unknown-control", "Did you mean net.line?", "もしかして: net.line"),
      Mistake("dossier.missing-unit", "365 days"), Mistake("dossier.wrong-unit", "3 per-day"),
      Mistake("dossier.unknown-value", "registered"), Mistake("dossier.unknown-value", "password"),
      Mistake("dossier.wrong-type", "true"), Mistake("dossier.unknown-event", "contract-end"),
      Mistake("dossier.unknown-control", "net.ip"), Mistake("dossier.unknown-control", "net.ip"))
  }

  @Test func aControlMustBeSaidOfSomebody() {
    mistakes("- { ▸log.kept: true, log.days: 3 days }", Mistake("dossier.missing-party", "log.kept"))
    mistakes("- { connection: link, ▸log.kept: true }", Mistake("dossier.missing-party"))
    mistakes("- { withdrawn: [▸log.kept] }", Mistake("dossier.missing-party"))
    mistakes("- { ▸net.line: true }", Mistake("dossier.missing-connection", "net.line"))
    mistakes("- { party: ▸nobody, log.kept: true, net.line: true }", Mistake("dossier.unknown-party"))
  }

  @Test func aPartyThatIsNoEndOfAConnectionIsNoted() throws {
    let decoded = decodeDossier(claimsHead + "      - { party: maker, net.line: true }\n")
    #expect(decoded.value != nil)
    #expect(decoded.diagnostics.map(\.code) == ["dossier.no-connection-of-party"])
    #expect(decoded.diagnostics.map(\.severity) == [.warning])
    #expect(decodeDossier(claimsHead + "      - { party: [user, bidder], net.line: true }\n").diagnostics.isEmpty)
  }

  @Test func aBlockMustSaySomething() {
    mistakes("- ▸{ party: vendor, note: 何も }", Mistake("dossier.empty-claim"))
    mistakes("- { party: vendor, withdrawn: ▸[] }", Mistake("dossier.empty-value"))
    mistakes("- ▸vendor", Mistake("dossier.wrong-kind"))
  }

  @Test func aBlockStatesAControlOnce() {
    mistakes("- { party: vendor, log.kept: true, withdrawn: [▸log.kept] }", Mistake("dossier.duplicate-control"))
    mistakes(
      "- { party: vendor, withdrawn: [log.kept], not-applicable: { ▸log.kept: 理由 } }",
      Mistake("dossier.duplicate-control"))
  }

  @Test func factsAreMarkedOnlyWherePromisesAreMade() {
    mistakes("- { party: vendor, stage: implemented, ▸fact: true, log.kept: true }", Mistake("dossier.fact-elsewhere"))
  }

  @Test func inspectionsAreCountedNotClaimed() throws {
    #expect(try claims("- { party: ward, audit.visits: 1 per-fiscal-year }").map(\.assertion) == [.value(.number(1))])
    mistakes(
      "- { party: ward, stage: observed, ▸audit.visits: 1 per-fiscal-year }", Mistake("dossier.counted-control"))
    mistakes("- { party: ward, fact: true, ▸audit.visits: 1 per-fiscal-year }", Mistake("dossier.counted-control"))
  }

  @Test func aKeyWithoutADotCanStillBeMeantForAControl() {
    mistakes("- { party: vendor, ▸log-kept: true, log.days: 1 days }", Mistake("dossier.unknown-key", "log.kept"))
  }

  @Test func aControlThatResemblesNoneIsAnsweredWithItsCategory() {
    mistakes(
      "- { party: vendor, ▸log.rotation: true }", Mistake("dossier.unknown-control", "Allowed: log.days, log.kept"))
    mistakes("- { party: vendor, ▸firewall.rules: true }", Mistake("dossier.unknown-control", "audit, backup, data"))
  }
}
