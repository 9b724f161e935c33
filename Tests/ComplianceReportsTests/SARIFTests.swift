import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

struct SARIFTests {
  /// Every situation and every sample: its name, and the days it is looked at.
  static let cases: [(name: String, days: [String])] =
    FormatTests.situations.map { ($0.name, [$0.day]) } + [("papers", ["2021-05-20"])]
    + Sample.paths.map { ($0, ["2020-04-15", "2020-12-01", "2021-06-21", "2026-04-01"]) }

  static func evaluation(_ name: String, on day: String) throws -> Evaluation {
    name.hasSuffix(".yaml") ? try Sample.evaluation(name, on: day) : try Situation.evaluation(name, on: day)
  }

  static func document(
    _ format: any ReportFormat.Type, _ evaluations: [Evaluation], _ language: Language = .ja
  ) -> String {
    format.document(for: Report(evaluations: evaluations, language: language, toolVersion: "0.0.0"))
  }

  private func run(_ evaluations: [Evaluation], _ language: Language = .ja) throws -> SARIFLog.Run {
    let text = SARIFTests.document(SARIFFormat.self, evaluations, language)
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(text.utf8))
    #expect(log.version == "2.1.0")
    #expect(log.runs.count == 1)
    return try #require(log.runs.first)
  }

  @Test(arguments: cases.map(\.name), Language.allCases)
  func everyLogHasTheShapeThatReadersNeed(name: String, language: Language) throws {
    for day in try #require(SARIFTests.cases.first { $0.name == name }).days {
      let evaluation = try SARIFTests.evaluation(name, on: day)
      let run = try run([evaluation], language)
      #expect(run.columnKind == "unicodeCodePoints")
      #expect(run.language == language.rawValue && run.tool.driver.language == language.rawValue)
      #expect(run.automationDetails.id == "tokki/\(day)")
      #expect(run.invocations.map(\.executionSuccessful) == [true])
      let rules = run.tool.driver.rules
      #expect(Set(rules.map(\.id)) == Set(run.results.map(\.ruleId)))
      #expect(Set(rules.map(\.id)).count == rules.count)
      for rule in rules {
        for text in [rule.shortDescription, rule.fullDescription, rule.help] { #expect(!text.text.isEmpty) }
      }
      for result in run.results { check(result, of: evaluation, bases: run.originalUriBaseIds.keys.sorted()) }
      let fingerprints = run.results.map { $0.partialFingerprints }
      #expect(Set(fingerprints).count == fingerprints.count)
    }
  }

  private func check(_ result: SARIFLog.Result, of evaluation: Evaluation, bases: [String]) {
    #expect(result.kind == .fail || result.level == .none, "the standard wants no level but of failures")
    #expect(result.kind != .fail || result.level != .none)
    #expect(result.locations.count == 1)
    #expect(
      result.locations.allSatisfy { $0.physicalLocation.artifactLocation.uri == evaluation.dossier.location.file.path })
    #expect(result.relatedLocations?.compactMap(\.id) == result.relatedLocations.map { Array(1...$0.count) })
    for location in result.locations + (result.relatedLocations ?? []) {
      let physical = location.physicalLocation
      #expect(physical.region.startLine >= 1 && physical.region.startColumn >= 1)
      let address = physical.artifactLocation
      #expect(URL(string: address.uri)?.scheme == nil && !address.uri.hasPrefix("/"))
      #expect(bases.contains(address.uriBaseId ?? ""))
      #expect(!location.message.text.isEmpty)
    }
    #expect(!result.message.text.isEmpty)
    #expect(result.properties.dossier == evaluation.dossier.id)
    #expect(result.properties.fictional ?? false == evaluation.dossier.isFictional)
    let isMarked = result.message.text.hasPrefix("【架空】") || result.message.text.hasPrefix("(fictional) ")
    #expect(isMarked == evaluation.dossier.isFictional)
  }

  @Test(arguments: cases.map(\.name))
  func everyFindingIsAResultAndOnlyOpenOnesLookOpen(name: String) throws {
    for day in try #require(SARIFTests.cases.first { $0.name == name }).days {
      let evaluation = try SARIFTests.evaluation(name, on: day)
      let results = try run([evaluation]).results
      let byID = Dictionary(grouping: results.filter { $0.partialFingerprints["tokkiFindingId/v1"] != nil }) {
        $0.partialFingerprints["tokkiFindingId/v1"] ?? ""
      }
      #expect(Set(byID.keys) == Set(evaluation.findings.map(\.id)))
      for finding in evaluation.findings {
        let result = try #require(byID[finding.id]?.first)
        #expect(result.isShownAsOpen == finding.isOpen)
        #expect(result.properties.kind == finding.kind.rawValue)
        #expect((result.kind == .open || result.kind == .review) == (finding.isOpen && finding.kind.isQuestion))
        let control = finding.controls.first.map { evaluation.rulebook.vocabulary.controls[$0].id.text }
        #expect(result.ruleId == control ?? finding.kind.rawValue)
      }
      let excepted = evaluation.assessments.filter { $0.outcome == .excepted }
      let exceptions = results.filter { $0.properties.state == "excepted" }
      #expect(exceptions.isEmpty == excepted.isEmpty)
      #expect(exceptions.allSatisfy { $0.kind == .fail && !$0.isShownAsOpen })
    }
  }

  @Test func anApprovalSuppressesWhatItCovers() throws {
    let papers = try String(contentsOf: Situation.folder.appending(path: "Cases/papers.yaml"), encoding: .utf8)
    // What needs the ward's consent, rather than what is not controlled at all.
    let text = papers.replacingOccurrences(of: "uncontrolled", with: "with-consent")
    func results(on date: String) throws -> [SARIFLog.Result] {
      try run([try Situation.evaluation(of: text, by: nil, on: date)]).results
    }
    let exception = try #require(try results(on: "2021-05-20").first { $0.properties.state == "excepted" })
    #expect(exception.ruleId == "physical.carry-out")
    #expect(exception.level == .error)
    let suppression = try #require(exception.suppressions.first)
    #expect(suppression.kind == .external && suppression.status == .accepted)
    #expect(suppression.justification == "「承諾書」（特区、令和3年4月1日（2021-04-01）から令和3年5月31日（2021-05-31）まで）")
    #expect(exception.partialFingerprints == ["tokkiExceptionId/v1": "papers toku.clauses/1 contractor 2021-04-01"])
    // After its last day the approval suppresses nothing.
    #expect(try !results(on: "2021-06-01").contains { $0.properties.state == "excepted" })
    // Nor does it suppress what it was not given for.
    #expect(
      try !run([try Situation.evaluation("papers", on: "2021-05-20")]).results
        .contains { $0.properties.state == "excepted" })
  }

  @Test func everySeverityHasItsLevel() throws {
    let results = try SARIFTests.cases.flatMap { one in
      try one.days.flatMap { try run([try SARIFTests.evaluation(one.name, on: $0)]).results }
    }.filter { $0.kind == .fail }
    let levels: [String: SARIFLog.Level] = [
      "critical": .error, "major": .error, "minor": .warning, "note": .note,
    ]
    for result in results { #expect(levels[result.properties.severity] == result.level) }
    #expect(Set(results.map(\.properties.severity)).isSuperset(of: ["critical", "major", "minor"]))
  }

  @Test func casesWithoutAResultLeaveTheLogWhole() throws {
    let idle = try Situation.evaluation("not-in-force", on: "2024-05-01")
    let busy = try Situation.evaluation("promised", on: "2021-06-21")
    #expect(idle.findings.isEmpty)
    let count = busy.findings.count
    for (cases, results) in [([idle], 0), ([idle, busy], count), ([idle, idle, busy, idle, busy], 2 * count)] {
      let run = try run(cases)
      #expect(run.results.count == results)
      #expect(run.artifacts.count == cases.count)
      #expect(run.artifacts[0].roles == ["analysisTarget"])
      let warnings = run.invocations[0].toolConfigurationNotifications?.filter { $0.level == .warning } ?? []
      #expect(warnings.count == cases.count { $0.verdict == .notJudged }, "no result is no approval")
    }
    #expect(try run([busy]).invocations[0].toolConfigurationNotifications == nil)
  }

  @Test func whatTheReaderMustKnowOfTheRunIsANotification() throws {
    let report = Report(evaluations: [], language: .ja, toolVersion: "0.0.0", notes: ["toku.clauses を置き換えた。"])
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(SARIFFormat.document(for: report).utf8))
    let notifications = log.runs[0].invocations[0].toolConfigurationNotifications ?? []
    #expect(notifications.map(\.message.text) == ["toku.clauses を置き換えた。"])
    #expect(notifications.map(\.level) == [.note])
  }

  @Test(arguments: [
    ("samples/a-b_c.~1.yaml", "samples/a-b_c.~1.yaml"), ("../案件 1.yaml", "../%E6%A1%88%E4%BB%B6%201.yaml"),
    ("a:b?c#d%e.yaml", "a%3Ab%3Fc%23d%25e.yaml"), ("/tmp/x y.yaml", "file:///tmp/x%20y.yaml"),
    ("./a.yaml", "a.yaml"), (".//./a/./b.yaml", "a/./b.yaml"), (".a.yaml", ".a.yaml"),
    ("javascript:alert(1)", "javascript%3Aalert%281%29"),
  ])
  func addressesArePercentEncoded(path: String, address: String) {
    #expect(FileAddress(path).text == address)
    #expect(FileAddress(path).isRelative == !path.hasPrefix("/"))
  }

  @Test(arguments: [
    ("{0} と {x}", "{{0}} と {{x}}"), ("[押す](https://example.com/)", "[押す] (https://example.com/)"),
    ("表［1］（注）", "表［1］（注）"), ("[1] (2)", "[1] (2)"), ("a](b](c", "a] (b] (c"),
  ])
  func aMessageIsNeitherALinkNorATemplate(text: String, message: String) {
    #expect(JSONWriter.escapedForSARIF(text) == message)
  }
}
