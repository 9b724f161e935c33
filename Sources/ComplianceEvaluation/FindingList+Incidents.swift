import ComplianceModel
import SourceText

extension FindingList {
  // MARK: Incidents that repeat

  /// Two or more incidents of one office with the same stated cause: the second could have been prevented.
  func repeatedFindings() -> [Finding] {
    var groups: [Pattern: [Int]] = [:]
    var order: [Pattern] = []
    for (index, incident) in dossier.incidents.enumerated() where incident.knownDay <= judge.calendar.day {
      guard let cause = incident.cause, let office = incident.office else { continue }
      let pattern = Pattern(office: office, cause: cause)
      if groups[pattern] == nil { order.append(pattern) }
      groups[pattern, default: []].append(index)
    }
    return order.compactMap { pattern in groups[pattern].flatMap { repeated($0, pattern) } }
  }

  private struct Pattern: Hashable {
    var office: String
    var cause: Int
  }

  private func repeated(_ indices: [Int], _ pattern: Pattern) -> Finding? {
    let sorted = indices.sorted { dossier.incidents[$0].date < dossier.incidents[$1].date }
    guard sorted.count > 1 else { return nil }
    let second = dossier.incidents[sorted[1]]
    var controls: [Int] = []
    for index in sorted {
      controls += dossier.incidents[index].controls.filter { !controls.contains($0) }
    }
    // What all of them lacked comes first.
    let shared = controls.filter { control in
      sorted.allSatisfy { dossier.incidents[$0].controls.contains(control) }
    }
    controls = shared + controls.filter { !shared.contains($0) }
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
