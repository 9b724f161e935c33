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
    if !evaluation.bindingness.contains(where: \.bindsAny) {
      writer.paragraph(
        pick(
          "判定の日に適用される基準がない。判定対象なしは、適合という意味ではない。",
          "No policy is in force: “nothing to judge” does not mean compliant."), indent: 4)
    }
    writer.blank()
  }

  private mutating func writePolicy(_ policy: Policy, _ state: Bindingness, _ index: Int) {
    let span = TextCase.effectiveText(policy, wording.language)
    writer.paragraph(
      [
        .init(pick("・", "- ")), .init(stateText(policy, state), style(state)),
        .init(pick("：", ": ") + titleText(policy)),
      ], indent: 4, hanging: 2)
    writer.paragraph([.init(pick("有効期間 \(span)　［\(policy.id)］", "in force \(span) [\(policy.id)]"), .dim)], indent: 6)
    if case .ended(let end) = state { writeEnded(policy, index, end) }
  }

  private func titleText(_ policy: Policy) -> String {
    pick("\(policy.title.ja)（版 \(policy.version)）", "\(policy.title[.en]) (version \(policy.version))")
  }

  private func style(_ state: Bindingness) -> TerminalWriter.Style {
    switch state {
    case .binding(.yes): .green
    case .binding, .ended: .yellow
    case .notInForce, .notApplicable: .dim
    }
  }

  private func stateText(_ policy: Policy, _ state: Bindingness) -> String {
    guard state == .notInForce else { return state.label[wording.language] }
    switch policy.binds {
    case .law:
      let day = wording.date(evaluation.day)
      return pick("適用しない（\(day)には有効でない）", "not applied (not in force on \(day))")
    case .contract:
      guard let start = dossier.contract?.from else {
        return pick("適用しない（契約の時点で有効でない）", "not applied (not in force when the contract began)")
      }
      let day = wording.date(start, isAssumed: dossier.contract?.fromIsAssumed ?? false)
      return pick("適用しない（契約開始日\(day)に有効でない）", "not applied (not in force when the contract began, \(day))")
    }
  }

  /// What no longer binds after the contract's end.
  private mutating func writeEnded(_ policy: Policy, _ index: Int, _ end: Day) {
    let gone = evaluation.notApplied.first { $0.policy == index }?.requirements ?? []
    let kept = policy.requirements.count - gone.count
    let date = wording.date(end, isAssumed: dossier.contract?.untilIsAssumed ?? false)
    let ids = gone.map { policy.requirements[$0].id }.joined(separator: pick("、", ", "))
    writer.paragraph(
      pick(
        "契約は\(date)に終了した。終了後も残る\(kept)件を判定し、次の\(gone.count)件は判定していない：\(ids)",
        "The contract ended on \(date). Requirements that survive it and are judged: \(kept). "
          + "Not judged any more: \(gone.count) (\(ids))"), indent: 6, hanging: 2)
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
