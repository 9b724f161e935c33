import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import Testing

/// Had the companies of the GIGA case been asked, their true answers would have shown the broken promise at once.
@Suite struct GigaTruthTests {
  @Test(arguments: ["ntt-com", "benesse", "google"])
  func aTrueAnswerShowsThatThePromiseIsNotKept(party: String) throws {
    let sample = "samples/nerima-giga-school.yaml"
    var sheet = try FilledQuestionnaire(sample, on: "2021-02-01", party: party)
    try sheet.cover("令和3年2月1日")
    try sheet.fill("\(party)/access.ip-restriction/pupil-to-service/", "answer", "なし")
    try sheet.fill("\(party)/access.authentication/pupil-to-service/", "answer", "ID\nパスワード")
    let reading = sheet.read()
    #expect(reading.errors.isEmpty)
    let (dossier, _, claims) = try sheet.claims(of: try #require(reading.node))
    #expect(claims.count == 2)
    let day = try #require(DateText.parse("2021-02-01"))
    let evaluation = Evaluator(rulebook: Shipped.rulebook).evaluation(of: dossier, on: day.first)
    let control = try #require(Shipped.vocabulary.index(of: "access.ip-restriction"))
    let index = try #require(dossier.parties.firstIndex { $0.id == party })
    let subjects = evaluation.history.subjects
    let about = evaluation.findings.filter { finding in
      finding.isOpen && finding.controls.contains(control)
        && finding.subjects.contains { subjects.link($0.index).map { subjects.isEnd(index, of: $0) } ?? false }
    }
    let kinds = Set(about.map(\.kind))
    #expect(kinds.contains(.uncommitted), "\(kinds)")
    // Nobody could have known without the answer.
    let before = sheet.evaluation.findings.filter { $0.controls.contains(control) }.map(\.kind)
    #expect(!before.contains(.uncommitted))
  }
}
