import ComplianceModel
import SourceText
import Testing

struct DocumentDecoderTests {
  private func dossier(_ rest: String) throws -> Dossier {
    let decoded = decodeDossier(caseHead + rest)
    return try #require(decoded.value, "\(shown(decoded.diagnostics))")
  }

  private func mistakes(
    _ rest: Marked, _ mistakes: Mistake..., sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let text = Marked(stringLiteral: caseHead + rest.markedText)
    expect(mistakes, at: text, in: decodeDossier(text.text).diagnostics, sourceLocation: sourceLocation)
  }

  @Test func readsAPaper() throws {
    let dossier = try dossier(
      """
      documents:
        - id: spec
          stage: specified
          title: 仕様書
          date: 2020-11
          assumed: [date]
          source: 資料1
          by: ward
          coverage: complete
          silent: [net.ip, { log.kept: inferred, log.days: inferred }]
          claims: [{ party: vendor, net.line: true }]
          remarks:
            - { section: 5, text: いつまでか。, answered: { document: spec, text: 3年 } }
            - { text: だれか。, answered: { document: 電話, text: 係長 } }
            - { text: どこか。 }
        - { stage: observed, date: 2021-06-21, coverage: { complete: [log.kept] } }
      """)
    let spec = dossier.documents[0]
    #expect(spec.id == "spec" && spec.stage == .specified && spec.title == "仕様書" && spec.source == "資料1")
    #expect(spec.date.isMonth && spec.dateIsAssumed && spec.by == .party(0) && spec.coverage == .complete)
    #expect(!spec.isRecord && spec.recordedParties == nil && spec.location.description == "test.yaml:15:5")
    #expect(spec.remarks.map(\.text) == ["いつまでか。", "だれか。", "どこか。"])
    #expect(spec.remarks.map { $0.answer?.date?.description } == ["2020-11", nil, nil])
    #expect(spec.remarks[0].section == "5" && spec.remarks[2].answer == nil)
    let kept = try TestVocabulary.index("log.kept")
    #expect(dossier.documents[1].coverage == .completeFor([kept]) && dossier.documents[1].title == "確認")
    let silent = dossier.claims.filter { $0.document == 0 && $0.parties.isEmpty }
    #expect(
      silent.map(\.assertion) == [.silent(isInferred: false), .silent(isInferred: true), .silent(isInferred: true)])
    #expect(silent.allSatisfy { $0.stage == .specified && $0.connections.isEmpty })
    #expect(dossier.claims.count == 4)
  }

  @Test func claimsKnowTheirPaper() throws {
    let dossier = try dossier(
      """
      documents:
        - { stage: consulted, date: 2021-01-01, claims: [{ party: vendor, log.kept: true }] }
        - { stage: declared, date: 2021-02-01, claims: [{ party: vendor, log.kept: false }] }
      record: { date: 2021-03-01, data.items: [氏名] }
      """)
    #expect(dossier.claims.map(\.document) == [0, 1, 2])
    #expect(dossier.documents.map(\.isRecord) == [false, false, true])
  }

  @Test func theRecordIsAPaperOfItsOwn() throws {
    let dossier = try dossier(
      """
      record: { title: 台帳, date: 2019-11-25, section: 3, parties: [vendor], data.items: [氏名, 住所], log.kept: true }
      """)
    let record = try #require(dossier.documents.first)
    #expect(record.isRecord && record.title == "台帳" && record.stage == .consulted && !record.dateIsAssumed)
    #expect(record.recordedParties == [1])
    #expect(dossier.claims.map(\.parties) == [[], []] && dossier.claims.map(\.section) == ["3", "3"])
  }

  @Test func anUndatedRecordIsAsOldAsTheContractOrTheFirstPaper() throws {
    let papers = """
      documents:
        - { stage: declared, date: 2021-06-21 }
        - { stage: consulted, date: 2020-11-24 }

      """
    let first = try dossier(papers + "record: { data.items: [氏名] }")
    #expect(first.documents.last?.date.description == "2020-11-24" && first.documents.last?.dateIsAssumed == true)
    #expect(first.documents.last?.title == "記録票")
    let contract = try dossier(papers + "contract: { from: 2019-04-01 }\nrecord: { data.items: [氏名] }")
    #expect(contract.documents.last?.date.description == "2019-04-01")
    mistakes("record: ▸{ data.items: [氏名] }", Mistake("dossier.missing-key", "date"))
  }

  @Test func aPaperCanBeMarkedAsTheRecord() throws {
    let dossier = try dossier(
      """
      documents:
        - { stage: consulted, date: 2021-01-01, record: true, parties: [vendor], claims: [{ data.items: [氏名] }] }
      """)
    #expect(dossier.documents.first?.recordedParties == [1] && dossier.claims.first?.parties == [])
    mistakes(
      "documents: [{ stage: declared, date: 2021-01-01, ▸parties: [vendor] }]",
      Mistake("dossier.parties-without-record"))
  }

  @Test func findsAllMistakesOfAPaperAtOnce() {
    mistakes(
      """
      documents:
        - id: a
          stage: ▸declaired
          ▸tittle: 題
          date: ▸令和3年
          by: ▸wad
          coverage: ▸complet
          record: ▸maybe
          silent: [▸net.ipp, { log.kept: ▸infered }, log.days, ▸log.days]
          remarks: [▸{ section: 3 }, { text: 問, answered: ▸{ document: a } }]
          ▸log.kept: true
        - ▸▸id: ▸a
        - ▸spec
      """, Mistake("dossier.unknown-stage", "declared"), Mistake("dossier.unknown-key", "title"),
      Mistake("dossier.bad-date"), Mistake("dossier.unknown-party", "ward"),
      Mistake("dossier.unknown-coverage", "complete"), Mistake("dossier.wrong-type"),
      Mistake("dossier.unknown-control", "net.ip"), Mistake("dossier.unknown-value", "inferred"),
      Mistake("dossier.duplicate-control"), Mistake("dossier.missing-key", "text"),
      Mistake("dossier.missing-key", "text"), Mistake("dossier.control-not-allowed-here"),
      Mistake("dossier.missing-key", "stage"), Mistake("dossier.missing-key", "date"),
      Mistake("dossier.duplicate-document"), Mistake("dossier.wrong-kind"))
  }

  @Test func idsOfPapersAreUnique() {
    mistakes(
      "documents: [{ id: a, stage: declared, date: 2021-01-01 }, { id: ▸a, stage: declared, date: 2021-01-02 }]",
      Mistake("dossier.duplicate-document"))
  }

  @Test func aPaperCannotBeSilentOnWhatItSays() throws {
    mistakes(
      """
      documents:
        - stage: specified
          date: 2021-01-01
          silent: [▸log.kept]
          claims: [{ party: vendor, log.kept: true }]
      """, Mistake("dossier.silent-and-claimed"))
    let told = try dossier(
      """
      documents:
        - stage: specified
          date: 2021-01-01
          silent: [log.kept]
          claims: [{ party: vendor, stage: implemented, log.kept: true }]
      """)
    #expect(told.claims.count == 2)
  }

  @Test func readsApprovalsAndAnswers() throws {
    let dossier = try dossier(
      """
      documents: [{ id: reply, stage: declared, date: 2021-02-01 }]
      approvals:
        - { requirement: nerima.rules/6, party: vendor, by: ward, document: 承諾書, from: 2019-10, until: 2020-03-31 }
        - { requirement: nerima.rules/10, party: contractor, connection: side, by: ward, from: 2019-10-01,
            instead: { net.ip: true } }
      answers: [{ requirement: nerima.rules/6, document: reply, text: 済 }]
      """)
    #expect(dossier.approvals.map(\.policy) == ["nerima.rules", "nerima.rules"])
    #expect(dossier.approvals.map(\.requirement) == ["6", "10"])
    #expect(dossier.approvals.map(\.party) == [.party(1), .role(.contractor)])
    #expect(dossier.approvals.map(\.connection) == [nil, 1] && dossier.approvals[0].from.isMonth)
    #expect(dossier.approvals[0].until?.description == "2020-03-31" && dossier.approvals[1].until == nil)
    #expect(dossier.approvals[1].instead?.tests.count == 1 && dossier.approvals[0].document == "承諾書")
    #expect(dossier.answers.map(\.requirement) == ["6"])
    #expect(dossier.answers.map { $0.answer.date?.description } == ["2021-02-01"])
  }

  @Test func referencesToRequirementsMustHit() {
    mistakes(
      """
      approvals:
        - ▸{ requirement: ▸nerima.rulez/6, party: vendor, by: ward }
        - { requirement: nerima.rules/▸66, party: vendor, by: ward, from: 2019-10-01, until: ▸2019-09-30 }
        - { requirement: ▸nerima.rules, party: ▸vendr, by: ▸wardd, connection: ▸lnk, from: 2019-10-01, instead: ▸{} }
      answers: [▸{ requirement: nerima.rules/6, document: 電話 }]
      """, Mistake("dossier.missing-key", "from"), Mistake("dossier.unknown-policy", "nerima.rules"),
      Mistake("dossier.unknown-requirement", "Did you mean 6"), Mistake("dossier.period-reversed"),
      Mistake("dossier.bad-reference"), Mistake("dossier.unknown-party", "vendor"),
      Mistake("dossier.unknown-party", "ward"), Mistake("dossier.unknown-connection", "link"),
      Mistake("dossier.empty-predicate"), Mistake("dossier.missing-key", "text"))
  }
}
