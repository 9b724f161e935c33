public import ComplianceModel

/// Why an outcome is what it is: a tree down to the claims, made on demand.
public struct Explanation: Sendable {
  /// The assessment.
  public var assessment: Assessment
  /// Whether the requirement applies.
  public var condition: Truth
  /// The day from which only facts count, where it has passed.
  public var dueSince: Day?
  /// What the predicate comes to.
  public var predicate: Node
  /// The smallest change that would make it ○; empty where nothing needs to change.
  public var remedies: [Remedy]
  /// The points that the party's low end would gain by it, of 100.
  public var points: Double

  /// One step of a predicate.
  public struct Node: Sendable {
    /// What it is.
    public var step: Step
    /// Its truth on firm claims.
    public var sure: Truth
    /// Its truth on all claims.
    public var believed: Truth
    /// Why, beyond the value.
    public var reasons: Reasons
    /// The steps it is made of.
    public var children: [Node]
  }

  /// What a step is.
  public enum Step: Sendable {
    /// All of the children.
    case all
    /// At least one of the children.
    case any
    /// A control compared with a value, for a part where the control has parts, and what was said of it.
    case test(ControlTest, part: Int?, stage: Stage?, statements: [Int])
  }

  /// One thing to change.
  public struct Remedy: Sendable {
    /// The test to pass.
    public var test: ControlTest
    /// The part it is about.
    public var part: Int?
    /// Whether a promise is not enough any more.
    public var needsFact: Bool
    /// The grade that the fact must be shown with.
    public var evidence: EvidenceGrade?
    /// Whether an approval would do instead.
    public var approvalWouldDo: Bool
  }
}

extension Evaluation {
  /// The explanations of the outcomes that a finding is about; none for findings without a requirement.
  public func explanations(of finding: Finding) -> [Explanation] {
    guard let requirement = finding.requirement else { return [] }
    return explanations(of: requirement)
  }

  /// The explanations of all outcomes of a requirement.
  public func explanations(of requirement: RequirementReference) -> [Explanation] {
    let judge = CaseJudge(rulebook: rulebook, dossier: dossier, day: day, stage: stage)
    return assessments.filter { $0.requirement == requirement }.map { judge.explanation(of: $0, in: self) }
  }
}

extension CaseJudge {
  func explanation(of assessment: Assessment, in evaluation: Evaluation) -> Explanation {
    let requirement = rulebook[assessment.requirement]
    var demand = demand(of: assessment.requirement)
    // Beside the consent that lifts it, what the clause asks is shown as far as it holds by itself.
    if assessment.outcome == .excepted { demand.consentExcepts = false }
    let condition = requirement.when.map { facts.truth(of: $0) } ?? .yes
    let place = place(of: assessment)
    let tree = node(requirement.require, place, demand)
    let isOpen = assessment.outcome >= .tentative && condition != .no
    return Explanation(
      assessment: assessment, condition: condition,
      dueSince: demand.isDue ? requirement.due.flatMap { calendar.day(of: $0) } : nil, predicate: tree,
      remedies: isOpen ? remedies(tree, requirement, demand, place) : [],
      points: isOpen ? points(of: assessment, in: evaluation) : 0)
  }

  /// The place an assessment was judged at; nil while nobody holds the role or there is no connection.
  func place(of assessment: Assessment) -> Place? {
    guard let party = assessment.judged, let subject = assessment.subject else { return nil }
    let isLink = history.subjects.link(subject.index) != nil
    let parted = rulebook.partedControl(of: assessment.requirement)
    return Place(
      party: party, link: isLink ? subject.index : nil,
      part: parted.flatMap { control in subject.part.map { (control, $0) } })
  }

  private func node(_ predicate: Predicate, _ place: Place?, _ demand: Demand) -> Explanation.Node {
    let judged = place.map { judgement(of: predicate, at: $0, demand) } ?? .silent
    func node(_ step: Explanation.Step, _ children: [Explanation.Node]) -> Explanation.Node {
      Explanation.Node(
        step: step, sure: judged.sure, believed: judged.believed, reasons: judged.reasons, children: children)
    }
    switch predicate {
    case .all(let parts): return node(.all, parts.map { self.node($0, place, demand) })
    case .any(let parts): return node(.any, parts.map { self.node($0, place, demand) })
    case .test(let test):
      guard let place else { return node(.test(test, part: nil, stage: nil, statements: []), []) }
      let range = parts(ofControl: test.control, at: place).filter {
        (test.parts.isEmpty || test.parts.contains($0)) && !history.isHidden($0, of: test.control)
      }
      if range.count == 1 { return leaf(test, range[0], place, demand) }
      return node(.all, range.map { leaf(test, $0, place, demand) })
    }
  }

  private func leaf(_ test: ControlTest, _ part: Int, _ place: Place, _ demand: Demand) -> Explanation.Node {
    var single = place
    let isDivided = rulebook.plan.isDivided[test.control]
    if isDivided { single.part = (test.control, part) }
    let judged = judgement(of: .test(test), at: single, demand)
    let standing = standing(control: test.control, at: place, part: part)
    return Explanation.Node(
      step: .test(
        test, part: isDivided ? part : nil, stage: standing?.stage, statements: standing?.state.claims ?? []),
      sure: judged.sure, believed: judged.believed, reasons: judged.reasons, children: [])
  }

  /// The fewest tests to change: all that fail of an `all`, the cheapest alternative of an `any`.
  private func remedies(
    _ node: Explanation.Node, _ requirement: Requirement, _ demand: Demand, _ place: Place?
  ) -> [Explanation.Remedy] {
    if node.sure == .yes, node.believed == .yes { return [] }
    switch node.step {
    case .all: return node.children.flatMap { remedies($0, requirement, demand, place) }
    case .any:
      return node.children.map { remedies($0, requirement, demand, place) }.min { $0.count < $1.count } ?? []
    case .test(let test, let part, _, _):
      let said = place.flatMap { self.standing(control: test.control, at: $0, part: part ?? 0) }
      let isBeyondApproval = said.map { reach(of: $0.state, test.control) == .none } ?? false
      return [
        Explanation.Remedy(
          test: test, part: part, needsFact: demand.isDue || node.reasons.contains(.onFact),
          evidence: demand.isDue || node.reasons.contains(.onFact) ? requirement.evidence : nil,
          approvalWouldDo: requirement.exception != nil && !isBeyondApproval)
      ]
    }
  }

  /// What the requirement's ○ would add to the low end of the party's score.
  private func points(of assessment: Assessment, in evaluation: Evaluation) -> Double {
    guard let result = evaluation.parties.first(where: { $0.party == assessment.party }),
      let own = result.outcomes.first(where: { $0.requirement == assessment.requirement }),
      own.outcome != .notApplicable, own.outcome != .excepted
    else { return 0 }
    let total = result.outcomes.filter { $0.outcome != .notApplicable && $0.outcome != .excepted }
      .map { rulebook[$0.requirement].weight }.reduce(0, +)
    return total > 0 ? rulebook[assessment.requirement].weight / total * 100 : 0
  }
}
