public import ComplianceEvaluation
public import ComplianceModel

/// How many columns meet what is asked of a control, of those that it is asked of (充足).
public struct Adoption: Sendable, Hashable {
  /// Of how many it is asked.
  public var asked = 0
  /// ○ and 承.
  public var inPlace = 0
  /// 仮○.
  public var tentative = 0
  /// ×.
  public var unmet = 0
  /// ？.
  public var undeclared = 0

  /// Counts outcomes; what is not asked, and －, does not count.
  public init(_ outcomes: some Sequence<Outcome?>) {
    for case let outcome? in outcomes where outcome != .notApplicable {
      asked += 1
      switch outcome {
      case .met, .excepted: inPlace += 1
      case .tentative: tentative += 1
      case .unmet: unmet += 1
      case .undeclared: undeclared += 1
      case .notApplicable: break
      }
    }
  }
}

/// Who has most × and most ○ in one field of inspection.
public struct FieldLeaders: Sendable, Hashable {
  /// The field.
  public var field: Control.Field
  /// The columns with most ×, by index, and how many; empty where there is no ×.
  public var weakest: (columns: [Int], count: Int) { (weakestColumns, unmet) }
  /// The columns with most ○, by index, and how many; empty where there is no ○.
  public var strongest: (columns: [Int], count: Int) { (strongestColumns, met) }
  private var weakestColumns: [Int]
  private var strongestColumns: [Int]
  private var unmet: Int
  private var met: Int

  init(_ field: Control.Field, _ rows: [Comparison.Row], columns: [Int]) {
    self.field = field
    func counts(_ outcome: Outcome) -> [Int] {
      columns.map { column in rows.count { $0.cells[column].outcome == outcome } }
    }
    func most(_ counts: [Int]) -> ([Int], Int) {
      let most = counts.max() ?? 0
      return most > 0 ? (zip(columns, counts).filter { $0.1 == most }.map(\.0), most) : ([], 0)
    }
    (weakestColumns, unmet) = most(counts(.unmet))
    (strongestColumns, met) = most(counts(.met))
  }
}

extension Comparison.Row {
  /// How many columns meet what is asked of the control.
  public var adoption: Adoption { Adoption(cells.map(\.outcome)) }
}

extension Comparison {
  /// How many controls come to an outcome in a column.
  public func count(_ outcome: Outcome, inColumn column: Int) -> Int {
    rows.count { $0.cells[column].outcome == outcome }
  }

  /// The columns that are judged, by index: who has nothing to answer for is neither weak nor strong.
  var judgedColumns: [Int] { columns.indices.filter { columns[$0].verdict != .notJudged } }

  /// Who is weakest and strongest where, of the fields in which anything is asked.
  public var leaders: [FieldLeaders] {
    let judged = judgedColumns
    return Control.Field.allCases.compactMap { field in
      let rows = rows.filter { isOf(field, $0) }
      let leaders = FieldLeaders(field, rows, columns: judged)
      return leaders.weakest.columns.isEmpty && leaders.strongest.columns.isEmpty ? nil : leaders
    }
  }
}
