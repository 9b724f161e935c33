import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The days by which inspections and corrections are due, for a calendar.
enum InspectionCalendar {
  /// The whole document.
  static func document(_ status: InspectionStatus, _ sheet: InspectionSheet, _ head: ReportHead) -> [UInt8] {
    var events = status.casesByUrgency.flatMap { self.events(of: $0, sheet) }
    events += status.openCorrections.compactMap { event(of: $0, status, sheet) }
    return CalendarWriter.document(
      events, name: sheet.title, product: "tokki \(head.toolVersion)", language: head.language, stamp: sheet.day)
  }

  /// The inspection that was missed, and the next one.
  private static func events(of one: InspectionStatus.Case, _ sheet: InspectionSheet) -> [CalendarWriter.Event] {
    guard one.duty.state != .notAsked else { return [] }
    return [one.duty.due, one.duty.next].compactMap(\.self).eachOnce.map { day in
      let isLate = day < sheet.day
      let label =
        isLate
        ? sheet.pick("【超過】立入り調査の期限", "OVERDUE: inspection due") : sheet.pick("立入り調査の期限", "Inspection due")
      var lines = [sheet.title(of: one) + sheet.words.bracketed(one.id), sheet.state(of: one)]
      if let last = one.last {
        lines.append(sheet.pick("最後の調査：", "Last inspection: ") + sheet.words.date(last, isAssumed: one.lastIsAssumed))
      }
      if one.toRecheck > 0, !isLate {
        lines.append(
          sheet.pick("再確認待ちの指摘事項 \(one.toRecheck)件を見る", "Look again at what was put right: \(one.toRecheck)"))
      }
      return CalendarWriter.Event(
        uid: uid(["inspection", one.id, String(day.fiscalYear)]), day: day,
        summary: label + sheet.pick("：", ": ") + sheet.title(of: one),
        description: lines.joined(separator: sheet.pick("　", " / ")))
    }
  }

  private static func event(
    of point: InspectionStatus.Point, _ status: InspectionStatus, _ sheet: InspectionSheet
  ) -> CalendarWriter.Event? {
    guard let due = point.due else { return nil }
    let label =
      point.state == .overdue
      ? sheet.pick("【超過】改善の期限", "OVERDUE: to be put right") : sheet.pick("改善の期限", "To be put right")
    let one = status.cases[point.caseIndex]
    let details = [
      sheet.title(of: one) + sheet.words.bracketed(one.id), point.party[sheet.language], point.document,
      point.section ?? "", point.action ?? "",
    ]
    return CalendarWriter.Event(
      uid: uid(["correction", point.id]), day: due.last,
      summary: label + sheet.pick("：", ": ") + (one.isFictional ? Wording.fictionMark(sheet.language) : "")
        + sheet.what(point),
      description: details.filter { !$0.isEmpty }.joined(separator: sheet.pick("　", " / ")))
  }

  /// An id that is the same in every run: what the entry is about, not what it says.
  private static func uid(_ words: [String]) -> String {
    ContentHash.of(Array(words.joined(separator: "\u{1F}").utf8)) + "@tokki.invalid"
  }
}
