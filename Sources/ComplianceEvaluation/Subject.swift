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
  /// The bidders that still stand: all until the award, then the one that won.
  let bidders: [Int]
  /// The bidders that the award ended.
  let losers: [Int]
  private let visible: [Bool]
  private let roles: [Role]
  private let under: [Int?]
  private let holders: [[Int]]
  /// Whom each role means: who holds it, and for the contractor also the bidders that still stand.
  private let meant: [[Int]]
  private let handlersUnder: [[Int]]
  /// Whether any party works under another.
  let hasChains: Bool
  private let endLinks: [[Int]]

  init(dossier: Dossier, day: Day) {
    partyCount = dossier.parties.count
    let visible = dossier.parties.map { $0.known.map { $0.first <= day } ?? true }
    self.visible = visible
    roles = dossier.parties.map(\.role)
    under = dossier.parties.map(\.under)
    hasChains = under.contains { $0 != nil }
    handlersUnder = SubjectTable.handlers(dossier.parties, visible)
    var holders = [[Int]](repeating: [], count: Role.allCases.count)
    for party in roles.indices where visible[party] { holders[roles[party].ordinal].append(party) }
    let bidders = SubjectTable.bidders(of: dossier, visible, on: day)
    self.bidders = bidders
    // The award ends what is said of and asked of the others.
    holders[Role.bidder.ordinal] = bidders
    self.holders = holders
    var meant = holders
    meant[Role.contractor.ordinal] += bidders
    self.meant = meant
    losers = visible.indices.filter { dossier.parties[$0].role == .bidder && visible[$0] && !bidders.contains($0) }
    var links: [Link] = []
    for (index, connection) in dossier.connections.enumerated() {
      let from = SubjectTable.ends(connection.from, dossier, visible, bidders)
      let to = SubjectTable.ends(connection.to, dossier, visible, bidders)
      for from in from { for to in to { links.append(Link(connection: index, from: from, to: to)) } }
    }
    self.links = links
    let roles = self.roles
    let count = partyCount
    endLinks = roles.indices.map { party in
      links.indices.filter {
        SubjectTable.matches(links[$0].from, party, roles) || SubjectTable.matches(links[$0].to, party, roles)
      }.map { count + $0 }
    }
  }

  /// Each bidder stands where the contractor will, until the award ends the others.
  private static func bidders(of dossier: Dossier, _ visible: [Bool], on day: Day) -> [Int] {
    if let award = dossier.award, award.date.first <= day {
      return dossier.parties[award.party].role == .bidder && visible[award.party] ? [award.party] : []
    }
    return dossier.parties.indices.filter { dossier.parties[$0].role == .bidder && visible[$0] }
  }

  private static func ends(
    _ references: [PartyReference], _ dossier: Dossier, _ visible: [Bool], _ bidders: [Int]
  ) -> [PartyReference] {
    var ends: [PartyReference] = []
    for reference in references {
      switch reference {
      case .party(let index): if visible[index] { ends.append(reference) }
      case .role(let role):
        var holders = dossier.parties.indices.filter { dossier.parties[$0].role == role && visible[$0] }
        if role == .contractor { holders += bidders }
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
  public func parties(holding role: Role) -> [Int] { holders[role.ordinal] }

  /// The links that a party is an end of, as subjects.
  func linksEnding(at party: Int) -> [Int] { endLinks[party] }

  /// The known parties that a reference stands for.
  public func parties(_ reference: PartyReference) -> [Int] {
    switch reference {
    case .party(let index): visible[index] ? [index] : []
    case .role(let role): meant[role.ordinal]
    }
  }

  /// How many known parties hold a role; a bidder stands where the contractor will.
  func count(holding role: Role) -> Int { meant[role.ordinal].count }

  /// One of them.
  func party(_ index: Int, holding role: Role) -> Int { meant[role.ordinal][index] }

  /// Whether a reference means only a bidder that did not win.
  func isLoser(_ reference: PartyReference) -> Bool {
    if case .party(let party) = reference { losers.contains(party) } else { false }
  }

  /// The known parties under another, of every tier, that handle the data.
  public func handlers(under party: Int) -> [Int] { handlersUnder[party] }

  private static func handlers(_ parties: [Party], _ visible: [Bool]) -> [[Int]] {
    var handlers = [[Int]](repeating: [], count: parties.count)
    for party in parties.indices where visible[party] && parties[party].handles {
      var next = parties[party].under
      // The decoder refuses circles; the count of steps makes sure that none runs on.
      var steps = 0
      while let above = next, steps <= parties.count {
        handlers[above].append(party)
        next = parties[above].under
        steps += 1
      }
    }
    return handlers
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
    SubjectTable.matches(link.from, party, roles) || SubjectTable.matches(link.to, party, roles)
  }

  /// The subjects a claim is about.
  func subjects(of claim: Claim, isOnConnection: Bool) -> [Int] {
    guard isOnConnection else {
      if claim.parties.count == 1 { return parties(claim.parties[0]) }
      return claim.parties.flatMap { parties($0) }
    }
    var found: [Int] = []
    for (index, link) in links.enumerated() {
      if claim.connections.isEmpty {
        guard claim.parties.contains(where: { isEnd($0, of: link) }) else { continue }
      } else {
        guard claim.connections.contains(link.connection), means(claim.parties, link) else { continue }
      }
      found.append(partyCount + index)
    }
    return found
  }

  /// Whether a claim on a connection means this link of it: a party that is one of several at an end means its own link.
  private func means(_ parties: [PartyReference], _ link: Link) -> Bool {
    for reference in parties {
      guard case .party(let party) = reference else { return true }
      if answers(party, for: link) { return true }
    }
    return parties.isEmpty
  }

  private func isEnd(_ reference: PartyReference, of link: Link) -> Bool {
    switch reference {
    case .party(let party): isEnd(party, of: link)
    case .role(let role): plays(role, link.from) || plays(role, link.to)
    }
  }

  /// Whether an end of a link stands where a role is asked for: a bidder stands where the contractor will.
  func plays(_ role: Role, _ end: PartyReference) -> Bool {
    let own = self.role(of: end)
    return own == role || (role == .contractor && own == .bidder && !isLoser(end))
  }

  /// Whether a party answers for a link: one that is an end of others of the same connection answers for those only.
  func answers(_ party: Int, for link: Link) -> Bool {
    isEnd(party, of: link) || !links.contains { $0.connection == link.connection && isEnd(party, of: $0) }
  }

  /// The bidder that a party is, or works under.
  func bidder(above party: Int) -> Int? {
    bidders.first { $0 == party || isUnder(party, $0) }
  }

  /// The role of an end.
  public func role(of end: PartyReference) -> Role {
    switch end {
    case .party(let index): roles[index]
    case .role(let role): role
    }
  }

  private static func matches(_ end: PartyReference, _ party: Int, _ roles: [Role]) -> Bool {
    switch end {
    case .party(let index): index == party
    case .role(let role): role == roles[party]
    }
  }
}

extension Role {
  /// The place in a table of all roles.
  fileprivate var ordinal: Int {
    switch self {
    case .ward: 0
    case .contractor: 1
    case .bidder: 2
    case .joinedParty: 3
    case .builder: 4
    case .operator: 5
    case .subcontractor: 6
    case .user: 7
    case .public: 8
    }
  }
}
