import ComplianceModel

/// Judges predicates on a case as of a day.
final class CaseJudge: Sendable {
  let rulebook: Rulebook
  let dossier: Dossier
  let history: CaseHistory
  let calendar: Calendar
  let facts: CaseFacts
  let chosenStage: Stage?
  private let board: [BoardEntry?]
  private let generals: Set<GeneralKey>
  /// Whether anything general is said of each control: asked before the set, which is slower.
  private let hasGeneral: [Bool]

  init(rulebook: Rulebook, dossier: Dossier, day: Day, stage: Stage?) {
    self.rulebook = rulebook
    self.dossier = dossier
    chosenStage = stage
    calendar = Calendar(dossier: dossier, vocabulary: rulebook.vocabulary, day: day)
    history = CaseHistory(dossier: dossier, rulebook: rulebook, calendar: calendar)
    facts = CaseFacts(dossier: dossier, calendar: calendar, subjects: history.subjects)
    let plan = rulebook.plan
    board = history.cells.map { cell in
      cell.standing(on: day, at: stage).map { BoardEntry($0, ranks: plan.ranks[cell.control]) }
    }
    var generals: Set<GeneralKey> = []
    var hasGeneral = [Bool](repeating: false, count: plan.namedParts.count)
    for index in history.generals {
      let claim = history.statements[index].claim
      for subject in history.subjectIndices(of: claim) {
        generals.insert(GeneralKey(control: claim.control, subject: subject))
      }
      hasGeneral[claim.control] = true
    }
    self.generals = generals
    self.hasGeneral = hasGeneral
  }

  /// Whether the award was made by the day.
  var isAwarded: Bool { dossier.award.map { $0.date.first <= calendar.day } ?? false }

  private struct GeneralKey: Hashable {
    var control: Int
    var subject: Int
  }

  /// Where a predicate is judged: a party, perhaps on one connection, perhaps for one part.
  struct Place {
    var party: Int
    var link: Int?
    /// The parted control whose parts are judged one by one, and the part.
    var part: (control: Int, index: Int)?
  }

  /// What a requirement asks beside its predicate.
  struct Demand {
    var allowsException = false
    /// Whether it is the ward that may grant the exception: then its recorded consent to subcontractors is one.
    var consentExcepts = false
    var evidence: EvidenceGrade?
    /// Whether only facts count by now.
    var isDue = false
    /// The first day of a law: what lies before it does not count against it.
    var lawfulFrom: Day?
  }

  /// What a predicate that is not part of the rulebook comes to (a compensating measure, one step of an explanation).
  func judgement(of predicate: Predicate, at place: Place, _ demand: Demand) -> Judgement {
    switch predicate {
    case .test(let test):
      return judgement(of: PlanTest(test, written: -1, rulebook.vocabulary), test, at: place, demand)
    case .all(let parts):
      var result = Judgement(sure: .yes, believed: .yes, isNotApplicable: true)
      for part in parts { result.and(judgement(of: part, at: place, demand)) }
      return result
    case .any(let parts):
      var result = Judgement(sure: .no, believed: .no, isNotApplicable: true)
      for part in parts { result.or(judgement(of: part, at: place, demand)) }
      return result
    }
  }

  /// What a step of the rulebook's plan comes to.
  func judgement(of node: Int, at place: Place, _ demand: Demand) -> Judgement {
    let step = rulebook.plan.nodes[node]
    let children = Int(step.firstChild)..<Int(step.firstChild + step.childCount)
    switch step.kind {
    case .test: return judgement(of: step.test, nil, at: place, demand)
    case .all:
      var result = Judgement(sure: .yes, believed: .yes, isNotApplicable: true)
      for child in children { result.and(judgement(of: child, at: place, demand)) }
      return result
    case .any:
      var result = Judgement(sure: .no, believed: .no, isNotApplicable: true)
      for child in children { result.or(judgement(of: child, at: place, demand)) }
      return result
    }
  }

  /// The standing a test is judged on, or nil when nothing is said.
  func standing(control: Int, at place: Place, part: Int) -> Standing? {
    guard let subject = subject(of: control, at: place) else { return nil }
    let number = history.cellNumber(control: control, subject: subject, part: part)
    return number < 0 ? nil : history.cells[number].standing(on: calendar.day, at: chosenStage)
  }

  /// The subject that a control is said of at a place: the party, or its link.
  func subject(of control: Int, at place: Place) -> Int? {
    rulebook.plan.isOnConnections[control] ? place.link : place.party
  }

  /// The parts a test is judged on.
  func parts(ofControl control: Int, at place: Place) -> Range<Int> {
    if let part = place.part, part.control == control { return part.index..<(part.index + 1) }
    return 0..<history.partCount(of: control)
  }

  func judgement(
    of test: PlanTest, _ written: ControlTest?, at place: Place, _ demand: Demand
  ) -> Judgement {
    if case .inspections(let needed) = test.comparison {
      return inspections(needed, test, at: place, demand)
    }
    let parts = parts(ofControl: Int(test.control), at: place)
    if parts.count == 1, test.parts == 0 {
      return judgement(of: test, written, at: place, part: parts.lowerBound, demand)
    }
    var result = Judgement(sure: .yes, believed: .yes, isNotApplicable: true)
    for part in parts where test.parts == 0 || test.parts & (1 << UInt64(part)) != 0 {
      if history.isHidden(part, of: Int(test.control)) { continue }
      result.and(judgement(of: test, written, at: place, part: part, demand))
    }
    return result
  }

  func judgement(
    of test: PlanTest, _ written: ControlTest?, at place: Place, part: Int, _ demand: Demand
  ) -> Judgement {
    let control = Int(test.control)
    let subject = subject(of: control, at: place)
    let number = subject.map { history.cellNumber(control: control, subject: $0, part: part) } ?? -1
    guard number >= 0, let entry = board[number] else {
      if demand.isDue { return Judgement(sure: .no, believed: .no, reasons: .overdue) }
      let isGeneral =
        hasGeneral[control]
        && subject.map { generals.contains(GeneralKey(control: control, subject: $0)) } ?? false
      return Judgement(sure: .unknown, believed: .unknown, reasons: isGeneral ? .onlyGeneral : [])
    }
    var result = Judgement(sure: .unknown, believed: .unknown, stage: entry.stage)
    result.reasons = entry.isFact ? .onFact : .onPromise
    switch entry.kind {
    case .notApplicable:
      if entry.isConfirmed {
        return Judgement(sure: .yes, believed: .yes, stage: entry.stage, isNotApplicable: true)
      }
      result.reasons.insert(.unconfirmed)
    case .unstated: result.reasons.insert(.unstated)
    case .unknown: result.reasons.insert(.answeredUnknown)
    case .value: value(Comparing(test: test, written: written, cell: number), entry, demand, &result)
    case .withdrawn, .silent: break
    }
    if demand.isDue, result.believed != .no, !entry.isFact || entry.kind != .value {
      return Judgement(sure: .no, believed: .no, reasons: .overdue, stage: entry.stage)
    }
    return result
  }

  /// A test beside the cell that it is judged on.
  private struct Comparing {
    var test: PlanTest
    /// The test as written, where it is not part of the rulebook.
    var written: ControlTest?
    var cell: Int
  }

  /// Whether everything said in a cell passes the test.
  private func truth(_ comparing: Comparing, _ value: BoardValue) -> Truth {
    value.truth(comparing.test.comparison) ?? writtenTruth(comparing) { $0.state.value }
  }

  /// The same for one of the values of the standing, compared as written.
  private func writtenTruth(_ comparing: Comparing, _ value: (Standing) -> Value?) -> Truth {
    let standing = history.cells[comparing.cell].standing(on: calendar.day, at: chosenStage)
    guard let full = standing.flatMap(value) else { return .unknown }
    let quick = BoardValue(full, ranks: rulebook.plan.ranks[Int(comparing.test.control)])
    if let truth = quick.truth(comparing.test.comparison) { return truth }
    return truth(of: comparing.written ?? rulebook.plan.tests[Int(comparing.test.written)], full)
  }

  private func value(_ comparing: Comparing, _ entry: BoardEntry, _ demand: Demand, _ result: inout Judgement) {
    result.believed = truth(comparing, entry.value)
    let approval = approvalTruth(comparing, entry, demand, result.believed)
    if approval != nil || result.believed == .no, demand.consentExcepts, isConsentedTo(comparing.cell) {
      result.sure = .yes
      result.believed = .yes
      result.isExcepted = true
      return
    }
    if let approval {
      result.sure = approval == .unknown ? .unknown : .no
      result.believed = approval == .unknown ? .yes : .no
      result.reasons.insert(.needsApproval)
      if entry.isFact { awaitRecheck(comparing, entry, &result) }
      return
    }
    switch entry.firmness {
    case .nothing: result.sure = .unknown
    case .same: result.sure = result.believed
    case .other: result.sure = writtenTruth(comparing) { $0.state.firmValue }
    }
    if result.believed == .unknown { result.reasons.insert(.incomparable) }
    if result.sure == .yes, result.believed != .yes { result.sure = result.believed }
    // A reserve weakens only what speaks for the party: a hedged admission counts.
    if result.believed == .no { result.sure = .no }
    if result.believed == .yes, result.sure != .yes {
      result.sure = .unknown
      result.reasons.insert(.notFirm)
    }
    guard entry.isFact else { return }
    if result.believed == .yes, let wanted = demand.evidence, entry.grade < wanted {
      result.sure = .unknown
      result.reasons.insert(.belowGrade)
    }
    if result.believed == .yes, entry.isFaded {
      result.sure = .unknown
      result.reasons.insert(.faded)
    }
    awaitRecheck(comparing, entry, &result)
  }

  /// A repair that was reported after the inspection makes a × believed to hold (再確認待ち).
  private func awaitRecheck(_ comparing: Comparing, _ entry: BoardEntry, _ result: inout Judgement) {
    guard result.believed == .no, entry.hasRepair, writtenTruth(comparing, { $0.repair?.value }) == .yes else { return }
    result.sure = .unknown
    result.believed = .yes
    result.reasons.insert(.awaitingRecheck)
  }

  /// What a level that needs an approval comes to without one: unknown (仮○) as a promise, false as a fact, false where
  /// the clause allows no exception; nil where the value is no such level.
  private func approvalTruth(
    _ comparing: Comparing, _ entry: BoardEntry, _ demand: Demand, _ believed: Truth
  ) -> Truth? {
    guard case .level(let index, _) = entry.value,
      rulebook.plan.needsApproval[Int(comparing.test.control)] & (1 << UInt64(index)) != 0
    else { return nil }
    if demand.allowsException { return entry.isFact ? .no : .unknown }
    return believed == .yes ? nil : .no
  }

  /// Whether a value passes a test as written.
  func truth(of test: ControlTest, _ value: Value) -> Truth {
    if value == .partly { return .no }
    switch test.comparison {
    case .asStrongAs(let wanted):
      let order = history.order(of: test.control)
      switch order.strength(of: value, besides: wanted) {
      case .stronger, .equal: return .yes
      case .weaker: return .no
      case nil: return .unknown
      case .incomparable:
        switch order.type {
        case .level, .deadline: return .unknown
        default: return .no
        }
      }
    case .atLeast(let bound):
      guard case .number(let number) = value else { return .unknown }
      return Truth(number >= bound)
    case .atMost(let bound):
      guard case .number(let number) = value else { return .unknown }
      return Truth(number <= bound)
    case .oneOf(let values): return Truth(values.contains(value))
    case .eachHas(let wanted):
      guard case .records(let records) = value,
        case .records(let fields) = rulebook.vocabulary.controls[test.control].type
      else { return .unknown }
      return Truth(records.allSatisfy { record in wanted.allSatisfy { record[fields[$0]] != nil } })
    }
  }
}
