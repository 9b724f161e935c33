import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import Testing

/// The worked example of docs/scoring.md comes to what the page says.
@Suite struct ScoringDocumentationTests {
  private let page: DocumentationPage
  private let evaluation: Evaluation

  init() throws {
    page = try DocumentationPage("scoring.md")
    let examples = try DocumentationExamples([page])
    for example in examples.examples { #expect(example.decode(example.root).isEmpty) }
    let file = try #require(examples.files.first { $0.document.root?["dossier"] != nil })
    let dossier = try #require(
      DossierDecoder.decode(file.document, vocabulary: examples.vocabulary, policies: examples.policies).value)
    let rulebook = Rulebook(vocabulary: examples.vocabulary, policies: examples.policies)
    evaluation = Evaluator(rulebook: rulebook).evaluation(of: dossier, on: try day("2024-07-01"), stage: nil)
  }

  /// The rows of the table of clauses, without its heading.
  private var rows: [[String]] {
    let lines = page.prose.components(separatedBy: "\n")
    let start = lines.firstIndex { $0.hasPrefix("| clause | outcome |") } ?? lines.endIndex
    return lines[start...].prefix { $0.hasPrefix("|") }.dropFirst(2).map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  private var contractor: PartyResult {
    get throws { try #require(evaluation.parties.first { $0.party == 0 }) }
  }

  @Test func theOutcomesAndWeightsAreThoseOfTheTable() throws {
    let rows = self.rows
    #expect(rows.count == 6)
    var sums = (weight: 0.0, low: 0.0, high: 0.0)
    for (row, outcome) in zip(rows, try contractor.outcomes) {
      let requirement = evaluation.rulebook[outcome.requirement]
      #expect(row[0] == requirement.id)
      #expect(row[1] == outcome.outcome.mark)
      guard outcome.outcome != .notApplicable else {
        #expect(row[3...] == ["", "", ""])
        continue
      }
      let isOpen = outcome.outcome == .tentative || outcome.outcome == .undeclared
      let low = outcome.outcome == .met ? requirement.weight : 0
      let high = isOpen ? requirement.weight : low
      #expect(row[3...].map { Double($0) } == [requirement.weight, low, high])
      sums = (sums.weight + requirement.weight, sums.low + low, sums.high + high)
    }
    #expect(rows.last?[3...].map { Double($0) } == [sums.weight, sums.low, sums.high])
    let score = try #require(try contractor.score)
    #expect(score.low == sums.low / sums.weight && score.high == sums.high / sums.weight)
    #expect(page.prose.contains("「\(score.lowPoints)–\(score.highPoints)点」"))
  }

  @Test func theVerdictIsThat() throws {
    #expect(try contractor.verdict == .needsReview)
    #expect(page.prose.contains("make 要確認."))
  }

  @Test func theSeverityIsThat() throws {
    let finding = try #require(evaluation.findings(.unmet, "mail.bcc").first)
    let control = try #require(finding.controls.first)
    #expect(evaluation.findings(.unmet).count == 1)
    #expect(page.prose.contains("criticality \(evaluation.rulebook.vocabulary.controls[control].criticality)"))
    #expect(page.prose.contains("**\(finding.severity.word)**"))
  }

  @Test func theTableOfSeveritiesIsThatOfTheCode() {
    var shown: [String: [String]] = [:]
    for row in page.rows where row.count == 4 && row[0].hasPrefix("`") {
      for kind in row[0].matches(of: /`([a-z-]+)`/) { shown[String(kind.output.1)] = Array(row[1...]) }
    }
    var actual: [String: [String]] = [:]
    for kind in FindingKind.allCases {
      actual[kind.rawValue] = (1...3).map {
        Severities.severity(kind, criticality: $0, level: .mandatory, isSettled: false).word
      }
    }
    #expect(shown == actual)
  }

  @Test func everyOutcomeAndVerdictIsExplained() {
    for outcome in Outcome.allCases {
      #expect(page.rows.contains { $0[0] == outcome.mark && $0[1] == "`\(outcome.word)`" })
    }
    for verdict in Verdict.allCases { #expect(page.rows.contains { $0[0].hasSuffix("`\(verdict.word)`") }) }
  }
}
