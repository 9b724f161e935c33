import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

/// What a vendor wrote must come out of every machine format as text, however it looks and however long it is.
struct HostileFormatTests {
  /// Text that is markup or an order elsewhere, as a scalar between double quotes in YAML.
  static let texts = [
    "<script>alert(1)</script>", "]]>", "<![CDATA[x]]>", "&lt;&#0;&quot;", "<!--", "--><failure/>",
    "'><testcase name='", "{0}", "[押す](https://example.com/)", "=1+1", "\\u202E逆\\u202C", "\\u200F\\u061C右",
    "\\0\\a\\e[31m\\x7F", "\\uFFFE\\uFFFF",
    "一行\\n二行\\r\\n三行\\t四", String(repeating: "長", count: 10_000), String(repeating: "<&>", count: 3_334),
  ]

  private func evaluation(_ text: String) throws -> Evaluation {
    let dossier = """
      dossier: hostile
      title: "T\(text)"
      kind: outsourcing
      ward: toku
      uses: { email: true }
      contract: { from: 2021-04-01, clauses: [toku.clauses] }
      parties:
        ward: { role: ward, name: "W\(text)" }
        contractor: { role: contractor, name: "C\(text)" }
      documents:
        - stage: consulted
          title: "D\(text)"
          date: 2021-04-10
          claims: [{ party: contractor, section: "S\(text)", mail.bcc: true }]
        - stage: declared
          title: "E\(text)"
          date: 2021-04-11
          claims: [{ party: contractor, mail.bcc: false, physical.carry-out: with-consent }]
          remarks: [{ text: "R\(text)" }]
      approvals:
        - { requirement: toku.clauses/1, party: contractor, by: ward, document: "A\(text)", from: 2021-04-02 }
      """
    return try Situation.evaluation(of: dossier, by: nil, on: "2021-06-21")
  }

  @Test(arguments: texts, Language.allCases)
  func junitStaysWellFormedAndSaysTheSame(text: String, language: Language) throws {
    let evaluation = try evaluation(text)
    let suite = try #require(
      try JUnitSuites(SARIFTests.document(JUnitFormat.self, [evaluation], language)).suites.first)
    #expect(try suite.count("tests") == suite.cases.count)
    let title = evaluation.dossier.title.ja
    let isPlain = !title.unicodeScalars.contains { $0.isUnsafeOnTerminal || $0.value >= 0xFFFE && $0.value <= 0xFFFF }
    // What a reader may see of a text without unsafe characters is the text itself, mark by mark.
    if isPlain { #expect(suite.attributes["name"] == "\(title) [hostile]") }
    #expect(suite.attributes["name"]?.contains("⟨U+") == !isPlain)
  }

  @Test(arguments: texts, Language.allCases)
  func sarifStaysWhole(text: String, language: Language) throws {
    let evaluation = try evaluation(text)
    let document = SARIFTests.document(SARIFFormat.self, [evaluation], language)
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(document.utf8))
    let run = try #require(log.runs.first)
    let title = evaluation.dossier.title.ja
    #expect(run.artifacts.first?.description.text == JSONWriter.escapedForSARIF(title))
    #expect(run.results.contains { !$0.suppressions.isEmpty })
    for result in run.results {
      #expect(!result.message.text.contains("]("))
      for location in result.locations + (result.relatedLocations ?? []) {
        #expect(!location.message.text.contains("]("))
      }
    }
  }

  @Test(arguments: texts, Language.allCases)
  func csvHasItsRowsAndNoFormula(text: String, language: Language) throws {
    let evaluation = try evaluation(text)
    let table = try CSVTable(SARIFTests.document(CSVFormat.self, [evaluation], language))
    #expect(table.rows.count == evaluation.findings.count)
    let title = evaluation.dossier.title.ja
    #expect(table.rows.allSatisfy { $0[0] == CSVWriter.shown(title) })
    for cell in table.rows.joined() where !cell.isEmpty {
      #expect(!["=", "+", "-", "@"].contains(cell.first { !$0.isWhitespace } ?? " "), "\(cell.prefix(80))")
    }
  }

  /// Every mark of the markup that a text can make is behind a backslash or in code.
  @Test(arguments: texts, Language.allCases)
  func markdownKeepsItsShape(text: String, language: Language) throws {
    func shape(_ text: String) throws -> [String] {
      let document = SARIFTests.document(MarkdownFormat.self, [try evaluation(text)], language)
      return document.split(separator: "\n").map { line in
        let bare = line.replacing(/\\./, with: "").replacing(/`[^`]*`/, with: "")
        return String(bare.filter { "#|*<>[]`".contains($0) })
      }
    }
    #expect(try shape(text) == shape("文"))
  }

  @Test func tenThousandLettersAreNotCutShort() throws {
    let text = String(repeating: "長", count: 10_000)
    for format in [SARIFFormat.self, JUnitFormat.self, CSVFormat.self, MarkdownFormat.self] as [any ReportFormat.Type] {
      #expect(SARIFTests.document(format, [try evaluation(text)]).contains(text))
    }
  }
}
