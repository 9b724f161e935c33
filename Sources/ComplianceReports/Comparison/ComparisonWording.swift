import ComplianceEvaluation
import ComplianceModel
import SourceText

extension Wording {
  /// What a party comes to for one control, and what stands for it.
  func cell(_ outcome: ControlOutcome) -> ComparisonCell {
    ComparisonCell(
      outcome: outcome.outcome, isOverdue: outcome.isOverdue, said: said(outcome.said, control: outcome.control))
  }

  /// What is said of a control, with the silence of later papers; what is said alike is told once.
  func said(_ said: [ControlOutcome.Said], control: Int) -> [ComparisonCell.Said] {
    let all = said.flatMap { one in
      ([(one.stage, one.state)] + (one.later.map { [$0] } ?? [])).map { (one.subject, $0) }
    }
    return merged(all.map { subject, one in (subject, [self.said(one.1, one.0, control)]) })
  }

  /// Everything that a stage says of a control, subject by subject in the order in which it was known.
  func said(_ cells: [CellHistory], at stage: Stage, control: Int) -> [ComparisonCell.Said] {
    merged(cells.map { cell in (cell.subject, chain(cell.states(stage), stage, control)) })
  }

  /// What discrepancies are open about parties, by control.
  func openShortfalls(of parties: [Int]) -> [(control: Int, shortfall: ComparisonCell.Shortfall)] {
    evaluation.findings.filter { finding in
      finding.isOpen && finding.kind.isDiscrepancy && finding.parties.contains { parties.contains($0) }
    }.flatMap { finding in finding.controls.map { ($0, ComparisonCell.Shortfall(kind: finding.kind)) } }
  }

  /// What a stage says of one subject; a later paper that says the same again adds nothing.
  private func chain(_ states: [StageState], _ stage: Stage, _ control: Int) -> [ComparisonCell.Said] {
    var chain: [ComparisonCell.Said] = []
    for state in states {
      var one = said(state, stage, control)
      if let last = chain.last, last.text.isSame(as: one.text) { continue }
      one.date = date(of: state)
      if !chain.isEmpty { chain[chain.count - 1].isReplaced = true }
      chain.append(one)
    }
    // What was never changed needs no date to tell it from what came later.
    if chain.count == 1 { chain[0].date = nil }
    return chain
  }

  /// What is said of several subjects in the same words, once, with how many they are.
  private func merged(_ said: [(subject: Subject, chain: [ComparisonCell.Said])]) -> [ComparisonCell.Said] {
    var groups: [(subjects: [Subject], chain: [ComparisonCell.Said])] = []
    for (subject, chain) in said {
      if let place = groups.firstIndex(where: { $0.chain.saysSame(as: chain) }) {
        groups[place].subjects.append(subject)
        for (index, one) in chain.enumerated() {
          let sources = groups[place].chain[index].sources + one.sources
          groups[place].chain[index].sources = sources.eachOnce
        }
      } else {
        groups.append(([subject], chain))
      }
    }
    return groups.flatMap { subjects, chain in
      chain.map { one in
        var one = one
        one.places = subjects.count
        one.subjects = Set(subjects.map(\.index)).count
        return one
      }
    }
  }

  private func said(_ state: StageState, _ stage: Stage, _ control: Int) -> ComparisonCell.Said {
    let kind: ComparisonCell.Said.Kind =
      switch state.kind {
      case .silent: .silent
      case .withdrawn: .withdrawn
      case .unstated, .unknown, .notApplicable: .open
      case .value: .value
      }
    var sources = state.claims.map { index in
      let statement = evaluation.history.statements[index]
      return ComparisonCell.Source(document: title(statement), section: statement.claim.section)
    }.eachOnce
    if sources.isEmpty {
      let title = state.document.map { dossier.documents[$0].title }
      sources = [ComparisonCell.Source(document: title ?? "", section: nil)]
    }
    return ComparisonCell.Said(kind: kind, text: text(of: state, control: control), stage: stage, sources: sources)
  }

  /// The date of the paper that says it.
  private func date(of state: StageState) -> ComparisonCell.SaidDate? {
    if let first = state.claims.first {
      let statement = evaluation.history.statements[first]
      return ComparisonCell.SaidDate(date: statement.date, isAssumed: statement.dateIsAssumed)
    }
    return state.document.map { index in
      let document = dossier.documents[index]
      return ComparisonCell.SaidDate(date: document.date, isAssumed: document.dateIsAssumed)
    }
  }
}

extension [ComparisonCell.Said] {
  /// Whether two subjects are spoken of alike: the same words at the same stage, and changed on the same dates.
  fileprivate func saysSame(as other: [ComparisonCell.Said]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { $0.stage == $1.stage && $0.date == $1.date && $0.text.isSame(as: $1.text) }
  }
}
