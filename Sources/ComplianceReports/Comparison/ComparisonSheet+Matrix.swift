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
    let outcome = cell.outcome?.label[language] ?? ""
    let whose = cell.outcomeOf.isEmpty ? [] : [outcome + pick("：", ": ") + cell.outcomeOf]
    return Sheet.MatrixCell(
      mark: cell.mark(in: comparison.view), tone: tone(cell),
      lines: words.chains(cell.said) { said($0) } + whose + words.shortfalls(of: cell))
  }

  /// What is said, and where; with its date where later papers say otherwise.
  private func said(_ said: Comparison.Cell.Said) -> String {
    var place: [String] = []
    if comparison.view != .stages { place.append(said.stage.label[language]) }
    // Of many vendors each answers in a paper of its own: there the section only keeps equal answers apart.
    if !said.sections.isEmpty, comparison.columns.count <= ComparisonSheet.fewColumns {
      let sections = words.list(said.sections)
      if place.isEmpty { place.append(sections) } else { place[0] += " " + sections }
    }
    // Of a chain the last one tells of how many all of it is said.
    if !said.isReplaced { place += number(of: said) }
    return words.dated(said) + words.bracketed(words.list(place))
  }

  /// Of how many it is said, where they are several: parties and connections, or parts of one.
  private func number(of said: Comparison.Cell.Said) -> [String] {
    if said.subjects > 1 {
      return [pick("\(said.subjects)者・区間", "\(said.subjects) parties or connections")]
    }
    return said.places > 1 ? [pick("\(said.places)部分", "\(said.places) parts")] : []
  }

  private func tone(_ cell: Comparison.Cell) -> Sheet.Tone {
    if comparison.view == .stages {
      if cell.shortfalls.contains(where: \.isOpen) { return .bad }
      if !cell.shortfalls.isEmpty { return .open }
      guard !cell.said.isEmpty else { return .blank }
      return cell.standing.contains { $0.kind == .value } ? .said : .none
    }
    return switch cell.outcome {
    case .met?: .good
    case .tentative?: .maybe
    case .unmet?: .bad
    case .undeclared?: .open
    case .excepted?: .excepted
    case .notApplicable?: .none
    case nil: cell.isBlank ? .blank : cell.isOnlyShort ? .bad : .said
    }
  }

  private var noteHead: String {
    switch comparison.view {
    case .cases, .bidders: comparison.columns.count > 1 ? pick("充足", "Who meets it") : ""
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
        "■ 述べている　△ 触れているが値がない　□ 記載なし・取下げ　▼ 前の段階や資料に届かない（未解消）　▽ 届かなかった（解消・終了）　→ 後の資料で変わった　空欄 資料がない",
        "■ stated, △ mentioned without a value, □ not mentioned or taken back, ▼ falls short of an earlier paper (open), "
          + "▽ fell short (settled or closed), → changed by a later paper, blank: no paper speaks of it")
    }
    let marks = Outcome.shown.map { "\($0.mark) \($0.label[language])" }
    return
      (marks
      + [
        pick("・ 要求事項にはないが記載がある", "・ said though no requirement asks for it"),
        pick(
          "▼ 要求事項にはないが、前の段階や資料に届かない（未解消）", "▼ no requirement asks for it, but it falls short of an earlier paper (open)"
        ),
        pick("空欄 要求事項にも資料にもない", "blank: neither asked for nor spoken of"),
      ])
      .joined(separator: pick("　", ", "))
  }
}
