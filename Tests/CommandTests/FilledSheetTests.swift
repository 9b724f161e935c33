import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import Foundation
import LocatedYAML
import SourceText
import Testing
import Workbooks

/// A sheet that a vendor filled in, on the command line: shown, judged with, added and taken out again.
@Suite struct FilledSheetTests {
  private static let dossier = """
    # 手書きの案件
    dossier: one
    title: { ja: 小さな案件, en: Small case }
    kind: outsourcing
    ward: nerima
    parties:
      ward: { role: ward, name: 練馬区 }
      maker: { role: contractor, name: 甲社 }
    documents:
      - { stage: specified, title: 仕様書, date: 2020-04-10, claims: [{ party: maker, mail.bcc: true }] } # 第2版

    """

  private static let policy = """
    policy: test.clauses
    version: "2020"
    title: { ja: 特記の基準, en: Clauses }
    binds: contract
    effective: { from: 2020-04-01 }
    applies: { kind: outsourcing }
    requirements:
      - { id: "1", title: { ja: BCC, en: BCC }, obliges: contractor, level: mandatory, require: { mail.bcc: true } }

    """

  /// A bench with the case and a questionnaire in which the only question is answered 「なし」.
  private func bench() throws -> Workbench {
    let bench = try Workbench()
    try bench.add("one.yaml", Data(Self.dossier.utf8))
    try bench.add("rules/clauses.yaml", Data(Self.policy.utf8))
    let vocabulary = try #require(Self.vocabulary)
    let policy = try #require(
      PolicyDecoder.decode(Self.parsed(Self.policy, "clauses.yaml"), vocabulary: vocabulary, isShipped: false).value)
    let dossier = try #require(
      DossierDecoder.decode(Self.parsed(Self.dossier, "one.yaml"), vocabulary: vocabulary, policies: [policy]).value)
    let day = try #require(DateText.parse("2020-12-31"))
    let rulebook = Rulebook(vocabulary: vocabulary, policies: [policy])
    let evaluation = Evaluator(rulebook: rulebook).evaluation(of: dossier, on: day.first)
    var workbook = Questionnaire.workbook(for: evaluation, party: 1, language: .ja)
    try fill(&workbook, below: "回答", with: "なし")
    try fill(&workbook, right: "回答日", with: "令和2年6月1日")
    try bench.add("kaito.xlsx", Data(try XLSXWriter.bytes(of: workbook)))
    return bench
  }

  private func fill(_ workbook: inout Workbook, below heading: String, with text: String) throws {
    for sheet in workbook.sheets.indices {
      for row in workbook.sheets[sheet].rows.indices {
        let cells = workbook.sheets[sheet].rows[row].cells
        guard let column = cells.firstIndex(where: { $0.content == .text(heading) && $0.style == .heading }),
          let target = workbook.sheets[sheet].rows[(row + 1)...].firstIndex(where: { $0.cells.last?.content != .blank })
        else { continue }
        workbook.sheets[sheet].rows[target].cells[column].content = .text(text)
        return
      }
    }
    Issue.record("no heading \(heading)")
  }

  private func fill(_ workbook: inout Workbook, right label: String, with text: String) throws {
    let row = try #require(
      workbook.sheets[0].rows.firstIndex { $0.cells.first?.content == .text(label) })
    workbook.sheets[0].rows[row].cells[1].content = .text(text)
  }

  private static let options = "--policies rules --only-policies --as-of 2020-12-31"

  @Test func checkingWithItSaysWhatCheckingAfterAddingItSays() throws {
    let bench = try bench()
    defer { bench.remove() }
    let with = try bench.run("tokki check one.yaml --with kaito.xlsx \(Self.options) --format json")
    #expect(with.exitCode == 1, "\(with.errors)")
    #expect(with.output.contains("\"unmet\"") && with.output.contains("\"uncommitted\""), "\(with.output)")
    #expect(with.output.contains("\"sheet\": \"質問\""))
    let added = try bench.run("tokki questionnaire read kaito.xlsx --dossier one.yaml --add \(Self.options)")
    #expect(added.exitCode == 0, "\(added.errors)")
    let after = try bench.run("tokki check one.yaml \(Self.options) --format json")
    func ids(_ text: String) -> [String] { text.matches(of: /"id": ?"([^"]+)"/).map { String($0.output.1) } }
    #expect(ids(with.output).count > 3)
    #expect(ids(with.output) == ids(after.output))
  }

  @Test func whatWasAddedCanBeTakenOutAndNothingElseChanges() throws {
    let bench = try bench()
    defer { bench.remove() }
    let dry = try bench.run("tokki questionnaire read kaito.xlsx --dossier one.yaml --add --dry-run \(Self.options)")
    #expect(dry.output.contains("+") && dry.output.contains("mail.bcc"), "\(dry.output)\(dry.errors)")
    #expect(try bench.run("cat one.yaml").output == Self.dossier)
    let added = try bench.run("tokki questionnaire read kaito.xlsx --dossier one.yaml --add \(Self.options)")
    #expect(added.exitCode == 0, "\(added.errors)")
    let text = try bench.run("cat one.yaml").output
    #expect(text.hasPrefix(Self.dossier) && text.contains("by: maker") && text.contains("kaito.xlsx"))
    let again = try bench.run("tokki questionnaire read kaito.xlsx --dossier one.yaml --add \(Self.options)")
    #expect(again.exitCode == 2 && again.errors.contains("もう読み込まれています"), "\(again.errors)")
    let removed = try bench.run("tokki questionnaire read --remove kaito.xlsx --dossier one.yaml \(Self.options)")
    #expect(removed.exitCode == 0, "\(removed.errors)")
    #expect(try bench.run("cat one.yaml").output == Self.dossier)
  }

  @Test func aSheetIsShownAsAPaperBeforeAnythingIsWritten() throws {
    let bench = try bench()
    defer { bench.remove() }
    let shown = try bench.run("tokki questionnaire read kaito.xlsx --dossier one.yaml \(Self.options)")
    #expect(shown.exitCode == 0, "\(shown.errors)")
    #expect(shown.output.contains("- stage: declared") && shown.output.contains("mail.bcc: { value: false"))
    #expect(try bench.run("cat one.yaml").output == Self.dossier)
  }

  private static func parsed(_ text: String, _ name: String) -> YAMLDocument {
    YAMLReader.parse(SourceFile(path: name, bytes: Array(text.utf8)))
  }

  private static let vocabulary: Vocabulary? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Policies/vocabulary")
      .standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    let documents = names.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".test.yaml") }.sorted().map {
      YAMLReader.read(path: root.appending(path: $0).path, displayedAs: $0)
    }
    return VocabularyDecoder.decode(documents).value
  }()
}
