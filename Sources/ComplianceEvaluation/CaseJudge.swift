import ComplianceModel

/// Judges predicates on a case as of a day.
struct CaseJudge {
  let rulebook: Rulebook
  let dossier: Dossier
  let history: CaseHistory
  let calendar: Calendar
  let facts: CaseFacts
  let chosenStage: Stage?
  private let standings: [Standing?]
  private let generals: Set<GeneralKey>

  init(rulebook: Rulebook, dossier: Dossier, day: Day, stage: Stage?) {
    self.rulebook = rulebook
    self.dossier = dossier
    chosenStage = stage
    calendar = Calendar(dossier: dossier, vocabulary: rulebook.vocabulary, day: day)
    history = CaseHistory(dossier: dossier, vocabulary: rulebook.vocabulary, calendar: calendar)
    facts = CaseFacts(dossier: dossier, calendar: calendar, subjects: history.subjects)
    standings = history.cells.map { $0.standing(on: day, at: stage) }
    var generals: Set<GeneralKey> = []
    for index in history.generals {
      let claim = history.statements[index].claim
      for subject in history.subjectIndices(of: claim) {
        generals.insert(GeneralKey(control: claim.control, subject: subject))
      }
    }
    self.generals = generals
  }

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
    var evidence: EvidenceGrade?
    /// Whether only facts count by now.
    var isDue = false
  }

  func judgement(of predicate: Predicate, at place: Place, _ demand: Demand) -> Judgement {
    switch predicate {
    case .test(let test): return judgement(of: test, at: place, demand)
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

  /// The standing a test is judged on, or nil when nothing is said.
  func standing(control: Int, at place: Place, part: Int) -> Standing? {
    guard let subject = subject(of: control, at: place) else { return nil }
    let number = history.cellNumber(control: control, subject: subject, part: part)
    return number < 0 ? nil : standings[number]
  }

  /// The subject that a control is said of at a place: the party, or its link.
  func subject(of control: Int, at place: Place) -> Int? {
    switch rulebook.vocabulary.controls[control].scope {
    case .party: place.party
    case .connection: place.link
    }
  }

  /// The parts a test is judged on.
  func parts(of test: ControlTest, at place: Place) -> Range<Int> {
    if let part = place.part, part.control == test.control { return part.index..<(part.index + 1) }
    return 0..<history.partCount(of: test.control)
  }

  private func judgement(of test: ControlTest, at place: Place, _ demand: Demand) -> Judgement {
    if case .number(_, _, _, true) = rulebook.vocabulary.controls[test.control].type {
      return inspections(test, at: place, demand)
    }
    let parts = parts(of: test, at: place)
    if parts.count == 1 { return judgement(of: test, at: place, part: parts.lowerBound, demand) }
    var result = Judgement(sure: .yes, believed: .yes, isNotApplicable: true)
    for part in parts where test.parts.isEmpty || test.parts.contains(part) {
      result.and(judgement(of: test, at: place, part: part, demand))
    }
    return result
  }

  private func judgement(of test: ControlTest, at place: Place, part: Int, _ demand: Demand) -> Judgement {
    guard let standing = standing(control: test.control, at: place, part: part) else {
      if demand.isDue { return Judgement(sure: .no, believed: .no, reasons: .overdue) }
      let isGeneral = !generals.isEmpty && subject(of: test.control, at: place).map {
        generals.contains(GeneralKey(control: test.control, subject: $0))
      } ?? false
      return Judgement(sure: .unknown, believed: .unknown, reasons: isGeneral ? .onlyGeneral : [])
    }
    let state = standing.state
    var result = Judgement(sure: .unknown, believed: .unknown, stage: standing.stage)
    result.reasons = state.isFact ? .onFact : .onPromise
    switch state.kind {
    case .notApplicable:
      if state.isConfirmed { return Judgement(sure: .yes, believed: .yes, stage: standing.stage, isNotApplicable: true) }
      result.reasons.insert(.unconfirmed)
    case .unstated: result.reasons.insert(.unstated)
    case .unknown: result.reasons.insert(.answeredUnknown)
    case .value: value(test, standing, demand, &result)
    case .withdrawn, .silent: break
    }
    if demand.isDue, result.believed != .no, !state.isFact || state.kind != .value {
      return Judgement(sure: .no, believed: .no, reasons: .overdue, stage: standing.stage)
    }
    return result
  }

  private func value(_ test: ControlTest, _ standing: Standing, _ demand: Demand, _ result: inout Judgement) {
    let state = standing.state
    guard let value = state.value else { return }
    if let approval = approvalTruth(test, value, state, demand) {
      result.sure = approval == .unknown ? .unknown : .no
      result.believed = approval == .unknown ? .yes : .no
      result.reasons.insert(.needsApproval)
      return
    }
    result.believed = truth(of: test, value)
    result.sure = state.firmValue.map { truth(of: test, $0) } ?? .unknown
    if result.believed == .unknown { result.reasons.insert(.incomparable) }
    if result.sure == .yes, result.believed != .yes { result.sure = result.believed }
    // A reserve weakens only what speaks for the party: a hedged admission counts.
    if result.believed == .no { result.sure = .no }
    if result.believed == .yes, result.sure != .yes {
      result.sure = .unknown
      result.reasons.insert(.notFirm)
    }
    guard state.isFact else { return }
    if result.believed == .yes, let wanted = demand.evidence, state.grade < wanted {
      result.sure = .unknown
      result.reasons.insert(.belowGrade)
    }
    if result.believed == .yes, standing.isFaded {
      result.sure = .unknown
      result.reasons.insert(.faded)
    }
    if result.believed == .no, let repair = standing.repair?.value, truth(of: test, repair) == .yes {
      result.sure = .unknown
      result.believed = .yes
      result.reasons.insert(.awaitingRecheck)
    }
  }

  /// What a level that needs an approval comes to without one: unknown (仮○) as a promise, false as a fact, false where
  /// the clause allows no exception; nil where the value is no such level.
  private func approvalTruth(_ test: ControlTest, _ value: Value, _ state: StageState, _ demand: Demand) -> Truth? {
    guard case .level(let level) = value,
      case .level(_, _, let needsApproval) = rulebook.vocabulary.controls[test.control].type,
      needsApproval.contains(level)
    else { return nil }
    if demand.allowsException { return state.isFact ? .no : .unknown }
    return truth(of: test, value) == .yes ? nil : .no
  }

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
    }
  }

  /// A duty counted from the inspections of a 年度 within the contract: due until its 31 March, then a fact.
  private func inspections(_ test: ControlTest, at place: Place, _ demand: Demand) -> Judgement {
    let needed: Double
    switch test.comparison {
    case .asStrongAs(.number(let number)), .atLeast(let number): needed = number
    default: return .silent
    }
    let day = calendar.day
    let first = calendar.contractStart ?? dossier.documents.map(\.date.first).min() ?? day
    let last = min(calendar.contractEnd ?? day, day)
    guard first <= last else { return .silent }
    var isShown = true
    for year in first.fiscalYear...last.fiscalYear {
      if Double(inspections(inFiscalYear: year, shownBy: .selfReport)) >= needed {
        if let grade = demand.evidence, Double(inspections(inFiscalYear: year, shownBy: grade)) < needed {
          isShown = false
        }
        continue
      }
      let isOver = Day.end(ofFiscalYear: year) < day
      if isOver { return Judgement(sure: .no, believed: .no, reasons: [.overdue, .onFact], stage: .observed) }
      return promisedInspections(test, at: place)
    }
    return isShown
      ? Judgement(sure: .yes, believed: .yes, reasons: .onFact, stage: .observed)
      : Judgement(sure: .unknown, believed: .yes, reasons: [.onFact, .belowGrade], stage: .observed)
  }

  /// How many inspections a 年度 saw that are shown by at least a grade.
  func inspections(inFiscalYear year: Int, shownBy grade: EvidenceGrade) -> Int {
    dossier.documents.indices.filter { index in
      let document = dossier.documents[index]
      guard document.stage == .observed, document.date.first.fiscalYear == year, document.date.first <= calendar.day
      else { return false }
      return grade == .selfReport
        || dossier.claims.contains { $0.document == index && ($0.evidence?.how.grade ?? .selfReport) >= grade }
    }.count
  }

  /// While the 年度 lasts a promise is enough.
  private func promisedInspections(_ test: ControlTest, at place: Place) -> Judgement {
    guard let standing = standing(control: test.control, at: place, part: 0) else { return .silent }
    var result = Judgement(sure: .unknown, believed: .unknown, reasons: .onPromise, stage: standing.stage)
    switch standing.state.kind {
    case .value: value(test, standing, Demand(), &result)
    case .unstated: result.reasons.insert(.unstated)
    case .unknown: result.reasons.insert(.answeredUnknown)
    case .notApplicable, .withdrawn, .silent: break
    }
    return result
  }
}
