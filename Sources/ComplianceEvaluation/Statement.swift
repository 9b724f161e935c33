public import ComplianceModel
import SourceText

/// A claim as the case holds it: written in a paper, or following from which parties are known.
public struct Statement: Sendable {
  /// The claim.
  public var claim: Claim
  /// The day it was known.
  public var known: Day
  /// The title of the paper it stands in.
  public var title: String
  /// The date of the paper.
  public var date: PartialDate
  /// Whether the paper's date is inferred.
  public var dateIsAssumed: Bool
  /// Whether it follows from the parties rather than from a paper.
  public var isDerived: Bool
}

extension Statement {
  /// Everything that was known by a day, in written order.
  static func all(in dossier: Dossier, plan: Plan, by day: Day, subjects: SubjectTable) -> [Statement] {
    var statements: [Statement] = []
    statements.reserveCapacity(dossier.claims.count)
    for var claim in dossier.claims {
      let document = dossier.documents[claim.document]
      guard document.date.first <= day else { continue }
      // In a bidder's own paper whoever will be the contractor is that bidder.
      if case .party(let writer) = document.by, dossier.parties[writer].role == .bidder,
        claim.parties.contains(where: { $0 == .role(.contractor) || $0 == .role(.bidder) })
      {
        claim.parties = claim.parties.map {
          $0 == .role(.contractor) || $0 == .role(.bidder) ? .party(writer) : $0
        }
      }
      // What a bidder that did not win once said counts no more.
      if !subjects.losers.isEmpty, !claim.parties.isEmpty,
        claim.parties.allSatisfy({ subjects.isLoser($0) })
      {
        continue
      }
      statements.append(
        Statement(
          claim: claim, known: document.date.first, title: document.title, date: document.date,
          dateIsAssumed: document.dateIsAssumed, isDerived: false))
    }
    for (control, derivation) in plan.derivations {
      for party in dossier.parties.indices where subjects.isVisible(party) {
        statements += derived(control, derivation, of: party, by: day, dossier, subjects, plan)
      }
    }
    return statements
  }

  /// What the parties under one tell, day by day: the weakest of what holds of each.
  private static func derived(
    _ control: Int, _ derivation: Control.Derivation, of party: Int, by day: Day, _ dossier: Dossier,
    _ subjects: SubjectTable, _ plan: Plan
  ) -> [Statement] {
    let start = dossier.contract?.from?.first ?? dossier.documents.map(\.date.first).min() ?? day
    let handlers = subjects.handlers(under: party).map { dossier.parties[$0] }
    let days = handlers.flatMap { handler in
      let known = handler.known?.first ?? start
      return [known] + [handler.notified, handler.consented].compactMap { $0?.first }.filter { $0 > known }
    }
    var statements: [Statement] = []
    for turn in Set(days.map { min($0, day) }).sorted() {
      let known = handlers.filter { ($0.known?.first ?? start) <= turn || turn == day }
      let weakest = known.map { ($0, derivation.value(of: $0, on: turn)) }
        .min { plan.rank(of: $0.1, in: control) < plan.rank(of: $1.1, in: control) }
      guard let (handler, value) = weakest else { continue }
      let date = handler.known.flatMap { $0.first == turn ? $0 : nil } ?? PartialDate(turn)
      let claim = Claim(
        control: control, assertion: .value(value), parties: [.party(party)], note: handler.name, stage: .observed,
        isFact: true, since: date, document: -1, location: handler.location)
      statements.append(
        Statement(
          claim: claim, known: turn, title: handler.knownFrom ?? "", date: date, dateIsAssumed: false,
          isDerived: true))
    }
    return statements
  }
}

extension Control.Derivation {
  /// What a party tells on a day.
  fileprivate func value(of party: Party, on day: Day) -> Value {
    if let date = party.consented, date.first <= day { return consented }
    if let date = party.notified, date.first <= day { return notified }
    return unapproved
  }
}

extension Plan {
  /// The rank of a level; other values have none.
  fileprivate func rank(of value: Value, in control: Int) -> Int {
    if case .level(let level) = value { ranks[control][level] } else { 0 }
  }
}
