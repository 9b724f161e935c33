package import ComplianceModel

/// Everything that is known of a case on a day, control by control and subject by subject.
public final class CaseHistory: Sendable {
  /// The subjects.
  public let subjects: SubjectTable
  /// Everything said, by index from the states.
  public let statements: [Statement]
  /// The cells of which anything is said, in the order of control and subject.
  public let cells: [CellHistory]
  /// Statements of a general kind (会社の一般方針), which raise questions only.
  public let generals: [Int]
  /// Pairs of statements in two papers of one stage and day that disagree.
  public let disagreements: [Disagreement]
  private let rulebook: Rulebook
  private let calendar: Calendar
  private let grid: CellGrid
  private let cellIndex: [Int32]

  /// Two papers of one stage and day that disagree.
  public struct Disagreement: Sendable {
    /// The cell, by index.
    public var cell: Int
    /// The statement that binds (the stricter promise, the better evidenced or weaker fact).
    public var standing: Int
    /// The other.
    public var other: Int
  }

  init(dossier: Dossier, rulebook: Rulebook, calendar: Calendar) {
    self.rulebook = rulebook
    self.calendar = calendar
    let subjects = SubjectTable(dossier: dossier, day: calendar.day)
    self.subjects = subjects
    let statements = Statement.all(in: dossier, plan: rulebook.plan, by: calendar.day, subjects: subjects)
    self.statements = statements
    grid = CellGrid(
      plan: rulebook.plan, subjectCount: subjects.count,
      hidden: dossier.holdings.map { $0.known.map { $0.first > calendar.day } ?? false })
    var builder = HistoryBuilder(
      dossier: dossier, rulebook: rulebook, calendar: calendar, subjects: subjects, statements: statements, grid: grid)
    builder.build()
    cells = builder.cells
    generals = builder.generals
    disagreements = builder.disagreements
    cellIndex = builder.cellIndex
  }

  /// The history of a control and subject, or nil when nothing is said of it.
  public func cell(control: Int, subject: Int, part: Int) -> CellHistory? {
    let index = cellNumber(control: control, subject: subject, part: part)
    return index < 0 ? nil : cells[index]
  }

  /// The index of a cell, or −1 when nothing is said of it.
  func cellNumber(control: Int, subject: Int, part: Int) -> Int {
    Int(cellIndex[grid.position(control: control, subject: subject, part: part)])
  }

  /// How many parts a control has in this case.
  public func partCount(of control: Int) -> Int { grid.partCount(of: control) }

  /// Whether a part stands for a copy or medium that nobody knows of yet.
  func isHidden(_ part: Int, of control: Int) -> Bool { grid.isHidden(part, of: control) }

  /// The order of a control's values.
  func order(of control: Int) -> Order { Order(type: rulebook.vocabulary.controls[control].type, calendar: calendar) }

  /// How one value compares with another of a control; nil where one of them says nothing.
  package func strength(of value: Value, besides other: Value, control: Int) -> Strength? {
    order(of: control).strength(of: value, besides: other)
  }

  /// Whether no value of a control can be weaker than this one.
  package func isWeakest(_ value: Value, control: Int) -> Bool { order(of: control).isWeakest(value) }

  /// The subjects a claim is about.
  func subjectIndices(of claim: Claim) -> [Int] {
    subjects.subjects(of: claim, isOnConnection: rulebook.plan.isOnConnections[claim.control])
  }
}

/// Where each control, subject and part has its place.
///
/// The rows are shared by all cases: what judging reads again and again stays near the processor.
struct CellGrid: Sendable {
  private let plan: Plan
  private let subjectCount: Int
  private let holdings: Int
  /// Whether each copy or medium is hidden; empty where none is.
  private let hidden: [Bool]

  /// - Parameter hidden: For each copy or medium whether it is not known yet.
  init(plan: Plan, subjectCount: Int, hidden: [Bool]) {
    self.plan = plan
    self.subjectCount = subjectCount
    // While no copy is known there is one place for whatever there is, as in a case that lists none.
    holdings = hidden.contains(false) ? hidden.count : hidden.count + 1
    self.hidden = hidden.contains(true) ? hidden : []
  }

  /// Whether a part stands for a copy or medium that nobody knows of yet.
  func isHidden(_ part: Int, of control: Int) -> Bool {
    part < hidden.count && plan.rows[control].named == 0 && hidden[part]
  }

  /// How many places there are.
  var count: Int { first(plan.rows[plan.namedParts.count]) }

  func partCount(of control: Int) -> Int { parts(plan.rows[control]) }

  func position(control: Int, subject: Int, part: Int) -> Int {
    let row = plan.rows[control]
    return first(row) + subject * parts(row) + part
  }

  private func first(_ row: PlanRow) -> Int {
    (Int(row.namedBefore) + Int(row.dividedBefore) * holdings) * subjectCount
  }

  private func parts(_ row: PlanRow) -> Int { row.named > 0 ? Int(row.named) : holdings }
}
