import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("What is made up says so in every format")
struct FictionTests {
  /// What each format shows of a case that is made up, and of no other.
  private func mark(_ format: String, _ language: Language) -> String {
    switch format {
    case "json", "sarif": "\"fictional\": true"
    default: language == .ja ? "【架空】" : format == "text" ? "FICTIONAL" : "(fictional)"
    }
  }

  @Test(arguments: ReportFormats.all.map { $0.name }, Language.allCases)
  func theMarkIsThereAndOnlyThere(format: String, language: Language) throws {
    let type = try #require(ReportFormats.format(named: format))
    for path in Sample.paths {
      let evaluation = try Sample.evaluation(path, on: "2026-02-12")
      let text = type.document(for: Report(evaluations: [evaluation], language: language, toolVersion: "0"))
      #expect(text.contains(mark(format, language)) == evaluation.dossier.isFictional, "\(format) of \(path)")
    }
  }
}
