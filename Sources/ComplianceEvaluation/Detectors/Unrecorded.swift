import ComplianceModel

/// Data items, parties or subcontractors that any paper shows and the record does not (記録票への記載漏れ).
enum Unrecorded: Detector {
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy] {
    items(scene) + parties(scene)
  }

  // MARK: Members of sets

  private static func items(_ scene: DetectorScene) -> [Discrepancy] {
    let recorded = records(scene)
    var found: [Discrepancy] = []
    for control in recorded.keys.sorted() {
      guard let entries = recorded[control] else { continue }
      for cell in scene.history.cells where cell.control == control {
        if let one = missing(from: entries, cell, scene), !found.contains(where: { $0.higher == one.higher }) {
          found.append(one)
        }
      }
    }
    return found
  }

  /// The statements of records that list what the case handles (sets of which fewer is stronger), earliest first.
  private static func records(_ scene: DetectorScene) -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    let dossier = scene.judge.dossier
    for (index, statement) in scene.history.statements.enumerated() {
      guard statement.claim.document >= 0, dossier.documents[statement.claim.document].isRecord,
        case .value(.set) = statement.claim.assertion,
        case .set(_, _, true) = scene.judge.rulebook.vocabulary.controls[statement.claim.control].type
      else { continue }
      result[statement.claim.control, default: []].append(index)
    }
    return result.mapValues { $0.sorted { scene.history.statements[$0].known < scene.history.statements[$1].known } }
  }

  private static func missing(from records: [Int], _ cell: CellHistory, _ scene: DetectorScene) -> Discrepancy? {
    let statements = scene.history.statements
    // Each member that a paper shows, with the statement that first showed it and is not taken back.
    var shown: [(name: String, statement: Int)] = []
    var seen = Set<String>()
    for states in Stage.allCases.map({ cell.states($0) }) {
      guard let state = states.last, state.kind == .value else { continue }
      for index in state.claims {
        for name in names(statements[index].claim, scene) where seen.insert(name).inserted {
          shown.append((name, index))
        }
      }
    }
    // Walks the records in time: when something was first missing, and when it was entered.
    let days = Set((records + shown.map(\.statement)).map { statements[$0].known }).sorted()
    var open: (start: Day, missing: [(name: String, statement: Int)], record: Int)?
    var settlement: Discrepancy.Settlement?
    for day in days {
      guard let record = records.last(where: { statements[$0].known <= day }) else { continue }
      let entered = Set(
        records.filter { statements[$0].known == statements[record].known }
          .flatMap { names(statements[$0].claim, scene) })
      let missing = shown.filter { statements[$0.statement].known <= day && !entered.contains($0.name) }
      if missing.isEmpty {
        if open != nil, settlement == nil { settlement = Discrepancy.Settlement(day: day, how: .built) }
      } else if let before = open, settlement == nil {
        open = (before.start, missing, record)
      } else {
        open = (day, missing, record)
        settlement = nil
      }
    }
    guard let open, let first = open.missing.first else { return nil }
    let isByPaper = statements[first.statement].date.first == open.start
    return Discrepancy(
      kind: .unrecorded, control: cell.control, subject: cell.subject, higher: first.statement, lower: open.record,
      missing: open.missing.map(\.name),
      visible: isByPaper ? statements[first.statement].date : PartialDate(open.start),
      visibleIsAssumed: statements[first.statement].dateIsAssumed || statements[open.record].dateIsAssumed,
      known: open.start, settlement: settlement)
  }

  private static func names(_ claim: Claim, _ scene: DetectorScene) -> [String] {
    guard case .value(.set(let set)) = claim.assertion else { return [] }
    switch set {
    case .open(let elements): return elements.asWritten.map(\.name)
    case .closed(let bits):
      return scene.judge.rulebook.vocabulary.controls[claim.control].type.names.enumerated()
        .filter { bits & (1 << UInt64($0.offset)) != 0 }.map(\.element)
    }
  }

  // MARK: Parties

  private static func parties(_ scene: DetectorScene) -> [Discrepancy] {
    let dossier = scene.judge.dossier
    let records = dossier.documents.filter {
      $0.isRecord && $0.recordedParties != nil && $0.date.first <= scene.day
    }
    guard let newest = records.map(\.date.first).max() else { return [] }
    let current = records.filter { $0.date.first == newest }
    let recorded = Set(current.flatMap { $0.recordedParties ?? [] })
    // A record lists parties of certain roles; whoever else holds such a role, or works under one listed, belongs there.
    let roles = Set(recorded.map { dossier.parties[$0].role })
    return dossier.parties.indices.compactMap { index in
      let party = dossier.parties[index]
      guard scene.history.subjects.isVisible(index), party.handles, !recorded.contains(index),
        roles.contains(party.role) || recorded.contains(where: { scene.history.subjects.isUnder(index, $0) })
      else { return nil }
      let shown = party.known ?? current[0].date
      let date = max(shown, current[0].date)
      return Discrepancy(
        kind: .unrecorded, control: nil, subject: Subject(index: index), missing: [party.name], visible: date,
        visibleIsAssumed: current[0].dateIsAssumed, known: max(shown.first, newest), settlement: nil)
    }
  }
}
