import ComplianceModel
import SourceText

/// Makes findings of outcomes, discrepancies, approvals and questions, and orders them.
struct FindingList {
  let judge: CaseJudge
  let bindingness: [Bindingness]
  private(set) var findings: [Finding] = []

  init(
    judge: CaseJudge, bindingness: [Bindingness], assessments: [Assessment], discrepancies: [Discrepancy]
  ) {
    self.judge = judge
    self.bindingness = bindingness
    findings = discrepancyFindings(discrepancies) + gapFindings(assessments)
    findings += approvalFindings() + conflictFindings() + incomparableFindings() + questionFindings(besides: findings)
    findings += repeatedFindings() + uncorrectedFindings() + copiedFindings()
    findings += unansweredFindings(besides: findings)
    separateEqualIDs()
    // The keys are made once and only they are moved: a finding is large.
    let keys = findings.map { FindingList.key($0) }
    findings = findings.indices.sorted { keys[$0] < keys[$1] }.map { findings[$0] }
  }

  var vocabulary: Vocabulary { judge.rulebook.vocabulary }
  var dossier: Dossier { judge.dossier }
  var statements: [Statement] { judge.history.statements }

  /// Open before settled, graver before lighter, discrepancies before gaps.
  private static func key(_ finding: Finding) -> (Int, Int, Int, String) {
    (
      finding.isOpen ? 0 : 1, -finding.severity.rawValue,
      FindingKind.allCases.firstIndex(of: finding.kind) ?? 0, finding.id
    )
  }

  /// Findings that the same words name are told apart by their subjects, in an order of their own.
  private mutating func separateEqualIDs() {
    let groups = Dictionary(grouping: findings.indices, by: { findings[$0].id }).filter { $0.value.count > 1 }
    for (_, indices) in groups {
      for index in indices {
        let finding = findings[index]
        let subjects = finding.subjects.map { subjectKey($0, control: finding.controls.first) }.sorted()
        findings[index].id = FindingID.id(finding.kind, [finding.id] + subjects)
      }
      guard Set(indices.map { findings[$0].id }).count < indices.count else { continue }
      let sorted = indices.sorted { orderOfEquals(findings[$0]) < orderOfEquals(findings[$1]) }
      for (number, index) in sorted.enumerated() where number > 0 { findings[index].id += "-\(number + 1)" }
    }
  }

  private func orderOfEquals(_ finding: Finding) -> (String, Day, String, SourceLocation) {
    (
      finding.subjects.map { "\($0.index)/\($0.part ?? -1)" }.joined(separator: " "),
      finding.history?.visible.first ?? judge.calendar.day,
      finding.primary.statement.map { statements[$0].title } ?? "", finding.primary.location
    )
  }

  func criticality(_ controls: [Int]) -> Int { controls.map { vocabulary.controls[$0].criticality }.max() ?? 2 }

  func statementPlace(_ index: Int, _ part: Place.Part) -> Place {
    Place(part: part, location: statements[index].claim.location, statement: index)
  }

  func clausePlace(_ reference: RequirementReference) -> Place {
    Place(part: .clause, location: judge.rulebook[reference].location, requirement: reference)
  }

  // MARK: Discrepancies

  /// What was said once for a role is one statement and gives one finding that lists the subjects.
  private func discrepancyFindings(_ discrepancies: [Discrepancy]) -> [Finding] {
    discrepancies.grouped { DiscrepancyKey($0) }.compactMap { finding(of: $0.elements) }
  }

  private struct DiscrepancyKey: Hashable {
    var kind: FindingKind
    var control: Int?
    var higher: Int?
    var lower: Int?
    var silentDocument: Int?
    var clause: RequirementReference?
    var doer: Int?
    var settlement: Discrepancy.Settlement?
    var subject: Subject?

    init(_ discrepancy: Discrepancy) {
      kind = discrepancy.kind
      control = discrepancy.control
      higher = discrepancy.higher
      lower = discrepancy.lower
      silentDocument = discrepancy.silentDocument
      clause = discrepancy.clause
      doer = discrepancy.doer
      settlement = discrepancy.settlement
      subject = discrepancy.control == nil ? discrepancy.subject : nil
    }
  }

  private func finding(of group: [Discrepancy]) -> Finding? {
    guard let first = group.first else { return nil }
    var places: [Place] = []
    if let lower = first.lower { places.append(statementPlace(lower, part(ofLower: lower, first))) }
    if let document = first.silentDocument {
      places.append(Place(part: .silent, location: dossier.documents[document].location))
    }
    if let higher = first.higher { places.append(statementPlace(higher, .said)) }
    if let clause = first.clause { places.append(clausePlace(clause)) }
    places += first.others.map { statementPlace($0, .said) }
    if let doer = first.doer { places.append(Place(part: .other, location: dossier.parties[doer].location)) }
    if first.higher == nil, first.lower == nil, first.clause == nil {
      if let subject = first.subject, subject.index < dossier.parties.count {
        places.append(Place(part: .other, location: dossier.parties[subject.index].location))
      }
      places += dossier.documents.filter { $0.isRecord && $0.date.first <= judge.calendar.day }
        .map { Place(part: .record, location: $0.location) }
    }
    let primary = places.removeFirst()
    let controls = first.control.map { [$0] } ?? []
    var detail = Finding.Detail.none
    if let doer = first.doer { detail = .doer(doer) }
    if !first.missing.isEmpty { detail = .missing(first.missing) }
    let written =
      (first.higher ?? first.lower).map { target(of: statements[$0].claim) }
      ?? first.subject.map { subjectKey($0) } ?? ""
    var words = [dossier.id, first.control.map { vocabulary.controls[$0].id.text } ?? "parties", written]
    if let clause = first.clause { words.append(judge.rulebook.id(of: clause)) }
    if let doer = first.doer { words.append(dossier.parties[doer].id) }
    if first.kind == .weakened || first.kind == .contradiction, let said = first.lower ?? first.higher {
      words.append(statements[said].claim.stage.word)
    }
    return Finding(
      id: FindingID.id(first.kind, words), kind: first.kind,
      severity: Severities.severity(
        first.kind, criticality: criticality(controls),
        level: first.clause.map { judge.rulebook[$0].level }, isSettled: first.settlement != nil),
      controls: controls, requirement: first.clause, subjects: group.compactMap(\.subject).sorted(),
      parties: Scoring.parties(of: group, judge: judge), primary: primary, related: places,
      history: Finding.History(
        visible: first.visible, visibleIsAssumed: first.visibleIsAssumed, known: first.known,
        settlement: first.settlement),
      reasons: [], detail: detail)
  }

  private func part(ofLower lower: Int, _ discrepancy: Discrepancy) -> Place.Part {
    if discrepancy.kind == .unrecorded { return .record }
    return switch statements[lower].claim.assertion {
    case .silent: .silent
    case .withdrawn: .withdrawn
    case .value, .notApplicable: .falls
    }
  }

  /// The subject as the paper names it.
  func target(of claim: Claim) -> String {
    let parties = claim.parties.map { key($0) }
    let connections = claim.connections.map { dossier.connections[$0].id }
    let part = claim.part.map { "#" + partName($0, of: claim.control) } ?? ""
    return (parties.sorted() + ["@"] + connections.sorted() + [part]).joined(separator: " ")
  }

  /// The name of a part in the files.
  private func partName(_ part: Int, of control: Int) -> String {
    switch vocabulary.controls[control].parts {
    case .whole: ""
    case .named(let names, _): names.indices.contains(part) ? names[part] : ""
    case .holdings: dossier.holdings.indices.contains(part) ? dossier.holdings[part].id : ""
    }
  }

  /// The subject by the ids of the dossier.
  func subjectKey(_ subject: Subject, control: Int? = nil) -> String {
    let part = subject.part.flatMap { part in control.map { " #" + partName(part, of: $0) } } ?? ""
    guard let link = judge.history.subjects.link(subject.index) else { return dossier.parties[subject.index].id + part }
    return dossier.connections[link.connection].id + " " + key(link.from) + " " + key(link.to) + part
  }

  /// A party or role by the words of the dossier.
  func key(_ reference: PartyReference) -> String {
    switch reference {
    case .party(let index): dossier.parties[index].id
    case .role(let role): "role:" + role.rawValue
    }
  }
}
