import ComplianceModel
import SourceText

/// Sorts what is said into cells and tells what stands at each stage from which day on.
struct HistoryBuilder {
  let dossier: Dossier
  let rulebook: Rulebook
  let calendar: Calendar
  let subjects: SubjectTable
  let statements: [Statement]
  let grid: CellGrid
  var cells: [CellHistory] = []
  private(set) var generals: [Int] = []
  private(set) var disagreements: [CaseHistory.Disagreement] = []
  private(set) var cellIndex: [Int32]
  private var silences: [Silence] = []
  private var completePapers: [CompletePaper] = []
  private var hasImplied = false

  /// That a paper is known not to speak of a control.
  private struct Silence {
    var control: Int
    var stage: Stage
    var known: Day
    var statement: Int
    var isInferred: Bool
  }

  /// That a paper speaks for its whole stage, or for these controls of it.
  private struct CompletePaper {
    var stage: Stage
    var known: Day
    var document: Int
    var controls: [Int]?
    /// The bidders that alone speak in it; none where it speaks for anybody.
    var bidders: [Int] = []
  }

  init(
    dossier: Dossier, rulebook: Rulebook, calendar: Calendar, subjects: SubjectTable, statements: [Statement],
    grid: CellGrid
  ) {
    self.dossier = dossier
    self.rulebook = rulebook
    self.calendar = calendar
    self.subjects = subjects
    self.statements = statements
    self.grid = grid
    cellIndex = [Int32](repeating: -1, count: grid.count)
  }

  mutating func build() {
    guard subjects.count > 0 else { return }
    let isRecord = dossier.documents.map(\.isRecord)
    for (index, document) in dossier.documents.enumerated() where document.date.first <= calendar.day {
      let known = document.date.first
      switch document.coverage {
      case .partial: continue
      case .complete:
        completePapers.append(
          CompletePaper(stage: document.stage, known: known, document: index, bidders: bidders(speakingIn: index)))
      case .completeFor(let controls):
        completePapers.append(
          CompletePaper(
            stage: document.stage, known: known, document: index, controls: controls,
            bidders: bidders(speakingIn: index)))
      }
    }
    let entries = sorted(isRecord)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].position == entries[start].position { end += 1 }
      addCell(entries[start..<end])
      start = end
    }
    if hasImplied { withdrawImplied() }
  }

  /// The bidders whose paper a document is: it says nothing for the others.
  private func bidders(speakingIn document: Int) -> [Int] {
    let speakers = dossier.claims.filter { $0.document == document }.flatMap(\.parties)
    let bidders = speakers.flatMap { subjects.parties($0) }.filter { dossier.parties[$0].role == .bidder }
    return bidders.count == speakers.count ? bidders : []
  }

  /// Whether a complete paper speaks for a subject.
  private func speaks(_ paper: CompletePaper, for subject: Int) -> Bool {
    guard !paper.bidders.isEmpty else { return true }
    guard let link = subjects.link(subject) else { return paper.bidders.contains(subject) }
    return paper.bidders.contains { subjects.isEnd($0, of: link) }
  }

  /// One statement in one cell.
  private struct Entry {
    /// The cell's place in the grid, the stage and the day, so that entries sort by what they say and not by the file.
    var position: Int
    var stage: Stage
    var known: Day
    var statement: Int
    var control: Int
    var subject: Int
    var part: Int
  }

  /// All statements in their cells: by control, subject, part, stage and day.
  private mutating func sorted(_ isRecord: [Bool]) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(statements.count * 2)
    for index in statements.indices {
      let control = statements[index].claim.control
      let stage = statements[index].claim.stage
      let known = statements[index].known
      if case .silent(let isInferred) = statements[index].claim.assertion {
        silences.append(
          Silence(control: control, stage: stage, known: known, statement: index, isInferred: isInferred))
        continue
      }
      let document = statements[index].claim.document
      if document >= 0, isRecord[document], rulebook.plan.isRecordList[control] { continue }
      if statements[index].claim.modality == .general {
        generals.append(index)
        continue
      }
      if statements[index].claim.impliedBy != nil { hasImplied = true }
      let parts = grid.partCount(of: control)
      let range = statements[index].claim.part.map { $0..<min($0 + 1, parts) } ?? 0..<parts
      let isOnConnection = rulebook.plan.isOnConnections[control]
      for subject in subjects.subjects(of: statements[index].claim, isOnConnection: isOnConnection) {
        for part in range where !grid.isHidden(part, of: control) {
          entries.append(
            Entry(
              position: grid.position(control: control, subject: subject, part: part), stage: stage, known: known,
              statement: index, control: control, subject: subject, part: part))
        }
      }
    }
    entries.sort {
      ($0.position, $0.stage.rawValue, $0.known, $0.statement) < (
        $1.position, $1.stage.rawValue, $1.known, $1.statement
      )
    }
    return entries
  }

  private mutating func addCell(_ entries: ArraySlice<Entry>) {
    guard let first = entries.first else { return }
    cellIndex[first.position] = Int32(cells.count)
    let part = rulebook.plan.isDivided[first.control] ? first.part : nil
    var cell = CellHistory(control: first.control, subject: Subject(index: first.subject, part: part))
    let isSilent = silences.contains { $0.control == first.control }
    var start = entries.startIndex
    for stage in Stage.allCases {
      var end = start
      while end < entries.endIndex, entries[end].stage == stage { end += 1 }
      if start < end || isSilent || !completePapers.isEmpty {
        cell.setStates(states(of: entries[start..<end], first, at: stage, after: cell), of: stage)
      }
      start = end
    }
    cells.append(cell)
  }

  /// What stands at a stage, day by day.
  private mutating func states(
    of entries: ArraySlice<Entry>, _ cell: Entry, at stage: Stage, after earlier: CellHistory
  ) -> [StageState] {
    let control = cell.control
    let silent = silences.filter { $0.control == control && $0.stage == stage }
    let complete = completePapers.filter {
      $0.stage == stage && ($0.controls?.contains(control) ?? true) && speaks($0, for: cell.subject)
    }
    if silent.isEmpty, complete.isEmpty, entries.count == 1, let only = entries.first,
      !statements[only.statement].claim.extends
    {
      return [paperState([only.statement], stage: stage)]
    }
    var states: [StageState] = []
    let days = Set(entries.map(\.known) + silent.map(\.known) + complete.map(\.known)).sorted()
    for day in days {
      let today = entries.filter { $0.known == day }.map(\.statement)
      if !today.isEmpty {
        // What is added to at a stage that said nothing is what the furthest stage before it said.
        let base = states.last.flatMap { $0.kind == .silent ? nil : $0 } ?? earlier.base(of: stage, on: day)
        states.append(state(of: today, stage: stage, previous: base))
      } else if let silence = silent.first(where: { $0.known == day }) {
        // A paper that is known not to speak of something does not erase what an earlier one said; only one of
        // complete coverage does.
        if !states.contains(where: { $0.kind.says }) { states.append(silentState(silence)) }
      } else if let paper = complete.first(where: { $0.known == day }), states.last?.kind.says ?? true {
        states.append(silentState(paper))
      }
    }
    return states
  }

  private func silentState(_ silence: Silence) -> StageState {
    let statement = statements[silence.statement]
    return StageState(
      kind: .silent, value: nil, firmValue: nil, modality: .firm, known: silence.known, from: statement.date,
      fromIsAssumed: statement.dateIsAssumed, keptFrom: nil, grade: .selfReport, isFact: false, isConfirmed: false,
      isInferred: silence.isInferred, claims: [silence.statement])
  }

  /// A paper of complete coverage that does not name the control.
  private func silentState(_ paper: CompletePaper) -> StageState {
    let document = dossier.documents[paper.document]
    return StageState(
      kind: .silent, value: nil, firmValue: nil, modality: .firm, known: paper.known, from: document.date,
      fromIsAssumed: document.dateIsAssumed, keptFrom: nil, grade: .selfReport, isFact: false, isConfirmed: false,
      isInferred: false, claims: [], document: paper.document)
  }

  /// What several statements of one stage and day leave: those of one paper add up, of two papers the stricter promise
  /// or the better evidenced (then the weaker) fact stands.
  private mutating func state(of today: [Int], stage: Stage, previous: StageState?) -> StageState {
    var byDocument: [(document: Int, indices: [Int])] = []
    for index in today {
      let document = statements[index].claim.document
      if let place = byDocument.firstIndex(where: { $0.document == document }) {
        byDocument[place].indices.append(index)
      } else {
        byDocument.append((document, [index]))
      }
    }
    var papers = byDocument.map { paperState($0.indices, stage: stage) }
    // Papers come in an order of their own content, not of the file.
    if papers.count > 1 { papers.sort { key($0) < key($1) } }
    var standing = papers[0]
    for paper in papers.dropFirst() { standing = combined(standing, paper, stage: stage) }
    if let previous, previous.kind.says, let before = previous.value,
      standing.claims.allSatisfy({ statements[$0].claim.extends })
    {
      let order = order(of: statements[today[0]].claim.control)
      standing.value = standing.value.map { order.merged(before, $0, isPromise: stage.isPromise) } ?? before
      standing.firmValue =
        standing.firmValue.map { order.merged(previous.firmValue ?? $0, $0, isPromise: stage.isPromise) }
        ?? previous.firmValue
      standing.claims += previous.claims
    }
    return standing
  }

  private func order(of control: Int) -> Order {
    Order(type: rulebook.vocabulary.controls[control].type, calendar: calendar)
  }

  /// The order of papers: by their titles and what they say, not by where they stand in the file.
  private func key(_ state: StageState) -> (String, String, Int, Int) {
    let statement = statements[state.claims[0]]
    let said = state.value.map { "\($0)" } ?? ""
    return (statement.title, said, statement.claim.location.line, statement.claim.location.column)
  }

  private mutating func combined(_ a: StageState, _ b: StageState, stage: Stage) -> StageState {
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
      standing.firmValue =
        a.firmValue.map { order.merged($0, b.firmValue ?? $0, isPromise: stage.isPromise) } ?? b.firmValue
      standing.modality = a.modality.softness <= b.modality.softness ? a.modality : b.modality
      standing.claims = a.claims + b.claims
      return standing
    }
    let isFirst = standing.claims == a.claims
    disagreements.append(
      CaseHistory.Disagreement(
        cell: cells.count, standing: (isFirst ? a : b).claims[0], other: (isFirst ? b : a).claims[0]))
    return standing
  }
}
