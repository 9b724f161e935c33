public import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The report for build servers: JUnit XML, one suite for each case; docs/formats.md says what becomes what.
///
/// The root carries no counts: readers add up those of the suites, and so a case is written as soon as it is judged.
public enum JUnitFormat: StreamingReportFormat {
  /// The name after `--format`.
  public static let name = "junit"

  /// The opening of the document.
  public static func opening(_ head: ReportHead) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    writer.open("testsuites", [("name", "tokki")])
    return writer.bytes
  }

  /// One case as a suite.
  public static func member(_ evaluation: Evaluation, at index: Int, _ head: ReportHead) -> [UInt8] {
    let wording = Wording(evaluation, in: head.language)
    let tests = JUnitTest.all(wording)
    var writer = XMLWriter(depth: 1, capacity: 512 * (1 + tests.count))
    let dossier = evaluation.dossier
    writer.element(
      "testsuite",
      [
        ("name", wording.fictionMark + dossier.title[head.language] + " [\(dossier.id)]"),
        ("tests", String(tests.count)),
        ("failures", String(tests.count { $0.result.isFailed })),
        ("errors", "0"),
        ("skipped", String(tests.count { $0.result.isSkipped })),
        ("file", dossier.location.file.path),
      ]
    ) { suite in
      suite.element("properties") { $0.properties(wording, head) }
      for test in tests { suite.test(test, file: dossier.location.file.path) }
    }
    return writer.bytes
  }

  /// The end of the document.
  public static func closing(_ summary: ReportSummary, _ head: ReportHead) -> [UInt8] {
    var writer = XMLWriter(depth: 1)
    writer.close("testsuites")
    return writer.bytes
  }
}

extension XMLWriter {
  /// What the suite was made with, and what the case comes to.
  fileprivate mutating func properties(_ wording: Wording, _ head: ReportHead) {
    let evaluation = wording.evaluation
    property("tool", "tokki \(head.toolVersion)")
    property("day", evaluation.day.description)
    property("language", head.language.rawValue)
    if head.audience == .public { property("audience", head.audience.rawValue) }
    property("dossier", wording.dossier.id)
    if wording.dossier.isFictional { property("fictional", "true") }
    if let stage = evaluation.stage { property("stage", stage.word) }
    property("verdict", evaluation.verdict.word)
    if let score = evaluation.score { property("score", "\(score.lowPoints)-\(score.highPoints)") }
    for (index, state) in evaluation.bindingness.enumerated() where state != .notApplicable {
      let policy = wording.rulebook.policies[index]
      property("policy:\(policy.id)@\(policy.version)", "\(state.word) \(policy.hash)")
    }
    for (index, note) in head.notes.enumerated() { property("note:\(index + 1)", note) }
  }

  private mutating func property(_ name: String, _ value: String) {
    element("property", [("name", name), ("value", value)])
  }

  fileprivate mutating func test(_ test: JUnitTest, file: String) {
    let attributes: [(name: StaticString, value: String?)] = [
      ("classname", test.className), ("name", test.name), ("file", file), ("line", test.line.map { String($0) }),
    ]
    switch test.result {
    case .passed(let note?): element("testcase", attributes) { $0.element("system-out", [], text: note) }
    case .passed: element("testcase", attributes)
    case .skipped(let type, let message):
      element("testcase", attributes) { $0.element("skipped", [("type", type), ("message", message)]) }
    case .failed(let type, let message, let text):
      element("testcase", attributes) { $0.element("failure", [("type", type), ("message", message)], text: text) }
    }
  }
}
