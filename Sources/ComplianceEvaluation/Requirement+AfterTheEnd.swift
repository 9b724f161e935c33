import ComplianceModel

extension Requirement {
  /// Whether it is judged after the contract's end: it survives it, or counts what was due in the years of the contract,
  /// which does not stop being undone.
  func outlivesContract(in vocabulary: Vocabulary) -> Bool { survives || isCount(in: vocabulary) }

  /// Whether it asks for nothing but inspections of each 年度.
  ///
  /// A clause that asks for more beside them ends with the contract, since the rest of it does.
  private func isCount(in vocabulary: Vocabulary) -> Bool {
    require.tests.allSatisfy { vocabulary.controls[$0.control].type.countsInspections }
  }
}

extension ControlType {
  /// Whether its number is counted from inspections.
  var countsInspections: Bool {
    if case .number(_, _, _, true) = self { true } else { false }
  }
}
