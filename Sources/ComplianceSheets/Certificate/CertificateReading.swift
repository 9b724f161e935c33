package import ComplianceModel
package import LocatedYAML
package import SourceText
package import Workbooks

/// What a certificate of deletion says once it was filled in.
package struct CertificateReading {
  /// The paper, as the node that a file would hold for it; nil where the sheet cannot be used.
  package let document: YAMLNode?
  /// What is wrong with the sheet or missing in it.
  package let diagnostics: [Diagnostic]
}

extension CertificateSheet {
  /// Reads a certificate that was filled in, in either language.
  ///
  /// - Parameter party: Who gave it, by index in the dossier; nil is whom the sheet was made for.
  package static func read(
    _ workbook: ReadWorkbook, dossier: Dossier, vocabulary: Vocabulary, party: Int? = nil
  ) -> CertificateReading {
    let problems = SheetProblems()
    var reader = CertificateReader(workbook, dossier, vocabulary, problems)
    let document = reader.document(by: party)
    return CertificateReading(document: problems.hasErrors ? nil : document, diagnostics: problems.diagnostics)
  }
}

/// Reads one certificate.
struct CertificateReader {
  let workbook: ReadWorkbook
  let dossier: Dossier
  let vocabulary: Vocabulary
  let problems: SheetProblems
  let origin: SheetOrigin?
  /// The id of the case on its cover.
  let shown: VisibleCase?
  var notes: [YAMLNode] = []

  /// The language of the sheet, and of what is noted about it.
  var language: Language { origin?.language ?? shown?.language ?? .ja }

  init(_ workbook: ReadWorkbook, _ dossier: Dossier, _ vocabulary: Vocabulary, _ problems: SheetProblems) {
    self.workbook = workbook
    self.dossier = dossier
    self.vocabulary = vocabulary
    self.problems = problems
    origin = SheetOrigin(workbook)
    shown = VisibleCase(on: CertificateSheet.cover(.ja), label: "item", value: "answer", in: workbook)
  }

  mutating func document(by chosen: Int?) -> YAMLNode? {
    guard isOwn() else { return nil }
    guard
      let coverTable = TableReading(CertificateSheet.cover(language), in: workbook, problems),
      let copyTable = TableReading(CertificateSheet.copies(vocabulary, language), in: workbook, problems)
    else {
      problems.noCertificate(path: workbook.path)
      return nil
    }
    if origin == nil, shown == nil {
      problems.noOrigin(
        LocalizedText(
          ja: "このファイルがどの案件の消去証明書かを示すもの（隠しシート、表紙の案件のID）がありません",
          en: "nothing tells which case this certificate is about: no hidden sheet, and no id of the case on the cover"),
        path: workbook.path)
    }
    let cover = cover(coverTable)
    guard let party = self.party(chosen, cover) else { return nil }
    guard let date = date(of: cover) else { return nil }
    let wanted = CertificateSheet.holdings(of: dossier, party: party, on: origin?.day ?? date.last)
    let copies = copies(copyTable, wanted: wanted, until: date)
    noteStrays(coverTable, copyTable, by: party)
    noteChanges(of: copies)
    return paper(by: party, on: date, cover, copies, wanted: wanted)
  }

  /// Whether it is a certificate of the case: by the hidden sheet, else by the id on its cover.
  private func isOwn() -> Bool {
    if let origin {
      guard origin.form != .certificate || origin.dossier != dossier.id else { return true }
      problems.otherSheet(origin.form, of: origin.dossier, than: dossier.id, at: nil, path: workbook.path)
      return false
    }
    guard let shown, !shown.isOf(dossier.id) else { return true }
    problems.otherSheet(
      .certificate, of: shown.cell.text, than: dossier.id, at: shown.cell.location, path: workbook.path)
    return false
  }

  // MARK: The cover

  private func cover(_ table: TableReading) -> CertificateCover {
    var cover = CertificateCover(location: table.sheet.place(row: table.headRow, column: 1))
    for row in table.rows {
      guard let item = item(of: row), let answer = row.cells["answer"] else { continue }
      cover.answers[item.id] = answer
      guard case .kind(let kind) = item else { continue }
      if answer.isOne(of: ValueWords.readAsYes) {
        cover.kinds[kind] = true
      } else if answer.isOne(of: ValueWords.readAsNo) {
        cover.kinds[kind] = false
      } else {
        problems.notOffered(answer, among: [ValueWords.yes.ja, ValueWords.no.ja], for: item.label)
      }
    }
    return cover
  }

  /// What a line of the cover is about: by its id, else by its label, else by its number.
  func item(of row: TableReading.Row) -> CertificateItem? {
    if let id = row.cells["id"]?.text, let item = CertificateItem.all.first(where: { $0.id == id }) { return item }
    if let label = row.cells["item"] {
      let item = CertificateItem.all.first { label.isOne(of: [$0.label.ja, $0.label[.en]]) }
      if let item { return item }
    }
    guard let number = row.cells["no"]?.text, let id = origin?.rows[number] else { return nil }
    return CertificateItem.all.first { $0.id == id }
  }

  private func party(_ chosen: Int?, _ cover: CertificateCover) -> Int? {
    let sender = cover.answers[CertificateItem.sender.id]
    let named = dossier.parties.indices.filter { index in
      sender.map { Folding.matches($0.text, dossier.parties[index].name) } ?? false
    }
    let made = origin?.party.flatMap { id in dossier.parties.firstIndex { $0.id == id } }
    guard let party = chosen ?? made ?? (named.count == 1 ? named[0] : nil) else {
      problems.unknownSender(sender, at: cover.location)
      return nil
    }
    if let sender, !named.contains(party) { problems.otherSender(sender, dossier.parties[party].name) }
    return party
  }

  private func date(of cover: CertificateCover) -> PartialDate? {
    guard let cell = cover.answers[CertificateItem.date.id] else {
      problems.missing(CertificateItem.date.label, at: cover.location)
      return nil
    }
    return date(cell)
  }

  /// A date in any form; a time of day beside it is left out.
  func date(_ cell: SheetCell) -> PartialDate? {
    var text = cell.text
    if case .date(let written) = cell.content { text = String(written.prefix { $0 != " " }) }
    if let date = DateText.parse(text) { return date }
    problems.badDate(cell)
    return nil
  }

  // MARK: The copies

  private func copies(
    _ table: TableReading, wanted: [Int], until date: PartialDate
  ) -> [CertificateCopy] {
    var placed: Set<Int> = []
    return table.rows.map { row in
      var holding = holding(of: row, wanted)
      // A line that was copied to make room for another medium is another medium.
      if let known = holding, !placed.insert(known).inserted { holding = nil }
      return copy(row, holding, until: date)
    }
  }

  /// Which copy a line is about: by its id, its number, its serial number, or its name.
  private func holding(of row: TableReading.Row, _ wanted: [Int]) -> Int? {
    let id = row.cells["id"]?.text ?? row.cells["no"].flatMap { origin?.rows[$0.text] }
    if let id, let index = dossier.holdings.firstIndex(where: { "holding/" + $0.id == id }) { return index }
    let serial = row.cells["serial"]?.text
    let bySerial = wanted.filter { index in
      guard let serial, let known = dossier.holdings[index].serial else { return false }
      return Folding.matches(serial, known)
    }
    if bySerial.count == 1 { return bySerial[0] }
    guard let name = row.cells["what"] else { return nil }
    let byName = wanted.filter { index in
      let holding = dossier.holdings[index]
      return name.isOne(of: [holding.id] + (holding.label.map { [$0.ja, $0[.en]] } ?? []))
    }
    return byName.count == 1 ? byName[0] : nil
  }

  private func copy(_ row: TableReading.Row, _ holding: Int?, until last: PartialDate) -> CertificateCopy {
    let table = CertificateSheet.copies(vocabulary, .ja)
    let known = holding.map { dossier.holdings[$0] }
    let name =
      known.map { ($0.label?[language] ?? $0.id) + ($0.serial.map { "（\($0)）" } ?? "") }
      ?? row.cells["what"]?.text ?? row.cells["serial"]?.text ?? row.cells["kind"]?.text ?? "\(row.number)"
    var kind: CopyKind?
    if let cell = row.cells["kind"] {
      kind = CopyKind(cell.text)
      if kind == nil {
        problems.notOffered(cell, among: CopyKind.allCases.map(\.label.ja), for: table.heading("kind"))
      }
    }
    if let serial = row.cells["serial"], let written = known?.serial, !Folding.matches(serial.text, written) {
      problems.otherSerial(serial, written, of: name)
    }
    var erased = row.cells["date"].flatMap { date($0) }
    if let cell = row.cells["date"], let day = erased, day.first > last.last {
      problems.notYetErased(cell, name)
      erased = nil
    }
    let method = method(row.cells["how"])
    var missing: [LocalizedText] = []
    if method == nil, row.cells["how"] == nil || control(.method) != nil { missing.append(table.heading("how")) }
    if erased == nil { missing.append(table.heading("date")) }
    if row.cells["who"] == nil { missing.append(table.heading("who")) }
    return CertificateCopy(
      holding: holding, name: name, row: row, kind: kind, method: method, date: erased, missing: missing)
  }

  private func method(_ cell: SheetCell?) -> (node: YAMLNode, name: String)? {
    guard let cell, let control = control(.method) else { return nil }
    guard let node = ValueReading(vocabulary, in: language, problems).node(cell, control: control) else { return nil }
    guard case .scalar(let scalar) = node.content, vocabulary.controls[control].type.names.contains(scalar.text) else {
      return nil
    }
    return (node, scalar.text)
  }

  /// The first control that a part of a certificate tells.
  func control(_ part: Control.Certificate) -> Int? {
    vocabulary.controls.indices.first { vocabulary.controls[$0].certificate == part }
  }
}

extension SheetTable {
  /// The heading of a column.
  func heading(_ key: String) -> LocalizedText {
    columns.first { $0.key == key }?.heading ?? LocalizedText(key)
  }
}
