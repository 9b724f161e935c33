public import ComplianceModel

/// What an outcome or a discrepancy is about: a party or a connection, narrowed by a part where the control has parts.
public struct Subject: Sendable, Hashable, Comparable {
  /// The party or connection, by index in the case's subjects.
  public var index: Int
  /// The part, by index; nil where the control has none.
  public var part: Int?

  /// Creates a subject.
  public init(index: Int, part: Int? = nil) {
    self.index = index
    self.part = part
  }

  /// Whether one subject is listed before another.
  public static func < (left: Subject, right: Subject) -> Bool {
    (left.index, left.part ?? -1) < (right.index, right.part ?? -1)
  }
}

/// One link of a connection: where an end is a role, there is one link for each party that holds it.
public struct Link: Sendable, Hashable {
  /// The connection, by index in the dossier.
  public var connection: Int
  /// The end it starts from.
  public var from: PartyReference
  /// The end it leads to.
  public var to: PartyReference
}

/// The parties and links of a case as known on a day; parties first, then links.
public struct SubjectTable: Sendable {
  /// The links.
  public let links: [Link]
  /// The number of parties, the unknown ones included.
  public let partyCount: Int
  private let visible: [Bool]
  private let roles: [Role]
  private let under: [Int?]
  private let handles: [Bool]

  init(dossier: Dossier, day: Day) {
    partyCount = dossier.parties.count
    let visible = dossier.parties.map { $0.known.map { $0.first <= day } ?? true }
    self.visible = visible
    roles = dossier.parties.map(\.role)
    under = dossier.parties.map(\.under)
    handles = dossier.parties.map(\.handles)
    var links: [Link] = []
    for (index, connection) in dossier.connections.enumerated() {
      let from = SubjectTable.ends(connection.from, parties: dossier.parties, visible: visible)
      let to = SubjectTable.ends(connection.to, parties: dossier.parties, visible: visible)
      for from in from { for to in to { links.append(Link(connection: index, from: from, to: to)) } }
    }
    self.links = links
  }

  private static func ends(_ references: [PartyReference], parties: [Party], visible: [Bool]) -> [PartyReference] {
    var ends: [PartyReference] = []
    for reference in references {
      switch reference {
      case .party(let index): if visible[index] { ends.append(reference) }
      case .role(let role):
        let holders = parties.indices.filter { parties[$0].role == role && visible[$0] }
        if holders.isEmpty { ends.append(reference) } else { ends += holders.map { .party($0) } }
      }
    }
    return ends
  }

  /// The number of subjects.
  public var count: Int { partyCount + links.count }

  /// Whether a party is known on the day.
  public func isVisible(_ party: Int) -> Bool { visible[party] }

  /// The link that a subject stands for, or nil when it is a party.
  public func link(_ subject: Int) -> Link? { subject < partyCount ? nil : links[subject - partyCount] }

  /// The subject that stands for a link.
  public func subject(ofLink index: Int) -> Int { partyCount + index }

  /// The known parties that hold a role.
  public func parties(holding role: Role) -> [Int] { roles.indices.filter { roles[$0] == role && visible[$0] } }

  /// The known parties that a reference stands for.
  public func parties(_ reference: PartyReference) -> [Int] {
    switch reference {
    case .party(let index): visible[index] ? [index] : []
    case .role(let role): parties(holding: role)
    }
  }

  /// The known parties under another, of every tier, that handle the data.
  public func handlers(under party: Int) -> [Int] {
    roles.indices.filter { $0 != party && visible[$0] && handles[$0] && isUnder($0, party) }
  }

  /// Whether one party works under another, of whatever tier.
  public func isUnder(_ party: Int, _ other: Int) -> Bool {
    var next = under[party]
    var steps = 0
    while let current = next, steps <= roles.count {
      if current == other { return true }
      next = under[current]
      steps += 1
    }
    return false
  }

  /// Whether an end of a link is a party, or a role that it holds.
  public func isEnd(_ party: Int, of link: Link) -> Bool {
    matches(link.from, party) || matches(link.to, party)
  }

  /// The role of an end.
  public func role(of end: PartyReference) -> Role {
    switch end {
    case .party(let index): roles[index]
    case .role(let role): role
    }
  }

  private func matches(_ end: PartyReference, _ party: Int) -> Bool {
    switch end {
    case .party(let index): index == party
    case .role(let role): role == roles[party]
    }
  }
}
