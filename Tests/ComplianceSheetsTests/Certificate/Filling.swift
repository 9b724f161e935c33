import ComplianceModel
import LocatedYAML
import SourceText
import Testing
import Workbooks

@testable import ComplianceSheets

/// A workbook that somebody fills in: cells are found by the heading above them and the id of their line.
struct Filling {
  private(set) var workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  private static let tables = [CertificateSheet.cover(.ja), CertificateSheet.copies(Shipped.vocabulary, .ja)]

  /// The sheet, row and column of a cell.
  private func place(_ column: String, _ line: String) -> (sheet: Int, row: Int, column: Int)? {
    for (sheet, worksheet) in workbook.sheets.enumerated() where !worksheet.isHidden {
      for table in Filling.tables {
        guard let index = heading(column, table, worksheet) else { continue }
        if let row = worksheet.rows.firstIndex(where: { $0.cells.contains { $0.content == .text(line) } }) {
          return (sheet, row, index)
        }
      }
    }
    return nil
  }

  private func heading(_ key: String, _ table: SheetTable, _ sheet: Worksheet) -> Int? {
    let words = table.heading(key)
    for row in sheet.rows {
      if let index = row.cells.firstIndex(where: { $0.content == .text(words.ja) || $0.content == .text(words[.en]) }) {
        return index
      }
    }
    return nil
  }

  func text(under column: String, ofLine line: String) -> String? {
    guard let (sheet, row, index) = place(column, line) else { return nil }
    if case .text(let text) = workbook.sheets[sheet].rows[row].cells[index].content { return text }
    return nil
  }

  mutating func write(_ text: String, under column: String, ofLine line: String, knownBy name: String? = nil) {
    guard let (sheet, row, index) = place(column, name ?? line) else {
      Issue.record("no cell under \(column) of \(line)")
      return
    }
    workbook.sheets[sheet].rows[row].cells[index].content = text.isEmpty ? .blank : .text(text)
  }

  mutating func erase(_ line: String, _ kind: CopyKind, method: String, on date: String, _ language: Language) {
    let control = Shipped.vocabulary.controls.first { $0.certificate == .method }
    write(kind.label[language], under: "kind", ofLine: line)
    write(control?.valueLabels[method]?[language] ?? "", under: "how", ofLine: line)
    write(date, under: "date", ofLine: line)
    write("佐藤", under: "who", ofLine: line)
    write("記録 12", under: "record", ofLine: line)
  }

  mutating func removeLine(_ line: String) {
    guard let (sheet, row, _) = place("what", line) else { return }
    workbook.sheets[sheet].rows.remove(at: row)
  }

  mutating func copyLine(_ line: String) {
    guard let (sheet, row, _) = place("what", line) else { return }
    workbook.sheets[sheet].rows.insert(workbook.sheets[sheet].rows[row], at: row + 1)
  }

  /// Fills in the first line that is blank.
  mutating func addCopy(_ cells: [String: String]) {
    let sheet = 1
    let table = Filling.tables[1]
    let head = workbook.sheets[sheet].rows.firstIndex { $0.cells.count == table.columns.count } ?? 0
    let row = workbook.sheets[sheet].rows.indices.first { row in
      row > head && workbook.sheets[sheet].rows[row].cells.allSatisfy { $0.content == .blank }
    }
    guard let row else { return }
    for (key, text) in cells {
      guard let index = heading(key, table, workbook.sheets[sheet]) else { continue }
      workbook.sheets[sheet].rows[row].cells[index].content = .text(text)
    }
  }

  /// Turns the columns of every visible sheet round, and puts one of another's own in front.
  mutating func moveColumns() {
    for sheet in workbook.sheets.indices where !workbook.sheets[sheet].isHidden {
      for row in workbook.sheets[sheet].rows.indices where workbook.sheets[sheet].rows[row].cells.count > 2 {
        workbook.sheets[sheet].rows[row].cells = [Cell()] + workbook.sheets[sheet].rows[row].cells.reversed()
      }
    }
  }

  mutating func removeHidden() { workbook.sheets.removeAll { $0.isHidden } }

  /// Blanks a column of both tables below its heading.
  mutating func clear(_ key: String) {
    for (sheet, table) in zip(workbook.sheets.indices, Filling.tables) {
      guard let index = heading(key, table, workbook.sheets[sheet]) else { continue }
      let head = workbook.sheets[sheet].rows.firstIndex { $0.cells.count == table.columns.count } ?? 0
      for row in workbook.sheets[sheet].rows.indices where row > head {
        guard workbook.sheets[sheet].rows[row].cells.indices.contains(index) else { continue }
        workbook.sheets[sheet].rows[row].cells[index].content = .blank
      }
    }
  }
}

/// The paper that a certificate is, as the decoder of cases reads it beside the case's own.
struct Paper {
  let dossier: Dossier
  let document: Document
  private let vocabulary: Vocabulary

  init(_ node: YAMLNode, vocabulary: Vocabulary = Shipped.vocabulary) throws {
    self.vocabulary = vocabulary
    let file = SourceFile(path: "case.yaml", bytes: Array(CertificateTests.text.utf8))
    let written = YAMLReader.parse(file)
    let root = try #require(written.root)
    guard case .mapping(let entries) = root.content else { throw NoCase() }
    let joined = entries.map { entry -> YAMLEntry in
      guard entry.key == "documents", case .sequence(let papers) = entry.value.content else { return entry }
      return YAMLEntry(
        key: entry.key, keyLocation: entry.keyLocation,
        value: YAMLNode(content: .sequence(papers + [node]), location: entry.value.location))
    }
    let document = YAMLDocument(
      file: file, root: YAMLNode(content: .mapping(joined), location: root.location), diagnostics: [])
    let decoded = DossierDecoder.decode(
      document, vocabulary: vocabulary, policies: [])
    #expect(decoded.diagnostics.map { $0.rendered(in: .en) } == [])
    dossier = try #require(decoded.value)
    self.document = try #require(dossier.documents.last)
  }

  private struct NoCase: Error {}

  /// What it says, a line each: control, part, value.
  var claims: [String] {
    own.map { claim in
      let control = vocabulary.controls[claim.control]
      let part = claim.part.map { "#" + dossier.holdings[$0].id } ?? ""
      return control.id.text + part + " " + text(claim.assertion, control)
    }.sorted()
  }

  private var own: [Claim] {
    dossier.claims.filter { $0.document == dossier.documents.count - 1 && $0.impliedBy == nil }
  }

  func note(_ control: String) -> String? {
    own.first { vocabulary.controls[$0.control].id.text == control }?.note
  }

  private func text(_ assertion: Claim.Assertion, _ control: Control) -> String {
    guard case .value(let value) = assertion else { return "?" }
    switch value {
    case .boolean(let isTrue): return isTrue ? "yes" : "no"
    case .partly: return "partly"
    case .level(let index): return control.type.names[index]
    case .deadline(let deadline): return "\(vocabulary.events[deadline.event].id)+\(deadline.days)"
    default: return "?"
    }
  }
}
