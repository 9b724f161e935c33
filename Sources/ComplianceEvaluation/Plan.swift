import ComplianceModel

/// What a rulebook comes to once it is made ready for judging many cases: requirements with their predicates laid out
/// flat, and what judging asks of controls, without strings or nested arrays.
final class Plan: Sendable {
  /// The requirements of each policy.
  let requirements: [[RequirementPlan]]
  /// The steps of all predicates.
  let nodes: [PlanNode]
  /// The tests as written, by index from the nodes.
  let tests: [ControlTest]
  /// Whether each control is said of connections.
  let isOnConnections: [Bool]
  /// How many named parts each control has: 1 where it has none, 0 where its parts are the case's holdings.
  let namedParts: [Int]
  /// Where each control's places begin; one more row for the end.
  let rows: [PlanRow]
  /// Whether each control is divided into parts.
  let isDivided: [Bool]
  /// The levels of each control that need an approval, as bits.
  let needsApproval: [UInt64]
  /// Whether each control lists what a case handles, in the paper's own words: what a record (記録票・台帳) is a list of.
  let isRecordList: [Bool]
  /// The rank of each level of each control.
  let ranks: [[Int]]
  /// The controls whose value follows from the parties.
  let derivations: [(control: Int, derivation: Control.Derivation)]

  init(vocabulary: Vocabulary, policies: [Policy]) {
    isOnConnections = vocabulary.controls.map { $0.scope == .connection }
    let namedParts = vocabulary.controls.map { control in
      switch control.parts {
      case .whole: 1
      case .named(let names, _): names.count
      case .holdings: 0
      }
    }
    self.namedParts = namedParts
    var rows = [PlanRow()]
    for (control, parts) in namedParts.enumerated() {
      rows[control].named = Int32(parts)
      rows.append(
        PlanRow(
          namedBefore: rows[control].namedBefore + Int32(parts),
          dividedBefore: rows[control].dividedBefore + (parts == 0 ? 1 : 0)))
    }
    self.rows = rows
    isDivided = vocabulary.controls.map(\.isDivided)
    isRecordList = vocabulary.controls.map { control in
      if case .set(_, let isOpen, true) = control.type { isOpen } else { false }
    }
    ranks = vocabulary.controls.map { control in
      if case .level(_, let ranks, _) = control.type { ranks } else { [] }
    }
    needsApproval = vocabulary.controls.map { control in
      guard case .level(_, _, let levels) = control.type else { return 0 }
      return levels.reduce(0) { $0 | (1 << UInt64($1)) }
    }
    derivations = vocabulary.controls.enumerated().compactMap { index, control in
      control.derivation.map { (index, $0) }
    }
    var layout = Layout(vocabulary: vocabulary)
    requirements = policies.map { policy in
      policy.requirements.map { layout.requirement($0, of: policy) }
    }
    nodes = layout.nodes
    tests = layout.tests
  }
}

/// Where a control's places begin among those of all controls.
struct PlanRow: Sendable {
  /// The named parts of all controls before it.
  var namedBefore: Int32 = 0
  /// How many controls before it are divided by holdings.
  var dividedBefore: Int32 = 0
  /// Its own named parts; 0 where it is divided by holdings.
  var named: Int32 = 0
}

/// One requirement made ready for judging.
final class RequirementPlan: Sendable {
  let obliges: [Role]
  let when: Condition?
  let on: ConnectionSelector?
  let due: Deadline?
  /// Whether it is judged after the contract's end too.
  let outlivesContract: Bool
  let allowsException: Bool
  /// Whether it is the ward that may grant the exception.
  let consentExcepts: Bool
  let evidence: EvidenceGrade?
  /// The first day of its policy, where that is a law.
  let lawfulFrom: Day?
  /// The first step of its predicate.
  let root: Int
  /// Its only test, where it has no more than one.
  let onlyTest: PlanTest?
  let scope: SubjectScope

  init(_ requirement: Requirement, of policy: Policy, root: Int, first: PlanNode, _ vocabulary: Vocabulary) {
    obliges = requirement.obliges
    when = requirement.when
    on = requirement.on
    due = requirement.due
    outlivesContract = requirement.outlivesContract(in: vocabulary)
    allowsException = requirement.exception != nil
    consentExcepts = requirement.exception?.by == .ward
    evidence = requirement.evidence
    lawfulFrom = policy.binds == .law ? policy.effective.from : nil
    self.root = root
    onlyTest = first.kind == .test ? first.test : nil
    scope = SubjectScope(requirement, vocabulary)
  }
}

/// One step of a predicate.
struct PlanNode: Sendable {
  enum Kind: UInt8 { case test, all, any }

  var kind: Kind
  /// The steps it is made of, as a range of the plan's steps.
  var firstChild: Int32 = 0
  var childCount: Int32 = 0
  var test = PlanTest(control: 0, parts: 0, comparison: .written, written: 0)
}

/// One test of a predicate.
struct PlanTest: Sendable {
  var control: Int32
  /// The parts it is limited to, as bits; 0 is every part.
  var parts: UInt64
  var comparison: Comparison
  /// The test as written, by index in the plan.
  var written: Int32

  /// What a value is compared with, where that takes no more than a few instructions.
  enum Comparison: Sendable {
    case boolean(Bool)
    case level(index: Int32, rank: Int32)
    case atLeast(Double)
    case atMost(Double)
    case holds(UInt64)
    case holdsOnly(UInt64)
    /// So many inspections in each 年度.
    case inspections(Double)
    /// Compared as written.
    case written
  }
}

extension PlanTest {
  /// Makes a test ready.
  init(_ test: ControlTest, written: Int, _ vocabulary: Vocabulary) {
    control = Int32(test.control)
    parts = test.parts.reduce(0) { $0 | (1 << UInt64($1)) }
    self.written = Int32(written)
    comparison = PlanTest.comparison(test.comparison, vocabulary.controls[test.control].type)
  }

  private static func comparison(_ comparison: ControlTest.Comparison, _ type: ControlType) -> Comparison {
    switch (comparison, type) {
    case (.asStrongAs(.number(let number)), .number(_, _, _, true)), (.atLeast(let number), .number(_, _, _, true)):
      .inspections(number)
    case (.asStrongAs(.boolean(let wanted)), .boolean): .boolean(wanted)
    case (.asStrongAs(.level(let level)), .level(_, let ranks, _)):
      .level(index: Int32(level), rank: Int32(ranks[level]))
    case (.asStrongAs(.number(let number)), .number(_, _, let fewer, _)): fewer ? .atMost(number) : .atLeast(number)
    case (.atLeast(let number), .number): .atLeast(number)
    case (.atMost(let number), .number): .atMost(number)
    case (.asStrongAs(.set(.closed(let bits))), .set(_, _, let fewer)): fewer ? .holdsOnly(bits) : .holds(bits)
    default: .written
    }
  }
}

/// Lays predicates out flat.
private struct Layout {
  let vocabulary: Vocabulary
  var nodes: [PlanNode] = []
  var tests: [ControlTest] = []

  mutating func requirement(_ requirement: Requirement, of policy: Policy) -> RequirementPlan {
    let root = add(requirement.require)
    return RequirementPlan(requirement, of: policy, root: root, first: nodes[root], vocabulary)
  }

  private mutating func add(_ predicate: Predicate) -> Int {
    let place = nodes.count
    nodes.append(PlanNode(kind: .test))
    fill(place, predicate)
    return place
  }

  private mutating func fill(_ place: Int, _ predicate: Predicate) {
    switch predicate {
    case .test(let test):
      nodes[place] = PlanNode(kind: .test, test: PlanTest(test, written: tests.count, vocabulary))
      tests.append(test)
    case .all(let parts): fill(place, .all, parts)
    case .any(let parts): fill(place, .any, parts)
    }
  }

  private mutating func fill(_ place: Int, _ kind: PlanNode.Kind, _ parts: [Predicate]) {
    let first = nodes.count
    nodes[place] = PlanNode(kind: kind, firstChild: Int32(first), childCount: Int32(parts.count))
    nodes += parts.map { _ in PlanNode(kind: .test) }
    for (number, part) in parts.enumerated() { fill(first + number, part) }
  }
}
