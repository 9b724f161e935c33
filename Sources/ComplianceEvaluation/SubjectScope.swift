import ComplianceModel

/// Which subjects a requirement is judged on.
struct SubjectScope {
  /// Whether any of its controls is said of connections.
  let isOnConnections: Bool
  /// The control whose parts are judged one by one: where it is the only one with parts.
  let parted: Int?
  private let limitedTo: [Int]

  init(_ requirement: Requirement, _ vocabulary: Vocabulary) {
    let tests = requirement.require.tests
    isOnConnections = tests.contains { vocabulary.controls[$0.control].scope == .connection }
    let divided = tests.filter { vocabulary.controls[$0.control].isDivided }
    let controls = Set(divided.map(\.control))
    parted = controls.count == 1 ? controls.first : nil
    limitedTo = divided.contains { $0.parts.isEmpty } ? [] : Array(Set(divided.flatMap(\.parts))).sorted()
  }

  /// Whether a part of the parted control is judged.
  func includes(_ part: Int) -> Bool { limitedTo.isEmpty || limitedTo.contains(part) }
}
