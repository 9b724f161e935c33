import ComplianceModel
import SourceText

extension FindingList {
  /// One finding for each requirement and outcome that is not ○, listing the subjects.
  func gapFindings(_ assessments: [Assessment]) -> [Finding] {
    assessments.lazy.compactMap { assessment in
      assessment.findingKind.map { (key: GapKey(kind: $0, requirement: assessment.requirement), assessment) }
    }.grouped { $0.key }.map { finding(of: $0.elements.map(\.1), $0.key) }
  }

  private struct GapKey: Hashable {
    var kind: FindingKind
    var requirement: RequirementReference
  }

  private func finding(of group: [Assessment], _ key: GapKey) -> Finding {
    let requirement = judge.rulebook[key.requirement]
    var controls: [Int] = []
    var said: [Place] = []
    var subjects: [Subject] = []
    var parties: [Int] = []
    var reasons: Reasons = []
    for assessment in group {
      reasons.formUnion(assessment.reasons)
      if let subject = assessment.subject { subjects.append(subject) }
      if let party = assessment.party, !parties.contains(party) { parties.append(party) }
      for test in deciding(assessment) {
        if !controls.contains(test.control) { controls.append(test.control) }
        for index in speakers(test, assessment) where !said.contains(where: { $0.statement == index }) {
          said.append(statementPlace(index, .falls))
        }
      }
    }
    if controls.isEmpty { controls = requirement.require.tests.prefix(1).map(\.control) }
    let home = parties.first.map { dossier.parties[$0].location } ?? dossier.location
    let places = (said.isEmpty ? [Place(part: .other, location: home)] : said) + [clausePlace(key.requirement)]
    var detail = Finding.Detail.none
    let due = key.kind == .overdue ? dueDay(of: key.requirement) : nil
    if let due { detail = .due(due) }
    return Finding(
      id: FindingID.id(key.kind, [dossier.id, judge.rulebook.id(of: key.requirement)]), kind: key.kind,
      severity: Severities.severity(
        key.kind, criticality: criticality(controls), level: requirement.level, isSettled: false),
      controls: controls, requirement: key.requirement, subjects: subjects.sorted(), parties: parties,
      primary: places[0], related: Array(places.dropFirst()),
      history: history(of: group, said: said.compactMap(\.statement), key, due), reasons: reasons, detail: detail)
  }

  /// The day that has passed: of a yearly inspection, the end of the 年度 that was missed.
  private func dueDay(of reference: RequirementReference) -> Day? {
    judge.missedInspection(of: reference) ?? judge.rulebook[reference].due.flatMap { judge.calendar.day(of: $0) }
  }

  /// A gap is visible from the day on which the requirement bound the case and what decides it was known.
  ///
  /// That of a party, copy or medium that became known later begins then; but a deadline that it missed had passed
  /// before anybody knew.
  private func history(of group: [Assessment], said: [Int], _ key: GapKey, _ due: Day?) -> Finding.History {
    var (visible, isAssumed) = firstDay(of: key.requirement)
    let discoveries = group.compactMap { discovery(of: $0) }
    let discovered = discoveries.count == group.count ? discoveries.min() : nil
    if let due {
      visible = PartialDate(due.advanced(by: 1))
      isAssumed = false
    } else if let discovered, discovered.first > visible.first {
      visible = discovered
      isAssumed = false
    }
    for index in said {
      let statement = statements[index]
      let start = statement.claim.since ?? statement.date
      guard key.kind != .overdue, start.first > visible.first else { continue }
      visible = start
      isAssumed = statement.claim.since == nil ? statement.dateIsAssumed : statement.claim.sinceIsAssumed
    }
    var known = max(visible.first, said.map { statements[$0].known }.max() ?? visible.first)
    if let discovered { known = max(known, discovered.first) }
    return Finding.History(
      visible: visible, visibleIsAssumed: isAssumed, known: min(known, judge.calendar.day), settlement: nil)
  }

  /// The day on which the party, copy or medium of an outcome became known; nil where it always was.
  private func discovery(of assessment: Assessment) -> PartialDate? {
    let party = assessment.judged.flatMap { dossier.parties[$0].known ?? proposal(of: $0) }
    var holding: PartialDate?
    if let part = assessment.subject?.part, let control = judge.rulebook.partedControl(of: assessment.requirement),
      case .holdings = vocabulary.controls[control].parts, dossier.holdings.indices.contains(part)
    {
      holding = dossier.holdings[part].known
    }
    return [party, holding].compactMap { $0 }.max()
  }

  /// The first paper in which a bidder speaks: until then nothing can be missing from what it says.
  private func proposal(of party: Int) -> PartialDate? {
    guard dossier.parties[party].role == .bidder else { return nil }
    return dossier.claims.lazy.filter { $0.parties.contains(.party(party)) }
      .map { self.dossier.documents[$0.document].date }.filter { $0.first <= self.judge.calendar.day }.min()
  }

  /// The first day on which a requirement bound the case: the contract's, or, before the contract begins, that of the
  /// first paper; never before a law was in force.
  func firstDay(of reference: RequirementReference) -> (date: PartialDate, isAssumed: Bool) {
    let policy = judge.rulebook.policies[reference.policy]
    var start: (date: PartialDate, isAssumed: Bool)
    if let contract = dossier.contract, let from = contract.from, from.first <= judge.calendar.day {
      start = (from, contract.fromIsAssumed)
    } else {
      let papers = dossier.documents.filter { $0.date.first <= judge.calendar.day }
      let first = papers.min { $0.date < $1.date }
      start = (first?.date ?? PartialDate(judge.calendar.day), first?.dateIsAssumed ?? false)
    }
    if policy.binds == .law, policy.effective.from > start.date.first {
      start = (PartialDate(policy.effective.from), policy.effective.fromIsAssumed)
    }
    return start
  }

  /// The tests that decide an outcome: those that come to no more than the whole.
  private func deciding(_ assessment: Assessment) -> [ControlTest] {
    let requirement = judge.rulebook[assessment.requirement]
    let tests = requirement.require.tests
    guard tests.count > 1, let place = judge.place(of: assessment) else { return tests }
    let demand = judge.demand(of: assessment.requirement)
    let judged = tests.map { judge.judgement(of: .test($0), at: place, demand) }
    let found = zip(tests, judged).filter { _, judgement in
      switch assessment.outcome {
      case .unmet: judgement.believed == .no
      case .undeclared: judgement.believed == .unknown
      case .tentative: judgement.believed == .yes && judgement.sure != .yes && !judgement.isNotApplicable
      case .met, .excepted, .notApplicable: false
      }
    }.map(\.0)
    return found.isEmpty ? tests : found
  }

  /// The statements a test was judged on.
  private func speakers(_ test: ControlTest, _ assessment: Assessment) -> [Int] {
    guard let place = judge.place(of: assessment) else { return [] }
    return judge.parts(ofControl: test.control, at: place).flatMap { part in
      judge.standing(control: test.control, at: place, part: part)?.state.claims ?? []
    }
  }
}
