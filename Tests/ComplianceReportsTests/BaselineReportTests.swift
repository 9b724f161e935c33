import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

@Suite("Reports that compare")
struct BaselineReportTests {
  /// A later day, a mended file and a new case beside three earlier cases.
  private func report(_ language: Language) throws -> Report {
    let baseline = try EarlierReport.baseline([
      try EarlierReport.evaluation("promised", on: "2021-01-15"),
      try EarlierReport.evaluation("ended", on: "2020-05-01"),
      try EarlierReport.evaluation("papers", on: "2021-06-21"),
    ])
    return Report(
      evaluations: [
        try EarlierReport.evaluation("promised", on: "2021-06-21"),
        try EarlierReport.evaluation(
          "ended", on: "2020-05-01", replacing: "mail.bcc: false", with: "mail.bcc: true"),
        try EarlierReport.evaluation("asking", on: "2021-06-21"),
      ], language: language, toolVersion: "0.0.0", baseline: baseline)
  }

  @Test(arguments: Language.allCases)
  func theDocumentIsAsRecorded(language: Language) throws {
    try expectGolden(TextFormat.document(for: try report(language)), "text/compared.\(language.rawValue).txt")
  }

  @Test func theJSONFollowsTheSchemaAndIsABaselineItself() throws {
    let report = try report(.ja)
    let text = JSONFormat.document(for: report)
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(JSONSchemaTests.validator.problems(of: document) == [])
    let again = try EarlierReport.read(text)
    #expect(report.evaluations.allSatisfy { EarlierReport.comparison($0, with: again).isSame })
  }

  @Test func everyFormatTellsNewFromUnchanged() throws {
    let report = try report(.ja)
    let document = try JSONSerialization.jsonObject(with: Data(JSONFormat.document(for: report).utf8))
    let root = try #require(document as? [String: Any])
    let dossiers = try #require(root["dossiers"] as? [[String: Any]])
    #expect(dossiers.map { $0["baselineState"] as? String } == ["changed", "changed", "new"])
    #expect(dossiers.map { $0["differs"] as? [String] } == [["day"], ["file"], []])
    let gone = try #require(dossiers[1]["gone"] as? [[String: Any]])
    #expect(gone.map { $0["baselineReason"] as? String } == ["case"])
    let summary = try #require((root["summary"] as? [String: Any])?["baseline"] as? [String: Any])
    #expect(summary["newDossiers"] as? Int == 1)
    #expect(summary["notJudged"] as? [String] == ["papers"])
    #expect(summary["gone"] as? Int == 1)
    let text = TextFormat.document(for: report)
    #expect(text.components(separatedBy: "【新】").count - 1 == summary["new"] as? Int)
  }

  @Test(arguments: Language.allCases)
  func whatAnotherWroteIntoTheOldReportCannotActOnTheTerminal(language: Language) throws {
    var report = try report(language)
    var baseline = try #require(report.baseline)
    baseline.path = "old\u{1B}[2J.json"
    baseline.toolVersion = "1\u{202E}"
    baseline.cases["ended"]?.findings.append(
      Baseline.Finding(
        id: "x\u{1B}[31m", kind: "not-yet-known\u{7}", severity: .major, isOpen: true, policy: nil,
        headline: "a\nb\u{9B}"))
    baseline.cases["\u{1B}c"] = baseline.cases["papers"]
    report.baseline = baseline
    let text = TextFormat.document(for: report)
    #expect(text.contains("not-yet-known"))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("b") })
  }
}
