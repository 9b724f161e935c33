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
    if let text = wording.noPolicy { writer.paragraph(text, indent: 4) }
    writer.blank()
  }

  private mutating func writePolicy(_ policy: Policy, _ state: Bindingness, _ index: Int) {
    let span = wording.effective(policy)
    writer.paragraph(
      [
        .init(pick("・", "- ")), .init(wording.text(of: state, policy), style(state)),
        .init(pick("：", ": ") + wording.title(of: policy)),
      ], indent: 4, hanging: 2)
    writer.paragraph([.init(pick("有効期間 \(span)　［\(policy.id)］", "in force \(span) [\(policy.id)]"), .dim)], indent: 6)
    if let text = wording.ended(state, policy: index) { writer.paragraph(text, indent: 6, hanging: 2) }
  }

  private func style(_ state: Bindingness) -> TerminalWriter.Style {
    switch state {
    case .binding(.yes): .green
    case .binding, .ended: .yellow
    case .notInForce, .notApplicable: .dim
    }
  }
}
