package import ComplianceEvaluation
import ComplianceModel
import SourceText

extension Wording {
  /// What a statement says: its value, with how firmly it is said unless that is firm.
  package func assertion(_ statement: Statement) -> String {
    let claim = statement.claim
    switch claim.assertion {
    case .value(let value):
      let text = vocabulary.text(of: value, control: claim.control, in: language)
      guard claim.modality != .firm else { return text }
      return text + bracketed(modality(claim))
    case .withdrawn: return Vocabulary.Words.withdrawn[language]
    case .silent(let isInferred): return Vocabulary.Words.silent[language] + assumed(isInferred)
    case .notApplicable(let reason, let confirmation):
      let state =
        confirmation == nil
        ? pick("未確認", "not confirmed by the ward") : pick("区が確認", "confirmed by the ward")
      let reason = vocabulary.isWithheld(claim.control) ? Vocabulary.Words.withheld[language] : reason
      return pick("対象外（\(reason)、\(state)）", "not applicable (\(reason); \(state))")
    }
  }

  /// The names that a record lacks, as written; one word for them all where the control's values are withheld.
  func missing(_ names: [String], in finding: Finding) -> [String] {
    guard let control = finding.controls.first, vocabulary.isWithheld(control) else { return names }
    return [Vocabulary.Words.withheld[language]]
  }

  /// How firmly a claim is said, with the day of a plan.
  func modality(_ claim: Claim) -> String {
    let label = claim.modality.label[language]
    guard let day = claim.plannedFor else { return label }
    return pick("\(date(day))に\(label)", "\(label) for \(date(day))")
  }

  /// The paper a statement stands in: its title, or that it follows from the parties.
  package func title(_ statement: Statement) -> String {
    if !statement.title.isEmpty { return statement.title }
    return statement.isDerived ? pick("案件ファイルの当事者の欄", "the case file's parties") : pick("（無題）", "(untitled)")
  }
}

extension Wording {
  /// What lifts a clause where no approval is entered: the days on which the ward consented to the subcontractors.
  var consentInParties: String {
    pick(
      "どの再委託先にも\(roles.word(for: .ward))の承諾がある（案件ファイルの当事者の欄の consented）",
      "the ward has consented to every subcontractor (`consented` in the case file's parties)")
  }
}

/// What a place of a finding shows of a paper or policy.
struct PlaceFacts {
  /// What the place is to the finding.
  var part: Place.Part
  /// Where it is written.
  var location: SourceLocation
  /// The paper, by index in the dossier.
  var document: Int?
  /// The stage of the paper.
  var stage: Stage?
  /// The title of the paper or of the policy.
  var title: String?
  /// The date of the paper.
  var date: PartialDate?
  /// Whether the date is inferred.
  var dateIsAssumed = false
  /// The section of the paper.
  var section: String?
  /// What it says.
  var value: String?
  /// How firmly.
  var modality: Modality?
  /// How it was found.
  var evidence: EvidenceGrade?
  /// From when on it is true, where that is not the date of the paper.
  var since: PartialDate?
  /// Whether `since` is inferred.
  var sinceIsAssumed = false
  /// Whether the silence is inferred.
  var isInferred = false
  /// Whether another paper tells it.
  var isHearsay = false
  /// The control whose value implies this one.
  var impliedBy: Int?
  /// The requirement.
  var requirement: RequirementReference?
}

extension Wording {
  /// What a place of a finding shows.
  func facts(_ place: Place) -> PlaceFacts {
    if let index = place.statement { return facts(place, statement: index) }
    var facts = PlaceFacts(part: place.part, location: place.location)
    if let reference = place.requirement {
      facts.requirement = reference
      facts.title = rulebook.policies[reference.policy].title[language]
      facts.section = rulebook[reference].source?[language] ?? rulebook[reference].id
      facts.value = rulebook[reference].title[language]
      return facts
    }
    if let index = dossier.documents.firstIndex(where: { document in
      document.location == place.location || document.remarks.contains { $0.location == place.location }
        || document.corrections.contains { $0.location == place.location }
    }) {
      let document = dossier.documents[index]
      facts.document = index
      facts.fill(with: document)
      if place.part == .silent { facts.value = Vocabulary.Words.silent[language] }
      facts.section =
        document.remarks.first { $0.location == place.location }?.section
        ?? document.corrections.first { $0.location == place.location }?.section
    } else if let party = dossier.parties.firstIndex(where: { $0.location == place.location }) {
      facts.title = partyWithRole(party)
    } else if let approval = dossier.approvals.first(where: { $0.location == place.location }) {
      facts.title = approval.document ?? pick("承諾", "approval")
      facts.date = approval.from
    } else if let incident = dossier.incidents.first(where: { $0.location == place.location }) {
      facts.title = incident.title[language]
      facts.date = incident.date
      facts.dateIsAssumed = incident.dateIsAssumed
      facts.section = incident.section
    } else if place.location == dossier.location {
      facts.title = pick("案件ファイル", "the case file")
    }
    return facts
  }

  private func facts(_ place: Place, statement index: Int) -> PlaceFacts {
    let statement = evaluation.history.statements[index]
    let claim = statement.claim
    var facts = PlaceFacts(
      part: place.part, location: place.location, stage: claim.stage, title: title(statement))
    facts.document = claim.document < 0 ? nil : claim.document
    facts.date = statement.date
    facts.dateIsAssumed = statement.dateIsAssumed
    facts.section = claim.section
    facts.value = assertion(statement)
    facts.modality = claim.modality
    facts.isHearsay = claim.isHearsay
    facts.impliedBy = claim.impliedBy
    if case .silent(let isInferred) = claim.assertion { facts.isInferred = isInferred }
    if !claim.stage.isPromise || claim.isFact { facts.evidence = claim.evidence?.how.grade }
    if let since = claim.since, since != statement.date {
      facts.since = since
      facts.sinceIsAssumed = claim.sinceIsAssumed
    }
    return facts
  }
}

extension PlaceFacts {
  /// Takes the title, date and stage of a paper.
  fileprivate mutating func fill(with document: Document) {
    stage = document.stage
    title = document.title
    date = document.date
    dateIsAssumed = document.dateIsAssumed
  }
}
