import ComplianceEvaluation
import ComplianceModel

/// A requirement that does not hold of some subjects, and need not while an approval covers them (承).
struct SARIFException {
  /// The requirement.
  let requirement: RequirementReference
  /// The party that answers for it.
  let party: Int?
  /// The approval, by index in the dossier.
  let approval: Int?
  /// The subjects that it covers.
  var subjects: [Subject]

  /// The exceptions of a case, in the order of its outcomes.
  static func all(in evaluation: Evaluation) -> [SARIFException] {
    var found: [SARIFException] = []
    for assessment in evaluation.assessments where assessment.outcome == .excepted {
      let subjects = assessment.subject.map { [$0] } ?? []
      if let index = found.firstIndex(where: {
        $0.requirement == assessment.requirement && $0.party == assessment.party && $0.approval == assessment.approval
      }) {
        found[index].subjects += subjects
      } else {
        found.append(
          SARIFException(
            requirement: assessment.requirement, party: assessment.party, approval: assessment.approval,
            subjects: subjects))
      }
    }
    return found
  }

  /// The rule it is filed under: that of the same requirement not met.
  func rule(_ rulebook: Rulebook) -> String {
    FindingTopic(of: requirement, in: rulebook)?.id(in: rulebook.vocabulary) ?? rulebook.id(of: requirement)
  }

  /// How much it would matter without the approval.
  func severity(_ rulebook: Rulebook) -> Severity {
    let controls = rulebook[requirement].require.tests.map { rulebook.vocabulary.controls[$0.control] }
    return Severities.severity(
      .unmet, criticality: controls.map(\.criticality).max() ?? 2, level: rulebook[requirement].level, isSettled: false)
  }

  /// What names it in every run and language: the case, the requirement, the party and the first day of the approval.
  func id(_ wording: Wording) -> String {
    var words = [wording.dossier.id, wording.id(of: requirement)]
    if let party { words.append(wording.dossier.parties[party].id) }
    if let approval { words.append(wording.dossier.approvals[approval].from.description) }
    return words.joined(separator: " ")
  }
}
