import ComplianceModel
import SourceText
import Testing

struct DossierDecoderTests {
  private func mistakes(
    _ text: Marked, _ mistakes: Mistake..., sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    expect(mistakes, at: text, in: decodeDossier(text.text).diagnostics, sourceLocation: sourceLocation)
  }

  @Test func readsWhatACaseIs() throws {
    let dossier = try dossier(
      """
      dossier: case
      title: { ja: 案件, en: case }
      kind: [outsourcing, interconnection]
      ward: itabashi
      fictional: true
      uses: { web: true, email: false }
      data: { sensitivity: [ordinary, my-number], persons: 47300 }
      contract: { from: 令和元年9月2日, until: 2020-03, assumed: [until], clauses: [nerima.rules] }
      parties:
        ward: { role: ward, name: 区 }
        vendor: { role: contractor, name: 未定, operated-by: maker }
        sub:
          { role: subcontractor, name: 不明, under: vendor, handles: false, country: NO, known: 2019-12-01,
            notified: 2019-12-02, consented: R1.12.3 }
        maker: { role: builder, name: 構築, known: { date: 2021-06-21, document: 報告 } }
      connections:
        link: { label: { ja: 区間, en: link }, from: user, to: [vendor, joined-party], built-by: maker }
      holdings: { usb: { label: 媒体, held-by: sub, serial: 007, known: 2020-01 } }
      events: [{ kind: incident, date: 2020-06, assumed: [date], note: 誤送信 }]
      award: { party: vendor, date: 2019-08-30 }
      notes: [一つ, 二つ]
      """)
    #expect(dossier.id == "case" && dossier.title.en == "case" && dossier.isFictional && dossier.ward == "itabashi")
    #expect(dossier.kinds == [.outsourcing, .interconnection])
    #expect(dossier.uses == [0: true, 2: false])
    #expect(dossier.sensitivities == [0, 1] && dossier.persons == 47_300)
    let contract = try #require(dossier.contract)
    #expect(contract.from?.description == "2019-09-02" && contract.until?.description == "2020-03")
    #expect(contract.untilIsAssumed && !contract.fromIsAssumed && contract.clauses.map(\.value) == ["nerima.rules"])
    #expect(dossier.parties.map(\.id) == ["ward", "vendor", "sub", "maker"])
    let sub = dossier.parties[2]
    #expect(sub.under == 1 && !sub.handles && sub.country == "NO" && sub.known?.description == "2019-12-01")
    #expect(sub.notified?.description == "2019-12-02" && sub.consented?.description == "2019-12-03")
    #expect(dossier.parties[1].operatedBy == 3 && dossier.parties[1].handles && dossier.parties[1].known == nil)
    #expect(dossier.parties[3].knownFrom == "報告" && dossier.parties[3].known?.description == "2021-06-21")
    #expect(dossier.parties[0].location.description == "test.yaml:10:3")
    let link = try #require(dossier.connections.first)
    #expect(link.from == [.role(.user)] && link.to == [.party(1), .role(.joinedParty)] && link.builtBy == 3)
    let holding = try #require(dossier.holdings.first)
    #expect(holding.heldBy == 2 && holding.serial == "007" && holding.known?.isMonth == true)
    #expect(holding.label == LocalizedText(ja: "媒体", en: ""))
    #expect(dossier.events.map(\.kind) == [try TestVocabulary.event("incident")])
    #expect(dossier.events.first?.dateIsAssumed == true && dossier.events.first?.note == "誤送信")
    #expect(dossier.award?.party == 1 && dossier.notes == ["一つ", "二つ"])
  }

  @Test func needsLittle() throws {
    let dossier = try dossier(
      "{ dossier: x, kind: other-use, ward: nerima, parties: { ward: { role: ward, name: 区 } } }")
    #expect(dossier.title.ja == "x" && dossier.contract == nil && dossier.documents.isEmpty && !dossier.isFictional)
    #expect(dossier.sensitivities == nil && dossier.persons == nil && dossier.uses.isEmpty)
  }

  @Test func whatIsMissingIsNamed() {
    mistakes(
      "▸▸▸dossier: x", Mistake("dossier.missing-key", "kind"), Mistake("dossier.missing-key", "ward"),
      Mistake("dossier.missing-key", "parties"))
  }

  @Test func findsAllMistakesOfACaseAtOnce() {
    mistakes(
      """
      dossier: case
      ▸titel: x
      kind: [outsourcing, ▸outsorcing, ▸outsourcing]
      ward: ▸shinjku
      fictional: ▸yes
      uses: { ▸wep: true, web: ▸○ }
      data: { sensitivity: ▸secret, persons: ▸47300人, ▸person: 1 }
      contract: { from: 2020-04-01, until: ▸2020-03-31, clauses: [▸nerima.rule] }
      parties:
        ward: { role: ward, name: ▸}
        vendor: { role: ▸contracter, name: 会社 }
        sub: ▸{ role: subcontractor, under: ▸vender }
        ▸builder: { role: contractor, name: 会社 }
        maker: { role: builder, name: 構築, country: ▸Japan, known: ▸2021-6-1 }
        ▸an.other: { role: builder, name: 構築 }
      connections: { link: { from: ▸wrd, to: [vendor, ▸vendor], built-by: ▸operator } }
      holdings: { usb: { held-by: ▸vendr, ▸serail: 1 } }
      events: [{ kind: ▸incidnt, date: ▸2021-02-30 }, { kind: ▸contract-end, date: 2021-03-31 }]
      award: ▸{ party: ▸makr }
      notes: ▸one
      """,
      Mistake("dossier.unknown-key", "title"), Mistake("dossier.unknown-kind", "outsourcing"),
      Mistake("dossier.duplicate-kind"), Mistake("dossier.unknown-ward", "Did you mean shinjuku"),
      Mistake("dossier.wrong-type", "true"), Mistake("dossier.unknown-feature", "web"), Mistake("dossier.wrong-type"),
      Mistake("dossier.unknown-sensitivity", "ordinary, my-number"), Mistake("dossier.wrong-type", "47300"),
      Mistake("dossier.unknown-key", "persons"), Mistake("dossier.period-reversed", "2020-03-31"),
      Mistake("dossier.unknown-policy", "Did you mean nerima.rules"), Mistake("dossier.empty-value"),
      Mistake("dossier.unknown-role", "Did you mean contractor"), Mistake("dossier.missing-key", "name"),
      Mistake("dossier.unknown-party", "vendor"), Mistake("dossier.misleading-id"),
      Mistake("dossier.bad-country", "JP"),
      Mistake("dossier.bad-date", "2021-06-21"), Mistake("dossier.bad-id"), Mistake("dossier.unknown-party", "ward"),
      Mistake("dossier.duplicate-party"), Mistake("dossier.unknown-party", "not a role"),
      Mistake("dossier.unknown-party", "vendor"), Mistake("dossier.unknown-key", "serial"),
      Mistake("dossier.unknown-event", "incident"), Mistake("dossier.bad-date"), Mistake("dossier.computed-event"),
      Mistake("dossier.missing-key", "date"), Mistake("dossier.unknown-party", "maker"), Mistake("dossier.wrong-kind"))
  }

  @Test func aPartyWithMistakesIsStillKnownByItsId() {
    mistakes(
      """
      dossier: x
      kind: outsourcing
      ward: nerima
      parties: { vendor: { role: ▸vendor, name: 会社 }, sub: { role: subcontractor, name: 下請, under: vendor } }
      """, Mistake("dossier.unknown-role"))
  }

  @Test func withoutPartiesNothingElseIsCalledUnknown() {
    mistakes(
      """
      dossier: x
      kind: outsourcing
      ward: nerima
      parties: ▸[vendor]
      connections: { link: { from: vendor, to: ward } }
      documents: [{ stage: declared, date: 2021-01-01, claims: [{ party: vendor, log.kept: true }] }]
      """, Mistake("dossier.wrong-kind"))
  }

  @Test func nobodyWorksForHimself() {
    mistakes(
      """
      dossier: x
      kind: outsourcing
      ward: nerima
      parties:
        ▸one: { role: subcontractor, name: 一, under: two }
        ▸two: { role: subcontractor, name: 二, under: one }
        three: { role: subcontractor, name: 三, under: two }
      """, Mistake("dossier.circular-under"), Mistake("dossier.circular-under"))
  }

  @Test func aFileThatIsNoMappingIsRefused() {
    mistakes("▸- dossier: x", Mistake("dossier.wrong-kind"))
  }

  @Test func anEmptyListOfClausesIsNotAStatement() {
    mistakes("\(caseHead)contract: { clauses: ▸[] }", Mistake("dossier.empty-value"))
    mistakes("\(caseHead)contract: { clauses: [nerima.rules, ▸nerima.rules] }", Mistake("dossier.duplicate-policy"))
  }

  @Test func onlyWhatIsWrittenCanBeAssumed() {
    mistakes(
      "\(caseHead)contract: { from: 2020-04-01, assumed: [▸until, ▸date] }", Mistake("dossier.nothing-assumed"),
      Mistake("dossier.unknown-key", "from, until"))
  }

  @Test func mistakesAreInTheOrderOfTheFile() {
    let places = decodeDossier("notes: 1\nkind: x\ndossier: []\nward: {}\nparties: 3\n").diagnostics.compactMap(
      \.location)
    #expect(places == places.sorted() && places.count == 5)
  }

  @Test func aCommaInsideBracesIsExplained() {
    mistakes("\(caseHead)data: { persons: 47,▸300 }", Mistake("dossier.unknown-key", "a comma ends the value"))
  }

  @Test func aSubcontractorUnderNobodyIsNoted() {
    let text = caseHead.replacing("  maker:", with: "  sub: { role: subcontractor, name: 下請 }\n  maker:")
    let decoded = decodeDossier(text)
    #expect(decoded.value != nil && decoded.diagnostics.map(\.code) == ["dossier.subcontractor-without-under"])
    #expect(decoded.diagnostics.map(\.severity) == [.warning])
  }
}

@Suite("A ward that nothing declares")
struct UndeclaredWardTests {
  private func decode(_ ward: String) -> Decoded<Dossier> {
    decodeDossier("dossier: c\nkind: outsourcing\nward: \(ward)\nparties: { ward: { role: ward, name: 区 } }\n")
  }

  @Test func isAWarningAtItsPlace() throws {
    let decoded = decode("kaku")
    #expect(decoded.value?.ward == "kaku")
    let found = try #require(decoded.diagnostics.first)
    #expect(decoded.diagnostics.count == 1 && found.code == "dossier.undeclared-ward" && found.severity == .warning)
    #expect(found.location?.line == 3 && found.location?.column == 7 && found.length == 4)
    #expect(found.message.ja == "区「kaku」は一覧にありません。判定する基準が見つからないことがあります")
    #expect(found.help?.ja.contains("一覧にある区: itabashi, nerima, shinjuku") == true)
  }

  @Test func isNoWarningWhereAPolicyIsAboutIt() throws {
    let text = """
      policy: kaku.rules
      version: "2020"
      title: 規則
      binds: contract
      effective: { from: 2019-04-01 }
      applies: { any: [{ ward: kaku }, { kind: outsourcing }] }
      requirements: [{ id: "6", title: 記録, obliges: contractor, level: mandatory, require: { log.kept: true } }]
      """
    let policy = decodePolicy(text)
    #expect(policy.diagnostics.map(\.code) == ["policy.undeclared-ward"])
    let decoded = DossierDecoder.decode(
      yaml("dossier: c\nkind: outsourcing\nward: kaku\nparties: {}\n"), vocabulary: TestVocabulary.vocabulary,
      policies: [try #require(policy.value)])
    #expect(decoded.value != nil && decoded.diagnostics.isEmpty)
  }

  @Test func isNoWarningInATestOfAPolicy() {
    let text = """
      policy-test: nerima.rules
      as-of: 2020-04-01
      dossier: { kind: outsourcing, ward: kaku, parties: { ward: { role: ward, name: 区 } } }
      tests: [{ case: ほかの区, expect: not-in-force }]
      """
    let decoded = PolicyTestDecoder.decode(
      yaml(text), vocabulary: TestVocabulary.vocabulary, policies: TestVocabulary.policies)
    #expect(decoded.value?.count == 1 && decoded.diagnostics.isEmpty)
  }

  @Test(
    "Labels suggest the words of a case",
    arguments: [
      ("kind: 業務委託", "unknown-kind", "outsourcing（業務委託）"),
      ("uses: { クラウド: true }", "unknown-feature", "cloud（クラウド）"),
      ("data: { sensitivity: 通常 }", "unknown-sensitivity", "ordinary（通常）"),
      ("events: [{ kind: 事故, date: 2020-01-01 }]", "unknown-event", "incident（事故）"),
      ("parties: { a: { role: 受託者, name: 甲 } }", "unknown-role", "contractor（受託者）"),
      ("documents: [{ stage: 仕様, date: 2020-01-01 }]", "unknown-stage", "specified（仕様）"),
      (
        "parties: {}\ndocuments: [{ stage: declared, date: 2020-01-01, by: 区 }]", "unknown-party", "ward（区）"
      ),
      (
        "documents: [{ stage: declared, date: 2020-01-01, claims: [{ party: a, modality: 予定, log.kept: true }] }]",
        "unknown-modality", "planned（予定）"
      ),
      (
        "incidents: [{ id: '1', kind: 紛失, date: 2020-01-01, title: 題, prevented-by: { log.kept: true } }]",
        "unknown-incident-kind", "loss（紛失）"
      ),
      ("figures: [{ label: 数, value: 1, unit: 件, as-of: 2020-01-01, relates-to: [名前] }]", "unknown-control", "（名前）"),
    ])
  func labels(text: String, code: String, meant: String) {
    let found = decodeDossier(text).diagnostics.filter { $0.code == "dossier.\(code)" }
    #expect(found.count == 1 && found.first?.help?.ja.contains("もしかして: \(meant.first == "（" ? "" : meant)") == true)
    #expect(found.first?.help?.ja.contains(meant) == true, "\(shown(found))")
  }
}
