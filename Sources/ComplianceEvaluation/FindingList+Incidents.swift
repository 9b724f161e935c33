import ComplianceModel
import SourceText

extension FindingList {
  // MARK: Incidents that repeat

  /// Two or more incidents of one office with the same stated cause: the second could have been prevented.
  func repeatedFindings() -> [Finding] {
    dossier.incidents.indices.compactMap { index -> (pattern: Pattern, index: Int)? in
      let incident = dossier.incidents[index]
      guard incident.knownDay <= judge.calendar.day, let cause = incident.cause, let office = incident.office
      else { return nil }
      return (Pattern(office: office, cause: cause), index)
    }.grouped { $0.pattern }.compactMap { repeated($0.elements.map(\.index), $0.key) }
  }

  private struct Pattern: Hashable {
    var office: String
    var cause: Int
  }

  private func repeated(_ indices: [Int], _ pattern: Pattern) -> Finding? {
    let sorted = indices.sorted { dossier.incidents[$0].date < dossier.incidents[$1].date }
    guard sorted.count > 1 else { return nil }
    let second = dossier.incidents[sorted[1]]
    // What all of them lacked comes first.
    let lacked = sorted.flatMap { dossier.incidents[$0].controls }
    let shared = lacked.filter { control in
      sorted.allSatisfy { dossier.incidents[$0].controls.contains(control) }
    }
    let controls = (shared + lacked).eachOnce
    let places = sorted.map { Place(part: .incident, location: dossier.incidents[$0].location) }
    let roles = Set(sorted.map { dossier.incidents[$0].by })
    let parties = dossier.parties.indices.filter { roles.contains(dossier.parties[$0].role) }
    return Finding(
      id: FindingID.id(.repeated, [dossier.id, pattern.office, dossier.causes[pattern.cause].id]), kind: .repeated,
      severity: Severities.severity(
        .repeated, criticality: criticality(Array(controls.prefix(1))), level: nil, isSettled: false),
      controls: controls, requirement: nil, subjects: [], parties: parties,
      primary: places[0], related: Array(places.dropFirst()),
      history: Finding.History(
        visible: second.date, visibleIsAssumed: second.dateIsAssumed, known: second.knownDay, settlement: nil),
      reasons: [], detail: .incidents(sorted))
  }
}
