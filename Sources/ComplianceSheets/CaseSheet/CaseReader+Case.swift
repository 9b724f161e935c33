internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// The case as a whole.
extension CaseReader {
  /// The tree; nil where there is no tab for the case.
  mutating func tree() -> YAMLNode? {
    guard let head = rows.heads["case"] else {
      problems.report(
        "missing-table", at: nil,
        LocalizedText(ja: "「案件」の表が見つかりません", en: "the table \"Case\" was not found"),
        help: LocalizedText(
          ja: "案件シートの「案件」のシートと、その見出し（項目・記入）を残してください。", en: "Keep the sheet \"Case\" and its head (Field, Entry)."))
      return nil
    }
    readNames()
    var root = CaseNode(at: head)
    addFields(to: &root, head)
    root.set("uses", uses())
    root.set("parties", parties() ?? CaseNode(at: rows.heads["parties"] ?? head).node)
    root.set("connections", connections())
    root.set("holdings", holdings())
    root.set("events", rows("events").map(event))
    let papers = documents()
    root.set("documents", papers.documents)
    root.set("record", papers.record)
    root.set("cards", cards())
    root.set("approvals", rows("approvals").map(approval))
    root.set("answers", rows("answers").map(answer))
    addAward(to: &root)
    root.set("incidents", rows("incidents").enumerated().map { incident($1, place: $0) })
    root.set("causes", causes())
    root.set("figures", rows("figures").map(figure))
    root.set("notes", rows("notes").compactMap { $0["note"]?.textNode } + rows.notes + kept.notes)
    return root.node
  }

  private var fields: [CaseField: SheetCell] {
    var fields: [CaseField: SheetCell] = [:]
    for row in rows("case") {
      guard let value = row["value"] else { continue }
      guard let name = row["field"], let field = CaseField(name.text) else {
        problems.report(
          "unknown-field", at: row.location,
          LocalizedText(
            ja: "「\(row["field"]?.text ?? "")」という項目はありません", en: "there is no field \"\(row["field"]?.text ?? "")\""),
          help: LocalizedText(
            ja: "項目：\(CaseField.allCases.map(\.texts.label.ja).joined(separator: "、"))",
            en: "Fields: \(CaseField.allCases.map { $0.texts.label[.en] }.joined(separator: ", "))"))
        continue
      }
      if let first = fields[field] {
        problems.report(
          "field-twice", at: value.location,
          LocalizedText(ja: "項目「\(name.text)」が二度あります", en: "the field \"\(name.text)\" is there twice"),
          help: LocalizedText(ja: "一つ目は \(first.location) です。", en: "The first is at \(first.location)."))
        continue
      }
      fields[field] = value
    }
    return fields
  }

  private func addFields(to root: inout CaseNode, _ head: SourceLocation) {
    let fields = self.fields
    func require(_ field: CaseField) {
      if fields[field] == nil { problems.missing(field.texts.label, at: head) }
    }
    if fields[.id] == nil, fields[.titleEn] == nil { require(.title) }
    require(.kind)
    require(.ward)
    root.set(
      "dossier", fields[.id]?.textNode ?? fields[.title]?.textNode ?? (fields[.titleEn] ?? fields[.kind])?.textNode)
    root.set("title", localized(fields[.title], fields[.titleEn]))
    root.set("kind", words(fields[.kind], CaseWords.kinds, .kind) ?? YAMLNode(text: "outsourcing", at: head))
    root.set(
      "ward",
      (fields[.ward]?.text).map { text in
        let cell = fields[.ward]
        return cell?.node(words.wards.word(of: text) ?? ExactText.text(text)) ?? YAMLNode(text: text, at: head)
      } ?? vocabulary.wards.first.map { YAMLNode(text: $0.id, at: head) })
    root.set("fictional", flag(fields[.fictional], CaseField.fictional.texts.label))
    var data = CaseNode(at: fields[.sensitivity]?.location ?? fields[.persons]?.location ?? head)
    data.set("sensitivity", words(fields[.sensitivity], words.sensitivities, .sensitivity))
    data.set("persons", number(fields[.persons]))
    root.set("data", data.nodeIfAny)
    root.set("contract", contract(fields, head))
  }

  /// Words of a list as a list.
  private func words(_ cell: SheetCell?, _ list: WordList, _ field: CaseField) -> YAMLNode? {
    guard let cell else { return nil }
    let items = self.list(cell, { self.word($0, list, field.texts.label) }) { list.word(of: $0) != nil }
    return items.isEmpty ? nil : YAMLNode(content: .sequence(items), location: cell.location)
  }

  private func contract(_ fields: [CaseField: SheetCell], _ head: SourceLocation) -> YAMLNode? {
    let place = [.from, .until, .clauses, .contract].compactMap { (field: CaseField) in fields[field]?.location }.first
    guard let place else { return nil }
    var node = CaseNode(at: place)
    node.set("from", fields[.from]?.dateNode)
    node.set("until", fields[.until]?.dateNode)
    node.set(
      "assumed",
      assumed(fields[.fromAssumed], "from", CaseField.fromAssumed.texts.label)
        + assumed(fields[.untilAssumed], "until", CaseField.untilAssumed.texts.label))
    if let clauses = fields[.clauses] {
      node.set("clauses", SheetList.items(clauses.text).map { clauses.node($0.text) })
    }
    if node.entries.isEmpty, !isSet(fields[.contract], CaseField.contract.texts.label, CaseWords.flags) { return nil }
    return node.node
  }

  private func addAward(to root: inout CaseNode) {
    let fields = self.fields
    guard let place = fields[.awardParty]?.location ?? fields[.awardDate]?.location else { return }
    var node = CaseNode(at: place)
    node.set("party", party(fields[.awardParty]))
    node.set("date", fields[.awardDate]?.dateNode)
    root.set("award", node.node)
  }

  private func uses() -> YAMLNode? {
    var node: CaseNode?
    for row in rows("uses") {
      guard let used = row["used"] else { continue }
      guard let feature = row["feature"] else {
        problems.missing(LocalizedText(ja: "機能", en: "Feature"), at: row.location)
        continue
      }
      guard let word = words.features.word(of: feature.text) else {
        problems.notOffered(
          feature, among: words.features.choices(in: language), for: LocalizedText(ja: "機能", en: "Feature"))
        continue
      }
      var entries = node ?? CaseNode(at: feature.location)
      if entries.entries.contains(where: { $0.key == word }) {
        twice(feature)
      } else {
        entries.set(word, flag(used, LocalizedText(ja: "使うか", en: "Used")))
      }
      node = entries
    }
    return node?.nodeIfAny
  }

  /// Reports a name that another row has already.
  func twice(_ cell: SheetCell) {
    problems.report(
      "twice", at: cell.location,
      LocalizedText(ja: "「\(cell.text)」がもう一つの行にもあります", en: "\"\(cell.text)\" is in another row too"),
      help: LocalizedText(ja: "どちらか一方だけにしてください。", en: "Keep one of the two."))
  }
}
