import ComplianceModel
import SourceText
import Testing

@testable import ComplianceEvaluation
@testable import ComplianceReports

struct LabelTests {
  /// Every label of every list of words, by the list's name.
  static let lists: [(name: String, labels: [LocalizedText])] = [
    ("roles", Role.allCases.map(\.label)),
    ("stages", Stage.allCases.map(\.label)),
    ("modalities", Modality.allCases.map(\.label)),
    ("evidence grades", EvidenceGrade.allCases.map(\.label)),
    ("ways of finding out", Evidence.How.allCases.map(\.label)),
    ("outcomes", Outcome.allCases.map(\.label)),
    ("finding kinds", FindingKind.allCases.map(\.label)),
    ("severities", Severity.allCases.map(\.label)),
    ("verdicts", Verdict.allCases.map(\.label)),
    ("settlements", Discrepancy.Settlement.How.allCases.map(\.label)),
    ("kinds of case", Dossier.Kind.allCases.map(\.label)),
    ("levels", Requirement.Level.allCases.map(\.label)),
    ("bindings", Policy.Binding.allCases.map(\.label)),
    ("fields", Control.Field.allCases.map(\.label)),
    ("scopes", Control.Scope.allCases.map(\.label)),
    ("reasons", Reasons.all.map(\.label)),
    ("parts of findings", Place.Part.all.map(\.label)),
    ("bindingness", bindingness.map(\.label)),
  ]

  private static let bindingness: [Bindingness] = [
    .binding(applies: .yes), .binding(applies: .unknown), .ended(Day(number: 0)), .notInForce, .notApplicable,
  ]

  @Test(arguments: lists.map(\.name))
  func everyWordHasALabelOfItsOwnInBothLanguages(list: String) throws {
    let labels = try #require(LabelTests.lists.first { $0.name == list }).labels
    #expect(!labels.isEmpty)
    for language in Language.allCases {
      let texts = labels.map { language == .ja ? $0.ja : $0.en }
      #expect(texts.allSatisfy { !$0.isEmpty })
      #expect(Set(texts).count == texts.count)
    }
  }

  @Test func everyReasonHasAWord() {
    #expect(Reasons.all.map(\.reason.rawValue) == (0..<16).map { 1 << $0 })
    #expect(Set(Reasons.all.map(\.word)).count == Reasons.all.count)
    #expect(Reasons([.faded, .unstated]).words == ["faded", "unstated"])
  }

  @Test func aScoreIsAnIntervalOfPoints() {
    #expect(Score(low: 0.62, high: 0.875).text(in: .ja) == "62–88点")
    #expect(Score(low: 1, high: 1).text(in: .en) == "100 points")
  }

  @Test func theDesignsWordsAreUsed() {
    #expect(Verdict.compliantOnPaper.label.ja == "適合（書面上）")
    #expect(Outcome.shown.map(\.mark) == ["○", "仮○", "×", "？", "承", "－"])
    #expect(FindingKind.unspecified.label.ja == "仕様書への記載漏れ・不足")
    #expect(Stage.observed.label.ja == "確認")
  }
}
