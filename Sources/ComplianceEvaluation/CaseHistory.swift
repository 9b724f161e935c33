import ComplianceModel
import SourceText

/// Everything that is known of a case on a day, control by control and subject by subject.
public struct CaseHistory: Sendable {
  /// The subjects.
  public let subjects: SubjectTable
  /// Everything said, by index from the states.
  public let statements: [Statement]
  /// The cells of which anything is said, in the order of control and subject.
  public private(set) var cells: [CellHistory] = []
  /// Statements of a general kind (会社の一般方針), which raise questions only.
  public private(set) var generals: [Int] = []
  /// Pairs of statements in two papers of one stage and day that disagree.
  public private(set) var disagreements: [Disagreement] = []
  let silences: [Silence]
  private let vocabulary: Vocabulary
  private let calendar: Calendar
  private let holdingCount: Int
  private let offsets: [Int]
  private var cellIndex: [Int32]

  /// Two papers of one stage and day that disagree.
  public struct Disagreement: Sendable {
    /// The cell, by index.
    public var cell: Int
    /// The statement that binds (the stricter promise, the better evidenced or weaker fact).
    public var standing: Int
    /// The other.
    public var other: Int
  }

  /// That a paper is known not to speak of a control.
  struct Silence: Sendable {
    var control: Int
    var stage: Stage
    var statement: Int
    var isInferred: Bool
  }

  init(dossier: Dossier, vocabulary: Vocabulary, calendar: Calendar) {
    self.vocabulary = vocabulary
    self.calendar = calendar
    holdingCount = dossier.holdings.count
    let subjects = SubjectTable(dossier: dossier, day: calendar.day)
    self.subjects = subjects
    let statements = Statement.all(in: dossier, vocabulary: vocabulary, by: calendar.day, subjects: subjects)
    self.statements = statements
    var offsets: [Int] = []
    offsets.reserveCapacity(vocabulary.controls.count + 1)
    var total = 0
    for control in vocabulary.controls {
      offsets.append(total)
      total += subjects.count * control.partCount(holdings: holdingCount)
    }
    offsets.append(total)
    self.offsets = offsets
    cellIndex = [Int32](repeating: -1, count: total)
    silences = statements.enumerated().compactMap { index, statement in
      guard case .silent(let isInferred) = statement.claim.assertion else { return nil }
      return Silence(
        control: statement.claim.control, stage: statement.claim.stage, statement: index, isInferred: isInferred)
    }
    build(dossier)
  }

  /// The history of a control and subject, or nil when nothing is said of it.
  public func cell(control: Int, subject: Int, part: Int) -> CellHistory? {
    let index = cellIndex[position(control, subject, part)]
    return index < 0 ? nil : cells[Int(index)]
  }

  func cellNumber(control: Int, subject: Int, part: Int) -> Int { Int(cellIndex[position(control, subject, part)]) }

  /// How many parts a control has in this case.
  public func partCount(of control: Int) -> Int {
    (offsets[control + 1] - offsets[control]) / max(1, subjects.count)
  }

  /// The order of a control's values.
  func order(of control: Int) -> Order { Order(type: vocabulary.controls[control].type, calendar: calendar) }

  private func position(_ control: Int, _ subject: Int, _ part: Int) -> Int {
    let parts = partCount(of: control)
    return offsets[control] + subject * parts + part
  }

  // MARK: Building

  private mutating func build(_ dossier: Dossier) {
    guard subjects.count > 0 else { return }
    var saidOf: [[Int]] = []
    var keys: [(control: Int, subject: Int, part: Int)] = []
    for (index, statement) in statements.enumerated() {
      if case .silent = statement.claim.assertion { continue }
      if statement.claim.document >= 0, dossier.documents[statement.claim.document].isRecord { continue }
      if statement.claim.modality == .general {
        generals.append(index)
        continue
      }
      let control = statement.claim.control
      let parts = partCount(of: control)
      for subject in subjectIndices(of: statement.claim) {
        let range = statement.claim.part.map { $0..<($0 + 1) } ?? 0..<parts
        for part in range where part < parts {
          let place = position(control, subject, part)
          if cellIndex[place] < 0 {
            cellIndex[place] = Int32(saidOf.count)
            saidOf.append([])
            keys.append((control, subject, part))
          }
          saidOf[Int(cellIndex[place])].append(index)
        }
      }
    }
    // Cells are listed by control and subject, so that the order of files, papers and claims never matters.
    let sorted = keys.indices.sorted { position(keys[$0]) < position(keys[$1]) }
    cells.reserveCapacity(sorted.count)
    for old in sorted {
      let key = keys[old]
      let number = cells.count
      cellIndex[position(key)] = Int32(number)
      let isDivided: Bool
      if case .whole = vocabulary.controls[key.control].parts { isDivided = false } else { isDivided = true }
      var cell = CellHistory(
        control: key.control, subject: Subject(index: key.subject, part: isDivided ? key.part : nil), stages: [])
      cell.stages = Stage.allCases.map { states(of: saidOf[old], at: $0, cell: number, dossier) }
      cells.append(cell)
    }
    withdrawImplied()
  }

  private func position(_ key: (control: Int, subject: Int, part: Int)) -> Int {
    position(key.control, key.subject, key.part)
  }

  /// The subjects a claim is about.
  func subjectIndices(of claim: Claim) -> [Int] {
    switch vocabulary.controls[claim.control].scope {
    case .party: return claim.parties.flatMap { subjects.parties($0) }
    case .connection:
      var found: [Int] = []
      for (index, link) in subjects.links.enumerated() {
        if claim.connections.isEmpty {
          guard claim.parties.contains(where: { isEnd($0, of: link) }) else { continue }
        } else {
          guard claim.connections.contains(link.connection), names(claim.parties, link) else { continue }
        }
        found.append(subjects.subject(ofLink: index))
      }
      return found
    }
  }

  /// Whether a claim on a connection means this link of it: a party that is one of several at an end means its own link.
  private func names(_ parties: [PartyReference], _ link: Link) -> Bool {
    let others = subjects.links.filter { $0.connection == link.connection }
    guard others.count > 1 else { return true }
    for reference in parties {
      guard case .party(let party) = reference else { return true }
      if subjects.isEnd(party, of: link) { return true }
      if !others.contains(where: { subjects.isEnd(party, of: $0) }) { return true }
    }
    return parties.isEmpty
  }

  private func isEnd(_ reference: PartyReference, of link: Link) -> Bool {
    switch reference {
    case .party(let party): subjects.isEnd(party, of: link)
    case .role(let role): subjects.role(of: link.from) == role || subjects.role(of: link.to) == role
    }
  }

  private mutating func states(of indices: [Int], at stage: Stage, cell: Int, _ dossier: Dossier) -> [StageState] {
    let control = statements[indices[0]].claim.control
    let said = indices.filter { statements[$0].claim.stage == stage }
    let silent = silences.filter { $0.control == control && $0.stage == stage }
    var states: [StageState] = []
    let days = Set(said.map { statements[$0].known } + silent.map { statements[$0.statement].known })
      .union(completeDays(stage, control, dossier)).sorted()
    for day in days {
      let today = said.filter { statements[$0].known == day }
      if !today.isEmpty {
        states.append(state(of: today, stage: stage, cell: cell, previous: states.last))
      } else if let silence = silent.first(where: { statements[$0.statement].known == day }) {
        // A paper that is known not to speak of something does not erase what an earlier one said; only one of
        // complete coverage does.
        let hasValue = states.contains { $0.kind.says }
        if !hasValue { states.append(silentState(silence.statement, day: day, isInferred: silence.isInferred)) }
      } else if let last = states.last, last.kind.says {
        states.append(
          StageState(
            kind: .silent, value: nil, firmValue: nil, modality: .firm, known: day, from: PartialDate(day),
            fromIsAssumed: false, keptFrom: nil, grade: .selfReport, isFact: false, isConfirmed: false,
            isInferred: false, claims: last.claims))
      }
    }
    return states
  }

  private func completeDays(_ stage: Stage, _ control: Int, _ dossier: Dossier) -> [Day] {
    dossier.documents.compactMap { document in
      guard document.stage == stage, document.date.first <= calendar.day else { return nil }
      switch document.coverage {
      case .partial: return nil
      case .complete: return document.date.first
      case .completeFor(let controls): return controls.contains(control) ? document.date.first : nil
      }
    }
  }

  private func silentState(_ statement: Int, day: Day, isInferred: Bool) -> StageState {
    StageState(
      kind: .silent, value: nil, firmValue: nil, modality: .firm, known: day, from: statements[statement].date,
      fromIsAssumed: statements[statement].dateIsAssumed, keptFrom: nil, grade: .selfReport, isFact: false,
      isConfirmed: false, isInferred: isInferred, claims: [statement])
  }

  /// What several statements of one stage and day leave: those of one paper add up, of two papers the stricter promise
  /// or the better evidenced (then the weaker) fact stands.
  private mutating func state(of today: [Int], stage: Stage, cell: Int, previous: StageState?) -> StageState {
    var byDocument: [(document: Int, indices: [Int])] = []
    for index in today {
      let document = statements[index].claim.document
      if let place = byDocument.firstIndex(where: { $0.document == document }) {
        byDocument[place].indices.append(index)
      } else {
        byDocument.append((document, [index]))
      }
    }
    // Documents come in an order of their own content, not of the file.
    var papers = byDocument.map { paperState($0.indices, stage: stage) }
    papers.sort { key($0) < key($1) }
    var standing = papers[0]
    for paper in papers.dropFirst() { standing = combined(standing, paper, stage: stage, cell: cell) }
    if let previous, previous.kind.says, let before = previous.value, standing.claims.allSatisfy({
      statements[$0].claim.extends
    }) {
      let order = order(of: statements[today[0]].claim.control)
      standing.value = standing.value.map { order.merged(before, $0, isPromise: stage.isPromise) } ?? before
      standing.firmValue = standing.firmValue.map {
        order.merged(previous.firmValue ?? $0, $0, isPromise: stage.isPromise)
      } ?? previous.firmValue
    }
    return standing
  }

  private func key(_ state: StageState) -> (String, Int, Int) {
    let statement = statements[state.claims[0]]
    return (statement.title, statement.claim.location.line, statement.claim.location.column)
  }

  /// What the statements of one paper add up to.
  private func paperState(_ indices: [Int], stage: Stage) -> StageState {
    let first = statements[indices[0]]
    let order = order(of: first.claim.control)
    let isPromise = stage.isPromise
    var kind: StageState.Kind?
    var value: Value?
    var firmValue: Value?
    var modality = Modality.general
    var grade = EvidenceGrade.selfReport
    var isFact = !isPromise
    var isConfirmed = false
    var keptFrom: Day?
    var from: PartialDate?
    var fromIsAssumed = false
    var speakers: [Int] = []
    for index in indices {
      let statement = statements[index]
      let claim = statement.claim
      let start = claim.since ?? statement.date
      switch claim.assertion {
      case .value(let said):
        if said.isDefinite {
          value = value.map { order.merged($0, said, isPromise: isPromise) } ?? said
          if claim.modality == .firm {
            firmValue = firmValue.map { order.merged($0, said, isPromise: isPromise) } ?? said
          }
          kind = .value
        } else if kind != .value {
          kind = said == .unknown ? .unknown : .unstated
        }
        if claim.modality.softness < modality.softness { modality = claim.modality }
        grade = max(grade, claim.evidence?.how.grade ?? .selfReport)
        if claim.isFact { isFact = true }
        let kept = claim.modality == .planned ? claim.plannedFor?.first : start.first
        if let kept { keptFrom = min(keptFrom ?? kept, kept) }
      case .notApplicable(_, let confirmation):
        if kind == nil || !(kind?.says ?? false) { kind = .notApplicable }
        isConfirmed = confirmation.map { $0.date.map { $0.first <= calendar.day } ?? true } ?? false
        modality = .firm
      case .withdrawn: if kind == nil { kind = .withdrawn }
      case .silent: continue
      }
      if from == nil || start < from ?? start {
        from = start
        fromIsAssumed = claim.since == nil ? statement.dateIsAssumed : claim.sinceIsAssumed
      }
      speakers.append(index)
    }
    speakers.sort { place($0) < place($1) }
    return StageState(
      kind: kind ?? .unstated, value: value, firmValue: firmValue, modality: modality, known: first.known,
      from: from ?? first.date, fromIsAssumed: fromIsAssumed, keptFrom: keptFrom, grade: grade, isFact: isFact,
      isConfirmed: isConfirmed, isInferred: false, claims: speakers)
  }

  private func place(_ index: Int) -> (Int, Int, Int) {
    let claim = statements[index].claim
    return (claim.impliedBy == nil ? 0 : 1, claim.location.line, claim.location.column)
  }

  private mutating func combined(_ a: StageState, _ b: StageState, stage: Stage, cell: Int) -> StageState {
    guard let first = a.value, let second = b.value else {
      if a.kind.says && b.kind.says { return a.value != nil ? a : (b.value != nil ? b : a) }
      return a.kind.says ? a : b
    }
    let order = order(of: statements[a.claims[0]].claim.control)
    let extends = (a.claims + b.claims).contains { statements[$0].claim.extends }
    let strength = order.strength(of: first, besides: second)
    var standing: StageState
    if stage.isPromise {
      standing = strength == .weaker ? b : a
    } else if a.grade != b.grade {
      standing = a.grade > b.grade ? a : b
    } else {
      standing = strength == .stronger ? b : a
    }
    if extends || strength == .equal {
      standing.value = order.merged(first, second, isPromise: stage.isPromise)
      standing.firmValue = a.firmValue.map { order.merged($0, b.firmValue ?? $0, isPromise: stage.isPromise) }
        ?? b.firmValue
      standing.modality = a.modality.softness <= b.modality.softness ? a.modality : b.modality
      standing.claims = a.claims + b.claims
      return standing
    }
    let isFirst = standing.claims == a.claims
    disagreements.append(
      Disagreement(cell: cell, standing: (isFirst ? a : b).claims[0], other: (isFirst ? b : a).claims[0]))
    return standing
  }

  /// A value that followed from another control's value goes when that one is replaced by a value it no longer
  /// follows from.
  private mutating func withdrawImplied() {
    for number in cells.indices {
      for stage in Stage.allCases {
        let states = cells[number].stages[stage.rawValue]
        guard let last = states.last, last.kind == .value,
          let source = last.claims.compactMap({ statements[$0].claim.impliedBy }).first,
          last.claims.allSatisfy({ statements[$0].claim.impliedBy != nil })
        else { continue }
        let subject = cells[number].subject
        guard let sourceCell = cell(control: source, subject: subject.index, part: 0),
          let later = sourceCell.stages[stage.rawValue].first(where: { $0.known > last.known && $0.kind != .silent })
        else { continue }
        var withdrawn = later
        withdrawn.kind = .withdrawn
        withdrawn.value = nil
        withdrawn.firmValue = nil
        cells[number].stages[stage.rawValue].append(withdrawn)
      }
    }
  }
}
