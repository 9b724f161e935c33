public import ComplianceEvaluation
public import ComplianceModel
public import SourceText

/// What differs in one case between two days, beside what stands for each control.
public struct DayChange: Sendable, Hashable {
  /// Findings that are open on the later day and were not there on the earlier one.
  public var appeared: [FindingLine]
  /// Findings that were open on the earlier day and are settled or closed on the later one.
  public var settled: [FindingLine]
  /// Findings that were open on the earlier day and are not told of any more on the later one.
  public var gone: [FindingLine]
}

/// A finding in one line.
public struct FindingLine: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// Its kind.
  public var kind: FindingKind
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, or the question.
  public var text: String
  /// When and how it was settled or closed; nil while it is open.
  public var settlement: Discrepancy.Settlement?

  init(_ finding: Finding, in wording: Wording) {
    id = finding.id
    kind = finding.kind
    severity = finding.severity
    settlement = finding.history?.settlement
    let facts = FindingFacts(finding, wording)
    text = FindingText.question(facts).map(\.text) ?? FindingText(facts).headline
  }
}

extension Comparison {
  /// One case on two days beside each other; the earlier day stands first.
  public static func days(
    _ one: Evaluation, _ other: Evaluation, onlyDifferences: Bool, _ language: Language
  ) -> Comparison {
    let (before, after) = one.day <= other.day ? (one, other) : (other, one)
    var built = Comparison(view: .days, language: language, rulebook: after.rulebook)
    built.cases = [Case(after, in: language)]
    built.cases[0].days = [before.day, after.day]
    var cells: [Int: [Int: Cell]] = [:]
    var changes: [Int: [(party: Int, change: String)]] = [:]
    let wordings = [before, after].map { Wording($0, in: language) }
    for wording in wordings {
      let evaluation = wording.evaluation
      built.columns.append(
        Column(
          id: evaluation.day.description, name: wording.date(evaluation.day), caseID: evaluation.dossier.id,
          verdict: evaluation.verdict, score: evaluation.shownScore))
    }
    let parties = after.dossier.parties.indices.filter { party in
      [before, after].contains { evaluation in evaluation.parties.contains { $0.party == party } }
    }
    let outcomes = wordings.map { $0.evaluation.controlOutcomes(of: parties) }
    for (column, wording) in wordings.enumerated() {
      for (control, cell) in wording.cells(outcomes[column], of: parties) {
        cells[control, default: [:]][column] = cell
      }
      for (control, shortfall) in wording.openShortfalls(of: parties) {
        cells[control, default: [:]][column, default: Cell()].addUnlessTold(shortfall)
      }
    }
    for (place, party) in parties.enumerated() {
      let own = zip(wordings, outcomes).map { wording, outcomes in
        wording.cells([outcomes[place]], of: [party])
      }
      for control in Set(own[0].keys).union(own[1].keys) {
        let pair = own.map { $0[control] ?? Cell() }
        guard !pair[0].saysSame(as: pair[1]) else { continue }
        changes[control, default: []].append((party, wordings[1].change(from: pair[0], to: pair[1])))
      }
    }
    built.rows = rows(cells, columns: 2, after.rulebook.vocabulary)
    for row in built.rows.indices {
      let own = changes[built.rows[row].control] ?? []
      // What changed alike for several parties is said once.
      built.rows[row].changes = own.grouped(inOrderOf: { $0.change }).map { change, group in
        parties.count > 1 ? wordings[1].change(change, of: group.map(\.party)) : change
      }
    }
    built.change = DayChange(wordings[0], wordings[1])
    built.showsOnlyDifferences = onlyDifferences
    return built
  }
}

extension Wording {
  /// What all parties come to for each control: the worst outcome, and everything that is said, each subject once.
  fileprivate func cells(_ outcomes: [[ControlOutcome]], of parties: [Int]) -> [Int: ComparisonCell] {
    let owned = zip(parties, outcomes).flatMap { party, own in own.map { (party: party, outcome: $0) } }
    return Dictionary(grouping: owned, by: \.outcome.control).mapValues { group in
      var seen: Set<Subject> = []
      let control = group[0].outcome.control
      let said = group.flatMap(\.outcome.said).filter { seen.insert($0.subject).inserted }
      let worst = group.compactMap(\.outcome.outcome).max()
      let worstOnes = group.filter { $0.outcome.outcome == worst }
      return ComparisonCell(
        outcome: worst, isOverdue: worst != nil && worstOnes.allSatisfy(\.outcome.isOverdue),
        // Of one party alone there is nobody to tell apart.
        outcomeOf: parties.count > 1 && (worst ?? .met) > .met ? names(of: worstOnes, control) : "",
        said: self.said(said, control: control))
    }
  }

  /// Whom an outcome is of: parties and connections, or who would hold the role.
  private func names(of worst: [(party: Int, outcome: ControlOutcome)], _ control: Int) -> String {
    let subjects = worst.flatMap(\.outcome.subjects).eachOnce.sorted()
    return subjects.isEmpty ? list(worst.map { party($0.party) }) : self.subjects(subjects, control: control)
  }

  /// What changed for one party.
  fileprivate func change(from old: ComparisonCell, to new: ComparisonCell) -> String {
    func words(_ cell: ComparisonCell) -> String {
      let overdue = cell.isOverdue ? [ComparisonCell.overdueLabel[language]] : []
      let said = list(cell.said.map(\.text) + overdue)
      let text = [cell.outcome?.mark ?? "", said].filter { !$0.isEmpty }.joined(separator: " ")
      return text.isEmpty ? pick("（空欄）", "(blank)") : text
    }
    return "\(words(old)) → \(words(new))"
  }

  /// A change with the names of those whom it is about.
  fileprivate func change(_ change: String, of parties: [Int]) -> String {
    list(parties.map { party($0) }) + pick("：", ": ") + change
  }
}

extension DayChange {
  fileprivate init(_ before: Wording, _ after: Wording) {
    let old = before.evaluation.findings.filter(\.isOpen)
    let new = after.evaluation.findings
    let oldIDs = Set(old.map(\.id))
    let states = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    appeared = new.filter { $0.isOpen && !oldIDs.contains($0.id) }.map { FindingLine($0, in: after) }
    settled = old.compactMap { states[$0.id] }.filter { !$0.isOpen }.map { FindingLine($0, in: after) }
    gone = old.filter { states[$0.id] == nil }.map { FindingLine($0, in: before) }
  }
}
