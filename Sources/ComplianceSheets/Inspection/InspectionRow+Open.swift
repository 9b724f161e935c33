import ComplianceModel
import LocatedYAML
import SourceText

/// What a row says where it makes no claim of a value: － and ？.
extension InspectionRow {
  func writeNotApplicable(_ cell: SheetCell, into document: inout SheetDocument, confirmedOn date: SheetCell) {
    guard let why = words ?? cells["finding"]?.text else {
      problems.missing(LocalizedText(ja: "実態・不足・理由", en: "What was found"), at: cell.location)
      return
    }
    let place = cells["note"] ?? cell
    let all = [why, valueWords, evidenceWords, remoteWords].joinedSentences(isJapanese) ?? why
    let confirmed = SheetDocument.mapping([
      entry("by", place.node(Role.ward.rawValue)), entry("document", place.node(reading.sheet.title)),
      entry("date", place.node(date.text)),
    ])
    document.addNotApplicable(
      id, reason: SheetDocument.mapping([entry("reason", place.node(all)), entry("confirmed", confirmed)]),
      own: [entry("section", cell.node(section))])
  }

  /// What could not be checked is no claim but a question.
  func writeQuestion(_ cell: SheetCell, into document: inout SheetDocument) {
    let what = item.map { isJapanese ? "\($0.measure)（\($0.whom)）" : "\($0.measure) (\($0.whom))" } ?? id.control
    let start = isJapanese ? "立入り調査で確かめられなかった：\(what)" : "could not be checked on site: \(what)"
    let text = [start, words, valueWords, evidenceWords, remoteWords].joinedSentences(isJapanese) ?? start
    document.append(
      SheetDocument.mapping([
        entry("section", cell.node(section)), entry("control", cell.node(id.control)),
        entry("text", (cells["note"] ?? cell).node(text)),
      ]), to: "remarks")
  }
}
