package import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What each stage says of each measure, side by side: 諮問 → 仕様 → 申告 → 実装報告 → 確認.
struct CaseChain {
  /// The measures by what they are of: those with discrepancies first, else in the order of the case.
  let groups: [Group]

  /// The measures of the same parties or connections.
  struct Group {
    /// The parties and connections, by index in the case's subjects.
    let subjects: [Int]
    /// The measures, those with discrepancies first, else in the vocabulary's order.
    let rows: [Row]

    /// The stages that any paper speaks at of them, in their order.
    var stages: [Stage] {
      Stage.allCases.filter { stage in rows.contains { !$0.stages[stage.rawValue].isEmpty } }
    }

    /// Whether there is a discrepancy about any of them.
    var disagrees: Bool { rows.contains { !$0.findings.isEmpty } }
  }

  /// One measure.
  struct Row {
    /// The control, by index in the vocabulary.
    let control: Int
    /// The parts that are alike; empty where the control has none.
    let parts: [Int]
    /// What each stage says, in the order in which it was known.
    let stages: [[Entry]]
    /// What requirements that ask for it come to; nil where none does.
    let outcome: Judged?
    /// The open and settled discrepancies about it, by index in the evaluation's findings.
    let findings: [Int]
  }

  /// What requirements that ask for a measure come to.
  struct Judged: Hashable {
    /// The worst of their outcomes.
    var outcome: Outcome
    /// Whether a ○ rests on a promise, not on a fact.
    var isOnPaper: Bool
  }

  /// What stands at one stage from a day on.
  struct Entry: Hashable {
    /// The value, or that it is silent, taken back, not applicable.
    var text: String
    /// The papers, by index in the case's statements; none where a paper of complete coverage is silent.
    var statements: [Int]
    /// The paper of complete coverage that does not name it, by index in the dossier.
    var document: Int?
    /// Whether it falls short of another stage or paper.
    var mark: Mark
  }

  /// Whether what stands at a stage falls short.
  enum Mark: Hashable, Comparable {
    /// It says something, and nothing is known to disagree.
    case says
    /// Nothing is said.
    case silent
    /// It fell short, and that was settled.
    case settled
    /// It falls short.
    case short
  }
}

extension CaseChain {
  /// The chain of a case as judged.
  init(_ wording: Wording) {
    var builder = Builder(wording)
    builder.build()
    groups = builder.groups
  }

  private struct Builder {
    let wording: Wording
    let evaluation: Evaluation
    var groups: [Group] = []
    private let marks: [MarkPlace: Mark]
    private let outcomes: [OutcomePlace: Judged]

    private struct MarkPlace: Hashable {
      var control: Int
      var subject: Subject
      var statement: Int?
      var document: Int?
    }

    private struct OutcomePlace: Hashable {
      var control: Int
      var subject: Subject
    }

    /// What makes two cells one row.
    private struct Likeness: Hashable {
      var control: Int
      var stages: [[Entry]]
      var outcome: Judged?
    }

    init(_ wording: Wording) {
      self.wording = wording
      evaluation = wording.evaluation
      marks = Builder.marks(in: wording.evaluation)
      outcomes = Builder.outcomes(in: wording.evaluation)
    }

    mutating func build() {
      var rows: [(subjects: [Int], row: Row)] = []
      let cells = evaluation.history.cells.filter { cell in Stage.allCases.contains { !cell.states($0).isEmpty } }
      for (likeness, cells) in cells.grouped(inOrderOf: { likeness(of: $0) }) {
        // Parts of the same subjects are one row, and so are subjects of the same parts.
        let byPart = cells.grouped { $0.subject.part }
        for (subjects, parts) in byPart.grouped(inOrderOf: { $0.elements.map(\.subject.index) }) {
          rows.append(
            (
              subjects,
              Row(
                control: likeness.control, parts: parts.compactMap(\.key), stages: likeness.stages,
                outcome: likeness.outcome,
                findings: findings(likeness.control, subjects: subjects, parts: parts.compactMap(\.key)))
            ))
        }
      }
      let all = rows.grouped { $0.subjects }.map { subjects, members in
        // What disagrees comes first, so that nobody has to look for it.
        let rows = members.map(\.row)
        return Group(
          subjects: subjects, rows: rows.filter { !$0.findings.isEmpty } + rows.filter { $0.findings.isEmpty })
      }.sorted { ($0.subjects.first ?? 0, $0.subjects.count) < ($1.subjects.first ?? 0, $1.subjects.count) }
      groups = all.filter(\.disagrees) + all.filter { !$0.disagrees }
    }

    private func likeness(of cell: CellHistory) -> Likeness {
      Likeness(
        control: cell.control, stages: Stage.allCases.map { entries(of: cell, at: $0) },
        outcome: judged(cell))
    }

    private func entries(of cell: CellHistory, at stage: Stage) -> [Entry] {
      let states = cell.states(stage)
      var entries: [Entry] = []
      for index in states.indices {
        let state = states[index]
        let own: Mark = state.kind.says && state.kind != .unknown && state.kind != .unstated ? .says : .silent
        let entry = Entry(
          text: wording.text(of: state, control: cell.control), statements: speakers(of: state),
          document: state.document,
          mark: max(mark(of: state, in: cell) ?? own, own))
        // A later paper that says the same again adds nothing.
        if let last = entries.last, last.text.isSame(as: entry.text) {
          entries[entries.count - 1].mark = max(last.mark, entry.mark)
        } else {
          entries.append(entry)
        }
      }
      return entries
    }

    /// The statements that say what stands; where only all of them together do, all.
    private func speakers(of state: StageState) -> [Int] {
      guard let value = state.value else { return state.claims }
      let own = state.claims.filter { evaluation.history.statements[$0].claim.assertion == .value(value) }
      return own.isEmpty ? state.claims : own
    }

    private func mark(of state: StageState, in cell: CellHistory) -> Mark? {
      let places =
        state.claims.map { MarkPlace(control: cell.control, subject: cell.subject, statement: $0) }
        + [state.document.map { MarkPlace(control: cell.control, subject: cell.subject, document: $0) }].compactMap(
          \.self)
      return places.compactMap { marks[$0] }.max()
    }

    private func findings(_ control: Int, subjects: [Int], parts: [Int]) -> [Int] {
      evaluation.findings.indices.filter { index in
        let finding = evaluation.findings[index]
        return finding.kind.isDiscrepancy && finding.controls.contains(control)
          && finding.subjects.contains { subject in
            subjects.contains(subject.index) && (subject.part.map { parts.contains($0) } ?? true)
          }
      }
    }

    /// Which states fall short, by the statement that does or the paper that is silent.
    private static func marks(in evaluation: Evaluation) -> [MarkPlace: Mark] {
      var marks: [MarkPlace: Mark] = [:]
      for discrepancy in evaluation.discrepancies {
        guard let control = discrepancy.control, let subject = discrepancy.subject else { continue }
        let place = MarkPlace(
          control: control, subject: subject, statement: discrepancy.lower, document: discrepancy.silentDocument)
        marks[place] = max(marks[place] ?? .says, discrepancy.settlement == nil ? .short : .settled)
      }
      return marks
    }

    /// What each measure comes to, of a subject or of one part of it.
    private static func outcomes(in evaluation: Evaluation) -> [OutcomePlace: Judged] {
      var outcomes: [OutcomePlace: Judged] = [:]
      for measure in evaluation.measureOutcomes where measure.outcome != .notApplicable {
        guard let subject = measure.subject else { continue }
        let place = OutcomePlace(control: measure.control, subject: subject)
        outcomes[place] = Judged(measure).worse(outcomes[place])
      }
      return outcomes
    }

    private func judged(_ cell: CellHistory) -> Judged? {
      let own = outcomes[OutcomePlace(control: cell.control, subject: cell.subject)]
      guard cell.subject.part != nil else { return own }
      let whole = outcomes[OutcomePlace(control: cell.control, subject: Subject(index: cell.subject.index))]
      return own?.worse(whole) ?? whole
    }
  }
}

extension CaseChain.Judged {
  fileprivate init(_ measure: MeasureOutcome) {
    self.init(outcome: measure.outcome, isOnPaper: measure.isOnPaper)
  }

  /// The worse of two.
  fileprivate func worse(_ other: CaseChain.Judged?) -> CaseChain.Judged {
    guard let other else { return self }
    return CaseChain.Judged(outcome: max(outcome, other.outcome), isOnPaper: isOnPaper || other.isOnPaper)
  }
}

extension Wording {
  /// What a stage leaves standing: the value of all its papers together, or what the first of them says.
  package func text(of state: StageState, control: Int) -> String {
    let first = state.claims.first.map { evaluation.history.statements[$0] }
    guard state.kind == .value, let value = state.value else {
      return first.map { assertion($0) } ?? Vocabulary.Words.silent[language]
    }
    let text = vocabulary.text(of: value, control: control, in: language)
    guard state.modality != .firm, let first else { return text }
    return text + bracketed(modality(first.claim))
  }

  /// Where an entry stands: the paper and its section, and its date where several papers of a stage follow each other.
  func source(of entry: CaseChain.Entry, isDated: Bool) -> String {
    var papers: [[String?]] = entry.statements.map { index in
      let statement = evaluation.history.statements[index]
      return [
        title(statement), isDated ? date(statement.date, isAssumed: statement.dateIsAssumed) : nil,
        statement.claim.section,
      ]
    }
    if papers.isEmpty, let index = entry.document {
      let document = dossier.documents[index]
      papers = [[document.title, isDated ? date(document.date, isAssumed: document.dateIsAssumed) : nil]]
    }
    return papers.eachOnce.map { $0.compactMap(\.self).joined(separator: pick("　", ", ")) }
      .joined(separator: pick("／", "; "))
  }

  /// What requirements come to, 「○ 満たす（書面上）」.
  func text(of judged: CaseChain.Judged) -> String {
    let isOnPaper = judged.outcome == .met && judged.isOnPaper
    return judged.outcome.mark + " " + judged.outcome.label[language]
      + (isOnPaper ? bracketed(pick("書面上", "on paper")) : "")
  }

  /// What the rows of a group are of.
  func name(of group: CaseChain.Group) -> String {
    subjects(group.subjects.map { Subject(index: $0) }, control: nil)
  }

  /// A measure's name with its parts.
  func name(of row: CaseChain.Row) -> String {
    let parts = row.parts.map { part($0, of: row.control) }.filter { !$0.isEmpty }
    return vocabulary.controls[row.control].label[language]
      + (parts.isEmpty ? "" : bracketed(Vocabulary.list(parts, in: language)))
  }
}
