import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

@Suite("Reading an earlier report")
struct BaselineReaderTests {
  private static let head = #""format": "tokki-check", "version": 1, "tool": { "name": "tokki", "version": "9" }"#

  private static func dossier(_ finding: String) -> String {
    #"{ \#(head), "dossiers": [ { "id": "a", "day": "2021-06-21", "findings": [ \#(finding) ] } ] }"#
  }

  private func mistake(_ text: String) -> (code: String, place: String?)? {
    do {
      _ = try EarlierReport.read(text)
      return nil
    } catch {
      let diagnostic = (error as? BaselineMistake)?.diagnostic
      return (diagnostic?.code ?? "\(error)", diagnostic?.path)
    }
  }

  @Test func whatComparingNeedsIsKept() throws {
    let evaluation = try Situation.evaluation("promised", on: "2021-06-21")
    let baseline = try EarlierReport.baseline([evaluation], toolVersion: "1.2.3")
    #expect(baseline.toolVersion == "1.2.3")
    #expect(baseline.day == evaluation.day)
    #expect(baseline.vocabularyHash == evaluation.rulebook.vocabulary.hash)
    #expect(baseline.policies.count == evaluation.rulebook.policies.count)
    let kept = try #require(baseline.cases["promised"])
    #expect(kept.hash == evaluation.dossier.hash)
    #expect(kept.day == evaluation.day)
    #expect(kept.stage == nil)
    #expect(kept.policies == [Baseline.PolicyVersion(id: "toku.connections", version: "2020")])
    #expect(kept.findings.map(\.id) == evaluation.findings.map(\.id))
    #expect(kept.findings.map(\.severity) == evaluation.findings.map(\.severity))
    #expect(
      kept.findings.map { $0.policy?.id }
        == evaluation.findings.map { $0.requirement.map { evaluation.rulebook.policies[$0.policy].id } })
    let wording = Wording(evaluation, in: .ja)
    let headlines = evaluation.findings.map { FindingText(FindingFacts($0, wording)).headline }
    #expect(kept.findings.map(\.headline) == headlines)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000])
  func theSizeOfThePiecesDoesNotMatter(size: Int) throws {
    let report = Report(
      evaluations: [try Situation.evaluation("hostile", on: "2021-06-21")], language: .ja, toolVersion: "0.0.0")
    let text = JSONFormat.document(for: report)
    let whole = try EarlierReport.read(text)
    let parted = try EarlierReport.read(text, pieces: size)
    #expect(parted.cases["hostile"]?.findings.map(\.headline) == whole.cases["hostile"]?.findings.map(\.headline))
    #expect(parted.policies == whole.policies)
    #expect(parted.cases["hostile"]?.hash == whole.cases["hostile"]?.hash)
  }

  @Test func anotherProgramMayHaveWrittenItAnew() throws {
    let headline = #""\ud83d\ude00\u0041\/\"\\\b\f""#
    let finding = #"{"headline":\#(headline),"state":"settled","severity":"minor","kind":"k","id":"f","x":-1.5e3}"#
    let dossier = #"{"x":[{},[],null,true],"id":"a","findings":[\#(finding)],"day":"2021-06-21"}"#
    let text = #"{"dossiers":[\#(dossier)],\#(Self.head)}"#
    let kept = try #require(try EarlierReport.read(text).cases["a"])
    #expect(kept.hash == nil)
    #expect(kept.findings.map(\.headline) == ["😀A/\"\\\u{8}\u{C}"])
    #expect(kept.findings.map(\.isOpen) == [false])
  }

  @Test(arguments: [
    ("", "baseline.empty", "1:1"), (" \n ", "baseline.empty", "2:2"), ("dossier: x\n", "baseline.not-json", "1:8"),
    ("{\n  \"あ\"; 1 }", "baseline.not-json", "2:6"), ("{ \"a\": nan }", "baseline.not-json", "1:11"),
    ("{ \"a\": 1, }", "baseline.not-json", "1:11"), ("{ \"a\": \"\u{1}\" }", "baseline.not-json", "1:9"),
    ("{ \"a\": \"\\x\" }", "baseline.not-json", "1:11"), ("{ \"a\": \"\\ud83d\" }", "baseline.not-json", "1:16"),
    ("[1]", "baseline.not-a-report", "1:1"), ("{}", "baseline.not-a-report", "1:3"),
    ("{ \"format\": \"sarif\" }", "baseline.not-a-report", "1:20"),
    ("{ \"format\": \"tokki-check\" }", "baseline.other-form", "1:28"),
    ("{ \"format\": \"tokki-check\", \"version\": 2, ", "baseline.other-version", "1:40"),
    ("{ \"version\": 2, \"format\": \"tokki-check\"", "baseline.other-version", "1:40"),
    ("{ \(head) } x", "baseline.not-json", "1:88"), ("{ \(head), \"a\": [", "baseline.cut-short", "1:93"),
    ("{ \(head), \"day\": \"2021-06\" }", "baseline.other-form", "1:103"),
    ("{ \(head), \"day\": 5 }", "baseline.other-form", "1:94"),
    ("{ \(head), \"dossiers\": {} }", "baseline.other-form", "1:99"),
    ("{ \(head), \"dossiers\": [ { \"id\": \"a\" } ] }", "baseline.other-form", "1:114"),
    (String(repeating: "[", count: 65), "baseline.too-much", "1:66"),
  ])
  func whatIsWrongIsSaidWithItsPlace(text: String, code: String, place: String) {
    let found = mistake(text)
    #expect(found?.code == code)
    #expect(found?.place == "old.json:" + place)
  }

  @Test(arguments: ["id", "kind", "severity", "state", "headline"])
  func aFindingNeedsAllThatIsKept(key: String) {
    let members = ["id": "f", "kind": "unmet", "severity": "major", "state": "open", "headline": "h"]
    func finding(_ members: [String: String]) -> String {
      "{ " + members.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ") + " }"
    }
    #expect(mistake(Self.dossier(finding(members))) == nil)
    #expect(mistake(Self.dossier(finding(members.filter { $0.key != key })))?.code == "baseline.other-form")
  }

  @Test(arguments: [("severity", "awful"), ("state", "closed")])
  func anUnknownWordIsRefused(key: String, word: String) {
    var members = ["id": "f", "kind": "unmet", "severity": "major", "state": "open", "headline": "h"]
    members[key] = word
    let finding = "{ " + members.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ") + " }"
    #expect(mistake(Self.dossier(finding))?.code == "baseline.other-form")
  }

  @Test func aCaseThatIsThereTwiceIsRefused() {
    let one = #"{ "id": "a", "day": "2021-06-21" }"#
    #expect(mistake("{ \(Self.head), \"dossiers\": [ \(one) ] }") == nil)
    #expect(mistake("{ \(Self.head), \"dossiers\": [ \(one), \(one) ] }")?.code == "baseline.repeated-dossier")
  }

  @Test func aTextThatIsKeptHasALimit() {
    let text = String(repeating: "a", count: JSONScanner.longestText)
    #expect(mistake("{ \(Self.head), \"vocabulary\": { \"hash\": \"\(text)\" } }") == nil)
    #expect(mistake("{ \(Self.head), \"vocabulary\": { \"hash\": \"\(text)a\" } }")?.code == "baseline.too-much")
  }

  @Test func everyCutIsNoticed() throws {
    let report = Report(
      evaluations: [try Situation.evaluation("ended", on: "2020-05-01")], language: .en, toolVersion: "0.0.0")
    let scalars = Array(JSONFormat.document(for: report).unicodeScalars)
    for length in stride(from: 1, to: scalars.count - 2, by: 97) {
      let text = String(String.UnicodeScalarView(scalars.prefix(length)))
      #expect(["baseline.cut-short", "baseline.not-json"].contains(mistake(text)?.code), "\(length)")
    }
  }
}
