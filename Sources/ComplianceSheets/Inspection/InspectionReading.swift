package import ComplianceEvaluation
import ComplianceModel
package import LocatedYAML
import SourceText
package import Workbooks

/// Reads a filled-in inspection sheet as a paper of the stage 確認.
///
/// It reads what is there so far: rows without a mark say nothing and can be filled in later.
package struct InspectionReading {
  let workbook: ReadWorkbook
  /// What may be headings in it, folded once.
  let heads: SheetHeads
  let problems: SheetProblems
  let evaluation: Evaluation
  let language: Language
  /// The sheet that the case would give today.
  let sheet: InspectionSheet
  let origin: SheetOrigin?
  let items: [RowID: InspectionItem]
  let photos: InspectionPhotos

  /// The paper that a sheet comes to, as the node that the case's file would hold for it.
  ///
  /// - Parameters:
  ///   - evaluation: The case as judged today: its rows, and its promises where the sheet itself does not tell them.
  ///   - photographs: The files that belong to it by their numbers; then each number on the sheet must be among them.
  /// - Returns: Nil where the workbook is no sheet of this case, or nothing is filled in; the problems tell which.
  package static func read(
    _ workbook: ReadWorkbook, _ evaluation: Evaluation, photographs: [Photograph] = [], _ problems: SheetProblems
  ) -> YAMLNode? {
    let origin = SheetOrigin(workbook)
    let heads = SheetHeads(workbook)
    let shown = VisibleCase(on: InspectionCover.table, label: "label", value: "value", in: workbook, heads: heads)
    guard isOwn(origin, shown, of: evaluation, workbook, problems) else { return nil }
    let reading = InspectionReading(workbook, heads, evaluation, origin, shown?.language, photographs, problems)
    return reading.document()
  }

  private init(
    _ workbook: ReadWorkbook, _ heads: SheetHeads, _ evaluation: Evaluation, _ origin: SheetOrigin?, _ shown: Language?,
    _ photographs: [Photograph], _ problems: SheetProblems
  ) {
    self.workbook = workbook
    self.heads = heads
    self.problems = problems
    self.evaluation = evaluation
    self.origin = origin
    language = origin?.language ?? shown ?? .ja
    let party = origin?.party.flatMap { id in evaluation.dossier.parties.firstIndex { $0.id == id } }
    sheet = InspectionSheet(evaluation, language: language, party: party)
    items = Dictionary(sheet.items.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    self.photos = InspectionPhotos(photographs, problems)
  }

  private static func isOwn(
    _ origin: SheetOrigin?, _ shown: VisibleCase?, of evaluation: Evaluation, _ workbook: ReadWorkbook,
    _ problems: SheetProblems
  ) -> Bool {
    let dossier = evaluation.dossier.id
    guard let origin else {
      guard let shown else {
        problems.noOrigin(
          LocalizedText(
            ja: "このファイルがどの案件の調査票かを示すもの（隠しシート、表紙の案件のID）がありません",
            en: "nothing tells which case this sheet is about: no hidden sheet, and no id of the case on the cover"),
          path: workbook.path)
        return true
      }
      guard shown.isOf(dossier) else {
        otherCase(shown.cell.text, than: dossier, at: shown.cell.location, workbook, problems)
        return false
      }
      return true
    }
    guard origin.form == .inspection else {
      problems.report(
        "other-form", at: nil, path: workbook.path,
        LocalizedText(ja: "これは立入り調査票ではありません", en: "this is not an inspection sheet"))
      return false
    }
    guard origin.dossier == dossier else {
      otherCase(origin.dossier, than: dossier, at: nil, workbook, problems)
      return false
    }
    return true
  }

  private static func otherCase(
    _ other: String, than dossier: String, at place: SourceLocation?, _ workbook: ReadWorkbook,
    _ problems: SheetProblems
  ) {
    problems.report(
      "other-case", at: place, path: workbook.path,
      LocalizedText(
        ja: "案件「\(other)」の調査票です。案件「\(dossier)」には読み込めません",
        en: "this is the sheet of the case \"\(other)\", not of \"\(dossier)\""))
  }

  private func document() -> YAMLNode? {
    guard let measures = TableReading(InspectionTable.table(in: language), in: workbook, heads: heads, problems) else {
      problems.report(
        "no-table", at: nil, path: workbook.path,
        LocalizedText(ja: "調査項目の表が見つかりません", en: "the table of measures is not to be found"),
        help: LocalizedText(ja: "見出しの行を元に戻してください。", en: "Put the row of headings back."))
      return nil
    }
    var rows = InspectionRows(self)
    rows.read(measures)
    let cover = InspectionCoverReading(self, fallback: measures.sheet.place(row: measures.headRow, column: 1))
    guard !rows.isSilent else {
      problems.report(
        "nothing-filled-in", .note, at: nil, path: workbook.path,
        LocalizedText(ja: "調査項目がまだ一つも記入されていません", en: "no measure is filled in yet"))
      return nil
    }
    guard let date = cover.date() else { return nil }
    reportChanges(measures)
    var document = SheetDocument(
      stage: .observed, at: date.location, language: language, asked: asked)
    let id = [SheetOrigin.Form.inspection.rawValue, sheet.party.map { evaluation.dossier.parties[$0].id }, date.text]
    document.set("id", date.node(id.compactMap(\.self).joined(separator: "-")))
    document.set("title", date.node(sheet.title))
    document.set("date", date.node)
    if let ward = wardReference(at: date) { document.set("by", ward) }
    document.setSource(workbook, at: date.location)
    rows.write(into: &document, confirmedOn: date)
    cover.notes(in: &document)
    addStrays(of: measures, cover: cover.tab, to: &document)
    photos.write(into: &document, at: date, workbook.path)
    return document.node
  }

  /// What the sheet asks: the rows of its hidden sheet, else those of today.
  private var asked: [RowID] {
    let written = (origin?.rows ?? [:]).values.compactMap { RowID($0) }
    return written.isEmpty ? sheet.items.map(\.row) : written
  }

  /// The ward as the writer of the paper.
  private func wardReference(at cell: SheetCell) -> YAMLNode? {
    evaluation.dossier.parties.contains { $0.role == .ward } ? cell.node(Role.ward.rawValue) : nil
  }

  /// What stands outside the tables is kept as notes.
  ///
  /// - Parameter cover: The name of the tab that holds the cover; nil where there is none.
  private func addStrays(of measures: TableReading, cover: String?, to document: inout SheetDocument) {
    for cell in measures.strays {
      document.append(note(cell, language == .ja ? "欄外" : "outside the table"), to: "notes")
    }
    let offered = sheet.workbook.sheets.flatMap(\.choices).flatMap(\.list)
    for (tab, cell) in workbook.strays(besides: [measures.sheet.name, cover], offered: offered) {
      document.append(note(cell, tab), to: "notes")
    }
  }

  /// A cell as a note, with where it stands.
  func note(_ cell: SheetCell, _ what: String) -> YAMLNode { cell.note(what, in: language) }

  // MARK: What changed since

  /// Whether nothing is known to have changed since the sheet was made.
  var isOfToday: Bool { !isOtherCaseFile && changedPolicies.isEmpty }

  private var isOtherCaseFile: Bool { origin.map { $0.dossierHash != evaluation.dossier.hash } ?? false }

  private var changedPolicies: [String] {
    guard let origin else { return [] }
    let now = sheet.origin.policies
    return Set(now.keys).union(origin.policies.keys).filter { now[$0] != origin.policies[$0] }.sorted()
  }

  private func reportChanges(_ measures: TableReading) {
    guard let origin else { return }
    let place = measures.sheet.place(row: measures.headRow, column: 1)
    if isOtherCaseFile {
      problems.report(
        "changed-since", .note, at: place,
        LocalizedText(
          ja: "調査票を作った後（\(origin.day)）に、案件のファイルが変わっています",
          en: "the case's file has changed since the sheet was made (\(origin.day))"))
    }
    let changed = changedPolicies
    if !changed.isEmpty {
      let list = changed.joined(separator: "、")
      problems.report(
        "changed-since", .note, at: place,
        LocalizedText(
          ja: "調査票を作った後に、基準が変わっています：\(list)",
          en: "policies have changed since the sheet was made: \(changed.joined(separator: ", "))"))
    }
    let before = Set(origin.rows.values)
    let added = sheet.items.filter { !before.contains($0.row.text) }
    if !before.isEmpty, !added.isEmpty {
      problems.report(
        "changed-since", .note, at: place,
        LocalizedText(
          ja: "今なら調査する項目が\(added.count)件増えています：\(added.prefix(5).map(\.measure).joined(separator: "、"))",
          en: "\(added.count) measures would be looked at today that are not on the sheet: "
            + added.prefix(5).map(\.measure).joined(separator: ", ")))
    }
  }
}
