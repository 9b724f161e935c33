internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// The papers, and what refers to them.
extension CaseReader {
  /// What belongs to one paper, while it is collected.
  struct Paper {
    var silent: [YAMLNode] = []
    var claims: [ClaimRow] = []
    var remarks: [YAMLNode] = []
    var corrections: [YAMLNode] = []
    var attachments: [YAMLNode] = []
  }

  /// The papers, and the record of which only values are known.
  mutating func documents() -> (documents: [YAMLNode], record: YAMLNode?) {
    var papers = Array(repeating: Paper(), count: names.papers.count)
    let claims = claimRows()
    for claim in claims {
      if let silent = claim.silentNode(vocabulary) {
        papers[claim.paper].silent.append(silent)
      } else {
        papers[claim.paper].claims.append(claim)
      }
    }
    for (index, row) in rowsOfPapers("remarks", CaseTables.remarks) { papers[index].remarks.append(remark(row)) }
    for (index, row) in rowsOfPapers("corrections", CaseTables.corrections) {
      papers[index].corrections.append(correction(row))
    }
    for (index, row) in rowsOfPapers("attachments", CaseTables.attachments) {
      papers[index].attachments.append(attachment(row))
    }
    giveIDs()
    var documents: [YAMLNode] = []
    var record: YAMLNode?
    for (index, row) in rows("documents").enumerated() {
      let heading = LocalizedText(ja: "記録票・台帳", en: "Is the record")
      if isApart(index) {
        record = self.record(row, papers[index])
      } else {
        let isRecord = flag(row["record"], heading, CaseWords.records)
        documents.append(document(row, papers[index], names.papers[index], isRecord: isRecord))
      }
    }
    return (documents, record)
  }

  /// The only paper there is, for rows that name none.
  func onlyPaper(_ row: CaseRows.Row) -> SheetCell? {
    if names.papers.count == 1, let cell = row.cells.values.min(by: { $0.location < $1.location }) {
      return cell.with(names.papers[0].number.isEmpty ? names.papers[0].title : names.papers[0].number)
    }
    problems.missing(LocalizedText(ja: "資料", en: "Document"), at: row.location)
    return nil
  }

  private func head(_ row: CaseRows.Row) -> CaseNode {
    var node = CaseNode(at: row.location)
    let stage = LocalizedText(ja: "段階", en: "Stage")
    if row["stage"] == nil { problems.missing(stage, at: row.location) }
    let date = LocalizedText(ja: "日付", en: "Date")
    if row["date"] == nil { problems.missing(date, at: row.location) }
    node.set(
      "stage", word(row["stage"], CaseWords.stages, stage) ?? YAMLNode(text: Stage.consulted.word, at: row.location))
    node.set("title", row["title"]?.textNode)
    node.set("date", row["date"]?.dateNode ?? YAMLNode(text: "2000-01-01", at: row.location))
    node.set("assumed", assumed(row["assumed"], "date", LocalizedText(ja: "日付は推定", en: "Date inferred")))
    node.set("source", row["source"]?.textNode)
    return node
  }

  private func document(_ row: CaseRows.Row, _ paper: Paper, _ name: CaseNames.Paper, isRecord: YAMLNode?) -> YAMLNode {
    var node = head(row)
    node.set("id", name.id.map { YAMLNode(text: $0, at: row["id"]?.location ?? row.location) })
    node.set("by", reference(row["by"]))
    node.set("coverage", coverage(row))
    node.set("record", isRecord)
    node.set("parties", partyList(row["recorded"]))
    node.set("silent", paper.silent)
    node.set("claims", blocks(paper.claims))
    node.set("remarks", paper.remarks)
    addParticulars(of: row, to: &node)
    node.set("corrections", paper.corrections)
    node.set("attachments", paper.attachments)
    return node.node
  }

  private func record(_ row: CaseRows.Row, _ paper: Paper) -> YAMLNode {
    var node = head(row)
    keepUnused(
      row, ["by", "coverage", "controls", "uses", "usesNot", "notes", "sheetFile", "sheetHash"], CaseTables.documents)
    node.set("parties", partyList(row["recorded"]))
    for claim in paper.claims {
      guard claim.line.form == .value || claim.line.form == .add else { continue }
      claim.addValue(to: &node, in: paper.claims, vocabulary, isFirm: true)
    }
    return node.node
  }

  private func coverage(_ row: CaseRows.Row) -> YAMLNode? {
    let heading = LocalizedText(ja: "書いてないことは", en: "Covers")
    let controls = row["controls"].map { ($0, controlList($0)) }
    guard let cell = row["coverage"] ?? controls?.0 else { return nil }
    let word = row["coverage"].map { CaseWords.coverages.word(of: $0.text) } ?? "some"
    switch word {
    case "complete" where controls == nil: return cell.node("complete")
    case "partial": return nil
    case nil:
      problems.notOffered(cell, among: CaseWords.coverages.choices(in: language), for: heading)
      return nil
    default:
      var node = CaseNode(at: cell.location)
      node.set("complete", YAMLNode(content: .sequence(controls?.1 ?? []), location: cell.location))
      return node.node
    }
  }

  /// Gives ids to papers that cards refer to by id.
  private mutating func giveIDs() {
    let last = rows("documents").indices.last {
      CaseReader.isRecord(rows("documents")[$0]["record"]?.text ?? "")
    }
    for row in rows("cards") {
      guard let cell = row["document"], case .one(let index) = names.paper(cell.text), names.papers[index].id == nil,
        index != last
      else { continue }
      var number = index + 1
      while names.papers.contains(where: { $0.id == "paper-\(number)" }) { number += 1 }
      names.papers[index].id = "paper-\(number)"
    }
  }

  /// Whether a cell says that a paper is the record.
  static func isRecord(_ text: String) -> Bool { ["true", "apart"].contains(CaseWords.records.word(of: text) ?? "") }
}
