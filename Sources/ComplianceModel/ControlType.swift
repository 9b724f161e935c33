public import SourceText

/// What values a control takes, and which of two is stronger.
public enum ControlType: Sendable, Hashable {
  /// True is stronger.
  case boolean
  /// Named levels; `ranks[i]` is the rank of `names[i]`, a higher rank is stronger, equal ranks cannot be compared.
  case level(names: [String], ranks: [Int], needsApproval: Set<Int>)
  /// Named values without an order.
  case choice(names: [String])
  /// A number with a unit; `named` gives words for numbers.
  case number(unit: String, named: [String: Double], fewerIsStronger: Bool, countsInspections: Bool)
  /// A set of names; closed sets have at most 64.
  case set(names: [String], isOpen: Bool, fewerIsStronger: Bool)
  /// An event plus days; earlier is stronger.
  case deadline
  /// A list of mappings with these fields.
  case records(fields: [String])

  /// Whether values of the type have an order at all.
  public var isOrdered: Bool {
    switch self {
    case .choice, .records: false
    case .boolean, .level, .number, .set, .deadline: true
    }
  }

  /// The names of the type's own values (levels, choices, known set members, named numbers, record fields), in order.
  public var names: [String] {
    switch self {
    case .boolean, .deadline: []
    case .level(let names, _, _), .choice(let names), .set(let names, _, _), .records(let names): names
    case .number(_, let named, _, _): named.keys.sorted()
    }
  }
}

/// The parts a control is divided into.
public enum Parts: Sendable, Hashable {
  /// Not divided.
  case whole
  /// Divided into named parts.
  case named([String], labels: [LocalizedText])
  /// Divided into the dossier's own copies and media.
  case holdings
}
