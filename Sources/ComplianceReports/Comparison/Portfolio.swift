public import ComplianceEvaluation
public import ComplianceModel
import SourceText

/// What all cases of a folder come to: keeps a few numbers of each, not the cases.
public struct Portfolio: Sendable {
  /// What the cases were judged by; nil while there is none.
  public private(set) var rulebook: Rulebook?
  /// The day they were judged as of; nil while there is no case.
  public private(set) var day: Day?
  /// The cases, their verdicts and how many findings there are.
  public private(set) var summary = ReportSummary()
  /// How many questions are open to whom.
  private(set) var asked: [Answerer: Tally] = [:]
  /// The open questions by what they are about.
  private(set) var questions: [Topic: Tally] = [:]
  /// What was due and is not done, by what it is.
  private(set) var overdue: [Topic: Tally] = [:]
  /// What is open about inspections, by what it is.
  private(set) var inspections: [Topic: Tally] = [:]
  /// The cases in which a control falls short, by control.
  private(set) var gaps: [Int: Tally] = [:]
  /// The cases that invite a past incident.
  private(set) var invited: [PastIncident: Tally] = [:]
  /// The cases' own incidents and those of the registers.
  private(set) var incidents = IncidentHistory()
  /// The controls whose number is counted from inspections.
  private var inspectionControls: Set<Int> = []

  /// Creates a portfolio of no case.
  public init() {}

  /// Who is asked.
  struct Answerer: Hashable {
    /// The name as written; empty where nobody is named.
    var name: String
    /// What it is; nil where nobody is named.
    var role: Role?
  }

  /// What a finding is about: the requirement, or the control where there is none.
  enum Topic: Hashable {
    /// A requirement.
    case requirement(RequirementReference)
    /// A control, by index in the vocabulary.
    case control(Int)
    /// Neither: an open question of a paper.
    case remark
  }

  /// An incident of a register.
  struct PastIncident: Hashable {
    /// The register, by index in the rulebook.
    var register: Int
    /// The incident, by index in its register.
    var incident: Int
  }

  /// How often something is found, and in which cases.
  struct Tally {
    /// How many findings.
    private(set) var findings = 0
    /// How many cases.
    private(set) var cases = 0
    /// The first cases, by index in the summary.
    private(set) var examples: [Int] = []
    /// The first day that was missed, where one was.
    private(set) var firstDue: Day?
    private var last = -1
    /// How many cases are named.
    private static let exampleLimit = 5

    mutating func add(case index: Int, due: Day? = nil) {
      findings += 1
      if let due { firstDue = min(firstDue ?? due, due) }
      guard index != last else { return }
      last = index
      cases += 1
      if examples.count < Tally.exampleLimit { examples.append(index) }
    }
  }

  /// Adds a case.
  public mutating func add(_ evaluation: Evaluation) {
    if rulebook == nil { begin(evaluation) }
    let index = summary.cases.count
    summary.add(evaluation)
    for finding in evaluation.findings where finding.isOpen { add(finding, of: evaluation, case: index) }
    for precedent in evaluation.precedents.invited {
      let past = PastIncident(register: precedent.register, incident: precedent.incident)
      invited[past, default: Tally()].add(case: index)
    }
    incidents.add(evaluation)
  }

  private mutating func begin(_ evaluation: Evaluation) {
    let rulebook = evaluation.rulebook
    self.rulebook = rulebook
    day = evaluation.day
    inspectionControls = Set(
      rulebook.vocabulary.controls.indices.filter {
        if case .number(_, _, _, true) = rulebook.vocabulary.controls[$0].type { true } else { false }
      })
    // What repeats in a register is found as in any other case.
    for register in rulebook.registers {
      incidents.add(Evaluator(rulebook: rulebook).evaluation(of: register, on: evaluation.day))
    }
  }

  private mutating func add(_ finding: Finding, of evaluation: Evaluation, case index: Int) {
    let topic = Topic(of: finding)
    if finding.controls.contains(where: { inspectionControls.contains($0) }) {
      inspections[topic, default: Tally()].add(case: index, due: finding.dueDay)
    }
    if finding.kind == .overdue { overdue[topic, default: Tally()].add(case: index, due: finding.dueDay) }
    if finding.kind.isQuestion {
      questions[topic, default: Tally()].add(case: index)
      let parties = evaluation.dossier.parties
      let answerers = finding.parties.map { Answerer(name: parties[$0].name, role: parties[$0].role) }
      for one in answerers.isEmpty ? [Answerer(name: "", role: nil)] : answerers {
        asked[one, default: Tally()].add(case: index)
      }
    } else if let control = finding.controls.first, finding.kind != .repeated {
      gaps[control, default: Tally()].add(case: index)
    }
  }
}

extension Portfolio.Topic {
  init(of finding: Finding) {
    if let requirement = finding.requirement {
      self = .requirement(requirement)
    } else {
      self = finding.controls.first.map { .control($0) } ?? .remark
    }
  }
}

extension Finding {
  /// The day that has passed, where it is about one.
  fileprivate var dueDay: Day? { if case .due(let day) = detail { day } else { nil } }
}

extension Dictionary where Value == Portfolio.Tally {
  /// The entries of most cases first; equal ones by their keys, so that the same cases give the same order.
  func mostFrequent(_ limit: Int, _ isBefore: (Key, Key) -> Bool) -> [(key: Key, tally: Portfolio.Tally)] {
    sorted { first, second in
      let (a, b) = (first.value, second.value)
      if a.cases != b.cases { return a.cases > b.cases }
      if a.findings != b.findings { return a.findings > b.findings }
      return isBefore(first.key, second.key)
    }.prefix(limit).map { ($0.key, $0.value) }
  }
}
