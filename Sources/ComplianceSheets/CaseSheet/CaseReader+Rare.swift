internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// The tables that few cases need.
extension CaseReader {
  private typealias Heading = LocalizedText

  func event(_ row: CaseRows.Row) -> YAMLNode {
    var node = CaseNode(at: row.location)
    require(row, "event", Heading(ja: "出来事", en: "Event"))
    require(row, "date", Heading(ja: "日", en: "Date"))
    node.set("kind", word(row["event"], words.events, Heading(ja: "出来事", en: "Event")))
    node.set("date", row["date"]?.dateNode)
    node.set("assumed", row["date"] == nil ? [] : assumed(row["assumed"], "date", Heading(ja: "推定", en: "Inferred")))
    node.set("note", row["memo"]?.textNode)
    return node.node
  }

  func approval(_ row: CaseRows.Row) -> YAMLNode {
    var node = CaseNode(at: row.location)
    require(row, "approved", Heading(ja: "承諾した要求事項", en: "Requirement approved"))
    require(row, "party", Heading(ja: "だれに", en: "For whom"))
    require(row, "by", Heading(ja: "承諾した者", en: "Approved by"))
    require(row, "from", Heading(ja: "始まりの日", en: "Valid from"))
    node.set("requirement", row["approved"].map(requirement))
    node.set("party", reference(row["party"]))
    node.set("connection", connection(row["connection"]))
    node.set("by", reference(row["by"]))
    node.set("document", row["document"]?.textNode)
    node.set("from", row["from"]?.dateNode)
    node.set("until", row["until"]?.dateNode)
    node.set("instead", row["instead"].flatMap(predicate))
    return node.node
  }

  func answer(_ row: CaseRows.Row) -> YAMLNode {
    var node = CaseNode(at: row.location)
    require(row, "answered", Heading(ja: "答えた要求事項", en: "Requirement answered"))
    require(row, "document", Heading(ja: "資料", en: "Document"))
    require(row, "text", Heading(ja: "回答", en: "Answer"))
    node.set("requirement", row["answered"].map(requirement))
    node.set("document", row["document"]?.textNode)
    node.set("text", row["text"]?.textNode)
    node.set("date", row["date"]?.dateNode)
    return node.node
  }

  /// A requirement as files name it, however the cell has letters and spaces.
  private func requirement(_ cell: SheetCell) -> YAMLNode {
    let text = ExactText.text(cell.text)
    let all = policies.lazy.flatMap { policy in policy.requirements.lazy.map { "\(policy.id)/\($0.id)" } }
    return cell.node(all.contains(text) ? text : all.first { Folding.matches($0, text) } ?? text)
  }

  func incident(_ row: CaseRows.Row, place: Int) -> YAMLNode {
    var node = CaseNode(at: row.location)
    for (key, ja, en) in [
      ("incident", "事故の種類", "Kind of incident"), ("date", "起きた日", "Happened on"), ("title", "何が起きたか", "What happened"),
      ("preventedBy", "防げた措置", "Prevented by"),
    ] {
      require(row, key, Heading(ja: ja, en: en))
    }
    let own = row["no"].map { Folding.folded($0.text) } ?? String(place + 1)
    node.set("id", row["id"]?.textNode ?? YAMLNode(text: own, at: row.location))
    node.set("kind", word(row["incident"], words.incidents, Heading(ja: "事故の種類", en: "Kind of incident")))
    node.set("date", row["date"]?.dateNode)
    node.set("assumed", row["date"] == nil ? [] : assumed(row["assumed"], "date", Heading(ja: "推定", en: "Inferred")))
    node.set("known", known(row))
    node.set("title", localized(row["title"], row["titleEn"]))
    node.set("persons", number(row["persons"]))
    node.set("office", row["office"]?.textNode)
    node.set("by", word(row["by"], CaseWords.roles, Heading(ja: "起こした者の役割", en: "Made by")))
    node.set("cause", thing(row["cause"], in: names.causes, .cause))
    node.set("when", row["when"].flatMap(condition))
    node.set("prevented-by", row["preventedBy"].flatMap(predicate))
    node.set("section", row["section"]?.textNode)
    return node.node
  }

  func figure(_ row: CaseRows.Row) -> YAMLNode {
    var node = CaseNode(at: row.location)
    for (key, ja, en) in [
      ("figure", "数えたもの", "What is counted"), ("value", "数", "Number"), ("unit", "単位", "Unit"),
      ("asOf", "いつの数字か", "As of"),
    ] {
      require(row, key, Heading(ja: ja, en: en))
    }
    node.set("label", localized(row["figure"], row["figureEn"]))
    node.set("value", number(row["value"]))
    node.set("unit", localized(row["unit"], row["unitEn"]))
    node.set("as-of", row["asOf"]?.dateNode)
    node.set("section", row["section"]?.textNode)
    node.set("relates-to", row["controls"].map(controlList) ?? [])
    return node.node
  }

  /// The cards: neighbouring rows of one card number make one.
  func cards() -> [YAMLNode] {
    var cards: [[CaseRows.Row]] = []
    for row in rows("cards") {
      if let last = cards.last?.first?["card"], last.text == row["card"]?.text {
        cards[cards.count - 1].append(row)
      } else {
        cards.append([row])
      }
    }
    return cards.map(card)
  }

  private func card(_ rows: [CaseRows.Row]) -> YAMLNode {
    let first = rows[0]
    var node = CaseNode(at: first.location)
    func cell(_ key: String) -> SheetCell? { rows.lazy.compactMap { $0[key] }.first }
    require(first, "control", Heading(ja: "様式", en: "Form"))
    require(first, "party", Heading(ja: "だれについて", en: "About"))
    let control = cell("control").flatMap { self.control($0) }
    node.set("control", control.flatMap { index in cell("control")?.node(vocabulary.controls[index].id.text) })
    node.set("party", party(cell("party")))
    if let paper = cell("document").flatMap({ self.paper($0) }), let id = names.papers[paper].id {
      node.set("document", cell("document")?.node(id))
    }
    node.set("section", cell("section")?.textNode)
    node.set("note", cell("memo")?.textNode)
    var fields = CaseNode(at: first.location)
    var inferred: [YAMLNode] = []
    for row in rows {
      guard let field = row["cardField"] else { continue }
      let word = control.map { WordList(fieldsOf: vocabulary.controls[$0]).word(of: field.text) } ?? field.text
      guard let word else {
        let list = control.map { WordList(fieldsOf: vocabulary.controls[$0]).choices(in: .ja) } ?? []
        problems.notOffered(field, among: list, for: Heading(ja: "欄", en: "Field of the card"))
        continue
      }
      if fields.entries.contains(where: { $0.key == word }) {
        twice(field)
        continue
      }
      // An empty field of a card says nothing.
      guard let value = row["value"] else { continue }
      fields.set(word, at: field.location, value.textNode)
      inferred += assumed(row["assumed"], word, Heading(ja: "推定", en: "Inferred"))
    }
    node.set("fields", fields.node)
    node.set("assumed", inferred)
    return node.node
  }

  /// Reports a cell that a row needs.
  private func require(_ row: CaseRows.Row, _ key: String, _ heading: Heading) {
    if row[key] == nil { problems.missing(heading, at: row.location) }
  }

  // MARK: Predicates and conditions

  private func predicate(_ cell: SheetCell) -> YAMLNode? { tree(cell).flatMap { RuleNodes(self, cell).predicate($0) } }

  private func condition(_ cell: SheetCell) -> YAMLNode? { tree(cell).flatMap { RuleNodes(self, cell).condition($0) } }

  private func tree(_ cell: SheetCell) -> RuleTree? {
    do throws(RuleMistake) {
      return try RuleParser.tree(cell.text)
    } catch {
      problems.report(
        "bad-rule", at: cell.location,
        Heading(ja: "「\(error.found)」の所が読めません", en: "cannot be read at \"\(error.found)\""),
        help: Heading(
          ja: "「管理項目［記号］＝「値」」を「かつ」か「または」でつなぎます。両方使うときは（ ）で囲みます。",
          en: "Join \"control［id］＝「value」\" by \"and\" or \"or\"; use parentheses where both are needed."))
      return nil
    }
  }
}

extension WordList {
  /// The fields of a card: the names of its control.
  init(fieldsOf control: Control) {
    self.init(control.type.names.map { .init(word: $0, label: control.valueLabels[$0] ?? LocalizedText($0)) })
  }
}
