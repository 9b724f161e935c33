/// The parts of a workbook and how they hang together.
struct WorkbookPackage: ~Copyable {
  private let archive: ZipArchive
  private let budget: ReadingBudget
  private let main: String
  private let targets: [String: Relation]
  private let relations: [Relation]

  /// A part that another refers to.
  private struct Relation {
    let id: String
    let kind: String
    let part: String
  }

  /// Finds the workbook in an archive.
  init(_ archive: consuming ZipArchive, budget: ReadingBudget) throws(ReadingFailure) {
    guard archive.has("[Content_Types].xml") else {
      throw .otherKind(archive.has("mimetype") && archive.has("content.xml") ? .openDocument : .archive)
    }
    let roots = try Self.relations(of: "", in: archive, budget: budget)
    guard let main = roots.first(where: { $0.kind == "officeDocument" })?.part else { throw .otherKind(.archive) }
    try Self.checkType(of: main, in: archive, budget: budget)
    relations = try Self.relations(of: main, in: archive, budget: budget)
    targets = Dictionary(relations.map { ($0.id, $0) }) { first, _ in first }
    self.archive = archive
    self.budget = budget
    self.main = main
  }

  /// The sheets that hold cells, in the order of their tabs.
  func sheets(path: String) throws(ReadingFailure) -> [ReadSheet] {
    let book = try records([("workbookPr", ["date1904"]), ("sheet", ["name", "state", "id"])], of: main)
    let values = CellValues(
      texts: try sharedTexts(), formats: try formats(),
      isFrom1904: book.contains { $0.name == "workbookPr" && ["1", "true"].contains($0.values["date1904"]) })
    var seen: Set<String> = []
    var sheets: [ReadSheet] = []
    for record in book where record.name == "sheet" {
      guard let relation = record.values["id"].flatMap({ targets[$0] }) else { throw .damaged(part: main) }
      // Charts, dialogs and macros are sheets without cells.
      guard relation.kind == "worksheet" else { continue }
      guard seen.insert(relation.part).inserted else { throw .damaged(part: main) }
      let rows = SheetRows(part: relation.part, values: values, budget: budget)
      try XMLPart.read(relation.part, of: archive, into: rows, budget: budget)
      let state = record.values["state"] ?? "visible"
      sheets.append(
        ReadSheet(
          path: path, name: CellText.unescaped(Array((record.values["name"] ?? "").utf8)), isHidden: state != "visible",
          rows: try rows.visibleRows()))
    }
    return sheets
  }

  private func sharedTexts() throws(ReadingFailure) -> [String] {
    guard let part = relations.first(where: { $0.kind == "sharedStrings" })?.part else { return [] }
    let strings = SharedStrings(budget: budget)
    try XMLPart.read(part, of: archive, into: strings, budget: budget)
    return strings.texts
  }

  private func formats() throws(ReadingFailure) -> [NumberFormat] {
    guard let part = relations.first(where: { $0.kind == "styles" })?.part else { return [] }
    let styles = Styles(budget: budget)
    try XMLPart.read(part, of: archive, into: styles, budget: budget)
    return styles.formats
  }

  private func records(
    _ wanted: [(name: StaticString, attributes: [StaticString])], of part: String
  ) throws(ReadingFailure) -> [RecordCollector.Record] {
    try Self.records(wanted, of: part, in: archive, budget: budget)
  }

  private static func records(
    _ wanted: [(name: StaticString, attributes: [StaticString])], of part: String, in archive: borrowing ZipArchive,
    budget: ReadingBudget
  ) throws(ReadingFailure) -> [RecordCollector.Record] {
    let collector = RecordCollector(wanted, budget: budget)
    try XMLPart.read(part, of: archive, into: collector, budget: budget)
    return collector.records
  }

  /// Fails where the main part is that of another kind of document.
  private static func checkType(
    of part: String, in archive: borrowing ZipArchive, budget: ReadingBudget
  ) throws(ReadingFailure) {
    let types = try records(
      [("Default", ["Extension", "ContentType"]), ("Override", ["PartName", "ContentType"])], of: "[Content_Types].xml",
      in: archive, budget: budget)
    let wanted = "/" + part.lowercased()
    let ending = part.split(separator: ".").last.map { $0.lowercased() }
    let type =
      (types.first { $0.values["PartName"]?.lowercased() == wanted }
      ?? types.first { $0.values["PartName"] == nil && $0.values["Extension"]?.lowercased() == ending })?
      .values["ContentType"]?.lowercased() ?? ""
    if type.hasSuffix("sheet.main+xml") || type.hasSuffix("template.main+xml") && type.contains("spreadsheetml")
      || type.hasPrefix("application/vnd.ms-excel") && type.hasSuffix(".main+xml")
    {
      return
    }
    if type.hasPrefix("application/vnd.ms-excel") { throw .otherKind(.binaryExcel) }
    let others = ["wordprocessingml", "presentationml", "ms-word", "ms-powerpoint"]
    throw .otherKind(others.contains { type.contains($0) } ? .otherOffice : .archive)
  }

  /// What a part refers to; the archive as a whole where it has no name.
  private static func relations(
    of part: String, in archive: borrowing ZipArchive, budget: ReadingBudget
  ) throws(ReadingFailure) -> [Relation] {
    let (folder, file) = PartName.split(part)
    let list = folder + "_rels/" + file + ".rels"
    guard archive.has(list) else { throw part.isEmpty ? .otherKind(.archive) : .damaged(part: list) }
    let records = try records(
      [("Relationship", ["Id", "Type", "Target", "TargetMode"])], of: list, in: archive, budget: budget)
    return records.compactMap { record in
      guard record.values["TargetMode"] != "External", let target = record.values["Target"],
        let part = PartName.resolved(target, from: folder)
      else { return nil }
      // Transitional and strict workbooks have different addresses that end alike.
      let kind = record.values["Type"].flatMap { $0.split(separator: "/").last } ?? ""
      return Relation(id: record.values["Id"] ?? "", kind: String(kind), part: part)
    }
  }
}
