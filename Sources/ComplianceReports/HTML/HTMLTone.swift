import ComplianceEvaluation
import ComplianceModel

extension Verdict {
  /// The class of its badge.
  var tone: String {
    switch self {
    case .nonCompliant: "critical"
    case .needsReview: "major"
    case .compliantOnPaper: "minor"
    case .compliant: "good"
    case .notJudged: "note"
    }
  }
}

extension Severity {
  /// The class of its badge.
  var tone: String { word }
}
