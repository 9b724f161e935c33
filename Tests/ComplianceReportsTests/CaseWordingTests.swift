import ComplianceEvaluation
import Foundation
import SourceText
import Testing

@testable import ComplianceModel
@testable import ComplianceReports

/// How a whole case is put into words.
struct CaseWordingTests {
  private static let policy = """
    policy: test.open
    version: "2021"
    title: { ja: 条項, en: clauses }
    binds: law
    effective: { from: 2021-01-01 }
    applies: { uses: cloud }
    requirements:
      - { id: role, title: { ja: 一, en: a }, obliges: operator, level: mandatory, require: { mail.bcc: true } }
      - { id: link, title: { ja: 二, en: b }, obliges: contractor, level: mandatory, on: { from: user }, require: { access.ip-restriction: true } }
      - { id: said, title: { ja: 三, en: c }, obliges: contractor, level: mandatory, require: { physical.carry-out: none } }
    """

  private static func evaluation(_ uses: String, items: String = "[住所, name, 電話]") throws -> Evaluation {
    try Situation.evaluation(
      of: """
        dossier: words
        title: { ja: 案件, en: case }
        kind: outsourcing
        ward: toku
        \(uses)
        parties: { ward: { role: ward, name: 特区役所 }, c: { role: contractor, name: 社 } }
        documents:
          - { stage: consulted, title: 諮問, date: 2021-05-10, claims: [ { party: c, data.items: [住所] } ] }
          - { stage: observed, title: 調査, date: 2021-05-20, claims: [ { party: c, data.items: \(items) } ] }
        """, by: policy, on: "2021-06-21")
  }

  private static func text(_ evaluation: Evaluation) -> String {
    TextFormat.document(for: Report(evaluations: [evaluation], language: .ja, toolVersion: "0.0.0"))
  }

  @Test func oneUnknownConditionIsAskedOnce() throws {
    let open = CaseWordingTests.text(try CaseWordingTests.evaluation(""))
    #expect(open.components(separatedBy: "この案件で使う・行うか：クラウド。").count == 2)
    #expect(!open.contains("は誰か。") && !open.contains("どこからどこへ接続するか。"))
    let known = CaseWordingTests.text(try CaseWordingTests.evaluation("uses: { cloud: true }"))
    #expect(known.contains("運営事業者は誰か。") && known.contains("どこからどこへ接続するか。"))
  }

  @Test func membersOfAnOpenSetAreShownInTheOrderOfThePaper() throws {
    let text = CaseWordingTests.text(try CaseWordingTests.evaluation(""))
    #expect(text.contains("住所・氏名・電話") || text.contains("住所・name・電話"))
    let shuffled = try CaseWordingTests.evaluation("", items: "[電話, name, 住所]")
    #expect(
      shuffled.history.cells.map { $0.states(.observed).map(\.value) }
        == (try CaseWordingTests.evaluation("")).history.cells.map { $0.states(.observed).map(\.value) })
  }

  @Test(arguments: [("特区", "特区役所（区）"), ("架空市", "特区役所（市）"), ("県", "特区役所（県）"), ("名なし", "特区役所（区）")])
  func aWardThatIsACityIsCalledSo(label: String, expected: String) throws {
    let evaluation = try CaseWordingTests.evaluation("")
    var vocabulary = evaluation.rulebook.vocabulary
    vocabulary.wards = [Term(id: "toku", label: LocalizedText(ja: label, en: "Toku City"))]
    let renamed = Evaluator(rulebook: Rulebook(vocabulary: vocabulary, policies: evaluation.rulebook.policies))
      .evaluation(of: evaluation.dossier, on: evaluation.day)
    #expect(Wording(renamed, in: .ja).partyWithRole(0) == expected)
  }
}
