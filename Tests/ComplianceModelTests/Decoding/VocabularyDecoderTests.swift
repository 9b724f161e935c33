import ComplianceModel
import LocatedYAML
import SourceText
import Testing

struct VocabularyDecoderTests {
  private func diagnostics(_ text: Marked) -> [Diagnostic] {
    VocabularyDecoder.decode([yaml(TestVocabulary.terms), text.document]).diagnostics
  }

  private func control(_ id: String) throws -> Control {
    TestVocabulary.vocabulary.controls[try TestVocabulary.index(id)]
  }

  @Test func sortsControlsOfAllFilesById() throws {
    let ids = TestVocabulary.vocabulary.controls.map(\.id)
    #expect(ids == ids.sorted())
    #expect(ids.count == 16)
  }

  @Test func readsEveryType() throws {
    #expect(try control("net.line").type == .boolean)
    #expect(
      try control("media.wiping").type
        == .level(names: ["none", "overwrite", "degauss", "physical"], ranks: [0, 1, 1, 2], needsApproval: []))
    #expect(
      try control("sub.letting").type
        == .level(names: ["hidden", "notified", "with-consent", "none"], ranks: [0, 1, 2, 3], needsApproval: [2]))
    #expect(try control("mail.style").type == .choice(names: ["used", "not-used"]))
    #expect(
      try control("backup.rate").type
        == .number(unit: "per-day", named: ["realtime": .infinity], fewerIsStronger: false, countsInspections: false))
    #expect(
      try control("audit.visits").type
        == .number(unit: "per-fiscal-year", named: [:], fewerIsStronger: false, countsInspections: true))
    #expect(
      try control("net.auth").type
        == .set(names: ["id", "password", "ip-address"], isOpen: false, fewerIsStronger: false))
    #expect(try control("data.items").type == .set(names: [], isOpen: true, fewerIsStronger: true))
    #expect(try control("org.marks").type == .set(names: ["p-mark", "iso27001"], isOpen: true, fewerIsStronger: false))
    #expect(try control("data.wiped").type == .deadline)
    #expect(try control("org.staff").type == .records(fields: ["name", "tier"]))
  }

  @Test func readsWhatBelongsToAControl() throws {
    let auth = try control("net.auth")
    #expect(auth.scope == .connection)
    #expect(auth.field == .technical)
    #expect(auth.criticality == 2)
    #expect(auth.responsible == [.contractor])
    #expect(auth.evidence == [LocalizedText(ja: "台帳", en: "register"), LocalizedText(ja: "写真", en: "photograph")])
    #expect(auth.valueLabels["id"] == LocalizedText(ja: "idの名", en: "name of id"))
    #expect(!auth.isConfidential)
    #expect(try control("data.wiped").parts == .holdings)
    #expect(
      try control("host.home").parts
        == .named(
          ["storage", "backup"],
          labels: [LocalizedText(ja: "保存", en: "storage"), LocalizedText(ja: "控え", en: "backup")]))
    #expect(try control("log.days").unit == LocalizedText(ja: "単位", en: "unit"))
  }

  @Test func resolvesImplicationsAndDerivations() throws {
    #expect(
      try control("net.auth").implications
        == [.init(condition: .includes(2), control: TestVocabulary.index("net.ip"), value: .boolean(true))])
    #expect(
      try control("net.device").implications
        == [.init(condition: .equals(.level(2)), control: TestVocabulary.index("net.line"), value: .boolean(true))])
    #expect(
      try control("sub.letting").derivation
        == .init(unapproved: .level(0), notified: .level(1), consented: .level(2)))
  }

  @Test func anEventMayBeWithinTheContract() throws {
    let events = TestVocabulary.vocabulary.events
    #expect(events.filter(\.isWithinContract).map(\.id) == ["course-end"])
  }

  @Test func labelsMustMatchTheNamesExactly() {
    let missing = TestVocabulary.control("a.b", "{ level: [none, some, all] }", values: ["none", "some"])
    #expect(diagnostics("\(missing)").map(\.code) == ["vocabulary.missing-label"])
    let wrong = TestVocabulary.control("a.b", "{ choice: [used, not-used] }", values: ["used", "not-usde"])
    let found = diagnostics("\(wrong)")
    #expect(found.map(\.code) == ["vocabulary.missing-label", "vocabulary.unknown-label"])
    #expect(found.last?.help?.en.contains("Did you mean not-used?") == true)
    let none = TestVocabulary.control("a.b", "{ choice: [used, not-used] }")
    #expect(diagnostics("\(none)").map(\.code) == ["vocabulary.missing-label"])
    let booleans = TestVocabulary.control("a.b", "boolean", values: ["true", "false"])
    #expect(diagnostics("\(booleans)").isEmpty)
  }

  @Test func findsAllMistakesOfAControlAtOnce() {
    let text: Marked = """
      a.b:
        ▸lable: { ja: 名, en: name }
        type: { ▸levle: [x, y] }
        scope: ▸conection
        responsible: [ward, ▸joint-party]
        field: ▸technic
        criticality: ▸4
        evidence: { ja: [台帳, 写真], en: ▸[register] }
        protects: ▸守る。
        confidential: ▸yes
      """
    expect(
      [
        Mistake("vocabulary.unknown-key", "label"), Mistake("vocabulary.unknown-type", "level", "もしかして"),
        Mistake("vocabulary.unknown-scope", "connection"), Mistake("vocabulary.unknown-role", "joined-party"),
        Mistake("vocabulary.unknown-field", "technical"), Mistake("vocabulary.wrong-type"),
        Mistake("vocabulary.evidence-mismatch", "2", "1"), Mistake("vocabulary.missing-translation"),
        Mistake("vocabulary.wrong-type", "true"),
      ], at: text, in: diagnostics(text))
  }

  @Test func findsMistakesInTypes() {
    func type(_ type: Marked, _ mistakes: Mistake...) {
      let text: Marked = "\(TestVocabulary.control("a.b", type.description, TestVocabulary.unit))"
      let found = diagnostics(text).filter { $0.code != "vocabulary.missing-label" && $0.location?.line == 3 }
      let offset = "  type: ".count
      let places = found.compactMap { $0.location.map { "1:\($0.column - offset)" } }
      #expect(found.map(\.code) == mistakes.map(\.code), "\(shown(found))")
      #expect(places == type.places, "\(shown(found))")
    }
    type("{ level: ▸[one] }", Mistake("vocabulary.too-few-values"))
    type("{ level: [one, [two, ▸one]] }", Mistake("vocabulary.duplicate-value"))
    type("{ level: [one, ▸unknown] }", Mistake("vocabulary.reserved-name"))
    type("{ level: [one, ▸二] }", Mistake("vocabulary.bad-name"))
    type("{ level: [one, two], needs-approval: [▸too] }", Mistake("vocabulary.unknown-level"))
    type("{ choice: ▸used }", Mistake("vocabulary.wrong-kind"))
    type("{ number: days, ▸strongr: fewer }", Mistake("vocabulary.unknown-key"))
    type("{ number: days, stronger: ▸less }", Mistake("vocabulary.unknown-value"))
    type("{ number: days, counted: ▸visits }", Mistake("vocabulary.unknown-value"))
    type("{ number: days, named: { never: ▸-1 } }", Mistake("vocabulary.wrong-type"))
    type("{ set: [a, b], ▸known: [c] }", Mistake("vocabulary.unknown-key"))
    type("{ set: ▸[] }", Mistake("vocabulary.too-few-values"))
    type("▸bolean", Mistake("vocabulary.unknown-type"))
    type("▸{}", Mistake("vocabulary.empty-value"))
    type("▸[a, b]", Mistake("vocabulary.wrong-kind"))
  }

  @Test(arguments: [
    ("statement", "boolean"), ("record", "boolean"), ("method", "{ choice: [burnt, cut] }"), ("timing", "deadline"),
  ])
  func aCertificateTellsAControlOfItsType(part: String, type: String) throws {
    let names = type == "{ choice: [burnt, cut] }" ? ["burnt", "cut"] : []
    func read(_ word: String) -> Decoded<Vocabulary> {
      let text = TestVocabulary.control("a.b", type, values: names, "certificate: \(word)")
      return VocabularyDecoder.decode([yaml(TestVocabulary.terms), ("\(text)" as Marked).document])
    }
    let vocabulary = try #require(read(part).value)
    #expect(vocabulary.controls.first?.certificate?.rawValue == part)
    let other = part == "timing" ? "record" : "timing"
    #expect(read(other).diagnostics.map(\.code) == ["vocabulary.certificate-of-type"])
    #expect(read("when").diagnostics.map(\.code) == ["vocabulary.unknown-certificate"])
  }

  @Test func aClosedSetHasAtMost64Members() {
    let names = (0..<65).map { "m\($0)" }
    let text = TestVocabulary.control("a.b", "{ set: [\(names.joined(separator: ", "))] }", values: names)
    #expect(diagnostics("\(text)").map(\.code) == ["vocabulary.set-too-large"])
  }

  @Test func onlyNumbersHaveAUnit() {
    #expect(
      diagnostics("\(TestVocabulary.control("a.b", "boolean", TestVocabulary.unit))").map(\.code)
        == ["vocabulary.unit-without-number"])
    let without = diagnostics("\(TestVocabulary.control("a.b", "{ number: days }"))")
    #expect(without.map(\.code) == ["vocabulary.missing-key"])
  }

  @Test func implicationsNameControlsAndValuesThatExist() {
    let target = TestVocabulary.control("a.b", "boolean")
    func implies(_ more: Marked, _ mistakes: Mistake...) {
      let control = TestVocabulary.control(
        "a.c", "{ set: [x, y] }", values: ["x", "y"], "implies: \(more.description)")
      let found = diagnostics("\(target)\n\(control)")
      #expect(found.map(\.code) == mistakes.map(\.code), "\(shown(found))")
      #expect(
        found.compactMap { $0.location.map { "1:\($0.column - "  implies: ".count)" } } == more.places,
        "\(shown(found))")
      for (mistake, diagnostic) in zip(mistakes, found) {
        for word in mistake.words { #expect(diagnostic.help?.en.contains(word) == true) }
      }
    }
    implies("[{ includes: x, then: { a.b: true } }]")
    implies("[{ includes: ▸z, then: { a.b: true } }]", Mistake("vocabulary.unknown-value", "x"))
    implies("[{ includes: x, then: { ▸a.d: true } }]", Mistake("vocabulary.unknown-control", "Did you mean a.b"))
    implies("[{ includes: x, then: { a.b: ▸1 } }]", Mistake("vocabulary.wrong-type"))
    implies("[{ includes: x, ▸than: { a.b: true }, then: { a.b: true } }]", Mistake("vocabulary.unknown-key", "then"))
    implies("[▸{ includes: x }]", Mistake("vocabulary.missing-key"))
  }

  @Test func aControlWithMistakesIsNotCalledUnknown() {
    let broken = TestVocabulary.control("a.b", "bolean")
    let other = TestVocabulary.control("a.c", "boolean", "implies: [{ is: true, then: { a.b: true } }]")
    #expect(diagnostics("\(broken)\n\(other)").map(\.code) == ["vocabulary.unknown-type"])
  }

  @Test func anIdIsDefinedOnceInAllFiles() throws {
    let text = TestVocabulary.control("a.b", "boolean")
    let decoded = VocabularyDecoder.decode([
      yaml(TestVocabulary.terms), yaml(text, path: "one.yaml"), yaml("# second\n" + text, path: "two.yaml"),
    ])
    let mistake = try #require(decoded.diagnostics.first)
    #expect(decoded.value == nil && decoded.diagnostics.count == 1)
    #expect(mistake.code == "vocabulary.duplicate-control")
    #expect(mistake.location?.description == "two.yaml:2:1")
    #expect(mistake.related.map(\.location.description) == ["one.yaml:1:1"])
  }

  @Test func idsAndKeysAreChecked() {
    let good = TestVocabulary.control("a.b", "boolean")
    let text: Marked = "\(good)\n▸A.b: {}\n▸tems: {}\n▸a.b.c: {}\n"
    expect(
      [
        Mistake("vocabulary.bad-control-id"), Mistake("vocabulary.unknown-key", "terms"),
        Mistake("vocabulary.bad-control-id"),
      ], at: text, in: diagnostics(text))
  }

  @Test func theComputedEventsNeedLabels() {
    let terms = TestVocabulary.terms.replacing("contract-end:", with: "contract-over:")
    let found = VocabularyDecoder.decode([yaml(terms)]).diagnostics
    #expect(found.map(\.code) == ["vocabulary.missing-event"])
    #expect(found.first?.message.en.contains("contract-end") == true)
  }

  @Test func findsMistakesInTerms() {
    let text: Marked = """
      terms:
        features:
          web-shop: ▸{ ja: 店 }
          ▸Web: { ja: サイト, en: site }
        ▸feature: {}
        events:
          contract-start: { ja: 始, en: start }
          contract-end: { ja: 終, en: end, within: ▸contrat }
          fiscal-year-end: { ja: 末, en: end, ▸wihtin: contract }
      """
    let found = VocabularyDecoder.decode([text.document]).diagnostics
    expect(
      [
        Mistake("vocabulary.missing-key", "en"), Mistake("vocabulary.bad-name"),
        Mistake("vocabulary.unknown-key", "features"), Mistake("vocabulary.unknown-value", "contract"),
        Mistake("vocabulary.unknown-key", "within"),
      ], at: text, in: found)
  }

  @Test func aFileThatIsNotYAMLYieldsItsOwnErrorOnly() {
    let decoded = VocabularyDecoder.decode([yaml("a.b: [")])
    #expect(decoded.value == nil)
    #expect(decoded.diagnostics.map(\.code) == yaml("a.b: [").diagnostics.map(\.code))
  }
}
