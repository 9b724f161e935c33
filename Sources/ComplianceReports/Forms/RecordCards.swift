public import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FormDraft {
  /// The record cards that the ward's rules prescribe for a case, one for each party and each card that it has.
  ///
  /// - Parameter party: Only the cards of this party, by index in the dossier.
  public static func recordCards(
    of evaluation: Evaluation, party: Int? = nil, _ head: ReportHead
  ) throws(FormMistake) -> FormDraft {
    let scene = FormScene(evaluation, head)
    let forms = scene.forms
    guard let first = forms.first else {
      let others = evaluation.rulebook.policies.indices.filter { evaluation.rulebook.policies[$0].form != nil }
      throw FormMistake.noForm(
        otherDays: others.filter { evaluation.bindingness[$0] == .notInForce },
        otherCases: others.filter { evaluation.bindingness[$0] == .notApplicable })
    }
    var sheets: [Sheet] = []
    for form in forms {
      for one in scene.parties(of: form) where party == nil || party == one {
        for card in scene.cards(of: form, for: one) {
          sheets.append(RecordCardSheet(scene: scene, form: form, party: one, card: card).sheet)
        }
      }
    }
    guard !sheets.isEmpty else {
      throw FormMistake.noParty(
        roles: forms.flatMap(\.roles).eachOnce, parties: forms.flatMap { scene.parties(of: $0) }.eachOnce)
    }
    return scene.draft(first.title[head.language], sheets)
  }
}

extension FormScene {
  /// The parties that a form is filled in for.
  func parties(of form: Form) -> [Int] {
    dossier.parties.indices.filter {
      form.roles.contains(dossier.parties[$0].role) && evaluation.history.subjects.isVisible($0)
    }
  }

  /// What is known of each card of a party: what it says, or at least the paper that it is.
  func cards(of form: Form, for party: Int) -> [KnownCard] {
    func isKnown(_ document: Int) -> Bool { dossier.documents[document].date.first <= evaluation.day }
    let own = dossier.cards.filter { $0.control == form.control && $0.party == party && isKnown($0.document) }
    if !own.isEmpty { return own.map { KnownCard(document: $0.document, card: $0) } }
    let papers = dossier.documents.indices.filter {
      dossier.documents[$0].isRecord && isKnown($0) && (dossier.documents[$0].recordedParties?.contains(party) ?? true)
    }
    return papers.isEmpty ? [KnownCard()] : papers.map { KnownCard(document: $0) }
  }
}

/// What a case knows of a card before it is drafted anew.
struct KnownCard {
  /// The paper that it is, by index in the dossier.
  var document: Int?
  /// What it says.
  var card: RecordCard?
}
