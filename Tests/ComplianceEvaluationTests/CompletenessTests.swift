import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

@Suite("Everything that is shipped is complete")
struct CompletenessTests {
  @Test func everyControlIsLabelledProvableAndAskedFor() {
    var used = Set<Int>()
    for policy in Shelf.policies {
      for requirement in policy.requirements { used.formUnion(requirement.require.tests.map(\.control)) }
    }
    for (index, control) in Shelf.vocabulary.controls.enumerated() {
      let id = control.id.text
      for language in Language.allCases {
        #expect(!control.label[language].isEmpty, "\(id)")
        #expect(!control.protects[language].isEmpty, "\(id)")
        #expect(!control.evidence.isEmpty && control.evidence.allSatisfy { !$0[language].isEmpty }, "\(id)")
      }
      #expect(control.label.ja != control.label.en, "\(id)")
      #expect(used.contains(index), "no policy asks for \(id)")
    }
  }

  @Test func everyRequirementHasAPassingAFailingAndAnUnansweredCase() throws {
    var tests: [PolicyTest] = []
    for path in Shelf.paths(in: "Policies", suffix: ".test.yaml") where !path.contains("/vocabulary/") {
      let decoded = PolicyTestDecoder.decode(
        YAMLReader.read(path: path), vocabulary: Shelf.vocabulary, policies: Shelf.policies)
      tests += try #require(decoded.value)
    }
    for policy in Shelf.policies {
      for requirement in policy.requirements {
        let outcomes = Set(
          tests.filter { $0.policy == policy.id && $0.requirement == requirement.id }.map(\.expectation))
        for outcome in [PolicyTest.Expectation.met, .unmet, .undeclared] {
          #expect(outcomes.contains(outcome), "\(policy.id)/\(requirement.id): \(outcome)")
        }
      }
    }
  }

  @Test func everyStageOccursInASample() throws {
    var stages = Set<Stage>()
    for (path, rulebook) in try Shelf.samples() {
      let dossier = try Shelf.dossier(at: path, rulebook)
      stages.formUnion(dossier.claims.map(\.stage))
    }
    #expect(stages == Set(Stage.allCases))
  }

  @Test(arguments: Twin.all)
  func everyDetectorFiresOnASampleAndIsSilentOnItsMendedTwin(twin: Twin) throws {
    #expect(try twin.evaluation(mended: false).findings(twin.kind).count > 0)
    #expect(try twin.evaluation(mended: true).findings(twin.kind).isEmpty)
  }

  @Test func everyDiscrepancyAndEveryFindingOfInspectionsHasItsTwin() {
    let found = FindingKind.allCases.filter(\.isDiscrepancy) + [.uncorrected, .copied]
    #expect(Set(Twin.all.map(\.kind)) == Set(found))
  }

  @Test func whatIsMadeUpSaysSo() throws {
    for (path, rulebook) in try Shelf.samples() where path.contains("/fictional/") {
      let dossier = try Shelf.dossier(at: path, rulebook)
      let firstLine = try #require(String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").first)
      #expect(dossier.isFictional && firstLine.contains("架空"), "\(path)")
    }
  }
}

/// A sample in which something is found, and the one edit that mends its cause.
struct Twin: Sendable, CustomTestStringConvertible {
  let kind: FindingKind
  let sample: String
  let day: String
  let old: String
  let new: String

  var testDescription: String { "\(kind.rawValue) in \(sample)" }

  func evaluation(mended: Bool) throws -> Evaluation {
    let path = "samples/\(sample).yaml"
    let rulebook = try Shelf.rulebook(of: path)
    var text = try Shelf.sampleText(sample)
    if mended { text = try text.replacing(once: old, with: new) }
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    let decoded = DossierDecoder.decode(
      YAMLReader.parse(file), vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    let dossier = try #require(decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: .en) })")
    return Evaluator(rulebook: rulebook).evaluation(of: dossier, on: try ComplianceEvaluationTests.day(day))
  }

  static let all: [Twin] = [
    Twin(
      kind: .unspecified, sample: "fictional/inspection", day: "2026-02-12",
      old: #"""
            silent: [access.ip-restriction]
            claims:
              - { party: contractor, connection: remote, section: 5(1), access.mfa: true }
        """#,
      new: #"""
            claims:
              - { party: contractor, connection: remote, section: 5(1), access.mfa: true, access.ip-restriction: true }
        """#),
    Twin(
      kind: .uncommitted, sample: "fictional/inspection", day: "2025-03-14",
      old: #"""
        section: "2", log.monitoring: weekly,
        """#,
      new: #"""
        section: "2", log.monitoring: daily,
        """#),
    Twin(
      kind: .unrealized, sample: "fictional/ended", day: "2025-04-14",
      old: "data.deletion-timing: contract-end + 7 days",
      new: "data.deletion-timing: contract-end + 14 days"),
    Twin(
      kind: .misreported, sample: "fictional/ended", day: "2025-05-20",
      old: "{ value: true, note: 対象は「すべて」と書かれている }",
      new: "{ value: partly, note: サーバとUSBメモリだけ }"),
    Twin(
      kind: .weakened, sample: "fictional/inspection", day: "2025-10-01",
      old: "{ value: 1 per-day, note: 夜間だけにする }",
      new: "{ value: 4 per-day, note: 時刻だけを変える }"),
    Twin(
      kind: .contradiction, sample: "fictional/ended", day: "2025-03-31",
      old: "org.training: { value: periodic, note: 回数の記載なし }",
      new: "org.training: yearly"),
    Twin(
      kind: .misassigned, sample: "fictional/inspection", day: "2025-03-14",
      old: "{ party: contractor, connection: remote, section: 3(1)",
      new: "{ party: [contractor, line-maker], connection: remote, section: 3(1)"),
    Twin(
      kind: .unrecorded, sample: "nerima-child-care-reservation", day: "2019-09-02",
      old: "- 申込事項      # 諮問の資料では「申送事項」",
      new: "- 申送事項"),
    Twin(
      kind: .uncorrected, sample: "fictional/copied", day: "2025-02-01",
      old: "due: 2025-01-31",
      new: "due: 2025-01-31\n        done: 2025-01-30"),
    Twin(
      kind: .copied, sample: "fictional/copied", day: "2025-11-20",
      old: "evidence: { how: 現認, date: 2025-11-20 }",
      new: "evidence: { how: 現認, ref: 写真4, date: 2025-11-20 }"),
  ]
}
