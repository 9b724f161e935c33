package import ComplianceEvaluation
package import ComplianceModel

/// One measure that policies ask of a party, on one connection and in one part: what a sheet asks in one row.
package struct AskedMeasure: Sendable {
  /// The control, by index in the vocabulary.
  package var control: Int
  /// The party that is to answer, by index in the dossier: the one that is judged.
  package var party: Int
  /// The connection, by index in the dossier; nil where the control is of parties.
  package var connection: Int?
  /// The part, by index; nil where the control has none.
  package var part: Int?
  /// The subjects it is about, by index in the case's subjects: the party, or the links of the connection.
  package var subjects: [Int]
  /// The requirements that ask for it, in the order of the rulebook.
  package var requirements: [RequirementReference]
  /// The worst of their outcomes.
  package var outcome: Outcome
  /// The features on which it hangs whether any of them applies, by index; empty where that is known.
  package var features: [Int]

  /// What the row is about, by the ids of the case.
  package func id(in evaluation: Evaluation) -> RowID {
    let vocabulary = evaluation.rulebook.vocabulary
    let dossier = evaluation.dossier
    return RowID(
      party: dossier.parties[party].id, control: vocabulary.controls[control].id.text,
      connection: connection.map { dossier.connections[$0].id },
      part: part.flatMap { vocabulary.controls[control].partName($0, of: dossier) })
  }
}

extension Control {
  /// The id of a part: of the control's own parts or of the dossier's copies and media.
  package func partName(_ part: Int, of dossier: Dossier) -> String? {
    switch parts {
    case .whole: nil
    case .named(let names, _): names.indices.contains(part) ? names[part] : nil
    case .holdings: dossier.holdings.indices.contains(part) ? dossier.holdings[part].id : nil
    }
  }
}

extension Evaluation {
  /// Everything that policies ask of the parties that are not the ward, measure by measure, in the order of parties,
  /// fields and controls.
  ///
  /// What does not apply is left out; what applies under a condition that nobody has answered yet is in, with the features
  /// that decide it. What is counted from inspections is not asked.
  package var askedMeasures: [AskedMeasure] {
    var found: [MeasurePlace: AskedMeasure] = [:]
    let conditions = OpenConditions(self)
    var known: [RequirementReference: [Int]] = [:]
    for measure in measureOutcomes where measure.outcome != .notApplicable {
      let assessment = assessments[measure.assessment]
      let control = rulebook.vocabulary.controls[measure.control]
      guard let party = assessment.judged ?? assessment.party, dossier.parties[party].role != .ward,
        let subject = measure.subject, !control.type.isCounted
      else { continue }
      let connection = control.scope == .connection ? history.subjects.link(subject.index)?.connection : nil
      let features = known[assessment.requirement] ?? conditions.features(deciding: assessment.requirement)
      known[assessment.requirement] = features
      for part in parts(of: measure, assessment.requirement) {
        let place = MeasurePlace(control: measure.control, party: party, connection: connection, part: part)
        var asked =
          found[place]
          ?? AskedMeasure(
            control: measure.control, party: party, connection: connection, part: part, subjects: [],
            requirements: [], outcome: .notApplicable, features: features)
        if !asked.subjects.contains(subject.index) { asked.subjects.append(subject.index) }
        if !asked.requirements.contains(assessment.requirement) { asked.requirements.append(assessment.requirement) }
        asked.outcome = max(asked.outcome, measure.outcome)
        // One clause that surely applies is enough.
        asked.features =
          features.isEmpty || asked.features.isEmpty ? [] : Set(asked.features + features).sorted()
        found[place] = asked
      }
    }
    return found.values.sorted { key($0) < key($1) }
  }

  private struct MeasurePlace: Hashable {
    var control: Int
    var party: Int
    var connection: Int?
    var part: Int?
  }

  private func key(_ asked: AskedMeasure) -> (Int, Int, Int, Int, Int) {
    let field = rulebook.vocabulary.controls[asked.control].field
    return (
      asked.party, Control.Field.allCases.firstIndex(of: field) ?? 0, asked.control, asked.connection ?? -1,
      asked.part ?? -1
    )
  }

  /// The parts that a measure is about: its own, else those that the requirement means, else all.
  private func parts(of measure: MeasureOutcome, _ reference: RequirementReference) -> [Int?] {
    let control = rulebook.vocabulary.controls[measure.control]
    guard control.isDivided else { return [nil] }
    // While no copy or medium is known, the one place for whatever there is has no name.
    if let part = measure.subject?.part { return [control.partName(part, of: dossier) == nil ? nil : part] }
    let tests = rulebook[reference].require.tests.filter { $0.control == measure.control }
    let named = tests.flatMap(\.parts)
    if !named.isEmpty { return named.sorted().map { $0 } }
    switch control.parts {
    case .whole: return [nil]
    case .named(let names, _): return names.indices.map { $0 }
    case .holdings:
      let known = dossier.holdings.indices.filter { dossier.holdings[$0].known.map { $0.first <= day } ?? true }
      return known.isEmpty ? [nil] : known.map { $0 }
    }
  }
}

extension ControlType {
  /// Whether it is counted from documents of inspections.
  var isCounted: Bool {
    if case .number(_, _, _, true) = self { true } else { false }
  }
}
