import ComplianceEvaluation
import ComplianceModel
import SourceText

/// Puts the status of inspections into words and tables.
struct InspectionSheet {
  let status: InspectionStatus
  let words: RulebookWords
  let day: Day
  private let notes: [String]

  /// Nil where there is no case.
  init?(_ status: InspectionStatus, _ head: ReportHead) {
    guard let rulebook = status.rulebook, let day = status.day else { return nil }
    self.status = status
    self.day = day
    words = RulebookWords(rulebook: rulebook, language: head.language)
    notes = head.notes
  }

  var language: Language { words.language }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    words.pick(japanese(), english())
  }

  var title: String { pick("立入り調査の状況", "Status of inspections") }

  /// A 年度 by its first year, in the era that most of it lies in.
  func fiscalYear(_ year: Int) -> String {
    guard let first = Day(year: year, month: 5, day: 1) else { return String(year) }
    return pick(
      "\(words.date(PartialDate(first)).prefix { $0 != "年" })年度", "fiscal year \(year)")
  }

  var sheet: Sheet {
    var sheet = Sheet(title: title)
    sheet.isFictional = status.cases.contains(where: \.isFictional)
    let date = words.date(PartialDate(day))
    sheet.facts = [
      pick("案件 \(status.cases.count)件", words.cases(status.cases.count)),
      pick("\(date)時点（\(fiscalYear(day.fiscalYear))）", "as of \(date) (\(fiscalYear(day.fiscalYear)))"), counts,
    ]
    sheet.facts += notes.map { pick("注記：", "Note: ") + $0 }
    sheet.sections = [cases, open, toRecheck, repeats]
    sheet.sections.removeAll { $0.blocks.isEmpty }
    return sheet
  }

  /// How many cases are in which state, and how much is to be put right.
  private var counts: String {
    let states = InspectionDuty.State.allCases.compactMap { state -> String? in
      let count = status.cases.count { $0.duty.state == state }
      return count == 0 ? nil : "\(state.label[language]) \(count)"
    }
    let open = status.openCorrections
    let late = open.count { $0.state == .overdue }
    return words.list(states)
      + pick(
        "。未完了の指摘事項 \(open.count)件（うち期限超過 \(late)件）", "; \(open.count) to be put right, of which \(late) late")
  }

  private func section(
    _ id: String, _ title: String, _ text: String, heads: [String], rows: [[Sheet.Cell]]
  ) -> Sheet.Section {
    var section = Sheet.Section(id: id, title: title)
    guard !rows.isEmpty else { return section }
    if !text.isEmpty { section.blocks.append(.text(text)) }
    section.blocks.append(.table(Sheet.Table(caption: title, heads: heads, rows: rows)))
    return section
  }

  /// The title of a case, marked where it is made up.
  func title(of one: InspectionStatus.Case) -> String {
    (one.isFictional ? Wording.fictionMark(language) : "") + one.title[language]
  }

  private func title(ofCase index: Int) -> Sheet.Cell { Sheet.Cell(title(of: status.cases[index])) }

  // MARK: Cases

  private var cases: Sheet.Section {
    section(
      "cases", pick("案件ごとの立入り調査", "Inspections by case"),
      pick(
        "遅れているもの、期限の近いものから。期限は年度末（3月31日）か、それより早い契約の終わり。",
        "Late ones first, then those due soonest: by 31 March, or by the contract's end before it."),
      heads: [
        pick("案件", "Case"), pick("状態", "State"), pick("期限", "Due"), pick("最後の調査", "Last inspection"),
        pick("今年度の調査", "This fiscal year"), pick("契約の期間", "Contract"),
      ],
      rows: status.casesByUrgency.map { one in
        [
          Sheet.Cell(title(of: one)), Sheet.Cell(state(of: one)),
          Sheet.Cell(one.duty.due.map { words.date(PartialDate($0)) } ?? ""),
          Sheet.Cell(one.last.map { words.date($0, isAssumed: one.lastIsAssumed) } ?? pick("なし", "none")),
          Sheet.Cell(thisYear(one)), Sheet.Cell(contract(of: one)),
        ]
      })
  }

  /// A state with the days that it is late and the 年度 that were missed.
  func state(of one: InspectionStatus.Case) -> String {
    var details = one.duty.missed.map { fiscalYear($0) }
    if one.duty.state.isLate, let due = one.duty.due {
      let days = due.days(to: day)
      details.append(pick("\(days)日超過", days == 1 ? "1 day late" : "\(days) days late"))
    }
    if one.duty.state == .inspected || one.duty.state == .notAsked { details = [] }
    return one.duty.state.label[language] + words.bracketed(words.list(details))
  }

  func thisYear(_ one: InspectionStatus.Case) -> String {
    if one.duty.isInspectedThisYear { return pick("実施", "done") }
    return one.until.map { $0.last < day } ?? false ? pick("契約終了", "contract ended") : pick("なし", "none")
  }

  private func contract(of one: InspectionStatus.Case) -> String {
    guard one.from != nil || one.until != nil else { return pick("期間の記載なし", "not given") }
    let from = one.from.map { words.date($0) } ?? ""
    let until = one.until.map { words.date($0) } ?? ""
    return from + pick("〜", " to ") + until
  }

  // MARK: What is to be put right

  private var open: Sheet.Section {
    section(
      "corrections", pick("未完了の指摘事項", "To be put right"),
      pick("期限を過ぎたもの、期限の近いもの、期限のないものの順。", "Overdue first, then soonest, then without a day."),
      heads: [
        pick("指摘事項", "What"), pick("状態", "State"), pick("期限", "Due"), pick("案件", "Case"), pick("だれが", "By whom"),
        pick("資料", "Paper"),
      ],
      rows: status.openCorrections.map { point in
        [
          Sheet.Cell(what(point)), Sheet.Cell(state(of: point)),
          Sheet.Cell(point.due.map { words.date($0) } ?? pick("期限なし", "no day set")), title(ofCase: point.caseIndex),
          Sheet.Cell(point.party[language]), Sheet.Cell(paper(point)),
        ]
      })
  }

  private var toRecheck: Sheet.Section {
    section(
      "recheck", pick("再確認待ち", "Done, to be looked at again"),
      pick("直したと報告され、まだ見ていないもの。次の調査で確かめる。", "Reported as done; the next inspection should look."),
      heads: [
        pick("指摘事項", "What"), pick("完了", "Done"), pick("案件", "Case"), pick("だれが", "By whom"), pick("資料", "Paper"),
      ],
      rows: status.correctionsToRecheck.map { point in
        [
          Sheet.Cell(what(point)), Sheet.Cell(point.done.map { words.date($0) } ?? ""), title(ofCase: point.caseIndex),
          Sheet.Cell(point.party[language]), Sheet.Cell(paper(point)),
        ]
      })
  }

  /// What is to be put right, with how much it matters and what measure it is about.
  func what(_ point: InspectionStatus.Point) -> String {
    let severity = point.severity?.label[language] ?? ""
    let control = point.control.map { words.vocabulary.controls[$0].label[language] } ?? ""
    return (severity.isEmpty ? "" : pick("【\(severity)】", "[\(severity)] ")) + point.text[language]
      + words.bracketed(control)
  }

  /// How far it has come, with the days that it is late.
  func state(of point: InspectionStatus.Point) -> String {
    let late = point.daysLate.map { pick("\($0)日", $0 == 1 ? "1 day" : "\($0) days") } ?? ""
    return point.state.label[language] + words.bracketed(late)
  }

  private func paper(_ point: InspectionStatus.Point) -> String {
    [point.document, words.date(point.date), point.section ?? ""].filter { !$0.isEmpty }
      .joined(separator: pick("　", ", "))
  }

  private var repeats: Sheet.Section {
    section(
      "repeats", pick("繰り返す指摘", "Found again"),
      pick(
        "同じ相手の同じ措置が、二つ以上の年度の調査で × か指摘事項になったもの。",
        "The same measure of the same party, found wrong by inspections of two fiscal years or more."),
      heads: [pick("管理項目", "Control"), pick("相手", "Whose"), pick("案件", "Case"), pick("調査", "Inspections")],
      rows: status.repeats.map { one in
        [
          Sheet.Cell(words.control(one.control)), Sheet.Cell(one.subject[language]), title(ofCase: one.caseIndex),
          Sheet.Cell(words.list(one.papers.map { "\($0.title) \(words.date($0.date))" })),
        ]
      })
  }
}
