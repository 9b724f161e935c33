import ComplianceModel
import SourceText

extension HistoryBuilder {
  /// Whether a value of one control still states another.
  private func implies(_ control: Int, _ source: Int, _ value: Value?) -> Bool {
    guard let value else { return false }
    return rulebook.vocabulary.controls[source].implications.contains {
      $0.control == control && $0.condition.holds(for: value)
    }
  }

  /// A value that followed from another control's value goes when that one is replaced by a value it no longer
  /// follows from.
  mutating func withdrawImplied() {
    for number in cells.indices {
      for stage in Stage.allCases {
        guard let last = cells[number].states(stage).last, last.kind == .value,
          let source = last.claims.compactMap({ statements[$0].claim.impliedBy }).first,
          last.claims.allSatisfy({ statements[$0].claim.impliedBy != nil })
        else { continue }
        let place = grid.position(control: source, subject: cells[number].subject.index, part: 0)
        guard cellIndex[place] >= 0,
          let later = cells[Int(cellIndex[place])].states(stage).first(where: {
            $0.known > last.known && $0.kind != .silent && !implies(cells[number].control, source, $0.value)
          })
        else { continue }
        var withdrawn = later
        withdrawn.kind = .withdrawn
        withdrawn.value = nil
        withdrawn.firmValue = nil
        cells[number].setStates(cells[number].states(stage) + [withdrawn], of: stage)
      }
    }
  }
}
