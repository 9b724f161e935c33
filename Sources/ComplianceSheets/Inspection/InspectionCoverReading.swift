import ComplianceModel
import LocatedYAML
import SourceText
import Workbooks

/// Reads the cover of an inspection sheet.
struct InspectionCoverReading {
  private let reading: InspectionReading
  private let answers: [InspectionCover.Answer: SheetCell]
  private let places: [InspectionCover.Answer: SourceLocation]
  private let strays: [SheetCell]
  private let fallback: SourceLocation
  /// The tab it stands in; nil where there is none.
  let tab: String?

  /// - Parameter fallback: Where a missing cover is reported.
  init(_ reading: InspectionReading, fallback: SourceLocation) {
    self.reading = reading
    self.fallback = fallback
    var answers: [InspectionCover.Answer: SheetCell] = [:]
    var places: [InspectionCover.Answer: SourceLocation] = [:]
    var strays: [SheetCell] = []
    let table = TableReading(InspectionCover.table, in: reading.workbook, heads: reading.heads, reading.problems)
    tab = table?.sheet.name
    if let table {
      strays = table.strays
      let facts = InspectionCover.facts(of: reading.sheet).flatMap { [$0.label.ja, $0.label.en] }
      for row in table.rows {
        if let answer = InspectionCoverReading.answer(row) {
          let column = row.cells["value"]?.location.column ?? 2
          let place = row.cells["value"]?.location ?? table.sheet.place(row: row.number, column: column)
          if let first = places[answer], row.cells["value"] != nil, answers[answer] != nil {
            InspectionCoverReading.twice(answer.label, at: place, first: first, reading.problems)
            continue
          }
          places[answer] = place
          if let cell = row.cells["value"] { answers[answer] = cell }
        } else if let cell = row.cells["value"] {
          // A fact of the case is not read back; anything else was added by hand.
          let label = row.cells["label"]?.text ?? ""
          if !facts.contains(where: { Folding.matches($0, label) }) { strays.append(cell) }
        }
        strays += row.extras.map(\.cell)
      }
    }
    self.answers = answers
    self.places = places
    self.strays = strays
  }

  /// The day of the inspection; nil after its absence was reported.
  func date() -> SheetCell? {
    let answer = InspectionCover.Answer.date
    guard let cell = answers[answer] else {
      reading.problems.missing(answer.label, at: places[answer] ?? fallback)
      return nil
    }
    guard let date = cell.date else {
      reading.problems.badDate(cell, for: answer.label)
      return nil
    }
    return SheetCell(ReadCell(column: cell.location.column, content: .date(date.description)), at: cell.location)
  }

  /// Adds what else is filled in as notes.
  func notes(in document: inout SheetDocument) {
    let language = reading.language
    for answer in InspectionCover.Answer.allCases where answer != .date {
      guard let cell = answers[answer] else { continue }
      document.append(cell.node(answer.label[language] + (language == .ja ? "：" : ": ") + cell.text), to: "notes")
    }
    for cell in strays {
      document.append(reading.note(cell, language == .ja ? "表紙の書き込み" : "on the cover"), to: "notes")
    }
  }

  /// Which answer a row is: by its id, else by its label in either language.
  private static func answer(_ row: TableReading.Row) -> InspectionCover.Answer? {
    InspectionCover.Answer.allCases.first { answer in
      row.cells["id"].map { Folding.matches($0.text, InspectionCover.id(of: answer)) } ?? false
    }
      ?? InspectionCover.Answer.allCases.first { answer in
        row.cells["label"]?.isOne(of: [answer.label.ja, answer.label.en]) ?? false
      }
  }

  private static func twice(
    _ label: LocalizedText, at place: SourceLocation, first: SourceLocation, _ problems: SheetProblems
  ) {
    problems.report(
      "row-twice", at: place,
      LocalizedText(
        ja: "「\(label.ja)」が二回書かれています（もう一つは \(first)）",
        en: "\"\(label.en)\" is filled in twice (also at \(first))"))
  }
}

extension SheetCell {
  /// The date in it, of any form; a time of day behind it does not count.
  var date: PartialDate? {
    if case .date(let text) = content { return DateText.parse(String(text.prefix(10))) }
    return DateText.parse(text)
  }
}

extension SheetProblems {
  /// A cell that holds no date.
  func badDate(_ cell: SheetCell, for heading: LocalizedText) {
    report(
      "bad-date", at: cell.location,
      LocalizedText(
        ja: "「\(cell.text)」は、\(heading.ja)の日付として読めません",
        en: "\"\(cell.text)\" is not a date for \"\(heading[.en])\""),
      help: LocalizedText(ja: "2019-12-01、2019/12/1、令和元年12月1日 のように書いてください。", en: "Write it like 2019-12-01."))
  }
}
