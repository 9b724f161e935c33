import ComplianceModel
import SourceText

/// Two requirements that bind one party at one time and cannot both be met.
enum ConflictingRequirements: LintCheck {
  private struct Demand {
    let policy: Policy
    let requirement: Requirement
    let test: ControlTest
  }

  static func diagnostics(in lint: PolicyLint) -> [Diagnostic] {
    let spoken = Set(lint.policies.map { lint.rulebook.policies[$0].id })
    var demands: [Int: [Demand]] = [:]
    for policy in lint.rulebook.policies {
      for requirement in policy.requirements where requirement.level == .mandatory {
        for test in requirement.require.conjunction ?? [] {
          demands[test.control, default: []].append(Demand(policy: policy, requirement: requirement, test: test))
        }
      }
    }
    var found: [Diagnostic] = []
    for (control, demands) in demands.sorted(by: { $0.key < $1.key }) {
      for (number, first) in demands.enumerated() {
        for second in demands[(number + 1)...]
        where spoken.contains(first.policy.id) || spoken.contains(second.policy.id) {
          guard isConflict(first.test, second.test, lint.rulebook.vocabulary), mayMeet(first, second) else { continue }
          found.append(diagnostic(first, second, lint.rulebook.vocabulary.controls[control]))
        }
      }
    }
    return found
  }

  private static func diagnostic(_ first: Demand, _ second: Demand, _ control: Control) -> Diagnostic {
    Diagnostic(
      code: "lint.conflict", severity: .warning, location: second.test.location, length: control.id.text.count,
      message: LocalizedText(
        ja: """
          「\(second.policy.id)/\(second.requirement.id)」と「\(first.policy.id)/\(first.requirement.id)」は両立しません\
          （\(control.label.ja)）
          """,
        en: """
          \(second.policy.id)/\(second.requirement.id) and \(first.policy.id)/\(first.requirement.id) cannot both be \
          met (\(control.label[.en]))
          """),
      related: [
        Diagnostic.Related(
          location: first.test.location, message: LocalizedText(ja: "もう一方の要求", en: "the other requirement"))
      ])
  }

  /// Whether both can bind one party of one case on one day.
  private static func mayMeet(_ first: Demand, _ second: Demand) -> Bool {
    guard !Set(first.requirement.obliges).isDisjoint(with: second.requirement.obliges) else { return false }
    let (a, b) = (first.policy.effective, second.policy.effective)
    guard a.from <= b.until ?? a.from, b.from <= a.until ?? b.from else { return false }
    if !first.test.parts.isEmpty, !second.test.parts.isEmpty,
      Set(first.test.parts).isDisjoint(with: second.test.parts)
    {
      return false
    }
    let conditions = [
      first.policy.applies, second.policy.applies, first.requirement.when, second.requirement.when,
    ]
    return Satisfiability.isPossible(conditions.compactMap { $0 }) ?? true
  }

  /// Whether no value can pass both tests.
  private static func isConflict(_ a: ControlTest, _ b: ControlTest, _ vocabulary: Vocabulary) -> Bool {
    let type = vocabulary.controls[a.control].type
    switch (a.comparison, b.comparison) {
    case (.oneOf(let values), _): return !values.contains { passes($0, b, type) }
    case (_, .oneOf(let values)): return !values.contains { passes($0, a, type) }
    case (.asStrongAs(.choice(let x)), .asStrongAs(.choice(let y))): return x != y
    default: break
    }
    guard let first = interval(a, type), let second = interval(b, type) else { return false }
    return max(first.low, second.low) > min(first.high, second.high)
  }

  /// The numbers that pass a test; nil where it is not about a number.
  private static func interval(_ test: ControlTest, _ type: ControlType) -> (low: Double, high: Double)? {
    guard case .number(_, _, let fewer, _) = type else { return nil }
    switch test.comparison {
    case .atLeast(let bound): return (bound, .infinity)
    case .atMost(let bound): return (-.infinity, bound)
    case .asStrongAs(.number(let bound)): return fewer ? (-.infinity, bound) : (bound, .infinity)
    default: return nil
    }
  }

  private static func passes(_ value: Value, _ test: ControlTest, _ type: ControlType) -> Bool {
    switch (test.comparison, value, type) {
    case (.oneOf(let values), _, _): values.contains(value)
    case (.asStrongAs(.level(let wanted)), .level(let level), .level(_, let ranks, _)):
      level == wanted || ranks[level] > ranks[wanted]
    case (.asStrongAs(.boolean(let wanted)), .boolean(let isTrue), _): isTrue || !wanted
    case (.asStrongAs(.choice(let wanted)), .choice(let choice), _): choice == wanted
    case (_, .number(let number), _): interval(test, type).map { $0.low <= number && number <= $0.high } ?? true
    default: true
    }
  }
}
