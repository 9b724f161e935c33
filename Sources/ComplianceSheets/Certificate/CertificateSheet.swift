package import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
package import SourceText
package import Workbooks

/// The certificate of deletion (消去証明書) that a contractor fills in: a cover, and a line for each copy or medium.
package enum CertificateSheet {
  /// How many lines are left blank for copies that the ward does not know of.
  static let blankRows = 12

  /// The cover: who certifies what, when, and which kinds of copies there were.
  static func cover(_ language: Language) -> SheetTable {
    SheetTable(
      name: LocalizedText(ja: "消去証明書", en: "Certificate of deletion"),
      title: LocalizedText(ja: "個人情報の消去証明書", en: "Certificate that personal data was deleted"),
      instructions: [
        LocalizedText(
          ja: "下の業務で扱った個人情報について、控えと媒体をすべて消去したことを証明します。",
          en: "We certify that all copies and media of the personal data of this work were erased."),
        LocalizedText(
          ja: "控えの種類ごとに「あり」か「なし」を選び、「あり」の種類は次のシートの一覧に1件ずつ書いてください。",
          en: "Choose yes or no for each kind of copies, and list each copy of a kind with yes in the next sheet."),
      ],
      columns: [
        SheetColumn("no", "番号", "No.", width: 6, style: .text),
        SheetColumn("item", "証明の項目", "Item of the certificate", width: 30, style: .label),
        SheetColumn("answer", "記入", "Filled in", width: 44, style: .answer, isRequired: true),
        SheetColumn("guide", "書き方", "How to fill in", width: 44, style: .text),
        SheetColumn("id", "行の記号", "Line id", width: 14, style: .small),
      ])
  }

  /// The list of copies and media.
  static func copies(_ vocabulary: Vocabulary, _ language: Language) -> SheetTable {
    let method = vocabulary.controls.indices.first { vocabulary.controls[$0].certificate == .method }
    let methods = method.map { ValueCell(vocabulary, in: language).choices(of: $0) } ?? []
    return SheetTable(
      name: LocalizedText(ja: "控えと媒体", en: "Copies and media"),
      title: LocalizedText(ja: "消去した控えと媒体の一覧", en: "Copies and media that were erased"),
      instructions: [
        LocalizedText(
          ja: "番号のある行は、区が知っている控えです。消去の方法・日・実施者が空の行は、消去していないものとして扱います。",
          en:
            "Numbered lines are copies that the ward knows of. A line without method, day and name counts as not erased."
        ),
        LocalizedText(
          ja: "ほかにも控え（テスト用、障害の調査用、予備、保守会社の手元など）があれば、空いた行に1件ずつ書いてください。",
          en:
            "Add any other copy (for tests, faults, spares, at a maintenance company) in the blank lines, one on each."),
      ],
      columns: [
        SheetColumn("no", "番号", "No.", width: 6, style: .text),
        SheetColumn(
          "kind", "種類", "Kind", width: 12, style: .choice, choices: CopyKind.allCases.map { $0.label[language] }),
        SheetColumn("what", "控え・媒体", "Copy or medium", width: 28, isRequired: true),
        SheetColumn("held", "保管場所・保有者", "Where, or held by", width: 26),
        SheetColumn("serial", "媒体番号", "Serial number", width: 16),
        SheetColumn("how", "消去の方法", "How it was erased", width: 18, choices: methods, isRequired: true),
        SheetColumn("date", "消去の日", "Erased on", width: 14, isRequired: true),
        SheetColumn("who", "実施者", "Erased by", width: 16, isRequired: true),
        SheetColumn("record", "立会者・記録の番号", "Witness or record number", width: 20),
        SheetColumn("remarks", "備考", "Remarks", width: 24),
        SheetColumn("id", "控えの記号", "Copy id", width: 14, style: .small),
      ])
  }

  /// The copies that a certificate of a party must name, by index: known by the day, and held by it or by those under it.
  static func holdings(of dossier: Dossier, party: Int, on day: Day) -> [Int] {
    dossier.holdings.indices.filter { index in
      let holding = dossier.holdings[index]
      guard holding.known.map({ $0.first <= day }) ?? true else { return false }
      var holder = holding.heldBy
      // The decoder refuses circles; the count of steps makes sure that none runs on.
      for _ in dossier.parties where holder != nil && holder != party {
        holder = holder.flatMap { dossier.parties[$0].under }
      }
      return holding.heldBy == nil || holder == party
    }
  }

  /// The certificate to be filled in by a party of a case.
  /// - Parameter party: The party, by index in the dossier.
  package static func workbook(
    for evaluation: Evaluation, party: Int, language: Language
  ) -> Workbook {
    let dossier = evaluation.dossier
    let vocabulary = evaluation.rulebook.vocabulary
    var rows: [String: String] = [:]
    var cover = CertificateSheet.cover(language).worksheet(
      coverRows(evaluation, party: party, language, &rows), language: language)
    for row in cover.rows.indices where cover.rows[row].cells.last?.content == .text(CertificateItem.dossier.id) {
      // It is for machines, and not to be typed over.
      cover.rows[row].cells[2].style = .small
    }
    let listed = holdings(of: dossier, party: party, on: evaluation.day)
    let lines = listed.enumerated().map { number, index -> SheetTable.Row in
      let holding = dossier.holdings[index]
      let no = "M\(number + 1)"
      rows[no] = "holding/" + holding.id
      return .cells([
        "no": .text(no), "what": .text(holding.label?[language] ?? holding.id),
        "held": holding.heldBy.map { .text(dossier.parties[$0].name) } ?? .blank,
        "serial": holding.serial.map { .text($0) } ?? .blank, "id": .text("holding/" + holding.id),
      ])
    }
    let copies = copies(vocabulary, language).worksheet(lines, blankRows: blankRows, language: language)
    let used = zip(evaluation.rulebook.policies, evaluation.bindingness).filter { $0.1 != .notApplicable }.map(\.0)
    let origin = SheetOrigin(
      form: .certificate, dossier: dossier.id, dossierHash: dossier.hash,
      policies: Dictionary(used.map { ($0.id, $0.hash) }, uniquingKeysWith: { first, _ in first }),
      party: dossier.parties[party].id, language: language, day: evaluation.day, rows: rows)
    return Workbook(
      title: CertificateSheet.cover(language).title[language], sheets: [cover, copies, origin.worksheet])
  }

  /// The days of the contract; empty where nothing is known of them.
  static func span(of dossier: Dossier, _ language: Language) -> String {
    let span = [dossier.contract?.from, dossier.contract?.until].map { $0?.described(in: language) ?? "" }
    return span == ["", ""] ? "" : span.joined(separator: language == .ja ? "〜" : " to ")
  }

  private static func coverRows(
    _ evaluation: Evaluation, party: Int, _ language: Language, _ rows: inout [String: String]
  ) -> [SheetTable.Row] {
    let dossier = evaluation.dossier
    let wards = evaluation.history.subjects.parties(holding: .ward).map { dossier.parties[$0].name }
    var written: [SheetTable.Row] = []
    for (number, item) in CertificateItem.all.enumerated() {
      rows[String(number + 1)] = item.id
      var answer = ""
      var choices: [String: [String]] = [:]
      switch item {
      case .work: answer = dossier.title[language]
      case .dossier: answer = dossier.id
      case .contract: answer = span(of: dossier, language)
      case .recipient: answer = wards.joined(separator: language == .ja ? "、" : ", ")
      case .sender: answer = dossier.parties[party].name
      case .kind: choices = ["answer": [ValueWords.yes[language], ValueWords.no[language]]]
      case .date, .signature, .witness: break
      }
      written.append(
        .cells(
          [
            "no": .text(String(number + 1)), "item": .text(item.label[language]),
            "answer": answer.isEmpty ? .blank : .text(answer), "guide": .text(item.guide[language]),
            "id": .text(item.id),
          ], choices: choices))
    }
    return written
  }
}
