internal import ComplianceModel
internal import SourceText
internal import Workbooks

/// The tabs in their order: first what an officer with the papers in hand needs.
extension CaseWriter {
  func worksheets() -> [Worksheet] {
    var sheets: [Worksheet] = []
    if dossier == nil { sheets.append(plain(CaseTables.howTo, howToRows())) }
    sheets.append(
      CaseTables.fields.worksheet(fieldRows(), language: language))
    sheets += mainSheets()
    sheets.append(
      offering(CaseTables.uses, ["used": CaseWords.flags.choices(in: language)])
        .worksheet(useRows(), language: language))
    sheets += rareSheets()
    sheets.append(plain(CaseTables.controls, controlRows()))
    return sheets
  }

  private func mainSheets() -> [Worksheet] {
    let flags = CaseWords.flags.choices(in: language)
    let assumed = Array(CaseWords.assumed.choices(in: language).prefix(1))
    let parties = offering(
      CaseTables.parties,
      [
        "role": CaseWords.roles.choices(in: language), "handles": flags, "under": partyChoices, "builtBy": partyChoices,
        "operatedBy": partyChoices,
      ])
    let connections = offering(
      CaseTables.connections,
      ["from": referenceChoices, "to": referenceChoices, "builtBy": partyChoices, "operatedBy": partyChoices])
    let documents = offering(
      CaseTables.documents,
      [
        "stage": CaseWords.stages.choices(in: language), "assumed": assumed, "by": referenceChoices,
        "coverage": CaseWords.coverages.choices(in: language),
        "record": CaseWords.records.choices(in: language), "recorded": partyChoices,
        "uses": words.features.choices(in: language), "usesNot": words.features.choices(in: language),
      ])
    let claims = offering(
      CaseTables.claims,
      [
        "document": paperChoices, "party": referenceChoices,
        "connection": names.connections.indices.map { connection($0) },
        "control": controls.choices(in: language), "form": ClaimForm.words.choices(in: language),
        "modality": CaseWords.modalities.choices(in: language), "how": CaseWords.hows.choices(in: language),
        "sinceAssumed": assumed, "stage": CaseWords.stages.choices(in: language), "fact": flags,
        "confirmedBy": referenceChoices, "part": names.holdings.indices.map { thing($0, in: names.holdings) },
      ])
    let claimRows: [SheetTable.Row] =
      dossier.map { self.claimRows($0).map { .cells($0.cells, choices: $0.choices) } } ?? [exampleClaim()]
    var sheets = [
      sheet(parties, dossier.map(partyRows), blankRows: 10),
      sheet(connections, dossier.map(connectionRows), blankRows: 10),
      numbered(documents, dossier.map(documentRows), blankRows: 15),
      claims.worksheet(claimRows, blankRows: 200, language: language),
    ]
    for index in sheets.indices { sheets[index].frozenColumns = 1 }
    sheets[3].isFiltered = true
    return sheets
  }

  /// What few cases need: only where it is filled in, or always for a case that exists.
  private func rareSheets() -> [Worksheet] {
    let assumed = Array(CaseWords.assumed.choices(in: language).prefix(1))
    let titles = names.papers.map(\.title).eachOnce
    let remarks = offering(
      CaseTables.remarks,
      ["document": paperChoices, "answerDocument": titles, "control": controls.choices(in: language)])
    let notes = sheet(CaseTables.notes, dossier.map(noteRows), blankRows: 15)
    guard let dossier else { return [sheet(remarks, nil, blankRows: 20), notes] }
    let approvals = offering(
      CaseTables.approvals,
      [
        "approved": requirementChoices, "party": referenceChoices, "by": referenceChoices, "document": titles,
        "connection": names.connections.indices.map { connection($0) },
      ])
    let answers = offering(CaseTables.answers, ["answered": requirementChoices, "document": titles])
    let events = offering(CaseTables.events, ["event": words.events.choices(in: language), "assumed": assumed])
    let incidents = offering(
      CaseTables.incidents,
      [
        "incident": words.incidents.choices(in: language), "assumed": assumed,
        "by": CaseWords.roles.choices(in: language), "cause": names.causes.indices.map { thing($0, in: names.causes) },
      ])
    let cards = offering(CaseTables.cards, ["document": paperChoices, "party": partyChoices, "assumed": assumed])
    return [sheet(remarks, remarkRows(dossier), blankRows: 10)] + inspectionSheets(dossier) + [
      sheet(offering(CaseTables.holdings, ["heldBy": partyChoices]), holdingRows(dossier), blankRows: 10),
      sheet(events, eventRows(dossier), blankRows: 10), sheet(approvals, approvalRows(dossier), blankRows: 5),
      sheet(answers, answerRows(dossier), blankRows: 5), notes, sheet(cards, cardRows(dossier), blankRows: 10),
      sheet(incidents, incidentRows(dossier), blankRows: 5), sheet(CaseTables.causes, causeRows(dossier), blankRows: 5),
      sheet(
        offering(CaseTables.figures, ["controls": controls.choices(in: language)]), figureRows(dossier), blankRows: 5),
    ]
  }

  /// What inspections found, where there was any.
  private func inspectionSheets(_ dossier: Dossier) -> [Worksheet] {
    let corrections = offering(
      CaseTables.corrections,
      [
        "document": paperChoices, "severity": CaseWords.severities.choices(in: language),
        "control": controls.choices(in: language), "party": referenceChoices,
        "connection": names.connections.indices.map { connection($0) },
      ])
    let attachments = offering(CaseTables.attachments, ["document": paperChoices])
    return [(corrections, correctionRows(dossier)), (attachments, attachmentRows(dossier))].compactMap { table, rows in
      rows.isEmpty ? nil : sheet(table, rows, blankRows: 10)
    }
  }

  private func offering(_ table: SheetTable, _ lists: [String: [String]]) -> SheetTable {
    var table = table
    for index in table.columns.indices {
      table.columns[index].choices = lists[table.columns[index].key] ?? []
      // ○ and the like are read too, so Excel must let them pass.
      if ["assumed", "sinceAssumed", "used", "handles", "fact", "record"].contains(table.columns[index].key) {
        table.columns[index].isStrict = false
      }
    }
    return table
  }

  private func sheet(_ table: SheetTable, _ rows: [Row]?, blankRows: Int) -> Worksheet {
    table.worksheet((rows ?? []).map { .cells($0) }, blankRows: blankRows, language: language)
  }

  /// Blank rows have numbers already, since other rows refer to them by these.
  private func numbered(_ table: SheetTable, _ rows: [Row]?, blankRows: Int) -> Worksheet {
    let rows = rows ?? []
    let blank: [Row] = (rows.count..<rows.count + blankRows).map { ["no": number($0)] }
    return sheet(table, rows + blank, blankRows: 0)
  }

  private func plain(_ table: SheetTable, _ rows: [Row]) -> Worksheet {
    var sheet = sheet(table, rows, blankRows: 0)
    sheet.isFiltered = true
    return sheet
  }

  // MARK: How to fill in

  /// A row that shows how to write a claim; its number says that it is not read.
  private func exampleClaim() -> SheetTable.Row {
    .cells(ClaimExample.cells(vocabulary, in: language).mapValues { .text($0) })
  }

  private func howToRows() -> [Row] {
    let steps: [(ja: String, en: String)] = [
      ("「案件」に、案件名・種類・区を書きます。ほかは分かるものだけでかまいません。", "Case: write title, kind and ward; the rest as far as known."),
      ("「当事者」に、区・受託者・結合先などを1行ずつ、役割と名称を書きます。", "Parties: one row each, role and name; the ward too."),
      (
        "「接続区間」に、データが行き来する間を書きます。システムをつながない業務なら空けておきます。",
        "Connections: between whom data go; none for work without links."
      ),
      ("「資料」に、手元の資料を1行ずつ、段階と日付とともに書きます。", "Documents: one row for each paper, with stage and date."),
      ("「約束と事実」に、資料が言うことを1行に1つずつ写します。資料は番号で、当事者は名称で書けます。", "Claims: one row for each thing a paper says."),
      ("管理項目は「管理項目一覧」で言葉を検索し（Ctrl+F）、1列目をそのまま写します。", "Look controls up in the tab Controls and copy the first column."),
      ("値は、する・あるなら ○ か「あり」、しない・ないなら × か「なし」、ほかは一覧にある語か数字を書きます。", "Values: yes or no, or a word or number of that tab."),
      (
        "触れているが値がなければ「言及あり・値なし」、資料に書かれていなければ言い方に「記載なし」と書きます。",
        "Mentioned without a value: \"mentioned, no value\"; not in the paper: \"not mentioned\"."
      ),
      ("分からない欄は空けておきます。書かなかったことは「ない」ことにはなりません。", "Leave blank what is not known; blank never means no."),
      ("資料から分からないことは「未決事項」に、そのほかの覚え書きは「メモ」に書きます。", "Open questions and notes have tabs of their own."),
    ]
    return steps.enumerated().map { ["no": number($0), "step": .text(LocalizedText(ja: $1.ja, en: $1.en)[language])] }
  }
}
