import ComplianceEvaluation
import ComplianceModel

/// Who and what a made-up case has, and how well each control is kept in truth.
struct CaseShape {
  /// One who takes part.
  struct Participant {
    var id: String
    var role: Role
    var name: String
    var under: String?
    var known: Day?
  }

  /// A measure that the papers of the case speak of.
  struct Measure {
    var control: Int
    var party: String
    var connection: String?
    var quality: Double
  }

  private(set) var participants: [Participant] = []
  private(set) var connections: [(id: String, from: String, to: String, builtBy: String)] = []
  private(set) var measures: [Measure] = []
  let work: String
  let hasContract: Bool
  let consulted: Day

  init(_ rulebook: Rulebook, _ random: inout SeededGenerator) {
    work = random.pick(Words.works)
    hasContract = random.chance(0.35)
    consulted = Day(number: 18_300 + Int32(random.number(0...180)))
    addParticipants(&random)
    addMeasures(rulebook, &random)
  }

  private mutating func addParticipants(_ random: inout SeededGenerator) {
    func name() -> String { random.pick(Words.companies) }
    participants = [
      Participant(id: "ward", role: .ward, name: "練馬区教育委員会"),
      Participant(id: "user", role: .user, name: "利用者・保護者"),
    ]
    for number in 1...random.number(1...3) {
      participants.append(Participant(id: "joined-\(number)", role: .joinedParty, name: name()))
    }
    if hasContract || random.chance(0.6) {
      participants.append(Participant(id: "contractor", role: .contractor, name: name()))
      for number in 1...3 where random.chance(0.25) {
        participants.append(
          Participant(
            id: "sub-\(number)", role: .subcontractor, name: name(), under: "contractor",
            known: consulted.advanced(by: random.number(0...300))))
      }
    }
    participants.append(
      Participant(id: "builder", role: .builder, name: name(), known: consulted.advanced(by: random.number(60...320))))
    connections = [
      ("user-to-service", "user", "joined-party", "builder"), ("ward-to-service", "ward", "joined-party", "builder"),
    ]
    if participants.contains(where: { $0.role == .contractor }) {
      connections.append(("contractor-to-service", "contractor", "joined-party", "contractor"))
    }
  }

  /// About thirty measures, as papers have them: a case does not grow with the vocabulary.
  private mutating func addMeasures(_ rulebook: Rulebook, _ random: inout SeededGenerator) {
    let share = 30 / Double(rulebook.vocabulary.controls.count)
    let trust = random.chance(0.3) ? 0.75 : 0.93
    for control in rulebook.vocabulary.controls.indices {
      guard random.chance(share) else { continue }
      let definition = rulebook.vocabulary.controls[control]
      let able = participants.filter { definition.responsible.contains($0.role) && $0.role != .builder }
      guard let party = able.isEmpty ? participants.first : random.pick(able) else { continue }
      let quality = random.chance(trust) ? Double.random(in: 0.7..<1, using: &random) : 0.2
      switch definition.scope {
      case .party: measures.append(Measure(control: control, party: party.id, connection: nil, quality: quality))
      case .connection:
        for connection in connections where random.chance(0.6) {
          measures.append(Measure(control: control, party: party.id, connection: connection.id, quality: quality))
        }
      }
    }
  }
}
