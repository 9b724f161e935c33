import ComplianceModel
import SourceText
import Testing

struct ClaimValueTests {
  private func decode(_ statement: String) -> Decoded<Dossier> {
    decodeDossier(claimsHead + "      - party: vendor\n        \(statement)\n")
  }

  private func assertion(_ statement: String) throws -> Claim.Assertion {
    let decoded = decode(statement)
    let claim = decoded.value?.claims.first
    return try #require(claim, "\(shown(decoded.diagnostics))").assertion
  }

  /// The marked place is relative to the statement.
  private func mistake(
    _ statement: Marked, _ code: String, _ words: String..., sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let found = decode(statement.text).diagnostics
    #expect(found.map(\.code) == ["dossier.\(code)"], "\(shown(found))", sourceLocation: sourceLocation)
    #expect(
      found.compactMap { $0.location.map { "1:\($0.column - 8)" } } == statement.places, "\(shown(found))",
      sourceLocation: sourceLocation)
    for word in words {
      let said = found.map { "\($0.message.en) \($0.help?.en ?? "")" }.joined()
      #expect(said.contains(word), "\(shown(found))", sourceLocation: sourceLocation)
    }
  }

  private func open(_ elements: SetElement...) -> Claim.Assertion { .value(.set(.open(elements))) }

  @Test(arguments: ["unstated", "unknown"])
  func everyControlTakesTheCommonWords(word: String) throws {
    let expected: Claim.Assertion = .value(word == "unknown" ? .unknown : .unstated)
    for control in TestVocabulary.vocabulary.controls { #expect(try assertion("\(control.id): \(word)") == expected) }
  }

  @Test func booleansAreTrueOrFalse() throws {
    #expect(try assertion("log.kept: true") == .value(.boolean(true)))
    #expect(try assertion("log.kept: False") == .value(.boolean(false)))
    for text in ["yes", "'true'", "○", "1", "[true]"] { mistake("log.kept: ▸\(text)", "wrong-type", "true or false") }
  }

  @Test func levelsAndChoicesAreNames() throws {
    #expect(try assertion("net.device: dedicated") == .value(.level(2)))
    #expect(try assertion("media.wiping: degauss") == .value(.level(2)))
    #expect(try assertion("mail.style: not-used") == .value(.choice(1)))
    mistake("net.device: ▸registred", "unknown-value", "Did you mean registered", "none, registered, dedicated")
    mistake("net.device: ▸true", "unknown-value")
    mistake("net.device: ▸[none]", "wrong-kind")
  }

  @Test func numbersHaveTheirUnit() throws {
    #expect(try assertion("backup.rate: 2 per-day") == .value(.number(2)))
    #expect(try assertion("log.days: 0.5 days") == .value(.number(0.5)))
    #expect(try assertion("log.days: '30 days'") == .value(.number(30)))
    #expect(try assertion("log.days: no-limit") == .value(.number(.infinity)))
    mistake("log.days: ▸365", "missing-unit", "365 days")
    mistake("log.days: ▸1 years", "wrong-unit", "years", "3 days")
    mistake("log.days: ▸no-limits", "bad-number", "no-limit")
    for text in ["-1 days", "1e3 days", ".inf", "1 2 days", "30days", ".5 days", "1. days", "1.2.3 days"] {
      mistake("log.days: ▸\(text)", "bad-number", "3 days")
    }
  }

  @Test func aNumberIsNeverRepeatedWithAnotherUnit() throws {
    let found = try #require(decode("log.days: 24 hours").diagnostics.first)
    let help = try #require(found.help)
    #expect(help.ja == "数を days（単位）に直して、「3 days」のように書いてください。")
    #expect(help.en == "Convert the number to days (unit), and write it like \"3 days\".")
    #expect(!found.message.ja.contains("24") && !help.ja.contains("24") && !help.en.contains("24"))
    // Not even where it would be the example.
    mistake("log.days: ▸3 hours", "wrong-unit", "2 days")
    mistake("log.days: ▸日", "bad-number", "in days (unit)")
  }

  @Test func theSingularOfAPluralUnitWillDo() throws {
    #expect(try assertion("log.days: 1 day") == .value(.number(1)))
    mistake("backup.rate: ▸1 per-da", "wrong-unit", "per-day")
    mistake("log.days: ▸1 da", "wrong-unit", "days")
  }

  @Test func digitsMayBeFullWidth() throws {
    #expect(try assertion("log.days: １０ days") == .value(.number(10)))
    #expect(try assertion("log.days: ０．５　ｄａｙｓ") == .value(.number(0.5)))
    #expect(
      try assertion("data.wiped: contract-end ＋ １４ days") == assertion("data.wiped: contract-end + 14 days"))
    mistake("log.days: ▸１０", "missing-unit", "days")
    mistake("log.days: ▸１日", "bad-number", "3 days")
  }

  @Test func aNameInJapaneseSuggestsTheWord() {
    mistake("net.device: ▸registeredの名", "unknown-value", "Did you mean registered (name of registered)?")
    mistake("net.device: ▸Name of dedicated", "unknown-value", "Did you mean dedicated (name of dedicated)?")
    mistake("net.auth: [▸passwordの名]", "unknown-value", "Did you mean password (name of password)?")
    mistake("log.days: ▸no-limitの名", "bad-number", "Did you mean no-limit (name of no-limit)?")
    mistake("org.staff: [{ ▸tierの名: 1 }]", "unknown-record-field", "Did you mean tier (name of tier)?")
    mistake("data.wiped: ▸講座終了 + 3 days", "unknown-event", "Did you mean course-end (end of course)?")
    mistake("▸名前: true", "unknown-key", "Did you mean audit.visits (name)?")
    mistake("▸名.前: true", "unknown-control", "Did you mean audit.visits (name)?")
    mistake("▸data.名前: true", "unknown-control", "Did you mean data.items (name)?")
    mistake("▸date.名前: true", "unknown-control", "Did you mean audit.visits (name)?")
  }

  @Test func aKnownNameInJapaneseIsNotedInAnOpenSet() {
    let decoded = decode("org.marks: [p-markの名, 別の印]")
    #expect(decoded.value != nil)
    #expect(decoded.diagnostics.map(\.code) == ["dossier.near-known-value"])
    #expect(decoded.diagnostics.first?.help?.ja == "もしかして: p-mark")
  }

  @Test func setsAreLists() throws {
    #expect(try assertion("net.auth: [password, id]") == .value(.set(.closed(0b011))))
    #expect(try assertion("net.auth: []") == .value(.set(.closed(0))))
    mistake("net.auth: ▸password", "wrong-type", "[password]")
    mistake("net.auth: [id, ▸ID]", "unknown-value", "id")
    mistake("net.auth: [id, password, ▸id]", "duplicate-value")
    mistake("net.auth: [▸{ id: { valid: { from: 2020-01-01 } } }]", "validity-not-allowed")
    mistake("net.auth: [▸[id]]", "wrong-kind")
  }

  @Test func openSetsTakeAnyNameAndAreSorted() throws {
    #expect(try assertion("data.items: [氏名, 住所]") == open(SetElement(name: "住所"), SetElement(name: "氏名")))
    #expect(try assertion("data.items: [007, true]") == open(SetElement(name: "007"), SetElement(name: "true")))
    mistake("data.items: [氏名, ▸氏名]", "duplicate-value")
    mistake("data.items: [氏名, ▸~]", "empty-value")
  }

  @Test func certificatesHaveAValidity() throws {
    let pause = Validity.Suspension(
      from: try #require(DateText.parse("2024-12-24")), until: DateText.parse("2025-03-25"))
    let validity = Validity(
      from: DateText.parse("2023-04"), until: DateText.parse("2025-03-31"), suspended: [pause])
    #expect(
      try assertion(
        """
        org.marks: [iso27001, { p-mark: { valid: { from: 2023-04, until: 2025-03-31, suspended: \
        [{ from: 2024-12-24, until: 2025-03-25 }] } } }]
        """) == open(SetElement(name: "iso27001"), SetElement(name: "p-mark", validity: validity)))
    mistake("org.marks: [{ p-mark: { ▸vaild: { from: 2023-04 } } }]", "unknown-key", "valid")
    mistake("org.marks: [{ p-mark: ▸{} }]", "missing-key", "valid")
    mistake("org.marks: [{ p-mark: { valid: { from: 2023-04, until: ▸2022-01 } } }]", "period-reversed")
    mistake(
      "org.marks: [▸{ p-mark: { valid: { from: 2023-04 } }, iso27001: { valid: { from: 2023-04 } } }]", "bad-element")
  }

  @Test func aNameOneLetterOffAKnownOneIsNoted() throws {
    let decoded = decode("org.marks: [p-mork, 別の印, iso2701]")
    #expect(decoded.value != nil)
    #expect(decoded.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(decoded.diagnostics.map(\.code) == Array(repeating: "dossier.near-known-value", count: 2))
    #expect(decoded.diagnostics.first?.help?.en.contains("p-mark") == true)
  }

  @Test func deadlinesAreAnEventAndDays() throws {
    let event = try TestVocabulary.event("contract-end")
    func deadline(_ days: Int) -> Claim.Assertion { .value(.deadline(Deadline(event: event, days: days))) }
    #expect(try assertion("data.wiped: contract-end") == deadline(0))
    #expect(try assertion("data.wiped: contract-end + 14 days") == deadline(14))
    #expect(try assertion("data.wiped: contract-end+1 day") == deadline(1))
    mistake("data.wiped: ▸contract-nd + 14 days", "unknown-event", "contract-end")
    for text in [
      "contract-end 14 days", "contract-end + 14", "contract-end + days", "contract-end + -1 days", "+ 3 days",
    ] {
      mistake("data.wiped: ▸\(text)", "bad-deadline", "contract-end + 14 days")
    }
    mistake("data.wiped: ▸contract-end - 14 days", "bad-deadline")
    mistake("data.wiped: ▸2020-03-31", "unknown-event")
  }

  @Test func recordsHaveTheFieldsOfTheType() throws {
    #expect(
      try assertion("org.staff: [{ name: 甲, tier: 2 }, { name: 乙 }]")
        == .value(.records([["name": "甲", "tier": "2"], ["name": "乙"]])))
    mistake("org.staff: [{ ▸nane: 甲 }]", "unknown-record-field", "name")
    mistake("org.staff: [▸甲]", "wrong-kind")
    mistake("org.staff: [▸{}]", "empty-value")
  }

  @Test func partlyNeedsANote() throws {
    mistake("▸log.kept: partly", "partly-without-note", "note")
    #expect(try assertion("log.kept: { value: partly, note: 一部 }") == .value(.partly))
    #expect(try assertion("{ log.kept: partly, note: 一部 }".droppingBraces()) == .value(.partly))
  }

  @Test func theLongFormHasJustOneValue() {
    mistake("log.kept: ▸{ note: 何も }", "missing-value", "value, add, parts")
    mistake("data.items: ▸{ value: [甲], add: [乙] }", "several-values")
    mistake("log.kept: { ▸vale: true, value: true }", "unknown-key", "value")
    mistake("log.kept: { add: ▸[x] }", "add-without-set")
    mistake("data.items: { add: ▸氏名 }", "wrong-kind")
    mistake("log.kept:▸", "empty-value")
  }

  @Test func partsMustExist() {
    mistake("log.kept: { parts: ▸{ storage: true } }", "no-parts")
    mistake("host.home: { parts: { ▸storege: true } }", "unknown-part", "storage")
    mistake("data.wiped: { parts: { ▸ubs: contract-end } }", "unknown-holding", "usb")
    mistake("host.home: { parts: ▸{} }", "empty-value")
    mistake("host.home: { parts: { storage: { ▸parts: { storage: true }, value: true } } }", "unknown-key")
  }
}

extension String {
  /// A flow mapping's entries as lines of a block.
  fileprivate func droppingBraces() -> String {
    dropFirst(2).dropLast(2).split(separator: ", ").joined(separator: "\n        ")
  }
}
