public import ComplianceEvaluation
public import SourceText

/// The visible list of forms in which the status of inspections comes.
public enum InspectionFormat: String, Sendable, Hashable, CaseIterable {
  /// For a terminal.
  case text
  /// A page.
  case html
  /// For a paper that is written on.
  case markdown
  /// For a table calculation: a row for each case, and for each thing to be put right.
  case csv
  /// For a calendar (iCalendar, RFC 5545): an entry for each day by which something is due.
  case ics

  /// The status as UTF-8 bytes; empty where there is no case.
  public func document(_ status: InspectionStatus, _ head: ReportHead) -> [UInt8] {
    guard let sheet = InspectionSheet(status, head) else { return [] }
    return switch self {
    case .text: SheetText.document(sheet.sheet, head)
    case .html: SheetHTML.document(sheet.sheet, head, linksPages: false)
    case .markdown: SheetMarkdown.document(sheet.sheet, head)
    case .csv: CSVInspectionStatus.document(status, sheet, head)
    case .ics: InspectionCalendar.document(status, sheet, head)
    }
  }
}

extension InspectionDuty.State {
  /// What officers call it.
  public var label: LocalizedText {
    switch self {
    case .never: LocalizedText(ja: "一度もなし", en: "never inspected")
    case .overdue: LocalizedText(ja: "超過", en: "overdue")
    case .due: LocalizedText(ja: "未実施（期限内）", en: "not yet inspected")
    case .inspected: LocalizedText(ja: "済", en: "inspected")
    case .notAsked: LocalizedText(ja: "対象外", en: "not asked for")
    }
  }
}
