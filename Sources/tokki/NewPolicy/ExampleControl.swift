internal import ComplianceModel

/// The control that the requirement of a new policy asks for, as an example.
struct ExampleControl {
  let control: Control
  /// Who is obliged.
  let role: Role

  /// Chooses a control that is easy to understand: one that a party either has or not, and that matters most.
  init?(for kind: Dossier.Kind, in vocabulary: Vocabulary) {
    let role: Role =
      switch kind {
      case .outsourcing: .contractor
      case .interconnection: .joinedParty
      default: .ward
      }
    let simple = vocabulary.controls.filter { control in
      control.type == .boolean && control.scope == .party && !control.isDivided && control.derivation == nil
        && control.implications.isEmpty && control.responsible.contains(role)
    }
    // Of equally grave ones the first by id, so that everybody gets the same.
    guard let gravest = simple.map(\.criticality).max(),
      let control = simple.first(where: { $0.criticality == gravest })
    else { return nil }
    self.control = control
    self.role = role
  }
}
