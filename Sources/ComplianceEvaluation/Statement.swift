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
    for claim in dossier.claims {
      let document = dossier.documents[claim.document]
      guard document.date.first <= day else { continue }
      statements.append(
        Statement(
          claim: claim, known: document.date.first, title: document.title, date: document.date,
          dateIsAssumed: document.dateIsAssumed, isDerived: false))
    }
    for (control, derivation) in plan.derivations {
      for party in dossier.parties.indices where subjects.isVisible(party) {
        for handler in subjects.handlers(under: party) {
          statements.append(
            derived(control: control, derivation, from: dossier.parties[handler], of: party, by: day, dossier))
        }
      }
    }
    return statements
  }

  private static func derived(
    control: Int, _ derivation: Control.Derivation, from handler: Party, of party: Int, by day: Day, _ dossier: Dossier
  ) -> Statement {
    let value: Value
    if let consented = handler.consented, consented.first <= day {
      value = derivation.consented
    } else if let notified = handler.notified, notified.first <= day {
      value = derivation.notified
    } else {
      value = derivation.unapproved
    }
    let start = handler.known ?? dossier.contract?.from ?? dossier.documents.map(\.date).min() ?? PartialDate(day)
    let known = min(start.first, day)
    let claim = Claim(
      control: control, assertion: .value(value), parties: [.party(party)], connections: [], part: nil,
      modality: .firm, plannedFor: nil, evidence: nil, section: nil, note: handler.name, stage: .observed,
      isHearsay: false, isFact: true, since: PartialDate(known), sinceIsAssumed: false, extends: false,
      document: -1, impliedBy: nil, location: handler.location)
    return Statement(
      claim: claim, known: known, title: handler.knownFrom ?? "", date: start, dateIsAssumed: false, isDerived: true)
  }
}
