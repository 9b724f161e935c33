import ComplianceModel
import SourceText

extension FindingList {
  // MARK: What an inspector wanted put right, and is not

  /// Corrections whose day has passed while nobody reports that they were made.
  func uncorrectedFindings() -> [Finding] {
    let day = judge.calendar.day
    return dossier.documents.enumerated().flatMap { number, document -> [Finding] in
      guard document.stage == .observed, document.date.first <= day else { return [] }
      return document.corrections.indices.filter { document.corrections[$0].isOverdue(on: day) }
        .compactMap { uncorrected($0, of: number) }
    }
  }

  private func uncorrected(_ index: Int, of number: Int) -> Finding? {
    let document = dossier.documents[number]
    let correction = document.corrections[index]
    guard let due = correction.due else { return nil }
    let controls = correction.control.map { [$0] } ?? []
    let late = due.last.advanced(by: 1)
    let words = [
      dossier.id, document.id ?? document.title, document.date.description,
      correction.control.map { vocabulary.controls[$0].id.text } ?? "", correction.section ?? "",
      correction.party.map { key($0) } ?? "", correction.connection.map { dossier.connections[$0].id } ?? "",
    ]
    return Finding(
      id: FindingID.id(.uncorrected, words), kind: .uncorrected,
      severity: correction.severity
        ?? Severities.severity(.uncorrected, criticality: criticality(controls), level: nil, isSettled: false),
      controls: controls, requirement: nil, subjects: subjects(of: correction), parties: parties(of: correction),
      primary: Place(part: .other, location: correction.location), related: [],
      history: Finding.History(
        visible: PartialDate(late), visibleIsAssumed: false, known: max(late, document.date.first), settlement: nil),
      reasons: [], detail: .correction(document: number, index: index))
  }

  /// Who is to put something right: whom the inspector named, else the ends of the connection.
  private func parties(of correction: Correction) -> [Int] {
    let subjects = judge.history.subjects
    if let party = correction.party { return subjects.parties(party) }
    return linkSubjects(of: correction).compactMap { subjects.link($0) }
      .flatMap { subjects.parties($0.from) + subjects.parties($0.to) }.eachOnce
  }

  private func subjects(of correction: Correction) -> [Subject] {
    let links = linkSubjects(of: correction)
    return (links.isEmpty ? parties(of: correction) : links).map { Subject(index: $0) }
  }

  /// The links of the connection that a correction is about.
  private func linkSubjects(of correction: Correction) -> [Int] {
    guard let connection = correction.connection else { return [] }
    let subjects = judge.history.subjects
    return subjects.links.indices.filter { subjects.links[$0].connection == connection }
      .map { subjects.subject(ofLink: $0) }
  }

  // MARK: Inspections that say what the last one said

  /// Inspections that answer word for word what the last one of the 年度 before answered.
  func copiedFindings() -> [Finding] {
    let inspections = dossier.documents.indices.filter {
      dossier.documents[$0].stage == .observed && dossier.documents[$0].date.first <= judge.calendar.day
    }
    guard inspections.count > 1 else { return [] }
    let answers = Answers(dossier, of: inspections)
    let pairs = inspections.compactMap { later -> (later: Int, earlier: Int)? in
      let year = dossier.documents[later].date.first.fiscalYear
      let earlier = inspections.filter { dossier.documents[$0].date.first.fiscalYear == year - 1 }
        .max { dossier.documents[$0].date < dossier.documents[$1].date }
      guard let earlier, answers.count(later) >= FindingList.fewestAnswers, answers.isSame(later, earlier) else {
        return nil
      }
      return (later, earlier)
    }
    let copies = Set(pairs.map(\.later))
    return pairs.filter { !isLookedAtAgain($0.later, inspections.filter { !copies.contains($0) }, answers) }
      .map { copied($0.later, $0.earlier, answers.controls($0.later)) }
  }

  /// With fewer answers two papers may well agree.
  private static let fewestAnswers = 3

  /// Whether a later inspection that is no copy itself looked at one of the gravest points.
  private func isLookedAtAgain(_ copy: Int, _ inspections: [Int], _ answers: Answers) -> Bool {
    let gravest = Set(gravest(of: answers.controls(copy)))
    return inspections.contains { other in
      dossier.documents[other].date > dossier.documents[copy].date
        && !gravest.isDisjoint(with: answers.controls(other))
    }
  }

  /// The controls that matter most among some.
  private func gravest(of controls: [Int]) -> [Int] {
    controls.filter { vocabulary.controls[$0].criticality == criticality(controls) }
  }

  private func copied(_ later: Int, _ earlier: Int, _ controls: [Int]) -> Finding {
    let document = dossier.documents[later]
    let parties =
      document.by.map { judge.history.subjects.parties($0) } ?? judge.history.subjects.parties(holding: .ward)
    return Finding(
      id: FindingID.id(.copied, [dossier.id, document.id ?? document.title, document.date.description]), kind: .copied,
      severity: Severities.severity(.copied, criticality: criticality(controls), level: nil, isSettled: false),
      controls: [], requirement: nil, subjects: [], parties: parties,
      primary: Place(part: .other, location: document.location),
      related: [Place(part: .other, location: dossier.documents[earlier].location)],
      history: Finding.History(
        visible: document.date, visibleIsAssumed: document.dateIsAssumed, known: document.date.first, settlement: nil),
      reasons: [], detail: .papers(later: later, earlier: earlier))
  }
}

/// What inspections answer, without their days.
private struct Answers {
  private var answers: [Int: [Answer]] = [:]

  init(_ dossier: Dossier, of documents: [Int]) {
    let wanted = Set(documents)
    for claim in dossier.claims where claim.impliedBy == nil && wanted.contains(claim.document) {
      answers[claim.document, default: []].append(Answer(claim))
    }
  }

  /// How many answers a paper gives.
  func count(_ document: Int) -> Int { answers[document]?.count ?? 0 }

  /// The controls that a paper answers for, each once.
  func controls(_ document: Int) -> [Int] { (answers[document] ?? []).map(\.control).eachOnce.sorted() }

  /// Whether two papers answer the same, in whatever order.
  func isSame(_ document: Int, _ other: Int) -> Bool {
    Set(answers[document] ?? []) == Set(answers[other] ?? [])
  }

  private struct Answer: Hashable {
    let control: Int
    let assertion: Claim.Assertion
    let stage: Stage
    let parties: Set<PartyReference>
    let connections: Set<Int>
    let part: Int?
    let modality: Modality
    let note: String?
    let how: Evidence.How?
    let reference: String?
    let inspector: String?

    init(_ claim: Claim) {
      control = claim.control
      assertion = claim.assertion
      stage = claim.stage
      parties = Set(claim.parties)
      connections = Set(claim.connections)
      part = claim.part
      modality = claim.modality
      note = claim.note
      how = claim.evidence?.how
      reference = claim.evidence?.reference
      inspector = claim.evidence?.by
    }
  }
}
