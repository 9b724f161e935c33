internal import LocatedYAML
internal import SourceText

/// How many subjects the connections and claims of a case come to, so that roles that stand for many parties cannot
/// multiply a small file into work without end.
struct CaseReach {
  let parties: [Party]
  let connections: [Connection]
  let holdings: Int

  /// How many links a connection has: one for each pair of parties at its ends.
  func links(of connection: Connection) -> Int { count(connection.from) * count(connection.to) }

  /// How many controls, subjects and parts the claims are said of in all, at most.
  func statements(of claims: [Claim], vocabulary: Vocabulary) -> Int {
    let all = connections.reduce(0) { $0 + links(of: $1) }
    return claims.reduce(0) { sum, claim in
      let control = vocabulary.controls[claim.control]
      let subjects: Int
      switch control.scope {
      case .party: subjects = count(claim.parties)
      case .connection:
        subjects =
          claim.connections.isEmpty ? all : claim.connections.reduce(0) { $0 + links(of: connections[$1]) }
      }
      return sum + subjects * (claim.part == nil ? control.partCount(holdings: holdings) : 1)
    }
  }

  private func count(_ references: [PartyReference]) -> Int {
    references.reduce(0) { sum, reference in
      switch reference {
      case .party: sum + 1
      case .role(let role): sum + max(1, parties.lazy.filter { $0.role == role }.count)
      }
    }
  }
}

extension Problems {
  /// Reports connections and claims that come to too much.
  func check(_ reach: CaseReach, claims: [Claim], vocabulary: Vocabulary, at location: SourceLocation) {
    var links = 0
    for connection in reach.connections {
      links += reach.links(of: connection)
      guard links > DecodingLimits.links else { continue }
      tooMany(
        at: connection.location, DecodingLimits.links,
        LocalizedText(ja: "接続区間の両端の組合せ", en: "pairs of parties at the ends of connections"))
      return
    }
    guard reach.statements(of: claims, vocabulary: vocabulary) > DecodingLimits.statements else { return }
    tooMany(
      at: location, DecodingLimits.statements,
      LocalizedText(ja: "申告と、それが及ぶ当事者・区間・部分の組合せ", en: "claims with the parties, connections and parts they reach"))
  }

  private func tooMany(at location: SourceLocation, _ limit: Int, _ what: LocalizedText) {
    error(
      "too-many", at: location,
      LocalizedText(ja: "\(what.ja)が \(limit) を超えています", en: "there are more than \(limit) \(what.en)"),
      help: LocalizedText(ja: "案件を分けてください。", en: "Split the case."))
  }
}
