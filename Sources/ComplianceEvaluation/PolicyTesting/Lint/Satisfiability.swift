import ComplianceModel

/// Whether conditions can hold together, found by trying every case that could tell them apart.
enum Satisfiability {
  /// What a case may be or have, as far as conditions ask for it.
  private enum Atom: Hashable {
    case kind(Dossier.Kind)
    case ward(String)
    case uses(Int)
    case data(Int)
    case role(Role)
    case event(Int)
  }

  /// The most things that are tried; with more, nothing is said.
  private static let limit = 16

  /// Whether some case fulfils all of these; nil where they ask for too much to try.
  static func isPossible(_ conditions: [Condition]) -> Bool? {
    var atoms: [Atom] = []
    for condition in conditions {
      for atom in self.atoms(of: condition) where !atoms.contains(atom) { atoms.append(atom) }
    }
    guard atoms.count <= limit else { return nil }
    let wards = atoms.indices.filter { if case .ward = atoms[$0] { true } else { false } }
    return (0..<(1 << atoms.count)).contains { bits in
      // A case has one ward only.
      wards.count { bits & (1 << $0) != 0 } <= 1
        && conditions.allSatisfy { holds($0, atoms, bits) }
    }
  }

  private static func holds(_ condition: Condition, _ atoms: [Atom], _ bits: Int) -> Bool {
    func any(_ wanted: [Atom]) -> Bool {
      wanted.contains { atom in atoms.firstIndex(of: atom).map { bits & (1 << $0) != 0 } ?? false }
    }
    return switch condition {
    case .all(let parts): parts.allSatisfy { holds($0, atoms, bits) }
    case .any(let parts): parts.contains { holds($0, atoms, bits) }
    case .not(let part): !holds(part, atoms, bits)
    default: any(self.atoms(of: condition))
    }
  }

  private static func atoms(of condition: Condition) -> [Atom] {
    switch condition {
    case .kind(let kinds): kinds.map { .kind($0) }
    case .ward(let wards): wards.map { .ward($0) }
    case .uses(let features): features.map { .uses($0) }
    case .data(let sensitivities): sensitivities.map { .data($0) }
    case .role(let roles): roles.map { .role($0) }
    case .event(let events): events.map { .event($0) }
    case .all(let parts), .any(let parts): parts.flatMap { atoms(of: $0) }
    case .not(let part): atoms(of: part)
    }
  }
}
