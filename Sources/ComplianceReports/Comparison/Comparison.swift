public import ComplianceEvaluation
public import ComplianceModel
public import SourceText

/// Columns beside each other, control by control: vendors, the stages of one case, or one case on two days.
public struct Comparison: Sendable {
  /// What is compared.
  public let view: View
  /// The language of the texts in it.
  public let language: Language
  /// What the cases were judged by.
  public let rulebook: Rulebook
  /// The cases, each once, in the order in which they were added.
  public internal(set) var cases: [Case] = []
  /// The columns.
  public internal(set) var columns: [Column] = []
  /// The controls that a column's requirements ask for or that a column speaks of, by field and then by id.
  public internal(set) var rows: [Row] = []
  /// The bidders by rank; empty in every other view.
  public internal(set) var bidders: [RankedBidder] = []
  /// What differs between two days beside the rows; nil in every other view.
  public internal(set) var change: DayChange?
  /// Whether rows of which all columns say the same are left out of what is shown; they count all the same.
  public internal(set) var showsOnlyDifferences = false

  /// What is compared.
  public enum View: String, Sendable, Hashable, CaseIterable {
    /// The vendors of one or several cases.
    case cases
    /// The bidders of one tender.
    case bidders
    /// The stages of one case.
    case stages
    /// One case on two days.
    case days
  }

  /// A case that is compared.
  public struct Case: Sendable, Hashable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// Whether it is made up.
    public var isFictional: Bool
    /// What it comes to.
    public var verdict: Verdict
    /// Its score.
    public var score: Score?
    /// The days it is judged as of; the earlier one first.
    public var days: [Day]
  }

  /// A column: a vendor, a stage or a day.
  public struct Column: Sendable, Hashable {
    /// Its id: the party's, the stage's word, or the day.
    public var id: String
    /// What it is called.
    public var name: String
    /// The case it belongs to, by id.
    public var caseID: String
    /// What the vendor, or the case on that day, comes to; nil for a stage.
    public var verdict: Verdict?
    /// Its score.
    public var score: Score?
  }

  /// One control beside all columns.
  public struct Row: Sendable, Hashable {
    /// The control, by index in the vocabulary.
    public var control: Int
    /// One cell for each column.
    public var cells: [Cell]
    /// What changed from the first day to the second, in words; empty in every other view.
    public var changes: [String] = []

    /// Whether all columns say the same.
    public var isSame: Bool { cells.allSatisfy { $0.saysSame(as: cells[0]) } }
  }

  /// The rows that are shown.
  public var shownRows: [Row] { showsOnlyDifferences ? rows.filter { !$0.isSame } : rows }

  /// Whether a row is of a field of inspection.
  func isOf(_ field: Control.Field, _ row: Row) -> Bool {
    rulebook.vocabulary.controls[row.control].field == field
  }
}

extension Comparison {
  /// What a column says of a control.
  public typealias Cell = ComparisonCell

  /// Puts the rows in order: by field of inspection, then by id.
  static func rows(_ cells: [Int: [Int: Cell]], columns: Int, _ vocabulary: Vocabulary) -> [Row] {
    let fields = Control.Field.allCases
    func place(_ control: Int) -> Int { fields.firstIndex(of: vocabulary.controls[control].field) ?? fields.count }
    return cells.keys.sorted { (place($0), $0) < (place($1), $1) }.map { control in
      Row(control: control, cells: (0..<columns).map { cells[control]?[$0] ?? Cell() })
    }
  }
}
