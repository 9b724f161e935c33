import ComplianceModel
import SourceText
import Testing

struct IncidentDecoderTests {
  private static let head = """
    dossier: register
    kind: own-operation
    ward: nerima
    parties: { ward: { role: ward, name: 区 } }

    """

  private func mistakes(
    _ text: String, _ mistakes: Mistake..., sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let marked = Marked(stringLiteral: IncidentDecoderTests.head + text)
    expect(mistakes, at: marked, in: decodeDossier(marked.text).diagnostics, sourceLocation: sourceLocation)
  }

  @Test func readsWhatWentWrongAndWhatWouldHavePreventedIt() throws {
    let dossier = try dossier(
      IncidentDecoderTests.head + """
        incidents:
          - id: "8"
            kind: loss
            date: 2020-04
            assumed: [date]
            known: { date: 2021-06-21, document: 報告 }
            title: { ja: 書類をなくした, en: papers were lost }
            persons: 4
            office: 子育て課
            by: contractor
            cause: no-check
            when: { uses: web }
            prevented-by: { log.kept: true }
            section: 表6
          - { id: "9", kind: loss, date: 2020-05-01, title: 紛失, prevented-by: { log.kept: true } }
        causes: { no-check: { ja: 確認しなかった, en: nobody checked } }
        figures:
          - { label: 委託, value: 654, unit: 件, as-of: 2021-03-31, section: "4", relates-to: [log.kept] }
        """)
    #expect(dossier.kinds == [.ownOperation])
    let first = try #require(dossier.incidents.first)
    #expect(first.id == "8" && first.kind == 0 && first.date.description == "2020-04" && first.dateIsAssumed)
    #expect(first.known?.description == "2021-06-21" && first.knownFrom == "報告" && first.title.en == "papers were lost")
    #expect(first.persons == 4 && first.office == "子育て課" && first.by == .contractor && first.cause == 0)
    let kept = try TestVocabulary.index("log.kept")
    #expect(first.when == .uses([0]) && first.controls == [kept])
    #expect(first.section == "表6" && first.knownDay.description == "2021-06-21")
    #expect(dossier.causes.map(\.id) == ["no-check"] && dossier.causes[0].text.ja == "確認しなかった")
    let second = dossier.incidents[1]
    #expect(second.by == .ward && second.persons == nil && second.when == nil && second.cause == nil)
    #expect(second.knownDay.description == "2020-05-01")
    let figure = try #require(dossier.figures.first)
    #expect(figure.value == 654 && figure.unit.ja == "件" && figure.asOf.description == "2021-03-31")
    #expect(figure.controls == first.controls && figure.section == "4" && figure.label.ja == "委託")
  }

  @Test func namesThatDoNotExistAreToldWithTheNearest() {
    mistakes(
      """
      incidents:
        - id: "1"
          kind: ▸los
          date: 2020-04
          title: 紛失
          cause: ▸no-chek
          prevented-by: { ▸log.kep: true }
      causes: { no-check: 確認しなかった }
      figures:
        - { label: 委託, value: ▸多数, unit: 件, as-of: 2021-03-31, relates-to: [▸log.kep] }
      """,
      Mistake("dossier.unknown-incident-kind", "loss"), Mistake("dossier.unknown-cause", "no-check"),
      Mistake("dossier.unknown-control", "log.kept"), Mistake("dossier.wrong-type"),
      Mistake("dossier.unknown-control", "log.kept"))
  }

  @Test func oneIDStandsOnce() {
    mistakes(
      """
      incidents:
        - { id: "1", kind: loss, date: 2020-04, title: 紛失, prevented-by: { log.kept: true } }
        - ▸{ id: "1", kind: loss, date: 2020-05, title: 紛失, prevented-by: { log.kept: true } }
      """, Mistake("dossier.duplicate-incident", "1"))
  }

  @Test func whatPreventsItMustBeSaid() {
    mistakes(
      """
      incidents:
        - ▸{ id: "1", kind: loss, date: 2020-04, title: 紛失 }
      """, Mistake("dossier.missing-key", "prevented-by"))
  }

  @Test func nothingIsKnownBeforeItHappened() {
    mistakes(
      """
      incidents:
        - ▸{ id: "1", kind: loss, date: 2020-04-02, known: 2020-04-01, title: 紛失, prevented-by: { log.kept: true } }
      """, Mistake("dossier.known-before-it-happened", "2020-04-01"))
  }
}
