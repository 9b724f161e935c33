package import ComplianceModel
package import SourceText
package import Workbooks

/// What a sheet was made from: kept in a hidden sheet, so that it can be held against what stands today.
package struct SheetOrigin: Sendable, Hashable {
  /// The kind of sheet.
  package var form: Form
  /// The case.
  package var dossier: String
  /// The hash of the case's file; empty where there was none yet.
  package var dossierHash: String
  /// The policies that the questions came from, by id, with their hashes.
  package var policies: [String: String]
  /// The party that it asks, by id; nil where nobody in particular.
  package var party: String?
  /// The language it is written in.
  package var language: Language
  /// The day it was made as of.
  package var day: Day
  /// What the rows are about, by the number that readers see on them.
  package var rows: [String: String]

  /// The kinds of sheet.
  package enum Form: String, Sendable, CaseIterable {
    /// 案件シート.
    case caseSheet = "case"
    /// 回答票.
    case questionnaire
    /// 立入り調査票.
    case inspection
    /// 消去証明書.
    case certificate

    /// What officers call it.
    package var label: LocalizedText {
      switch self {
      case .caseSheet: LocalizedText(ja: "案件シート", en: "case sheet")
      case .questionnaire: LocalizedText(ja: "回答票", en: "questionnaire")
      case .inspection: LocalizedText(ja: "立入り調査票", en: "inspection sheet")
      case .certificate: LocalizedText(ja: "消去証明書", en: "certificate of deletion")
      }
    }
  }

  /// The name of the hidden sheet.
  package static let sheetName = "_tokki"
  /// What its first cell says; a later form of it gets another number.
  private static let mark = "tokki sheet 1"

  /// Creates an origin.
  package init(
    form: Form, dossier: String, dossierHash: String, policies: [String: String], party: String? = nil,
    language: Language, day: Day, rows: [String: String] = [:]
  ) {
    self.form = form
    self.dossier = dossier
    self.dossierHash = dossierHash
    self.policies = policies
    self.party = party
    self.language = language
    self.day = day
    self.rows = rows
  }

  /// The hidden sheet.
  package var worksheet: Worksheet {
    var lines: [(String, String, String)] = [
      (SheetOrigin.mark, "", ""), ("form", form.rawValue, ""), ("dossier", dossier, dossierHash),
      ("language", language == .ja ? "ja" : "en", ""), ("day", day.description, ""),
    ]
    if let party { lines.append(("party", party, "")) }
    lines += policies.sorted { $0.key < $1.key }.map { ("policy", $0.key, $0.value) }
    lines += rows.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.map { ("row", $0.key, $0.value) }
    return Worksheet(
      name: SheetOrigin.sheetName, isHidden: true,
      rows: lines.map { Worksheet.Row([Cell($0.0), Cell($0.1), Cell($0.2)]) }, widths: [12, 30, 60])
  }

  /// Reads the hidden sheet; nil where it is not there or was blanked.
  package init?(_ workbook: ReadWorkbook) {
    let marked = workbook.sheets.first { $0.rows.first?.cells.first?.text == SheetOrigin.mark }
    guard let marked else { return nil }
    self.init(
      form: .caseSheet, dossier: "", dossierHash: "", policies: [:], language: .ja, day: Day(number: 0))
    for row in marked.rows {
      let texts = (1...3).map { column in row.cells.first { $0.column == column }?.text ?? "" }
      switch texts[0] {
      case "form":
        guard let form = Form(rawValue: texts[1]) else { return nil }
        self.form = form
      case "dossier": (dossier, dossierHash) = (texts[1], texts[2])
      case "language": language = texts[1] == "en" ? .en : .ja
      case "day": if let date = DateText.parse(texts[1]) { day = date.first }
      case "party": party = texts[1]
      case "policy": policies[texts[1]] = texts[2]
      case "row": rows[texts[1]] = texts[2]
      default: break
      }
    }
    guard !dossier.isEmpty else { return nil }
  }
}
