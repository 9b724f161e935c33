import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import Testing

@Suite struct AskedMeasureTests {
  private func asked(_ sample: String, on day: String) throws -> (Evaluation, [AskedMeasure]) {
    let dossier = try #require(Shipped.dossier(sample))
    let date = try #require(DateText.parse(day))
    let evaluation = Evaluator(rulebook: Shipped.rulebook).evaluation(of: dossier, on: date.first)
    return (evaluation, evaluation.askedMeasures)
  }

  @Test func eachMeasureIsAskedOnceOfEachPartyConnectionAndPart() throws {
    let (evaluation, asked) = try asked("samples/nerima-giga-school.yaml", on: "2021-06-21")
    let ids = asked.map { $0.id(in: evaluation).text }
    #expect(ids.count > 50)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("ntt-com/access.ip-restriction/pupil-to-service/"))
    #expect(ids.allSatisfy { RowID($0)?.text == $0 })
  }

  @Test func theWardIsNotAsked() throws {
    let (evaluation, asked) = try asked("samples/shinjuku-symposium.yaml", on: "2019-12-01")
    #expect(asked.allSatisfy { evaluation.dossier.parties[$0.party].role != .ward })
    #expect(asked.contains { $0.id(in: evaluation).text == "contractor/mail.bcc//" })
  }

  @Test func whatHangsOnAnUnknownFeatureNamesIt() throws {
    let text = """
      dossier: case
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2019-09-02, until: 2020-03-31 }
      parties: { ward: { role: ward, name: 区 }, contractor: { role: contractor, name: 社 } }
      documents:
        - { stage: declared, date: 2019-10-01, claims: [{ party: contractor, data.deletion-timing: contract-end }] }
      """
    let dossier = try #require(Shipped.dossier(text: text).value)
    let date = try #require(DateText.parse("2019-12-01"))
    let evaluation = Evaluator(rulebook: Shipped.rulebook).evaluation(of: dossier, on: date.first)
    let open = evaluation.askedMeasures.filter { !$0.features.isEmpty }
    #expect(!open.isEmpty)
    let ids = evaluation.askedMeasures.map { $0.id(in: evaluation).text }
    #expect(Set(ids).count == ids.count)
  }
}
