import ComplianceModel
import SourceText

/// A `when` that no case of the policy can fulfil, or that every case fulfils.
enum UnreachableCondition: LintCheck {
  static func diagnostics(in lint: PolicyLint) -> [Diagnostic] {
    lint.policies.flatMap { index in
      let policy = lint.rulebook.policies[index]
      return policy.requirements.flatMap { requirement in
        [check(requirement.when, requirement, policy)]
          + requirement.asks.map { question in
            check(question.condition, requirement, policy, also: requirement.when, at: question.location)
          }
      }.compactMap { $0 }
    }
  }

  private static func check(
    _ condition: Condition?, _ requirement: Requirement, _ policy: Policy, also: Condition? = nil,
    at location: SourceLocation? = nil
  ) -> Diagnostic? {
    guard let condition else { return nil }
    let given = [policy.applies, also].compactMap { $0 }
    let word = location == nil ? "when" : "if"
    if Satisfiability.isPossible(given + [condition]) == false {
      return Diagnostic(
        code: "lint.unreachable-condition", location: location ?? requirement.location,
        message: LocalizedText(
          ja: "要求事項「\(requirement.id)」の \(word) に当てはまる案件はありえません",
          en: "no case can fulfil the `\(word)` of requirement \"\(requirement.id)\""),
        help: LocalizedText(
          ja: "基準の applies と食い違っていないか確かめてください。", en: "Check it against the policy's `applies`."))
    }
    // An unknown `when` raises questions too, so an `if` that repeats it holds them back until it is known.
    let known = [policy.applies, also].compactMap { $0 }.filter { !$0.canBeUnknown }
    if Satisfiability.isPossible(known + [.not(condition)]) == false {
      return Diagnostic(
        code: "lint.needless-condition", severity: .warning, location: location ?? requirement.location,
        message: LocalizedText(
          ja: "要求事項「\(requirement.id)」の \(word) は、どの案件にも当てはまります",
          en: "every case fulfils the `\(word)` of requirement \"\(requirement.id)\""),
        help: LocalizedText(ja: "\(word) を消しても同じです。", en: "Without it nothing would change."))
    }
    return nil
  }
}
