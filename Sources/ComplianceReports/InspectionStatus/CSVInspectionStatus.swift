import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The status of inspections for a table calculation: a row for each case, then one for each thing to be put right and
/// one for each that inspections found again.
enum CSVInspectionStatus {
  /// The whole document.
  static func document(_ status: InspectionStatus, _ sheet: InspectionSheet, _ head: ReportHead) -> [UInt8] {
    var writer = CSVWriter()
    writer.byteOrderMark()
    writer.row(Row.heads(sheet).map { .text($0) })
    for one in status.casesByUrgency {
      var row = Row(kind: sheet.pick("調査", "inspection"), state: sheet.state(of: one), one)
      row.due = one.duty.due
      row.late = one.duty.state.isLate ? one.duty.due.map { $0.days(to: sheet.day) } : nil
      row.last = one.last
      row.thisYear = sheet.thisYear(one)
      writer.row(row.cells(sheet))
    }
    for point in status.openCorrections + status.correctionsToRecheck {
      var row = Row(
        kind: sheet.pick("指摘事項", "to be put right"), state: sheet.state(of: point), status.cases[point.caseIndex])
      row.due = point.due?.last
      row.late = point.daysLate
      row.last = point.date
      row.point = point
      row.control = point.control
      row.whose = point.party[sheet.language]
      row.papers = point.document
      writer.row(row.cells(sheet))
    }
    for one in status.repeats {
      var row = Row(
        kind: sheet.pick("繰り返す指摘", "found again"),
        state: sheet.pick("\(one.papers.count)回", "\(one.papers.count) times"),
        status.cases[one.caseIndex])
      row.last = one.papers.last?.date
      row.control = one.control
      row.whose = one.subject[sheet.language]
      row.papers = sheet.words.list(one.papers.map { "\($0.title) \(sheet.words.date($0.date))" })
      writer.row(row.cells(sheet))
    }
    return writer.bytes
  }

  private struct Row {
    let kind: String
    let state: String
    let one: InspectionStatus.Case
    var due: Day?
    var late: Int?
    var last: PartialDate?
    var thisYear = ""
    var point: InspectionStatus.Point?
    var control: Int?
    var whose = ""
    var papers = ""

    init(kind: String, state: String, _ one: InspectionStatus.Case) {
      self.kind = kind
      self.state = state
      self.one = one
    }

    static func heads(_ sheet: InspectionSheet) -> [String] {
      let japanese = [
        "種別", "案件", "架空", "状態", "期限", "遅れた日数", "調査の日", "今年度の調査", "契約の開始", "契約の終了", "指摘事項", "重さ", "管理項目",
        "だれが", "資料", "箇所", "改善の内容", "完了", "管理項目のid", "案件のid", "ファイル",
      ]
      let english = [
        "Kind", "Case", "Fictional", "State", "Due", "Days late", "Inspected on", "This fiscal year", "Contract from",
        "Contract until", "To be put right", "Severity", "Control", "By whom", "Paper", "Section", "What is done",
        "Done",
        "Control id", "Case id", "File",
      ]
      return sheet.language == .ja ? japanese : english
    }

    func cells(_ sheet: InspectionSheet) -> [CSVWriter.Cell] {
      func date(_ date: PartialDate?) -> CSVWriter.Cell {
        date.map { $0.isMonth ? .text($0.description) : .day($0.description) } ?? .empty
      }
      let language = sheet.language
      let control = control.map { sheet.words.vocabulary.controls[$0] }
      return [
        .text(kind), .text(one.title[language]), .text(one.isFictional ? Wording.fictionMark(language) : ""),
        .text(state), due.map { .day($0.description) } ?? .empty, late.map { .number($0) } ?? .empty, date(last),
        .text(thisYear), date(one.from), date(one.until), .text(point?.text[language] ?? ""),
        .text(point?.severity?.label[language] ?? ""), .text(control?.label[language] ?? ""), .text(whose),
        .text(papers), .text(point?.section ?? ""), .text(point?.action ?? ""), date(point?.done),
        .text(control?.id.text ?? ""), .text(one.id), .text(one.file),
      ]
    }
  }
}
