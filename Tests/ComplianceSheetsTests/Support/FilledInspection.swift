import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import LocatedYAML
import SourceText
import Testing
import Workbooks

/// An inspection sheet that is filled in by a test, and what reading it comes to.
struct FilledInspection {
  let evaluation: Evaluation
  let sheet: InspectionSheet
  var workbook: Workbook

  init(_ sample: String, on day: String, language: Language = .ja) throws {
    try self.init(#require(Shipped.dossier(sample)), on: day, language: language)
  }

  init(_ dossier: Dossier, on day: String, language: Language = .ja, party: Int? = nil) throws {
    let date = try #require(DateText.parse(day))
    evaluation = Evaluator(rulebook: Shipped.rulebook).evaluation(of: dossier, on: date.first)
    sheet = InspectionSheet(evaluation, language: language, party: party)
    workbook = sheet.workbook
  }

  static let symposiumPath = "samples/shinjuku-symposium.yaml"

  /// The sheet of the symposium with nothing but its date filled in.
  static func symposium() throws -> FilledInspection {
    var filled = try FilledInspection(symposiumPath, on: "2019-12-01")
    try filled.fillCover(.date, "令和元年12月1日")
    return filled
  }

  /// The symposium with the paper that the sheet comes to, as judged on its day.
  func judged() throws -> Evaluation {
    let read = read()
    let node = try #require(read.node, "\(read.diagnostics.map(\.message.ja))")
    let decoded = try FilledInspection.decoded(FilledInspection.symposiumPath, with: [node])
    let dossier = try #require(decoded.value, "\(decoded.diagnostics.map(\.message.ja))")
    return Evaluator(rulebook: Shipped.rulebook).evaluation(of: dossier, on: evaluation.day)
  }

  /// The item of a row by the id of its control, of the first part or party that has it.
  func item(_ control: String) throws -> InspectionItem {
    try #require(sheet.items.first { $0.row.control == control })
  }

  mutating func fillCover(_ answer: InspectionCover.Answer, _ text: String) throws {
    let labels = [answer.label.ja, answer.label.en]
    let row = try #require(
      workbook.sheets[0].rows.firstIndex { row in row.cells.first.map { labels.contains($0.text) } ?? false })
    workbook.sheets[0].rows[row].cells[1].content = .text(text)
  }

  mutating func fill(_ item: InspectionItem, _ cells: [String: String]) throws {
    let row = try #require(workbook.sheets[1].rows.firstIndex { $0.cells.last?.text == item.row.text })
    for (key, text) in cells { workbook.sheets[1].rows[row].cells[try column(key)].content = .text(text) }
  }

  mutating func fill(_ control: String, _ cells: [String: String]) throws { try fill(item(control), cells) }

  /// The column of a key, from 0.
  func column(_ key: String) throws -> Int {
    try #require(InspectionTable.table(in: sheet.language).columns.firstIndex { $0.key == key })
  }

  /// The place of a cell of a row as messages name it.
  func place(_ item: InspectionItem, _ key: String) throws -> String {
    let row = try #require(workbook.sheets[1].rows.firstIndex { $0.cells.last?.text == item.row.text })
    let cell = SourceFile.CellPlace(row: row + 1, column: try column(key) + 1)
    return "a.xlsx:\(workbook.sheets[1].name)!\(cell)"
  }

  func read(photographs: [Photograph] = []) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    let problems = SheetProblems()
    let node = InspectionReading.read(
      ReadWorkbook(workbook, path: "a.xlsx"), evaluation, photographs: photographs, problems)
    return (node, problems.diagnostics)
  }

  /// The case of a file with more papers, as the ordinary decoder reads it.
  static func decoded(_ path: String, with papers: [YAMLNode]) throws -> Decoded<Dossier> {
    let document = Shipped.document(path)
    let root = try #require(document.root)
    guard case .mapping(var entries) = root.content,
      let index = entries.firstIndex(where: { $0.key == "documents" }),
      case .sequence(let items) = entries[index].value.content
    else { return DossierDecoder.decode(document, vocabulary: Shipped.vocabulary, policies: []) }
    entries[index] = YAMLEntry(
      key: "documents", keyLocation: entries[index].keyLocation,
      value: YAMLNode(content: .sequence(items + papers), location: entries[index].value.location))
    let whole = YAMLDocument(
      file: document.file, root: YAMLNode(content: .mapping(entries), location: root.location), diagnostics: [])
    return DossierDecoder.decode(whole, vocabulary: Shipped.vocabulary, policies: Shipped.rulebook.policies)
  }
}

extension Evaluation {
  /// What inspections found of a control.
  func observed(_ control: String) -> [Claim] {
    dossier.claims.filter {
      $0.stage == .observed && rulebook.vocabulary.controls[$0.control].id.text == control && $0.impliedBy == nil
    }
  }
}

extension Cell {
  /// Its text; empty where it holds none.
  var text: String {
    if case .text(let text) = content { text } else { "" }
  }
}
