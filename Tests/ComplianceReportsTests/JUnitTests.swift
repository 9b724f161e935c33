import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

struct JUnitTests {
  private func suites(_ evaluations: [Evaluation], _ language: Language = .ja) throws -> [JUnitSuites.Suite] {
    try JUnitSuites(SARIFTests.document(JUnitFormat.self, evaluations, language)).suites
  }

  @Test(arguments: SARIFTests.cases.map(\.name), Language.allCases)
  func theCountsAreThoseOfTheTests(name: String, language: Language) throws {
    for day in try #require(SARIFTests.cases.first { $0.name == name }).days {
      let evaluation = try SARIFTests.evaluation(name, on: day)
      let suites = try suites([evaluation], language)
      #expect(suites.count == 1)
      let suite = try #require(suites.first)
      #expect(try suite.count("tests") == suite.cases.count)
      #expect(try suite.count("failures") == suite.cases.count { $0.has("failure") })
      #expect(try suite.count("skipped") == suite.cases.count { $0.has("skipped") })
      #expect(try suite.count("errors") == 0)
      #expect(!suite.cases.isEmpty)
      #expect(Set(suite.cases.map(\.key)).count == suite.cases.count, "readers follow tests by class and name")
      #expect(suite.properties["day"] == day)
      #expect(suite.properties["verdict"] == evaluation.verdict.word)
      #expect(suite.properties["fictional"] == (evaluation.dossier.isFictional ? "true" : nil))
      for index in evaluation.bindingness.indices where evaluation.bindingness[index] != .notApplicable {
        let policy = evaluation.rulebook.policies[index]
        let value = suite.properties["policy:\(policy.id)@\(policy.version)"]
        #expect(value?.hasSuffix(policy.hash) ?? false)
      }
    }
  }

  @Test(arguments: SARIFTests.cases.map(\.name))
  func everyOutcomeAndEveryOtherFindingIsATest(name: String) throws {
    for day in try #require(SARIFTests.cases.first { $0.name == name }).days {
      let evaluation = try SARIFTests.evaluation(name, on: day)
      let suite = try #require(try suites([evaluation]).first)
      let others = evaluation.findings.filter { ![.unmet, .overdue, .undeclared, .tentative].contains($0.kind) }
      let blank = evaluation.verdict == .notJudged ? 1 : 0
      #expect(suite.cases.count == evaluation.assessments.count + others.count + blank)
      for (assessment, test) in zip(evaluation.assessments, suite.cases) {
        let isInformative = evaluation.rulebook[assessment.requirement].level == .informative
        #expect(test.has("failure") == (assessment.outcome == .unmet && !isInformative))
        #expect(test.details.isEmpty == (assessment.outcome == .met))
        let message = test.details.first?.attributes["message"]
        #expect(message?.contains(assessment.outcome.mark) ?? true)
      }
      let failing = others.filter { $0.isOpen && !$0.kind.isQuestion }
      for test in suite.cases.dropFirst(evaluation.assessments.count) {
        let finding = others.first { test.attributes["name"]?.hasSuffix($0.id) ?? false }
        #expect(test.has("failure") == failing.contains { $0.id == finding?.id })
        #expect(test.has("system-out") == finding.map { !$0.isOpen } ?? false)
      }
    }
  }

  @Test func aCaseThatWasNotJudgedIsNoSuccess() throws {
    let suites = try suites([try Situation.evaluation("not-in-force", on: "2024-05-01")])
    let test = try #require(suites.first?.cases.first)
    #expect(test.details.map(\.name) == ["skipped"])
    #expect(test.attributes["name"] == "判定対象なし")
  }

  @Test func anInformativeRequirementFailsNoBuild() throws {
    let policy = """
      policy: test.levels
      version: "2020"
      title: 段階
      binds: law
      effective: { from: 2019-04-01 }
      requirements:
        - { id: "1", title: 必須, obliges: contractor, level: mandatory, require: { mail.bcc: true } }
        - { id: "2", title: 推奨, obliges: contractor, level: recommended, require: { mail.bcc: true } }
        - { id: "3", title: 参考, obliges: contractor, level: informative, require: { mail.bcc: true } }
      """
    let dossier = """
      dossier: levels
      title: 段階
      kind: outsourcing
      ward: toku
      fictional: true
      parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
      documents:
        - { stage: declared, title: 回答, date: 2021-04-01, claims: [{ party: c, mail.bcc: false }] }
      """
    let suite = try #require(
      try suites([try Situation.evaluation(of: dossier, by: policy, on: "2021-06-21")]).first)
    #expect(suite.cases.map { $0.details.map(\.name) } == [["failure"], ["failure"], ["skipped"]])
    #expect(suite.cases[2].details[0].attributes["message"]?.hasPrefix("【架空】× 満たさない（参考）：") ?? false)
    #expect(suite.attributes["name"] == "【架空】段階 [levels]")
  }
}
