import ComplianceModel
import SourceText
import Testing

struct VocabularyTestDecoderTests {
  private func decode(_ text: String) -> Decoded<[VocabularyTest]> {
    VocabularyTestDecoder.decode(yaml(text), vocabulary: TestVocabulary.vocabulary)
  }

  private func test(_ particulars: String) throws -> VocabularyTest {
    let decoded = decode("vocabulary-test:\n  - \(particulars)\n")
    return try #require(decoded.value?.first, "\(shown(decoded.diagnostics))")
  }

  private func mistakes(
    _ text: Marked, _ mistakes: Mistake..., sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    expect(mistakes, at: text, in: decode(text.text).diagnostics, sourceLocation: sourceLocation)
  }

  @Test func readsWhichOfTwoValuesIsStronger() throws {
    let test = try test("{ control: net.device, stronger: dedicated, weaker: registered }")
    #expect(test.control == (try TestVocabulary.index("net.device")) && test.part == nil)
    #expect(test.statement == .order(stronger: .level(2), weaker: .level(1)))
    #expect(test.words == ["dedicated", "registered"] && test.location.description == "test.yaml:2:5")
  }

  @Test func readsThePartThatIsMeant() throws {
    let test = try test("{ control: host.home, part: backup, stronger: true, weaker: false }")
    #expect(test.part == 1 && test.statement == .order(stronger: .boolean(true), weaker: .boolean(false)))
  }

  @Test func readsValuesThatCannotBeCompared() throws {
    let test = try test("{ control: mail.style, apart: [used, not-used] }")
    #expect(test.statement == .apart([.choice(0), .choice(1)]))
  }

  @Test func readsWhatFollowsFromAValue() throws {
    let test = try test("{ control: net.auth, value: [id, ip-address], implies: { net.ip: true } }")
    let consequence = VocabularyTest.Consequence(control: try TestVocabulary.index("net.ip"), value: .boolean(true))
    #expect(test.statement == .implies(.set(.closed(0b101)), [consequence]))
    #expect(test.words == ["id", "ip-address"])
  }

  @Test func keepsTheNamesAndUnitsThatValuesAreWrittenWith() throws {
    let named = try test("{ control: backup.rate, stronger: realtime, weaker: 24 per-day }")
    #expect(named.statement == .order(stronger: .number(.infinity), weaker: .number(24)))
    #expect(named.words == ["realtime", "per-day"])
    #expect(try test("{ control: backup.rate, stronger: 2, weaker: 1 }").words == [])
    let records = try test("{ control: org.staff, apart: [[{ name: 甲, tier: 1次 }], [{ name: 乙 }]] }")
    #expect(records.words == ["name", "tier"])
    let open = try test("{ control: org.marks, stronger: [p-mark, よそ], weaker: [p-mark] }")
    #expect(open.words == ["p-mark"])
  }

  @Test func findsAllMistakesAtOnce() {
    mistakes(
      """
      vocabulary-test:
        - { control: ▸log.kep, stronger: true, weaker: false }
        - { control: net.device, stronger: ▸dedicate, weaker: ▸unstated }
        - { control: log.days, stronger: ▸2 weeks, weaker: 1 days }
        - { control: host.home, part: ▸storag, stronger: true, weaker: false }
        - { control: log.kept, part: ▸storage, stronger: true, weaker: false }
        - { control: data.wiped, stronger: ▸course-ended, weaker: contract-end }
        - { control: net.auth, value: [id], implies: { ▸net.ipp: true } }
        - { control: net.auth, value: [id], implies: ▸{} }
        - { control: mail.style, apart: ▸[used] }
        - { control: org.staff, apart: [[{ ▸nam: 甲 }], []] }
      """, Mistake("vocabulary-test.unknown-control", "log.kept"),
      Mistake("vocabulary-test.unknown-value", "dedicated"),
      Mistake("vocabulary-test.not-a-required-value"), Mistake("vocabulary-test.wrong-unit", "days"),
      Mistake("vocabulary-test.unknown-part", "storage"), Mistake("vocabulary-test.no-parts"),
      Mistake("vocabulary-test.unknown-event", "course-end"), Mistake("vocabulary-test.unknown-control", "net.ip"),
      Mistake("vocabulary-test.empty-value"), Mistake("vocabulary-test.too-few-values"),
      Mistake("vocabulary-test.unknown-record-field", "name"))
  }

  @Test func aCaseSaysExactlyOneThing() {
    mistakes(
      """
      vocabulary-test:
        - ▸{ control: log.kept }
        - ▸{ control: log.kept, stronger: true, apart: [true, false] }
        - ▸{ control: log.kept, stronger: true }
        - ▸{ control: net.auth, implies: { net.ip: true } }
        - { control: log.kept, stronger: true, weaker: false, ▸wekaer: false }
      """, Mistake("vocabulary-test.missing-statement", "apart"), Mistake("vocabulary-test.several-statements"),
      Mistake("vocabulary-test.missing-key", "weaker"), Mistake("vocabulary-test.missing-key", "value"),
      Mistake("vocabulary-test.unknown-key", "weaker"))
  }

  @Test func theSameCaseTwiceIsAMistake() {
    mistakes(
      """
      vocabulary-test:
        - { control: host.home, part: storage, stronger: true, weaker: false }
        - { control: host.home, part: backup, stronger: true, weaker: false }
        - ▸{ control: host.home, part: storage, stronger: true, weaker: false }
      """, Mistake("vocabulary-test.duplicate-case"))
  }

  @Test(arguments: ["vocabulary-test: ▸{}", "vocabulary-test: ▸[]", "vocabulary-test: [▸log.kept]"])
  func theFileIsAListOfCases(text: String) {
    let marked = Marked(stringLiteral: text)
    let found = decode(marked.text).diagnostics.compactMap { $0.location.map { "\($0.line):\($0.column)" } }
    #expect(found == marked.places)
  }
}
