import ComplianceModel
import LocatedYAML
import SourceText
import Testing

/// A small vocabulary with a control of every type.
enum TestVocabulary {
  static let terms = """
    terms:
      features:
        web: { ja: サイト, en: web site }
        cloud: { ja: クラウド, en: cloud }
        email: { ja: メール, en: e-mail }
      events:
        contract-start: { ja: 契約開始, en: start of contract }
        contract-end: { ja: 契約終了, en: end of contract }
        fiscal-year-end: { ja: 年度末, en: end of fiscal year }
        incident: { ja: 事故, en: incident }
        course-end: { ja: 講座終了, en: end of course, within: contract }
      sensitivities:
        ordinary: { ja: 通常, en: ordinary }
        my-number: { ja: 特定個人情報, en: My Number }
      incidents:
        loss: { ja: 紛失, en: loss }
      wards:
        nerima: { ja: 練馬区, en: Nerima City }
        shinjuku: { ja: 新宿区, en: Shinjuku City }
        itabashi: { ja: 板橋区, en: Itabashi City }
    """

  static let controls =
    [
      control("net.line", "boolean", scope: "connection"),
      control("net.ip", "boolean", scope: "connection"),
      control(
        "net.auth", "{ set: [id, password, ip-address] }", scope: "connection",
        values: ["id", "password", "ip-address"],
        "implies: [{ includes: ip-address, then: { net.ip: true } }]"),
      control(
        "net.device", "{ level: [none, registered, dedicated] }", scope: "connection",
        values: ["none", "registered", "dedicated"],
        "implies: [{ is: dedicated, then: { net.line: true } }]"),
      control("log.kept", "boolean"),
      control("log.days", "{ number: days, named: { no-limit: .inf } }", values: ["no-limit"], unit),
      control("backup.rate", "{ number: per-day, named: { realtime: .inf } }", values: ["realtime"], unit),
      control(
        "media.wiping", "{ level: [none, [overwrite, degauss], physical] }",
        values: ["none", "overwrite", "degauss", "physical"]),
      control(
        "sub.letting", "{ level: [hidden, notified, with-consent, none], needs-approval: [with-consent] }",
        values: ["hidden", "notified", "with-consent", "none"],
        "derived: { from: subcontractors, unapproved: hidden, notified: notified, consented: with-consent }"),
      control("mail.style", "{ choice: [used, not-used] }", values: ["used", "not-used"]),
      control(
        "host.home", "boolean", "parts: { storage: { ja: 保存, en: storage }, backup: { ja: 控え, en: backup } }"),
      control("data.items", "{ set: open, stronger: fewer }"),
      control("data.wiped", "deadline", "parts: holdings"),
      control("org.marks", "{ set: open, known: [p-mark, iso27001] }", values: ["p-mark", "iso27001"]),
      control("org.staff", "{ records: [name, tier] }", values: ["name", "tier"]),
      control(
        "audit.visits", "{ number: per-fiscal-year, counted: inspections }",
        "unit: { ja: 回／年度, en: a fiscal year }"),
    ].joined(separator: "\n")

  static let unit = "unit: { ja: 単位, en: unit }"

  /// The entry of a control with everything that is required.
  static func control(
    _ id: String, _ type: String, scope: String = "party", values: [String] = [], _ more: String...
  ) -> String {
    let labels = values.map { "\($0): { ja: \($0)の名, en: name of \($0) }" }.joined(separator: ", ")
    return """
      \(id):
        label: { ja: 名前, en: name }
        type: \(type)
        scope: \(scope)
        responsible: [contractor]
        field: technical
        criticality: 2
        evidence: { ja: [台帳, 写真], en: [register, photograph] }
        protects: { ja: 守る。, en: It protects. }
      \((more + (labels.isEmpty ? [] : ["values: { \(labels) }"])).map { "  " + $0 }.joined(separator: "\n"))
      """
  }

  static let vocabulary: Vocabulary = {
    let decoded = VocabularyDecoder.decode([yaml(terms), yaml(controls)])
    guard let vocabulary = decoded.value else { fatalError(shown(decoded.diagnostics)) }
    return vocabulary
  }()

  static func index(_ id: String) throws -> Int { try #require(vocabulary.index(of: id)) }

  static func event(_ id: String) throws -> Int { try #require(vocabulary.events.firstIndex { $0.id == id }) }

  /// A policy with two clauses, for what refers to policies.
  static let policies: [Policy] = {
    let decoded = decodePolicy(
      """
      policy: nerima.rules
      version: "2020"
      title: 規則
      binds: contract
      effective: { from: 2019-04-01 }
      applies: { ward: [nerima, itabashi] }
      requirements:
        - { id: "6", title: 記録, obliges: contractor, level: mandatory, require: { log.kept: true } }
        - { id: "10", title: 回線, obliges: [contractor, joined-party], level: mandatory, require: { net.line: true } }
      """)
    guard let policy = decoded.value else { fatalError(shown(decoded.diagnostics)) }
    return [policy]
  }()
}

/// Decodes a policy against the test vocabulary.
func decodePolicy(_ text: String, isShipped: Bool = false) -> Decoded<Policy> {
  PolicyDecoder.decode(yaml(text), vocabulary: TestVocabulary.vocabulary, isShipped: isShipped)
}

/// Decodes a dossier against the test vocabulary and policy.
func decodeDossier(_ text: String) -> Decoded<Dossier> {
  DossierDecoder.decode(yaml(text), vocabulary: TestVocabulary.vocabulary, policies: TestVocabulary.policies)
}

/// The dossier of a text that has no mistake.
func dossier(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> Dossier {
  let decoded = decodeDossier(text)
  return try #require(decoded.value, "\(shown(decoded.diagnostics))", sourceLocation: sourceLocation)
}

/// The start of a dossier whose documents follow.
let caseHead = """
  dossier: case
  title: { ja: 案件, en: case }
  kind: outsourcing
  ward: nerima
  parties:
    ward: { role: ward, name: 区 }
    vendor: { role: contractor, name: 会社 }
    maker: { role: builder, name: 構築 }
  connections:
    link: { from: ward, to: vendor }
    side: { from: user, to: vendor }
  holdings:
    usb: { label: 媒体 }

  """

/// The start of a dossier with one paper whose claims follow, indented by six.
let claimsHead = """
  \(caseHead)documents:
    - stage: declared
      date: 2021-06-21
      claims:

  """
