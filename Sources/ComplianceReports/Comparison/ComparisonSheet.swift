import ComplianceEvaluation
import ComplianceModel
import SourceText

/// Puts a comparison into words and tables.
struct ComparisonSheet {
  let comparison: Comparison
  let words: RulebookWords
  private let notes: [String]

  init(_ comparison: Comparison, _ head: ReportHead) {
    self.comparison = comparison
    words = RulebookWords(rulebook: comparison.rulebook, language: comparison.language)
    notes = head.notes
  }

  var language: Language { comparison.language }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    words.pick(japanese(), english())
  }

  var sheet: Sheet {
    var sheet = Sheet(title: title)
    sheet.isFictional = comparison.cases.contains(where: \.isFictional)
    sheet.facts = facts
    switch comparison.view {
    case .cases: sheet.sections = [columns, adoption, leaders, matrix]
    case .bidders: sheet.sections = ranking + [adoption, leaders, matrix]
    case .stages: sheet.sections = [matrix]
    case .days: sheet.sections = [columns] + changes + [matrix]
    }
    sheet.sections.removeAll { $0.blocks.isEmpty }
    return sheet
  }

  private var title: String {
    switch comparison.view {
    case .cases: pick("事業者の比較", "Vendors compared")
    case .bidders: pick("提案者の比較", "Bidders compared")
    case .stages: pick("段階の比較", "Stages compared")
    case .days: pick("二つの日の比較", "Two days compared")
    }
  }

  private var facts: [String] {
    var facts = comparison.cases.map { one in
      let mark = one.isFictional ? Wording.fictionMark(language) : ""
      let verdict = comparison.view == .days ? "" : "  \(one.verdict.label[language]) \(words.score(one.score))"
      return mark + one.title + pick("［\(one.id)］", " [\(one.id)]") + verdict
    }
    let days = comparison.cases.first?.days.map { words.date(PartialDate($0)) } ?? []
    if let last = days.last {
      facts.append(
        days.count > 1
          ? pick("\(days[0])と\(last)の判定を比べる", "as of \(days[0]) and \(last)") : pick("\(last)時点の判定", "as of \(last)"))
    }
    if comparison.showsOnlyDifferences {
      let count = comparison.rows.count - comparison.shownRows.count
      facts.append(
        count == 0
          ? pick("違いのある管理項目だけを示す（同じものはない）", "only controls that differ, and all of them do")
          : pick("違いのある管理項目だけを示す（同じ\(count)項目は省いた）", "only controls that differ; \(count) that do not are left out"))
    }
    return facts + notes.map { pick("注記：", "Note: ") + $0 }
  }

  // MARK: Columns

  /// The columns with what each comes to.
  private var columns: Sheet.Section {
    let isDays = comparison.view == .days
    let several = comparison.cases.count > 1
    let heads = [
      isDays ? pick("日", "Day") : pick("事業者", "Vendor"), several ? pick("案件", "Case") : nil, pick("判定", "Verdict"),
      pick("点", "Score"), pick("○〜－の数（管理項目）", "Controls by outcome"),
    ].compactMap(\.self)
    let rows = comparison.columns.enumerated().map { index, column in
      let title = comparison.cases.first { $0.id == column.caseID }?.title ?? column.caseID
      return [
        Sheet.Cell(head(index)), several ? Sheet.Cell(title) : nil,
        column.verdict.map { Sheet.Cell($0, in: language) } ?? Sheet.Cell(""), Sheet.Cell(words.score(column.score)),
        Sheet.Cell(counts(index)),
      ].compactMap(\.self)
    }
    let title = isDays ? pick("それぞれの日の判定", "The verdict on each day") : pick("事業者の一覧", "Vendors")
    return Sheet.Section(
      id: "columns", title: title, blocks: [.table(Sheet.Table(caption: title, heads: heads, rows: rows))])
  }

  /// A column's name, with its number where there are several vendors.
  func head(_ index: Int) -> String {
    let name = comparison.columns[index].name
    switch comparison.view {
    case .cases, .bidders: return "\(index + 1) \(name)"
    case .stages, .days: return name
    }
  }

  /// How many controls come to which outcome: 「○12 仮○3 ×1 ？8」.
  func counts(_ column: Int) -> String {
    Outcome.shown.map { ($0, comparison.count($0, inColumn: column)) }.filter { $0.1 > 0 }
      .map { "\($0.0.mark)\($0.1)" }.joined(separator: " ")
  }

  // MARK: Adoption

  /// How many controls are named whose measure is missing most often.
  private static let adoptionLimit = 10

  private var adoption: Sheet.Section {
    let lacking = comparison.rows.map { ($0, $0.adoption) }.filter { $0.1.unmet + $0.1.undeclared > 0 }
      .enumerated().sorted { first, second in
        let (a, b) = (first.element.1, second.element.1)
        if a.unmet != b.unmet { return a.unmet > b.unmet }
        if a.undeclared != b.undeclared { return a.undeclared > b.undeclared }
        return first.offset < second.offset
      }.map(\.element)
    let lines = lacking.prefix(ComparisonSheet.adoptionLimit).map { row, adoption in
      Sheet.Line(text: words.control(row.control) + pick("：", ": ") + text(adoption))
    }
    guard comparison.columns.count > 1, !lines.isEmpty else { return Sheet.Section(id: "adoption", title: "") }
    return Sheet.Section(
      id: "adoption", title: pick("満たす者の少ない管理項目", "Controls that the fewest meet"),
      blocks: [.list(Array(lines))])
  }

  /// 「22社中18社が満たさない、1社が未回答、3社が満たす」.
  func text(_ adoption: Adoption) -> String {
    guard adoption.asked > 0 else { return "" }
    let parts = [
      (adoption.unmet, pick("社が満たさない", " not met")), (adoption.undeclared, pick("社が未回答", " not answered")),
      (adoption.tentative, pick("社が仮に満たす", " tentatively met")), (adoption.inPlace, pick("社が満たす", " met")),
    ].filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
    return pick("\(adoption.asked)社中", "of \(adoption.asked): ") + words.list(parts)
  }

  /// How many are named that are equally weak or strong.
  private static let leaderLimit = 5

  /// Who is weakest and strongest in which field.
  private var leaders: Sheet.Section {
    let title = pick("弱いところと強いところ", "Who is weakest and strongest where")
    guard comparison.columns.count > 1 else { return Sheet.Section(id: "leaders", title: title) }
    let rows = comparison.leaders.map { leaders in
      [
        Sheet.Cell(leaders.field.label[language]),
        Sheet.Cell(text(leaders.weakest, .unmet)), Sheet.Cell(text(leaders.strongest, .met)),
      ]
    }
    guard !rows.isEmpty else { return Sheet.Section(id: "leaders", title: title) }
    let heads = [pick("分野", "Field"), pick("×が最も多い", "Most ×"), pick("○が最も多い", "Most ○")]
    return Sheet.Section(
      id: "leaders", title: title, blocks: [.table(Sheet.Table(caption: title, heads: heads, rows: rows))])
  }

  private func text(_ most: (columns: [Int], count: Int), _ outcome: Outcome) -> String {
    guard !most.columns.isEmpty else { return pick("なし", "none") }
    let more = most.columns.count - ComparisonSheet.leaderLimit
    let rest = more > 0 ? [pick("ほか\(more)社", "\(more) more")] : []
    // Where all are equal nobody stands out.
    let who =
      most.columns.count == comparison.columns.count
      ? pick("全社同数", "all the same")
      : words.list(most.columns.prefix(ComparisonSheet.leaderLimit).map { head($0) } + rest)
    return who + words.bracketed("\(outcome.mark)\(most.count)")
  }
}
