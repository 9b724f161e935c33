import ComplianceEvaluation
package import ComplianceModel
import SourceText

extension Wording {
  /// Whether a policy was applied to the case, and why not.
  func text(of state: Bindingness, _ policy: Policy) -> String {
    guard state == .notInForce else { return state.label[language] }
    switch policy.binds {
    case .law:
      let day = date(evaluation.day)
      return pick("適用しない（\(day)には有効でない）", "not applied (not in force on \(day))")
    case .contract:
      guard let start = dossier.contract?.from else {
        return pick("適用しない（契約の時点で有効でない）", "not applied (not in force when the contract began)")
      }
      let day = date(start, isAssumed: dossier.contract?.fromIsAssumed ?? false)
      return pick("適用しない（契約開始日\(day)に有効でない）", "not applied (not in force when the contract began, \(day))")
    }
  }

  /// A policy's title and version.
  package func title(of policy: Policy) -> String {
    pick("\(policy.title.ja)（版 \(policy.version)）", "\(policy.title[.en]) (version \(policy.version))")
  }

  /// From when until when a policy is in force.
  func effective(_ policy: Policy) -> String {
    let effective = policy.effective
    let from = "\(effective.from)" + assumed(effective.fromIsAssumed)
    let until = effective.until.map { "\($0)" + assumed(effective.untilIsAssumed) } ?? ""
    return pick("\(from)〜\(until)", until.isEmpty ? "from \(from) on" : "\(from) to \(until)")
  }

  /// What no longer binds after the contract's end, of a policy by index; nil where the contract has not ended.
  func ended(_ state: Bindingness, policy index: Int) -> String? {
    guard case .ended(let end) = state else { return nil }
    let requirements = rulebook.policies[index].requirements
    let gone = evaluation.notApplied.first { $0.policy == index }?.requirements ?? []
    let kept = requirements.count - gone.count
    let date = date(end, isAssumed: dossier.contract?.untilIsAssumed ?? false)
    let ids = gone.map { requirements[$0].id }.joined(separator: pick("、", ", "))
    return pick(
      "契約は\(date)に終了した。終了後も残る\(kept)件を判定し、次の\(gone.count)件は判定していない：\(ids)",
      "The contract ended on \(date). Requirements that survive it and are judged: \(kept). "
        + "Not judged any more: \(gone.count) (\(ids))")
  }

  /// That no policy was applied; nil where one was.
  var noPolicy: String? {
    guard !evaluation.bindingness.contains(where: \.bindsAny) else { return nil }
    return pick(
      "判定の日に適用される基準がない。判定対象なしは、適合という意味ではない。",
      "No policy is in force: “nothing to judge” does not mean compliant.")
  }
}
