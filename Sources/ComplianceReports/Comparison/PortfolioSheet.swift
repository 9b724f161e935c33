import ComplianceEvaluation
import ComplianceModel
import SourceText

/// Puts a portfolio into words and tables.
struct PortfolioSheet {
  /// How many entries of one kind are named.
  static let limit = 15

  let portfolio: Portfolio
  let words: RulebookWords
  private let notes: [String]
  /// How many cases are listed; nil is all.
  private let caseLimit: Int?

  /// Nil where there is no case.
  init?(_ portfolio: Portfolio, _ head: ReportHead, caseLimit: Int? = nil) {
    guard let rulebook = portfolio.rulebook else { return nil }
    self.portfolio = portfolio
    words = RulebookWords(rulebook: rulebook, language: head.language)
    notes = head.notes
    self.caseLimit = caseLimit
  }

  var language: Language { words.language }
  var cases: [ReportSummary.Case] { portfolio.summary.cases }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    words.pick(japanese(), english())
  }

  var sheet: Sheet {
    var sheet = Sheet(title: pick("全件一覧", "Portfolio"))
    sheet.isFictional = cases.contains(where: \.isFictional)
    sheet.facts = [pick("案件 \(cases.count)件", words.cases(cases.count))]
    if let day = portfolio.day {
      let date = words.date(PartialDate(day))
      sheet.facts.append(pick("\(date)時点の判定", "as of \(date)"))
    }
    sheet.facts.append(portfolio.summary.counts.text(in: language))
    sheet.facts += notes.map { pick("注記：", "Note: ") + $0 }
    sheet.sections = [verdicts, caseList, overdue, inspections, gaps, questions, incidents, precedents]
    sheet.sections.removeAll { $0.blocks.isEmpty }
    return sheet
  }

  /// A table of one kind of thing, in a section of its own; without rows the section is left out.
  func section(
    _ id: String, _ title: String, _ text: String = "", heads: [String], rows: [[Sheet.Cell]]
  ) -> Sheet.Section {
    var section = Sheet.Section(id: id, title: title)
    guard !rows.isEmpty else { return section }
    if !text.isEmpty { section.blocks.append(.text(text)) }
    section.blocks.append(.table(Sheet.Table(caption: title, heads: heads, rows: rows)))
    return section
  }

  /// The first cases in which something is found, and how many more there are.
  func examples(_ tally: Portfolio.Tally) -> Sheet.Cell {
    var cell = Sheet.Cell("")
    cell.cases = tally.examples.map { link(cases[$0]) }
    let rest = tally.cases - tally.examples.count
    if rest > 0 { cell.more = pick("ほか\(rest)件", "and \(rest) more") }
    return cell
  }

  private func link(_ one: ReportSummary.Case) -> (id: String, title: String) {
    (one.id, (one.isFictional ? Wording.fictionMark(language) : "") + one.title[language])
  }

  var examplesHead: String { pick("案件", "Cases") }
  var countHead: String { pick("件数", "Number of cases") }

  // MARK: Cases

  private var verdicts: Sheet.Section {
    let parts = Verdict.allCases.reversed().map {
      Sheet.BarPart(verdict: $0, label: $0.label[language], count: portfolio.summary.count(of: $0))
    }.filter { $0.count > 0 }
    return Sheet.Section(id: "verdicts", title: pick("判定の内訳", "Verdicts"), blocks: [.bar(parts)])
  }

  private var caseList: Sheet.Section {
    let severities = Severity.allCases.reversed()
    let heads = [
      pick("案件", "Case"), pick("判定", "Verdict"), pick("点", "Score"), pick("未解消の指摘", "Open findings"),
    ]
    let order = portfolio.summary.gravestFirst
    let rows = order.prefix(caseLimit ?? order.count).map { one -> [Sheet.Cell] in
      var head = Sheet.Cell("")
      head.cases = [link(one)]
      let counts = severities.filter { one.counts.open($0) > 0 }
        .map { "\($0.label[language]) \(one.counts.open($0))" }
      return [
        head, Sheet.Cell(one.verdict, in: language), Sheet.Cell(words.score(one.score)),
        Sheet.Cell(counts.isEmpty ? pick("なし", "none") : words.list(counts)),
      ]
    }
    let rest = order.count - rows.count
    let note =
      rest > 0
      ? pick("重い順に\(rows.count)件を示す。ほかに\(rest)件ある。", "The gravest \(rows.count); there are \(rest) more.")
      : pick("判定と未解消の指摘が重い順。", "The gravest verdicts and open findings first.")
    return section("cases", pick("案件（重い順）", "Cases, gravest first"), note, heads: heads, rows: Array(rows))
  }

  // MARK: Overdue

  private var overdue: Sheet.Section {
    section(
      "overdue", pick("期限を過ぎたこと", "Overdue"),
      heads: [pick("求められていること", "What is asked for"), countHead, pick("最も早い期限", "First due"), examplesHead],
      rows: rows(portfolio.overdue, hasDue: true))
  }

  private var inspections: Sheet.Section {
    section(
      "inspections", pick("立入り調査についての指摘", "Findings about inspections"),
      pick("回数を数える調査について、未解消のもの。", "What is open about inspections that are counted."),
      heads: [pick("求められていること", "What is asked for"), countHead, pick("最も早い期限", "First due"), examplesHead],
      rows: rows(portfolio.inspections, hasDue: true))
  }

  func rows(_ tallies: [Portfolio.Topic: Portfolio.Tally], hasDue: Bool) -> [[Sheet.Cell]] {
    tallies.mostFrequent(PortfolioSheet.limit) { words.id($0) < words.id($1) }.map { topic, tally in
      let due = tally.firstDue.map { words.date(PartialDate($0)) } ?? pick("－", "-")
      return [Sheet.Cell(words.topic(topic)), Sheet.Cell(String(tally.cases))]
        + (hasDue ? [Sheet.Cell(due)] : []) + [examples(tally)]
    }
  }

  // MARK: Gaps and questions

  private var gaps: Sheet.Section {
    section(
      "gaps", pick("多い不足", "Most frequent gaps"),
      pick("管理項目ごとに、未解消の指摘（質問を除く）のある案件を数えた。", "Cases with an open finding about the control, questions left out."),
      heads: [pick("管理項目", "Control"), countHead, examplesHead],
      rows: portfolio.gaps.mostFrequent(PortfolioSheet.limit, <).map { control, tally in
        [Sheet.Cell(words.control(control)), Sheet.Cell(String(tally.cases)), examples(tally)]
      })
  }

  private var questions: Sheet.Section {
    var section = section(
      "questions", pick("未解決の質問", "Open questions"),
      heads: [pick("質問の内容", "What is asked"), countHead, examplesHead], rows: rows(portfolio.questions, hasDue: false))
    let answerers = portfolio.asked.mostFrequent(PortfolioSheet.limit) {
      ($0.name, $0.role?.rawValue ?? "") < ($1.name, $1.role?.rawValue ?? "")
    }
    guard !answerers.isEmpty else { return section }
    section.blocks.append(
      .table(
        Sheet.Table(
          caption: pick("だれに尋ねるか", "Whom to ask"), heads: [pick("相手", "Whom"), pick("質問", "Questions"), countHead],
          rows: answerers.map { whom, tally in
            [Sheet.Cell(words.answerer(whom)), Sheet.Cell(String(tally.findings)), Sheet.Cell(String(tally.cases))]
          })))
    return section
  }
}
