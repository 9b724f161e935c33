internal import ComplianceModel
internal import SourceText
internal import Workbooks

/// What people wrote where nothing is asked, or over what the tool had written: kept as notes.
extension CertificateReader {
  mutating func noteStrays(_ cover: TableReading, _ copies: TableReading, by party: Int) {
    for cell in cover.strays + copies.strays { notes.append(cell.node) }
    for row in cover.rows + copies.rows {
      for (heading, cell) in row.extras {
        notes.append(cell.node(heading.isEmpty ? cell.text : "\(heading)：\(cell.text)"))
      }
    }
    for row in cover.rows { noteChanges(of: row, by: party) }
    let columns = [Language.ja, .en].flatMap { CertificateSheet.copies(vocabulary, $0).columns }
    let offered = columns.flatMap(\.choices) + [ValueWords.yes, ValueWords.no].flatMap { [$0.ja, $0.en] }
    for (tab, cell) in workbook.strays(besides: [cover.sheet.name, copies.sheet.name], offered: offered) {
      notes.append(cell.note(tab, in: language))
    }
  }

  /// What a line of the cover says that the tool did not write and nothing else reads.
  private mutating func noteChanges(of row: TableReading.Row, by party: Int) {
    guard let item = item(of: row) else {
      let outside = language == .ja ? "欄外" : "outside the lines"
      for cell in row.cells.values.sorted(by: { $0.location < $1.location }) {
        notes.append(cell.note(outside, in: language))
      }
      return
    }
    if let cell = row.cells["answer"], !isRead(item), !isWritten(cell, item, by: party) {
      notes.append(cell.note(item.label[language], in: language))
    }
    for (key, own) in [("item", item.label), ("guide", item.guide)] {
      guard let cell = row.cells[key], !cell.isOne(of: [own.ja, own.en]) else { continue }
      notes.append(cell.note(item.label[language], in: language))
    }
  }

  /// Whether what is filled in is kept otherwise.
  private func isRead(_ item: CertificateItem) -> Bool {
    switch item {
    case .work, .dossier, .contract, .recipient, .sender: false
    case .date, .signature, .witness, .kind: true
    }
  }

  /// Whether a cell holds what the tool writes there.
  private func isWritten(_ cell: SheetCell, _ item: CertificateItem, by party: Int) -> Bool {
    switch item {
    case .work: return cell.isOne(of: [dossier.title.ja, dossier.title.en])
    case .dossier: return cell.isOne(of: [dossier.id])
    case .contract: return cell.isOne(of: [Language.ja, .en].map { CertificateSheet.span(of: dossier, $0) })
    case .recipient:
      // Wards that were not known on the day of the sheet are not on it.
      let wards = dossier.parties.filter { $0.role == .ward }.map(\.name)
      return cell.isOne(of: wards + [wards.joined(separator: "、"), wards.joined(separator: ", ")])
    case .sender: return cell.isOne(of: [dossier.parties[party].name])
    case .date, .signature, .witness, .kind: return false
    }
  }

  /// Names and holders of known copies that were typed over; another serial number is a warning.
  mutating func noteChanges(of copies: [CertificateCopy]) {
    let table = CertificateSheet.copies(vocabulary, .ja)
    for copy in copies {
      guard let holding = copy.holding.map({ dossier.holdings[$0] }) else { continue }
      let names = [holding.id] + (holding.label.map { [$0.ja, $0.en] } ?? [])
      let holder = holding.heldBy.map { [dossier.parties[$0].name] } ?? []
      for (key, own) in [("what", names), ("held", holder), ("serial", holding.serial.map { [$0] } ?? [])] {
        guard let cell = copy.row.cells[key], !cell.isOne(of: own) else { continue }
        let about = language == .ja ? "控え「\(copy.name)」の" : "“\(copy.name)”, "
        notes.append(cell.note(about + table.heading(key)[language], in: language))
      }
    }
  }
}
