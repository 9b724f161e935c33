import ComplianceEvaluation
import ComplianceModel
import SourceText

/// A comparison for a table calculation: a row for each control and column.
struct CSVComparison {
  private let comparison: Comparison
  private let words: RulebookWords
  private let notes: [String]

  /// The whole document.
  static func document(_ comparison: Comparison, _ head: ReportHead) -> [UInt8] {
    let table = CSVComparison(
      comparison: comparison, words: RulebookWords(rulebook: comparison.rulebook, language: comparison.language),
      notes: head.notes)
    var writer = CSVWriter()
    writer.byteOrderMark()
    writer.row(table.heads.map { .text($0) })
    for row in comparison.shownRows {
      for column in row.cells.indices { writer.row(table.cells(row, column)) }
    }
    return writer.bytes
  }

  private func pick(_ japanese: String, _ english: String) -> String { words.pick(japanese, english) }

  private var heads: [String] {
    [
      pick("案件", "Case"), pick("架空", "Fictional"), columnHead, pick("順位", "Rank"), pick("分野", "Field"),
      pick("管理項目", "Control"), pick("判定", "Outcome"), pick("内容", "Value"), pick("述べた段階", "Said at"),
      pick("資料", "Paper"), pick("箇所", "Section"), pick("不足", "Shortfall"), pick("変わったこと", "What changed"),
      pick("どれも同じ", "All the same"), pick("求められた数", "Asked of"), pick("満たす数", "Met"),
      pick("×の数", "Not met"), pick("？の数", "Not answered"), pick("管理項目のid", "Control id"),
      pick("列のid", "Column id"), pick("案件のid", "Case id"),
    ] + (notes.isEmpty ? [] : [pick("注記", "Notes")])
  }

  private var columnHead: String {
    switch comparison.view {
    case .cases: pick("事業者", "Vendor")
    case .bidders: pick("提案者", "Bidder")
    case .stages: pick("段階", "Stage")
    case .days: pick("日", "Day")
    }
  }

  private func cells(_ row: Comparison.Row, _ index: Int) -> [CSVWriter.Cell] {
    let language = comparison.language
    let control = comparison.rulebook.vocabulary.controls[row.control]
    let column = comparison.columns[index]
    let one = comparison.cases.first { $0.id == column.caseID }
    let cell = row.cells[index]
    let adoption = row.adoption
    let counts = [adoption.asked, adoption.inPlace, adoption.unmet, adoption.undeclared]
    let isOfVendors = [.cases, .bidders].contains(comparison.view)
    let isFictional = one?.isFictional ?? false
    let rank = comparison.bidders.indices.contains(index) ? comparison.bidders[index].rank : nil
    func said(_ texts: (Comparison.Cell.Said) -> [String]) -> CSVWriter.Cell {
      .text(cell.said.flatMap(texts).eachOnce.joined(separator: pick("／", "; ")))
    }
    var cells: [CSVWriter.Cell] = [
      .text(one?.title ?? column.caseID), .text(isFictional ? Wording.fictionMark(language) : ""), .text(column.name),
      rank.map { .number($0) } ?? .empty, .text(control.field.label[language]), .text(control.label[language]),
      .text(comparison.view == .stages ? "" : cell.isOnlyShort ? "▼" : cell.outcome?.mark ?? ""),
      .text(text(cell.said)),
      said { [$0.stage.label[language]] }, said(\.documents), said(\.sections),
    ]
    cells += [
      .text(words.list(words.shortfalls(of: cell))),
      .text(row.changes.joined(separator: pick("／", "; "))), .text(row.isSame ? pick("同じ", "same") : ""),
    ]
    cells += counts.map { isOfVendors ? .number($0) : .empty }
    cells += [.text(control.id.text), .text(column.id), .text(column.caseID)]
    if !notes.isEmpty { cells.append(.text(notes.joined(separator: pick("　", " ")))) }
    return cells
  }

  /// What is said: each thing once, and what was changed with the dates.
  private func text(_ said: [Comparison.Cell.Said]) -> String {
    // Where stages differ, each value says at which it was said: the columns beside it are lists of their own.
    let stages = said.grouped { $0.stage }
    return stages.map { stage, said in
      let text = words.chains(said) { words.dated($0) }.eachOnce.joined(separator: pick("／", "; "))
      return stages.count > 1 ? stage.label[comparison.language] + pick("：", ": ") + text : text
    }.joined(separator: pick("／", "; "))
  }
}

/// A portfolio for a table calculation: a row for each case, worst first.
enum CSVPortfolio {
  /// The whole document.
  static func document(_ portfolio: Portfolio, _ head: ReportHead) -> [UInt8] {
    func pick(_ japanese: String, _ english: String) -> String { head.language == .ja ? japanese : english }
    let severities = Severity.allCases.reversed()
    var writer = CSVWriter()
    writer.byteOrderMark()
    var heads = [
      pick("案件", "Case"), pick("架空", "Fictional"), pick("判定", "Verdict"), pick("点の下限", "Low end"),
      pick("点の上限", "High end"),
    ]
    heads += severities.map { $0.label[head.language] }
    heads += [
      pick("対処", "To act on"), pick("確認", "To ask"), pick("解消・終了", "Settled or closed"), pick("案件のid", "Case id"),
      pick("ファイル", "File"),
    ]
    if !head.notes.isEmpty { heads.append(pick("注記", "Notes")) }
    writer.row(heads.map { .text($0) })
    for one in portfolio.summary.gravestFirst {
      let mark = one.isFictional ? Wording.fictionMark(head.language) : ""
      var cells: [CSVWriter.Cell] = [
        .text(one.title[head.language]), .text(mark), .text(one.verdict.label[head.language]),
        one.score.map { .number($0.lowPoints) } ?? .empty, one.score.map { .number($0.highPoints) } ?? .empty,
      ]
      cells += severities.map { .number(one.counts.open($0)) }
      cells += [.number(one.counts.toActOn), .number(one.counts.toAsk), .number(one.counts.settled)]
      cells += [.text(one.id), .text(one.file)]
      if !head.notes.isEmpty { cells.append(.text(head.notes.joined(separator: pick("　", " ")))) }
      writer.row(cells)
    }
    return writer.bytes
  }
}
