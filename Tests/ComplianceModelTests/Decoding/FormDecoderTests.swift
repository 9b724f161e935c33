import ComplianceModel
import SourceText
import Testing

struct FormDecoderTests {
  private static let policyHead = """
    policy: nerima.cards
    version: "2019"
    title: 票
    binds: law
    effective: { from: 2019-04-01 }
    requirements:
      - { id: "1", title: 記録, obliges: ward, level: mandatory, require: { log.kept: true } }

    """

  private static let caseHead = """
    dossier: case
    kind: outsourcing
    ward: nerima
    parties:
      ward: { role: ward, name: 区 }
      vendor: { role: contractor, name: 会社 }
    documents:
      - { id: paper, stage: consulted, title: 諮問, date: 2020-04-01, claims: [{ party: vendor, log.kept: true }] }

    """

  private func form(_ text: String, isShipped: Bool = false) -> (form: Form?, decoded: Decoded<Policy>) {
    let decoded = decodePolicy(Self.policyHead + text, isShipped: isShipped)
    return (decoded.value?.form, decoded)
  }

  private func formMistakes(_ text: String, _ mistakes: Mistake...) {
    let marked = Marked(stringLiteral: Self.policyHead + text)
    expect(mistakes, at: marked, in: decodePolicy(marked.text).diagnostics)
  }

  private func cardMistakes(_ text: String, _ mistakes: Mistake...) {
    let marked = Marked(stringLiteral: Self.caseHead + text)
    expect(mistakes, at: marked, in: decodeDossier(marked.text).diagnostics)
  }

  // MARK: Forms

  @Test func readsAForm() throws {
    let (found, decoded) = form(
      """
      form:
        title: { ja: 票, en: card }
        number: 第1号
        for: [contractor, joined-party]
        control: net.auth
        rows:
          - { fields: { id: card } }
          - { label: 二つ, fields: { password: ward-name, ip-address: data.items }, only-after-change: true }
      """)
    let form = try #require(found, "\(shown(decoded.diagnostics))")
    #expect(form.title.en == "card" && form.number?.ja == "第1号" && form.roles == [.contractor, .joinedParty])
    #expect(form.control == (try TestVocabulary.index("net.auth")))
    let items = try TestVocabulary.index("data.items")
    #expect(form.rows.map(\.isOnlyAfterChange) == [false, true] && form.rows[1].label?.ja == "二つ")
    #expect(form.rows[0].fields == [Form.Field(name: "id", origin: .word(.card))])
    #expect(form.rows[1].fields.map(\.origin) == [.word(.wardName), .control(items)] && form.controls == [items])
  }

  @Test func aPolicyNeedsNone() { #expect(form("").form == nil && form("").decoded.value != nil) }

  @Test func everyFieldMustBeOneOfTheControl() {
    formMistakes(
      """
      form:
        title: 票
        for: contractor
        control: net.auth
        rows:
          - { fields: { ▸ids: card, password: ▸wardname, ip-address: ▸data.item } }
          - { fields: { ▸password: card } }
      """, Mistake("policy.unknown-record-field", "id"), Mistake("policy.unknown-origin", "ward-name"),
      Mistake("policy.unknown-control", "data.items"), Mistake("policy.duplicate-record-field", "password"))
  }

  @Test func itsControlMustListFields() {
    formMistakes(
      """
      form:
        title: 票
        for: contractor
        control: ▸data.items
        rows: [{ fields: { id: card } }]
      """, Mistake("policy.no-fields", "data.items"))
  }

  @Test func aRowWithoutFieldsIsNone() {
    formMistakes(
      """
      form:
        title: 票
        for: contractor
        control: net.auth
        rows: [{ fields: ▸{} }, ▸{ label: 空 }]
      """, Mistake("policy.empty-value"), Mistake("policy.missing-key", "fields"))
  }

  @Test func aShippedFormHasBothLanguages() {
    let text = "form: { title: 票, for: contractor, control: net.auth, rows: [{ label: 行, fields: { id: card } }] }"
    #expect(form(text).form != nil)
    let codes = form(text, isShipped: true).decoded.diagnostics.map(\.code)
    #expect(codes.filter { $0 == "policy.missing-translation" }.count >= 2)
  }

  // MARK: Cards

  @Test func readsACard() throws {
    let dossier = try dossier(
      Self.caseHead + """
        record: { title: 票, date: 2020-05-01, data.items: [氏名] }
        cards:
          - { control: net.auth, party: vendor, fields: { id: 12, password: 秘 }, assumed: [id] }
          - { control: net.auth, party: ward, document: paper, section: 3, note: 写し, fields: { id: 13 } }
        """)
    #expect(dossier.cards.count == 2)
    let (first, second) = (dossier.cards[0], dossier.cards[1])
    #expect(first.party == 1 && first.document == 1 && first.values == ["id": "12", "password": "秘"])
    #expect(first.assumed == ["id"] && first.section == nil && first.note == nil)
    #expect(second.document == 0 && second.section == "3" && second.note == "写し" && second.assumed.isEmpty)
  }

  @Test func mistakesAreToldAtTheirPlaces() {
    cardMistakes(
      """
      cards:
        - { control: net.auth, party: ▸vendr, document: ▸papr, fields: { ▸ids: 1, password: 2 }, assumed: [▸id] }
        - { control: ▸net.line, party: vendor, document: paper, fields: { id: 1 } }
        - ▸{ control: net.auth, party: vendor, fields: { id: 1 } }
      """, Mistake("dossier.unknown-party", "vendor"), Mistake("dossier.unknown-document", "paper"),
      Mistake("dossier.unknown-record-field", "id"), Mistake("dossier.unknown-record-field", "password"),
      Mistake("dossier.no-fields", "net.line"), Mistake("dossier.missing-key", "document"))
  }

  @Test func aCardSaysWhatStandsInItsFields() {
    cardMistakes(
      """
      cards:
        - ▸{ control: net.auth, party: vendor, document: paper }
        - { control: net.auth, party: vendor, document: paper, fields: { id: ▸[1, 2] } }
      """, Mistake("dossier.missing-key", "fields"), Mistake("dossier.wrong-kind"))
  }
}
