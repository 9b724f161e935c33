import ComplianceEvaluation
import ComplianceModel
import SourceText

extension ComparisonSheet {
  /// How many columns are few enough to say of each where its words stand.
  private static let fewColumns = 6

  /// The controls beside the columns.
  var matrix: Sheet.Section {
    let title = pick("管理項目ごとの比較", "Control by control")
    let groups = Control.Field.allCases.compactMap { field -> (title: String, rows: [Sheet.MatrixRow])? in
      let rows = comparison.shownRows.filter { comparison.isOf(field, $0) }.map { row($0) }
      return rows.isEmpty ? nil : (field.label[language], rows)
    }
    var section = Sheet.Section(id: "matrix", title: title)
    guard !groups.isEmpty else {
      section.blocks = [
        .text(
          comparison.showsOnlyDifferences
            ? pick("違いのある管理項目はない。", "No control differs.")
            : pick("求められた管理項目も、述べられた管理項目もない。", "No control is asked for or spoken of."))
      ]
      return section
    }
    section.blocks = [
      .text(legend),
      .matrix(
        Sheet.Matrix(
          caption: title, rowHead: pick("管理項目", "Control"),
          heads: comparison.columns.indices.map { head($0) }, noteHead: noteHead,
          isSequence: [.stages, .days].contains(comparison.view), groups: groups)),
    ]
    return section
  }

  private func row(_ row: Comparison.Row) -> Sheet.MatrixRow {
    let control = comparison.rulebook.vocabulary.controls[row.control]
    return Sheet.MatrixRow(
      label: control.label[language], id: control.id.text, cells: row.cells.map { cell($0) }, note: note(row))
  }

  private func cell(_ cell: Comparison.Cell) -> Sheet.MatrixCell {
    let shortfalls = cell.shortfalls.map { shortfall in
      shortfall.kind.label[language] + (shortfall.isOpen ? "" : words.bracketed(pick("解消済み", "settled")))
    }
    return Sheet.MatrixCell(
      mark: comparison.view == .stages ? stageMark(cell) : cell.outcome?.mark ?? (cell.isBlank ? "" : "・"),
      tone: tone(cell),
      lines: cell.said.map { said($0) } + shortfalls)
  }

  /// What is said, and where.
  private func said(_ said: Comparison.Cell.Said) -> String {
    var place: [String] = []
    if comparison.view != .stages { place.append(said.stage.label[language]) }
    // Of many vendors each answers in a paper of its own: there the section only keeps equal answers apart.
    if let section = said.section, comparison.columns.count <= ComparisonSheet.fewColumns {
      if place.isEmpty { place.append(section) } else { place[0] += " " + section }
    }
    if said.places > 1 { place.append(pick("\(said.places)か所", "\(said.places) places")) }
    return said.text + words.bracketed(words.list(place))
  }

  /// A stage's mark: what its papers do, and whether they fall short.
  private func stageMark(_ cell: Comparison.Cell) -> String {
    if cell.shortfalls.contains(where: \.isOpen) { return "▼" }
    if !cell.shortfalls.isEmpty { return "▽" }
    guard !cell.said.isEmpty else { return "" }
    if cell.said.contains(where: { $0.kind == .value }) { return "■" }
    return cell.said.contains { $0.kind == .open } ? "△" : "□"
  }

  private func tone(_ cell: Comparison.Cell) -> Sheet.Tone {
    if comparison.view == .stages {
      if cell.shortfalls.contains(where: \.isOpen) { return .bad }
      if !cell.shortfalls.isEmpty { return .open }
      guard !cell.said.isEmpty else { return .blank }
      return cell.said.contains { $0.kind == .value } ? .said : .none
    }
    return switch cell.outcome {
    case .met?: .good
    case .tentative?: .maybe
    case .unmet?: .bad
    case .undeclared?: .open
    case .excepted?: .excepted
    case .notApplicable?: .none
    case nil: cell.isBlank ? .blank : .said
    }
  }

  private var noteHead: String {
    switch comparison.view {
    case .cases, .bidders: comparison.columns.count > 1 ? pick("実施", "Adoption") : ""
    case .stages: ""
    case .days: pick("変わったこと", "What changed")
    }
  }

  private func note(_ row: Comparison.Row) -> [String] {
    switch comparison.view {
    case .cases, .bidders: comparison.columns.count > 1 ? [text(row.adoption)].filter { !$0.isEmpty } : []
    case .stages: []
    case .days: row.changes
    }
  }

  /// What the marks mean.
  private var legend: String {
    if comparison.view == .stages {
      return pick(
        "■ 述べている　△ 触れているが値がない　□ 記載なし・取下げ　▼ 前の段階や資料に届かない（未解消）　▽ 届かなかった（解消済み）　空欄 資料がない",
        "■ stated, △ mentioned without a value, □ not mentioned or taken back, ▼ falls short of an earlier paper (open), "
          + "▽ fell short (settled), blank: no paper speaks of it")
    }
    let marks = Outcome.shown.map { "\($0.mark) \($0.label[language])" }
    return
      (marks
      + [pick("・ 求めはないが記載がある", "・ said without being asked"), pick("空欄 求めも記載もない", "blank: neither")])
      .joined(separator: pick("　", ", "))
  }
}
