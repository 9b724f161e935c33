internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// Parties, connections, holdings and causes, and the names of all that is referred to.
extension CaseReader {
  /// Collects what rows refer to one another by; makes up ids for new ones.
  mutating func readNames() {
    readPartyNames()
    readConnectionNames()
    names.holdings = things("holdings", id: "holding", labels: ["holding", "labelEn"])
    names.causes = things("causes", id: "cause", labels: ["cause", "causeEn"])
    for (index, row) in rows("documents").enumerated() {
      let number = row["no"].map { Folding.folded($0.text) } ?? ""
      if let cell = row["no"], names.papers.contains(where: { $0.number == number }) { twice(cell) }
      let stage = row["stage"].flatMap { CaseWords.stages.word(of: $0.text) }
      let title = row["title"].map { ExactText.text($0.text) } ?? stage.map { CaseWords.stages.text(of: $0, in: .ja) }
      names.papers.append(
        CaseNames.Paper(
          number: number, id: row["id"].map { ExactText.text($0.text) }, title: title ?? "\(index + 1)"))
    }
  }

  private mutating func readPartyNames() {
    let rows = self.rows("parties")
    let roles = rows.map { row in row["role"].flatMap { CaseWords.roles.word(of: $0.text) } }
    let ids = madeUp(rows.enumerated().map { ($1["id"], roles[$0] ?? "party") })
    names.parties = rows.indices.map { index in
      CaseNames.Thing(
        id: ids[index], labels: rows[index]["name"].map { [ExactText.text($0.text)] } ?? [],
        role: roles[index].flatMap { Role(rawValue: $0) })
    }
  }

  private mutating func readConnectionNames() {
    let rows = self.rows("connections")
    func end(_ cell: SheetCell?) -> String {
      guard let cell else { return "unknown" }
      let first = SheetList.items(cell.text).first?.text ?? ""
      for text in [cell.text, first] {
        switch names.reference(text) {
        case .one(.party(let index)): return names.parties[index].id
        case .one(.role(let role)): return role.rawValue
        case .several, .none: break
        }
      }
      return "unknown"
    }
    let ids = madeUp(rows.map { ($0["id"], "\(end($0["from"]))-to-\(end($0["to"]))") })
    names.connections = rows.indices.map { index in
      CaseNames.Thing(id: ids[index], labels: labels(rows[index], ["label", "labelEn"]))
    }
  }

  private func things(_ table: String, id: String, labels keys: [String]) -> [CaseNames.Thing] {
    let rows = self.rows(table)
    let ids = madeUp(rows.map { ($0["id"], id) })
    return rows.indices.map { CaseNames.Thing(id: ids[$0], labels: labels(rows[$0], keys)) }
  }

  private func labels(_ row: CaseRows.Row, _ keys: [String]) -> [String] {
    keys.compactMap { row[$0].map { ExactText.text($0.text) } }
  }

  /// The ids of rows: their own, or the wanted ones with a number where another has them.
  private func madeUp(_ rows: [(own: SheetCell?, wanted: String)]) -> [String] {
    var taken: Set<String> = []
    for (own, _) in rows {
      guard let own else { continue }
      if !taken.insert(ExactText.text(own.text)).inserted { twice(own) }
    }
    return rows.map { own, wanted in
      if let own { return ExactText.text(own.text) }
      var id = wanted
      var number = 2
      while taken.contains(id) {
        id = "\(wanted)-\(number)"
        number += 1
      }
      taken.insert(id)
      return id
    }
  }

  /// Entries under ids; a second of one id was reported.
  private func mapping(_ table: String, _ things: [CaseNames.Thing], _ body: (CaseRows.Row, inout CaseNode) -> Void)
    -> YAMLNode?
  {
    var all: CaseNode?
    for (index, row) in rows(table).enumerated() {
      var node = CaseNode(at: row.location)
      body(row, &node)
      if all == nil { all = CaseNode(at: row.location) }
      if !(all?.entries.contains { $0.key == things[index].id } ?? false) { all?.set(things[index].id, node.node) }
    }
    return all?.node
  }

  func parties() -> YAMLNode? {
    mapping("parties", names.parties) { row, node in
      if row["role"] == nil { problems.missing(LocalizedText(ja: "役割", en: "Role"), at: row.location) }
      if row["name"] == nil { problems.missing(LocalizedText(ja: "名称", en: "Name"), at: row.location) }
      let role = word(row["role"], CaseWords.roles, LocalizedText(ja: "役割", en: "Role"))
      node.set("role", role ?? YAMLNode(text: Role.user.rawValue, at: row.location))
      node.set("name", row["name"]?.textNode ?? YAMLNode(text: "不明", at: row.location))
      node.set("under", party(row["under"]))
      node.set("handles", flag(row["handles"], LocalizedText(ja: "情報を取り扱う", en: "Handles the data")))
      node.set("country", (row["country"]).map { $0.node(ExactText.text($0.text)) })
      node.set("known", known(row))
      node.set("notified", row["notified"]?.dateNode)
      node.set("consented", row["consented"]?.dateNode)
      node.set("built-by", party(row["builtBy"]))
      node.set("operated-by", party(row["operatedBy"]))
    }
  }

  /// From when something was known, with the paper that told it.
  func known(_ row: CaseRows.Row) -> YAMLNode? {
    guard let paper = row["knownFrom"] else { return row["known"]?.dateNode }
    var node = CaseNode(at: paper.location)
    if row["known"] == nil { problems.missing(LocalizedText(ja: "分かった日", en: "Known from"), at: paper.location) }
    node.set("date", row["known"]?.dateNode)
    node.set("document", paper.textNode)
    return row["known"] == nil ? nil : node.node
  }

  func connections() -> YAMLNode? {
    mapping("connections", names.connections) { row, node in
      for (key, heading) in [
        ("from", LocalizedText(ja: "始まり", en: "From")), ("to", LocalizedText(ja: "終わり", en: "To")),
      ] {
        guard let cell = row[key] else {
          problems.missing(heading, at: row.location)
          continue
        }
        node.set(key, references(cell) ?? YAMLNode(text: Role.user.rawValue, at: cell.location))
      }
      node.set("label", localized(row["label"], row["labelEn"]))
      node.set("built-by", party(row["builtBy"]))
      node.set("operated-by", party(row["operatedBy"]))
    }
  }

  func holdings() -> YAMLNode? {
    mapping("holdings", names.holdings) { row, node in
      node.set("label", localized(row["holding"], row["labelEn"]))
      node.set("held-by", party(row["heldBy"]))
      node.set("serial", row["serial"]?.textNode)
      node.set("known", row["known"]?.dateNode)
    }
  }

  func causes() -> YAMLNode? {
    var all: CaseNode?
    for (index, row) in rows("causes").enumerated() {
      var node = all ?? CaseNode(at: row.location)
      node.set(names.causes[index].id, localized(row["cause"], row["causeEn"]))
      all = node
    }
    return all?.nodeIfAny
  }
}
