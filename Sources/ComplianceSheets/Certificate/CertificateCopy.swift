internal import ComplianceModel
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// One line of a certificate of deletion: a copy or medium, and how it was erased.
struct CertificateCopy {
  /// The copy, by index in the dossier's holdings; nil where the ward did not know of it.
  let holding: Int?
  /// What it is called in messages and notes.
  let name: String
  /// The line.
  let row: TableReading.Row
  /// What kind of copy it is.
  let kind: CopyKind?
  /// How it was erased, as the node and the name of the method's value; nil where that is blank or cannot be read.
  let method: (node: YAMLNode, name: String)?
  /// When it was erased.
  let date: PartialDate?
  /// What is not filled in, by heading.
  let missing: [LocalizedText]

  /// Whether somebody recorded or witnessed it.
  var isRecorded: Bool { row.cells["record"] != nil }

  /// What the line says, for a note.
  var told: String {
    ["kind", "what", "held", "serial", "how", "date", "who", "record", "remarks"]
      .compactMap { row.cells[$0]?.text }.joined(separator: "、")
  }
}

extension TableReading.Row {
  /// The place of the line, for what has no cell of its own.
  var place: SheetCell { SheetCell(ReadCell(column: location.column, content: .text("")), at: location) }
}

/// The cover of a certificate as it was filled in.
struct CertificateCover {
  /// The cells that were filled in, by the ids of their lines.
  var answers: [String: SheetCell] = [:]
  /// Whether there were copies of each kind; a kind that nobody spoke of is missing.
  var kinds: [CopyKind: Bool] = [:]
  /// The place of the table's head, for what has no cell of its own.
  var location: SourceLocation
}
