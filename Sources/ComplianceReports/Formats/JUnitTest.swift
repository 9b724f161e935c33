import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What a build server shows as a test: an outcome, or a finding that is about no outcome.
struct JUnitTest {
  /// What groups it: the case, then the policy and the party, or the kind of finding.
  let className: String
  /// What is tested; once in its class.
  var name: String
  /// The line in the case's file; nil where it is about no line.
  let line: Int?
  /// How it went.
  let result: Result

  /// How a test went.
  enum Result {
    /// It holds; with what there is to say of it.
    case passed(String?)
    /// Nothing decides it, or nothing is to be decided.
    case skipped(type: String, message: String)
    /// It does not hold.
    case failed(type: String, message: String, text: String)

    var isFailed: Bool { if case .failed = self { true } else { false } }
    var isSkipped: Bool { if case .skipped = self { true } else { false } }
  }

  /// The tests of a case: its outcomes in the order of the policies, then its other findings.
  static func all(_ wording: Wording) -> [JUnitTest] {
    let evaluation = wording.evaluation
    var gaps: [GapKey: (finding: Finding, text: FindingText)] = [:]
    var others: [Finding] = []
    for finding in evaluation.findings {
      if let requirement = finding.requirement, finding.kind.isOfAnOutcome {
        gaps[GapKey(kind: finding.kind, requirement: requirement)] =
          (finding, FindingText(FindingFacts(finding, wording)))
      } else {
        others.append(finding)
      }
    }
    var tests = evaluation.assessments.map { assessment in
      let gap = assessment.findingKind.flatMap { gaps[GapKey(kind: $0, requirement: assessment.requirement)] }
      return JUnitTest(assessment, gap, wording)
    }
    tests += others.map { JUnitTest($0, wording) }
    // No test at all, or nothing but －, would look as if all were well.
    if evaluation.verdict == .notJudged { tests.append(.notJudged(wording)) }
    separateEqualNames(&tests)
    return tests
  }

  private struct GapKey: Hashable {
    var kind: FindingKind
    var requirement: RequirementReference
  }

  /// Readers follow a test from run to run by its class and name: of equal ones, all but the first get a number.
  private static func separateEqualNames(_ tests: inout [JUnitTest]) {
    var counts: [[String]: Int] = [:]
    for index in tests.indices {
      let count = counts[[tests[index].className, tests[index].name], default: 0] + 1
      counts[[tests[index].className, tests[index].name]] = count
      if count > 1 { tests[index].name += " #\(count)" }
    }
  }
}

extension FindingKind {
  /// Whether it tells of outcomes that are not ○.
  fileprivate var isOfAnOutcome: Bool {
    switch self {
    case .unmet, .overdue, .undeclared, .tentative: true
    default: false
    }
  }
}

extension JUnitTest {
  /// The outcome of a requirement for a subject.
  private init(_ assessment: Assessment, _ gap: (finding: Finding, text: FindingText)?, _ wording: Wording) {
    let rulebook = wording.rulebook
    let requirement = rulebook[assessment.requirement]
    let party = assessment.party.map { wording.dossier.parties[$0].id }
    className = [
      wording.dossier.id, rulebook.policies[assessment.requirement.policy].id,
      party ?? requirement.obliges.map(\.rawValue).joined(separator: "+"),
    ].joined(separator: ".")
    let control = rulebook.partedControl(of: assessment.requirement)
    let subject = assessment.subject.map { wording.bracketed(wording.subject($0, control: control)) } ?? ""
    name = "\(requirement.id) \(requirement.title[wording.language])\(subject)"
    let primary = gap?.finding.primary.location
    line = primary.flatMap { $0.file === wording.dossier.location.file ? $0.line : nil }
    let mark = assessment.outcome.mark
    let label = assessment.outcome.label[wording.language]
    let state = mark + " " + label
    let colon = wording.pick("：", ": ")
    switch assessment.outcome {
    case .met: result = .passed(nil)
    case .excepted:
      let approval = assessment.approval.map { wording.dossier.approvals[$0] }
      result = .skipped(
        type: assessment.outcome.word, message: wording.fictionMark + state + colon + wording.justification(approval))
    case .notApplicable: result = .skipped(type: assessment.outcome.word, message: wording.fictionMark + state)
    case .undeclared, .tentative:
      let question = gap?.text.question.map { colon + wording.asking($0) } ?? ""
      result = .skipped(type: assessment.outcome.word, message: wording.fictionMark + state + question)
    case .unmet:
      let level = wording.bracketed(requirement.level.label[wording.language])
      let message = wording.fictionMark + state + level + colon + (gap?.text.headline ?? "")
      // What is only informative is not certain enough to fail a build.
      result =
        requirement.level == .informative
        ? .skipped(type: assessment.outcome.word, message: message)
        : .failed(
          type: gap?.finding.kind.rawValue ?? assessment.outcome.word, message: message,
          text: gap.map { wording.message($0.finding) } ?? message)
    }
  }

  /// A finding that is about no outcome.
  fileprivate init(_ finding: Finding, _ wording: Wording) {
    className = wording.dossier.id + "." + finding.kind.rawValue
    let controls = finding.controls.map { wording.vocabulary.controls[$0].id.text }.joined(separator: " ")
    name = [finding.kind.label[wording.language], controls, finding.id].filter { !$0.isEmpty }.joined(separator: " ")
    let primary = finding.primary.location
    line = primary.file === wording.dossier.location.file ? primary.line : nil
    let text = FindingText(FindingFacts(finding, wording))
    if !finding.isOpen {
      result = .passed(wording.message(finding))
    } else if let question = text.question {
      result = .skipped(type: finding.kind.rawValue, message: wording.fictionMark + wording.asking(question))
    } else {
      result = .failed(
        type: finding.kind.rawValue, message: wording.fictionMark + text.headline, text: wording.message(finding))
    }
  }

  /// That nothing was judged.
  fileprivate static func notJudged(_ wording: Wording) -> JUnitTest {
    JUnitTest(
      className: wording.dossier.id, name: Verdict.notJudged.label[wording.language], line: nil,
      result: .skipped(
        type: Verdict.notJudged.word, message: wording.fictionMark + Wording.notJudged(wording.language)))
  }
}

extension Wording {
  /// A question and whom to ask.
  func asking(_ question: FindingText.Question) -> String {
    pick("\(question.whom)に確認：\(question.text)", "Ask \(question.whom): \(question.text)")
  }
}
