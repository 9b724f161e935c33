import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingFacts {
  /// Of a set that falls short, what it lacks or has too much; empty where there is no set, or nothing to tell.
  var difference: String {
    guard let rule, let lower, case .value(let found) = lower.claim.assertion,
      !wording.vocabulary.isWithheld(lower.claim.control)
    else { return "" }
    for test in rule.require.tests where test.control == lower.claim.control {
      guard case .asStrongAs(let wanted) = test.comparison, case .set(_, _, let fewer) = type(of: test) else {
        continue
      }
      let names = fewer ? elements(of: found, besides: wanted, test) : elements(of: wanted, besides: found, test)
      guard !names.isEmpty else { continue }
      let list = wording.list(names)
      return fewer
        ? pick("求めにないもの：\(list)。", "Not asked for: \(list).") : pick("足りないもの：\(list)。", "Missing: \(list).")
    }
    return ""
  }

  private func type(of test: ControlTest) -> ControlType { wording.vocabulary.controls[test.control].type }

  /// The names of what one set has and the other has not.
  private func elements(of one: Value, besides other: Value, _ test: ControlTest) -> [String] {
    let control = test.control
    switch (one, other) {
    case (.set(.closed(let bits)), .set(.closed(let others))):
      let rest = bits & ~others
      return type(of: test).names.indices.filter { rest & (1 << UInt64($0)) != 0 }
        .map { wording.vocabulary.name($0, of: control, in: wording.language) }
    case (.set(.open(let elements)), .set(.open(let others))):
      return elements.asWritten.map(\.name).filter { name in !others.contains { $0.name == name } }
        .map { wording.vocabulary.name($0, of: control, in: wording.language) }
    default: return []
    }
  }
}
