import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

struct FormatTests {
  /// The small situations, each with the day it is looked at.
  static let situations: [(name: String, day: String)] = [
    ("promised", "2021-06-21"), ("ended", "2020-05-01"), ("asking", "2021-06-21"), ("not-in-force", "2024-05-01"),
    ("papers", "2021-06-21"), ("hostile", "2021-06-21"), ("register", "2025-06-01"), ("inviting", "2025-06-02"),
    ("inspected", "2021-06-21"),
  ]

  private func report(_ names: [String], _ language: Language, usesColor: Bool = false) throws -> Report {
    let evaluations = try FormatTests.situations.filter { names.contains($0.name) }
      .map { try Situation.evaluation($0.name, on: $0.day) }
    return Report(
      evaluations: evaluations, language: language, toolVersion: "0.0.0",
      notes: names.count > 1 ? ["toku.clauses 2019 を置き換えた。"] : [], usesColor: usesColor)
  }

  @Test(arguments: situations.map(\.name))
  func theCasesAreWellWritten(name: String) {
    #expect(Situation.diagnostics(name) == [])
  }

  @Test(arguments: situations.map(\.name), Language.allCases)
  func theDocumentIsAsRecorded(name: String, language: Language) throws {
    let report = try report([name], language)
    try expectGolden(TextFormat.document(for: report), "text/\(name).\(language.rawValue).txt")
    try expectGolden(JSONFormat.document(for: report), "json/\(name).\(language.rawValue).json")
    // The sentences are those of the reports above: once in English is enough.
    guard language == .ja || name == "promised" else { return }
    try expectGolden(SARIFFormat.document(for: report), "sarif/\(name).\(language.rawValue).sarif")
    try expectGolden(JUnitFormat.document(for: report), "junit/\(name).\(language.rawValue).xml")
    try expectGolden(CSVFormat.document(for: report), "csv/\(name).\(language.rawValue).csv")
    try expectGolden(MarkdownFormat.document(for: report), "markdown/\(name).\(language.rawValue).md")
  }

  @Test func severalCasesHaveASummary() throws {
    let report = try report(["promised", "ended", "not-in-force"], .ja)
    try expectGolden(TextFormat.document(for: report), "text/several.ja.txt")
    try expectGolden(MarkdownFormat.document(for: report), "markdown/several.ja.md")
  }

  @Test func coloursChangeNothingElse() throws {
    let plain = TextFormat.document(for: try report(["promised", "ended"], .ja))
    let colored = TextFormat.document(for: try report(["promised", "ended"], .ja, usesColor: true))
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(arguments: situations.map(\.name), Language.allCases)
  func noLineIsTooWide(name: String, language: Language) throws {
    for line in TextFormat.document(for: try report([name], language)).split(separator: "\n") {
      #expect(displayWidth(String(line)) <= 100, "\(line)")
    }
  }

  @Test(arguments: [60, 80, 140])
  func theWidthIsKept(width: Int) throws {
    var report = try report(["promised", "ended"], .ja)
    report.width = width
    // Places and tags stay whole, so that they can be clicked and copied.
    for line in TextFormat.document(for: report).split(separator: "\n")
    where !line.contains(".yaml:") && !line.contains("[") {
      #expect(displayWidth(String(line)) <= width, "\(line)")
    }
  }

  @Test func everyFindingEndsWithItsTag() throws {
    let report = try report(["promised", "ended", "asking"], .ja)
    let text = TextFormat.document(for: report)
    for evaluation in report.evaluations {
      for finding in evaluation.findings {
        let control = finding.controls.first.map { evaluation.rulebook.vocabulary.controls[$0].id.text }
        let words = [finding.kind.rawValue, control, finding.id].compactMap { $0 }
        #expect(text.contains("[\(words.joined(separator: " "))]"), "\(finding.id)")
      }
    }
  }

  @Test func everyFormatWritesAnEmptyReport() throws {
    let report = Report(evaluations: [], language: .ja, toolVersion: "0.0.0")
    for format in ReportFormats.all { #expect(!format.document(for: report).isEmpty) }
    let json = try JSONSerialization.jsonObject(with: Data(JSONFormat.document(for: report).utf8))
    #expect((json as? [String: Any])?["dossiers"] as? [String] == [])
  }

  @Test func formatsHaveDistinctNames() {
    #expect(
      ReportFormats.all.map { $0.name } == ["text", "html", "markdown", "csv", "json", "sarif", "junit"])
    #expect(ReportFormats.format(named: "json") == JSONFormat.self)
    #expect(ReportFormats.format(named: "yaml") == nil)
  }
}
