import ComplianceEvaluation
import ComplianceModel

/// What a finding is filed under: its deciding control, or its kind where it is about no control.
///
/// Ids of controls hold a dot and words of kinds do not, so that the two never meet.
enum FindingTopic: Hashable {
  /// A control, by index in the vocabulary.
  case control(Int)
  /// A kind of finding.
  case kind(FindingKind)

  /// What an outcome of a requirement is filed under: the first control that it asks for.
  init?(of requirement: RequirementReference, in rulebook: Rulebook) {
    guard let control = rulebook[requirement].require.tests.first?.control else { return nil }
    self = .control(control)
  }

  /// The id: the control's, or the kind's word.
  func id(in vocabulary: Vocabulary) -> String {
    switch self {
    case .control(let index): vocabulary.controls[index].id.text
    case .kind(let kind): kind.rawValue
    }
  }
}

extension Finding {
  /// What it is filed under.
  var topic: FindingTopic { controls.first.map { .control($0) } ?? .kind(kind) }
}
