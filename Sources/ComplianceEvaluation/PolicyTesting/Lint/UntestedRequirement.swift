import ComplianceModel
import SourceText

/// A requirement without a case that meets it, one that does not and one that says nothing.
enum UntestedRequirement: LintCheck {
  static func diagnostics(in lint: PolicyLint) -> [Diagnostic] {
    lint.policies.flatMap { index -> [Diagnostic] in
      let policy = lint.rulebook.policies[index]
      // The tests may well be there, in the file whose mistake is shown.
      guard !lint.unread.contains(policy.id) else { return [] }
      return policy.requirements.compactMap { requirement -> Diagnostic? in
        let expected = Set(
          lint.tests.lazy.filter { $0.policy == policy.id && $0.requirement == requirement.id }.map(\.expectation))
        let missing = [PolicyTest.Expectation.met, .unmet, .undeclared].filter { !expected.contains($0) }
        guard !missing.isEmpty else { return nil }
        let names = missing.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
          code: "lint.untested-requirement", severity: .warning, location: requirement.location,
          message: LocalizedText(
            ja: "要求事項「\(requirement.id)」には、結果が \(names) になるテストがありません",
            en: "requirement \"\(requirement.id)\" has no test that expects \(names)"),
          help: LocalizedText(
            ja: "同じフォルダーの .test.yaml に、満たす・満たさない・何も言わない場合を書いてください。",
            en: "Write a case that meets it, one that does not and one that says nothing in the .test.yaml beside it."))
      }
    }
  }
}
