import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
import Foundation
import SourceText
import Testing

/// docs/naming.md has a row for every word of files and results, with what the reports call it.
@Suite struct NamingDocumentationTests {
  private let rows: [[String]]

  init() throws {
    let page = try String(contentsOf: Sample.root.appending(path: "docs/naming.md"), encoding: .utf8)
    rows = page.components(separatedBy: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  /// Every word beside its label.
  private static let words: [(word: String, label: LocalizedText)] =
    FindingKind.allCases.map { ($0.rawValue, $0.label) } + Severity.allCases.map { ($0.word, $0.label) }
    + Outcome.allCases.map { ($0.word, $0.label) } + Verdict.allCases.map { ($0.word, $0.label) }
    + Stage.allCases.map { ($0.word, $0.label) } + Modality.allCases.map { ($0.rawValue, $0.label) }
    + EvidenceGrade.allCases.map { ($0.word, $0.label) } + Role.allCases.map { ($0.rawValue, $0.label) }
    + Requirement.Level.allCases.map { ($0.rawValue, $0.label) } + Dossier.Kind.allCases.map { ($0.rawValue, $0.label) }
    + Policy.Binding.allCases.map { ($0.rawValue, $0.label) }

  @Test func everyWordStandsBesideWhatReportsCallIt() {
    for (word, label) in NamingDocumentationTests.words {
      #expect(
        rows.contains { $0[0].contains("`\(word)`") && $0[1].contains(label.ja) }, "\(word) \(label.ja)")
    }
  }

  @Test func noWordIsLeftThatNothingUses() {
    let known = Set(
      NamingDocumentationTests.words.map(\.word) + Audience.allCases.map(\.rawValue) + ["tokki.yaml", "category.name"])
    let written = rows.flatMap { $0[0].matches(of: /`([^`]+)`/).map { String($0.output.1) } }
    #expect(written.filter { !known.contains($0) } == [])
  }

  @Test func everyOutcomeStandsBesideItsMark() {
    for outcome in Outcome.allCases {
      #expect(rows.contains { $0[0].contains("`\(outcome.word)`") && $0[1].hasPrefix("\(outcome.mark) ") })
    }
  }

  @Test func everyRowHasThreeCellsAndBothLanguages() {
    #expect(rows.count > 40)
    for row in rows { #expect(row.count == 3 && !row[0].isEmpty && !row[1].isEmpty, "\(row)") }
  }
}
