import ComplianceEvaluation
import ComplianceModel
import SourceText

/// Finds in a case what belongs into a field that no card gives.
struct FormOrigin {
  let scene: FormScene
  let party: Int
  let card: KnownCard
  /// The last paper that changed a promise.
  let change: PlaceFacts?

  /// What was found.
  struct Derived {
    /// What belongs into the field.
    var lines: [String]
    /// The papers it is taken from.
    var sources: [String]
    /// Whether it is inferred: nothing says that just this belongs into the field.
    var isInferred = false
  }

  private var dossier: Dossier { scene.dossier }
  private var wording: Wording { scene.wording }

  /// What belongs into a field; nil where the case does not tell.
  func derived(_ origin: Form.Origin) -> Derived? {
    switch origin {
    case .control(let control): said(of: control)
    case .word(.card): nil
    case .word(.wardName): inferred(scene.office, scene.caseFile)
    case .word(.caseTitle): inferred(dossier.title[scene.language], scene.caseFile)
    case .word(.partyName), .word(.partyAndAddress): Derived(lines: [wording.party(party)], sources: [scene.caseFile])
    case .word(.firstUse): firstUse
    case .word(.consultationDate): consultation.map { inferred(wording.date($0.date), scene.paper($0)) }
    case .word(.consultationTitle): consultation.map { inferred($0.title, scene.paper($0)) }
    case .word(.changeDate):
      change.flatMap { change in change.date.map { inferred(wording.date($0), scene.paper(change)) } }
    case .word(.changeTitle): change.flatMap { change in change.title.map { inferred($0, scene.paper(change)) } }
    }
  }

  private func inferred(_ text: String, _ source: String) -> Derived {
    Derived(lines: [scene.inferred(text)], sources: [source], isInferred: true)
  }

  private var consultation: Document? {
    dossier.documents.filter { $0.stage == .consulted && !$0.isRecord && $0.date.first <= scene.evaluation.day }
      .min { $0.date < $1.date }
  }

  /// The contract's first day, or the first day of which a fact is told.
  private var firstUse: Derived? {
    if let from = dossier.contract?.from { return inferred(wording.date(from), scene.caseFile) }
    let history = scene.evaluation.history
    let facts = history.statements.filter { statement in
      !statement.isDerived && statement.claim.stage == .implemented
        && statement.claim.since.map { $0.first <= scene.evaluation.day } ?? false
        && statement.claim.connections.contains { isConnection($0, of: party) }
    }
    guard let first = facts.min(by: { ($0.claim.since ?? $0.date) < ($1.claim.since ?? $1.date) }),
      let since = first.claim.since, dossier.documents.indices.contains(first.claim.document)
    else { return nil }
    let paper = dossier.documents[first.claim.document]
    return inferred(wording.date(since), scene.paper(paper, section: first.claim.section))
  }

  private func isConnection(_ connection: Int, of party: Int) -> Bool {
    scene.evaluation.history.subjects.links.contains {
      $0.connection == connection && scene.evaluation.history.subjects.isEnd(party, of: $0)
    }
  }

  // MARK: Controls

  /// What the record says of a control, or else what stands as promised by the party.
  private func said(of control: Int) -> Derived? {
    recorded(control) ?? promised(control)
  }

  private func recorded(_ control: Int) -> Derived? {
    guard let document = card.document else { return nil }
    let claims = dossier.claims.filter { $0.control == control && $0.document == document }
    let values = claims.compactMap { claim in
      if case .value(let value) = claim.assertion { text(value, control) } else { nil }
    }
    guard !values.isEmpty else { return nil }
    return Derived(
      lines: values, sources: claims.map { scene.paper(dossier.documents[document], section: $0.section) }.eachOnce)
  }

  private func promised(_ control: Int) -> Derived? {
    let cells = scene.evaluation.history.cells.filter { $0.control == control && $0.subject.index == party }
    let states = cells.compactMap { cell in
      Stage.allCases.filter(\.isPromise).lazy.compactMap { cell.state($0, on: scene.evaluation.day) }
        .first { $0.value != nil }
    }
    let values = states.compactMap { $0.value.map { text($0, control) } }.eachOnce
    guard !values.isEmpty else { return nil }
    let papers = states.flatMap(\.claims).map { index in
      let claim = scene.evaluation.history.statements[index].claim
      return scene.paper(wording.facts(Place(part: .said, location: claim.location, statement: index)))
    }
    return Derived(lines: values, sources: papers.eachOnce)
  }

  private func text(_ value: Value, _ control: Int) -> String {
    wording.vocabulary.text(of: value, control: control, in: scene.language)
  }
}
