import ComplianceModel
import SourceText

extension Condition {
  /// What the case must say for the condition to be decided: the features and sensitivities it leaves open.
  func openTerms(in dossier: Dossier) -> (features: [Int], sensitivities: [Int]) {
    switch self {
    case .kind, .ward, .role, .event: return ([], [])
    case .uses(let features): return (features.filter { dossier.uses[$0] == nil }, [])
    case .data(let wanted): return dossier.sensitivities == nil ? ([], wanted) : ([], [])
    case .not(let part): return part.openTerms(in: dossier)
    case .all(let parts), .any(let parts):
      var features: [Int] = []
      var sensitivities: [Int] = []
      for part in parts {
        let open = part.openTerms(in: dossier)
        for feature in open.features where !features.contains(feature) { features.append(feature) }
        for one in open.sensitivities where !sensitivities.contains(one) { sensitivities.append(one) }
      }
      return (features, sensitivities)
    }
  }
}
