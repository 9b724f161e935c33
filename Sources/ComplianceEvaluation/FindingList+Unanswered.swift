import ComplianceModel

extension FindingList {
  /// What the specification asks of a party, and the party's answer leaves out without anybody saying so.
  ///
  /// A paper that is known not to speak of it is `uncommitted`; here nobody knows, so it is asked. Nothing is asked of a
  /// party that has not answered at all, nor beside a finding that asks already.
  func unansweredFindings(besides found: [Finding]) -> [Finding] {
    let answering = partiesThatAnswered()
    guard !answering.isEmpty else { return [] }
    return judge.history.cells.compactMap { cell -> Unanswered? in
      guard let asked = question(in: cell), !isAsked(cell, found) else { return nil }
      let parties = Scoring.parties(ofStatements: [asked.claims[0]], on: [cell.subject], judge: judge)
        .filter { answering.contains($0) && !speaksGenerally($0, of: cell) }
      guard !parties.isEmpty else { return nil }
      return Unanswered(
        key: UnansweredKey(control: cell.control, claims: asked.claims), subject: cell.subject, parties: parties)
    }.grouped { $0.key }.map { finding(of: $0.elements, $0.key) }
  }

  private struct Unanswered {
    var key: UnansweredKey
    var subject: Subject
    var parties: [Int]
  }

  private struct UnansweredKey: Hashable {
    var control: Int
    var claims: [Int]
  }

  private func finding(of group: [Unanswered], _ key: UnansweredKey) -> Finding {
    let places = key.claims.map { statementPlace($0, .said) }
    return Finding(
      id: FindingID.id(
        .question,
        [dossier.id, vocabulary.controls[key.control].id.text, target(of: statements[key.claims[0]].claim)]),
      kind: .question, severity: .note, controls: [key.control], requirement: nil,
      subjects: group.map(\.subject).sorted(), parties: group.flatMap(\.parties).eachOnce, primary: places[0],
      related: Array(places.dropFirst()), history: nil, reasons: [], detail: .unanswered)
  }

  /// What the specification asks for in a cell of which nothing was said after it.
  private func question(in cell: CellHistory) -> StageState? {
    let day = judge.calendar.day
    guard let asked = cell.state(.specified, on: day), asked.kind == .value, let value = asked.value,
      !asked.claims.isEmpty, !judge.history.order(of: cell.control).isWeakest(value)
    else { return nil }
    let isAnswered = Stage.allCases.contains { stage in
      stage > .specified && (cell.state(stage, on: day).map { $0.kind != .silent } ?? false)
    }
    return isAnswered ? nil : asked
  }

  /// The parties, but for the ward and those who only use what is built, of which any answer of their own is there.
  private func partiesThatAnswered() -> Set<Int> {
    var answering: Set<Int> = []
    for statement in statements where statement.claim.stage == .declared && statement.claim.modality != .general {
      if case .silent = statement.claim.assertion { continue }
      for party in statement.claim.parties.flatMap({ judge.history.subjects.parties($0) }) {
        switch dossier.parties[party].role {
        case .ward, .user, .public: continue
        default: answering.insert(party)
        }
      }
    }
    return answering
  }

  /// Whether a party's answer speaks of it as a policy of the whole company.
  private func speaksGenerally(_ party: Int, of cell: CellHistory) -> Bool {
    judge.history.generals.contains { index in
      let claim = statements[index].claim
      return claim.control == cell.control && claim.stage == .declared
        && judge.history.subjectIndices(of: claim).contains(cell.subject.index)
        && (claim.parties.isEmpty || claim.parties.contains { judge.history.subjects.parties($0).contains(party) })
    }
  }

  /// Whether another finding tells of the same gap in the answer.
  private func isAsked(_ cell: CellHistory, _ found: [Finding]) -> Bool {
    found.contains { finding in
      [.undeclared, .uncommitted].contains(finding.kind) && finding.controls.contains(cell.control)
        && finding.subjects.contains {
          $0.index == cell.subject.index && ($0.part == nil || $0.part == cell.subject.part)
        }
    }
  }
}
