import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
package import SourceText
import Workbooks

/// The first tab of an inspection sheet: what the inspection is about, and what is filled in about it as a whole.
package enum InspectionCover {
  /// What is filled in once for the whole inspection.
  package enum Answer: String, Sendable, CaseIterable {
    /// 実施日.
    case date
    /// 場所.
    case place
    /// 調査員.
    case inspectors
    /// 立会者.
    case attendants
    /// 総合評価.
    case overall
    /// 所見.
    case remarks
    /// 次回の予定.
    case next
    /// 調査員の署名.
    case inspectorSignature
    /// 立会者の署名.
    case attendantSignature

    /// What the row is called.
    package var label: LocalizedText {
      switch self {
      case .date: LocalizedText(ja: "実施日", en: "Date of the inspection")
      case .place: LocalizedText(ja: "場所", en: "Place")
      case .inspectors: LocalizedText(ja: "調査員（区）", en: "Inspectors (ward)")
      case .attendants: LocalizedText(ja: "立会者（事業者）", en: "Present for the contractor")
      case .overall: LocalizedText(ja: "総合評価", en: "Overall result")
      case .remarks: LocalizedText(ja: "所見・残る危険", en: "Remarks, risks that remain")
      case .next: LocalizedText(ja: "次回の予定", en: "Next inspection")
      case .inspectorSignature: LocalizedText(ja: "調査員の署名", en: "Signature, inspector")
      case .attendantSignature: LocalizedText(ja: "立会者の署名", en: "Signature, contractor")
      }
    }

    /// How it is filled in.
    package var hint: LocalizedText {
      switch self {
      case .date: LocalizedText(ja: "必ず書く。例：令和元年12月1日、2019/12/1", en: "Required, such as 2019-12-01")
      case .place: LocalizedText(ja: "事業所・データセンターなど。遠隔なら「遠隔」", en: "Office, data centre; or \"from afar\"")
      case .inspectors: LocalizedText(ja: "所属と氏名", en: "Office and names")
      case .attendants: LocalizedText(ja: "会社と氏名", en: "Company and names")
      case .overall: LocalizedText(ja: "一つ選ぶか、自由に書く", en: "Choose one, or write freely")
      case .remarks: LocalizedText(ja: "自由に書く", en: "Write freely")
      case .next: LocalizedText(ja: "再確認や来年度の予定", en: "Recheck, or next year")
      case .inspectorSignature, .attendantSignature:
        LocalizedText(ja: "省略できる", en: "Optional")
      }
    }

    /// What it offers to choose from.
    package var choices: [LocalizedText] {
      guard self == .overall else { return [] }
      return [
        LocalizedText(ja: "問題なし", en: "nothing to put right"), LocalizedText(ja: "改善が必要", en: "to be improved"),
        LocalizedText(ja: "重大な問題あり", en: "serious problems"),
      ]
    }
  }

  /// The table.
  package static let table = SheetTable(
    name: LocalizedText(ja: "表紙", en: "Cover"), title: LocalizedText(ja: "立入り調査票", en: "Inspection sheet"),
    instructions: [
      LocalizedText(
        ja: "下の空欄と「調査項目」のシートに書く。書きかけのまま読み込んでもよい。",
        en: "Fill in the blank cells below and the sheet \"Measures\"; it may be read half-filled.")
    ],
    columns: [
      SheetColumn("label", "調査のこと", "The inspection", width: 22, style: .label),
      SheetColumn("value", "内容", "Contents", width: 72, isStrict: false, isRequired: true),
      SheetColumn("hint", "書き方", "How to fill it in", width: 30, style: .text),
      SheetColumn("id", "行のID", "Row id", width: 12, style: .small),
    ])

  /// The facts of the case, by label.
  package static func facts(of sheet: InspectionSheet) -> [(label: LocalizedText, lines: [String])] {
    let evaluation = sheet.evaluation
    let dossier = evaluation.dossier
    let wording = Wording(evaluation, in: sheet.language)
    let parties = dossier.parties.indices.filter { evaluation.history.subjects.isVisible($0) }
    let visited = sheet.party.map { [wording.partyWithRole($0)] } ?? []
    let connections = dossier.connections.map { $0.label?[sheet.language] ?? $0.id }
    var facts: [(LocalizedText, [String])] = [
      (LocalizedText(ja: "案件", en: "Case"), [sheet.caseTitle]),
      (VisibleCase.label, [dossier.id]),
      (LocalizedText(ja: "種類", en: "Kind"), dossier.kinds.map { $0.label[sheet.language] }),
      (LocalizedText(ja: "契約", en: "Contract"), contract(dossier, wording)),
      (LocalizedText(ja: "当事者", en: "Parties"), parties.map { wording.partyWithRole($0) }),
      (LocalizedText(ja: "訪ねる先", en: "Visited"), visited),
      (LocalizedText(ja: "接続区間", en: "Connections"), connections),
      (
        LocalizedText(ja: "仕様書", en: "Specification"),
        StageLines.hasSpecification(evaluation)
          ? []
          : [
            wording.pick(
              "この案件には仕様の資料がない。約束が仕様に書かれたかを確かめる",
              "The case has no specification: ask whether what was promised was ever specified")
          ]
      ),
      (LocalizedText(ja: "根拠", en: "Legal ground"), sheet.ground.clauses.map { clause($0, wording) }),
      (LocalizedText(ja: "今年度の調査", en: "This fiscal year"), [count(evaluation, wording)]),
      (LocalizedText(ja: "前年度の調査", en: "Last inspection"), sheet.lastInspections),
      (
        LocalizedText(ja: "×があったとき", en: "What a × leads to"),
        sheet.ground.onBreach.compactMap { evaluation.rulebook[$0].onBreach?[sheet.language] }
      ),
      (LocalizedText(ja: "基準", en: "Policies"), policies(evaluation, wording)),
      (
        LocalizedText(ja: "この票の日", en: "As of"),
        [
          wording.date(evaluation.day)
            + wording.pick("までに分かっていることから作成", " (made from what was known by then)")
        ]
      ),
    ]
    facts.removeAll { $0.1.isEmpty }
    return facts
  }

  /// The policies that bind, each with its version and the start of its hash.
  private static func policies(_ evaluation: Evaluation, _ wording: Wording) -> [String] {
    evaluation.rulebook.policies.indices.filter { evaluation.bindingness[$0].bindsAny }.map { index in
      let policy = evaluation.rulebook.policies[index]
      let hash = policy.hash.prefix(12)
      return policy.title[wording.language]
        + wording.bracketed(wording.pick("版 \(policy.version)、\(hash)", "version \(policy.version), \(hash)"))
    }
  }

  private static func contract(_ dossier: Dossier, _ wording: Wording) -> [String] {
    guard let contract = dossier.contract, contract.from != nil || contract.until != nil else { return [] }
    let from = contract.from.map { wording.date($0, isAssumed: contract.fromIsAssumed) } ?? ""
    let until = contract.until.map { wording.date($0, isAssumed: contract.untilIsAssumed) } ?? ""
    return [wording.pick("\(from)〜\(until)", "\(from) – \(until)")]
  }

  private static func clause(_ reference: RequirementReference, _ wording: Wording) -> String {
    let requirement = wording.evaluation.rulebook[reference]
    return wording.requirement(reference) + wording.pick("　", " ")
      + wording.evaluation.rulebook.vocabulary.text(of: requirement.require, in: wording.language)
  }

  private static func count(_ evaluation: Evaluation, _ wording: Wording) -> String {
    let year = evaluation.day.fiscalYear
    let done = evaluation.dossier.documents.filter {
      $0.stage == .observed && $0.date.first.fiscalYear == year && $0.date.first <= evaluation.day
    }.count
    return wording.pick("\(year)年度（翌年3月31日まで）：これまで\(done)回", "Fiscal year \(year) (to 31 March): \(done) so far")
  }

  /// The id of an answer's row.
  static func id(of answer: Answer) -> String { "cover/\(answer.rawValue)" }

  /// The tab of a sheet.
  static func worksheet(of sheet: InspectionSheet) -> Worksheet {
    let language = sheet.language
    let facts = facts(of: sheet).map { label, lines in
      SheetTable.Row.cells(["label": .text(label[language]), "value": .text(lines.joined(separator: "\n"))])
    }
    let answers = Answer.allCases.map { answer in
      SheetTable.Row.cells(
        [
          "label": .text(answer.label[language]), "hint": .text(answer.hint[language]), "id": .text(id(of: answer)),
        ], choices: ["value": answer.choices.map { $0[language] }], lines: answer == .remarks ? 4 : 2)
    }
    var worksheet = table.worksheet(facts + answers, language: language, footer: sheet.title)
    worksheet.isPortrait = true
    // What the case says is not to be typed over.
    for row in table.headRow..<(table.headRow + facts.count) where worksheet.rows[row].cells.count > 1 {
      worksheet.rows[row].cells[1].style = .text
    }
    return worksheet
  }
}
