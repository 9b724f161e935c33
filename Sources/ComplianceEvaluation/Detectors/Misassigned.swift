import ComplianceModel

/// Beside a missing measure: another company built or operates the thing than the one that undertook the measure, and
/// nothing binds that company to it (実施主体の不一致).
enum Misassigned: Detector {
  static func discrepancies(in scene: DetectorScene) -> [Discrepancy] {
    var companions: [Key: [Discrepancy]] = [:]
    var order: [Key] = []
    for discrepancy in scene.found {
      switch discrepancy.kind {
      case .unspecified, .uncommitted, .unrealized: break
      default: continue
      }
      for doer in doers(of: discrepancy, scene) {
        guard let control = discrepancy.control, let subject = discrepancy.subject else { continue }
        let key = Key(control: control, subject: subject, doer: doer)
        if companions[key] == nil { order.append(key) }
        companions[key, default: []].append(discrepancy)
      }
    }
    return order.compactMap { key in
      guard let beside = companions[key], let first = beside.min(by: { $0.visible < $1.visible }) else { return nil }
      var discrepancy = first
      discrepancy.kind = .misassigned
      discrepancy.doer = key.doer
      let doer = scene.judge.dossier.parties[key.doer]
      discrepancy.known = max(first.known, doer.known?.first ?? first.known)
      discrepancy.settlement =
        beside.contains { $0.settlement == nil }
        ? nil : beside.compactMap(\.settlement).max { $0.day < $1.day }
      return discrepancy
    }
  }

  private struct Key: Hashable {
    var control: Int
    var subject: Subject
    var doer: Int
  }

  /// Who built or operates the subject and is bound by nothing on the control.
  private static func doers(of discrepancy: Discrepancy, _ scene: DetectorScene) -> [Int] {
    guard let control = discrepancy.control, let subject = discrepancy.subject, let higher = discrepancy.higher else {
      return []
    }
    let dossier = scene.judge.dossier
    let subjects = scene.history.subjects
    let candidates: [Int?]
    if let link = subjects.link(subject.index) {
      let connection = dossier.connections[link.connection]
      candidates = [connection.builtBy, connection.operatedBy]
    } else {
      let party = dossier.parties[subject.index]
      candidates = [party.builtBy, party.operatedBy]
    }
    let undertakers = scene.history.statements[higher].claim.parties.flatMap { subjects.parties($0) }
    var found: [Int] = []
    for case .some(let doer) in candidates
    where subjects.isVisible(doer) && !undertakers.contains(doer) && !found.contains(doer) {
      if !isBound(doer, to: control, promised: scene.history.statements[higher], scene) { found.append(doer) }
    }
    return found
  }

  /// Whether a party itself promised as much, and more than in general or under a condition.
  private static func isBound(
    _ party: Int, to control: Int, promised: Statement, _ scene: DetectorScene
  ) -> Bool {
    guard case .value(let wanted) = promised.claim.assertion else { return false }
    let order = scene.history.order(of: control)
    return scene.history.statements.contains { statement in
      guard statement.claim.control == control, statement.claim.stage.isPromise,
        statement.claim.modality.softness <= Modality.hedged.softness,
        case .value(let value) = statement.claim.assertion,
        statement.claim.parties.contains(where: { scene.history.subjects.parties($0).contains(party) })
      else { return false }
      return order.holds(value, atLeast: wanted)
    }
  }
}
