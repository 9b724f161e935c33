import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// Which policies were applied, which were not, and until when those held.
  mutating func writePolicies() {
    writeHeading(pick("基準", "Policies"))
    let policies = wording.rulebook.policies
    for (index, state) in evaluation.bindingness.enumerated() where state != .notApplicable {
      writePolicy(policies[index], state, index)
    }
    if let text = wording.noPolicyApplies { writer.paragraph(text, indent: 4) }
    writer.blank()
  }

  private mutating func writePolicy(_ policy: Policy, _ state: Bindingness, _ index: Int) {
    let span = TextCase.effectiveText(policy, wording.language)
    writer.paragraph(
      [
        .init(pick("・", "- ")), .init(wording.text(of: state, of: policy), style(state)),
        .init(pick("：", ": ") + wording.title(of: policy)),
      ], indent: 4, hanging: 2)
    writer.paragraph([.init(pick("有効期間 \(span)　［\(policy.id)］", "in force \(span) [\(policy.id)]"), .dim)], indent: 6)
    if case .ended(let end) = state {
      writer.paragraph(wording.text(ofPolicy: index, endedOn: end), indent: 6, hanging: 2)
    }
  }

  private func style(_ state: Bindingness) -> TerminalWriter.Style {
    switch state {
    case .binding(.yes): .green
    case .binding, .ended: .yellow
    case .notInForce, .notApplicable: .dim
    }
  }

  /// From when until when a policy is in force.
  static func effectiveText(_ policy: Policy, _ language: Language) -> String {
    let mark = Vocabulary.Words.assumed[language]
    let effective = policy.effective
    let from = "\(effective.from)" + (effective.fromIsAssumed ? mark : "")
    let until = effective.until.map { "\($0)" + (effective.untilIsAssumed ? mark : "") } ?? ""
    return language == .ja ? "\(from)〜\(until)" : until.isEmpty ? "from \(from) on" : "\(from) to \(until)"
  }
}
