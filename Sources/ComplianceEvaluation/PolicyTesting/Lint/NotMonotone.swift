import ComplianceModel
import SourceText

/// A requirement that a stronger measure may fail to meet.
///
/// Requirements made only of bare values, bounds in the control's own direction, `all` and `any` are monotone: a
/// stronger value never makes an outcome worse. The others are listed with the reason.
enum NotMonotone: LintCheck {
  static func diagnostics(in lint: PolicyLint) -> [Diagnostic] {
    lint.policies.flatMap { index in
      lint.rulebook.policies[index].requirements.flatMap { requirement in
        requirement.require.tests.compactMap { test in
          reason(test, lint.rulebook.vocabulary).map { reason in
            Diagnostic(
              code: "lint.not-monotone", severity: .note, location: test.location,
              length: lint.rulebook.vocabulary.controls[test.control].id.text.count,
              message: LocalizedText(
                ja: "要求事項「\(requirement.id)」は、措置を強めても満たさなくなることがあります（\(reason.ja)）",
                en: "a stronger measure may fail to meet requirement \"\(requirement.id)\" (\(reason.en))"))
          }
        }
      }
    }
  }

  private static func reason(_ test: ControlTest, _ vocabulary: Vocabulary) -> LocalizedText? {
    let type = vocabulary.controls[test.control].type
    let fewerIsStronger: Bool
    if case .number(_, _, let fewer, _) = type { fewerIsStronger = fewer } else { fewerIsStronger = false }
    switch test.comparison {
    case .asStrongAs:
      return type.isOrdered ? nil : LocalizedText(ja: "強弱のない項目", en: "the control has no order")
    case .atLeast:
      return fewerIsStronger ? LocalizedText(ja: "小さいほど強い項目の下限", en: "a lower bound where less is stronger") : nil
    case .atMost:
      return fewerIsStronger ? nil : LocalizedText(ja: "大きいほど強い項目の上限", en: "an upper bound where more is stronger")
    case .eachHas: return nil
    case .oneOf: return LocalizedText(ja: "one-of", en: "one-of")
    }
  }
}
