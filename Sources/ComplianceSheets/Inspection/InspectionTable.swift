import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
package import SourceText
import Workbooks

/// The table of measures on an inspection sheet.
package enum InspectionTable {
  /// The columns that an inspector fills in.
  static let answers = [
    "result", "value", "note", "how", "remote", "ref", "by", "date", "finding", "severity", "due", "action", "done",
    "rechecked",
  ]

  /// The table, with its lists in a language.
  package static func table(in language: Language) -> SheetTable {
    SheetTable(
      name: LocalizedText(ja: "調査項目", en: "Measures"),
      title: LocalizedText(ja: "立入り調査票：調査項目", en: "Inspection sheet: measures"),
      instructions: instructions, columns: given + asked(in: language) + others + [id])
  }

  private static let instructions = [
    LocalizedText(
      ja: "結果：○ 約束どおり　△ 一部だけ（足りないものを書く）　× できていない　－ 該当しない（理由を書く）　？ 確かめられない。空欄は未確認のまま。",
      en: "Result: ○ as promised, △ in part only (write what is missing), × not done, － does not apply (write why), "
        + "？ could not be checked. Blank stays unchecked."),
    LocalizedText(
      ja: "○だけなら「○だけのときの値」と読む。そこが空の行と、実際が違う行は「実際の値」を書く。－は区が対象外と認めたものとして扱う。",
      en: "○ alone is read as the value in \"Value of a bare ○\"; where that is blank, or differs, write the actual "
        + "value. － counts as the ward's agreement that it does not apply."),
    LocalizedText(
      ja: "証跡の等級は確認方法で決まる：現認・実演 ＞ 第三者の記録 ＞ 書類・記録閲覧 ＞ 聴取。遠隔（写真・テレビ通話）のときは理由を書く。",
      en: "How it was found decides the grade of evidence: seen or demonstrated > third party's record > document or "
        + "records > asked. Where it was done from afar (photographs, video call), write why."),
  ]

  /// What the inspector reads.
  private static let given = [
    SheetColumn("number", "No.", "No.", width: 4, style: .text),
    SheetColumn("measure", "確認項目", "Measure", width: 17, style: .label),
    SheetColumn("whom", "だれの・どこの", "Of whom, where", width: 12, style: .text),
    SheetColumn("promised", "約束（諮問・仕様・申告）", "Promised", width: 24, style: .text),
    SheetColumn("clause", "条項と求めること", "Clauses", width: 22, style: .text),
    SheetColumn("look", "見るもの", "What to look at", width: 13, style: .text),
    SheetColumn("bare", "○だけのときの値", "Value of a bare ○", width: 11, style: .text),
    SheetColumn("last", "前年度の結果", "Last year", width: 12, style: .text),
  ]

  /// What the inspector writes on site.
  private static func asked(in language: Language) -> [SheetColumn] {
    [
      SheetColumn(
        "result", "結果", "Result", width: 6, style: .choice, choices: InspectionMark.allCases.map(\.rawValue),
        prompt: LocalizedText(ja: "○ △ × － ？ から選ぶ", en: "Choose ○ △ × － or ？"), isRequired: true),
      SheetColumn("value", "実際の値", "Actual value", width: 14, isStrict: false),
      SheetColumn(
        "note", "実態・不足・理由", "What was found", width: 18,
        prompt: LocalizedText(ja: "△は足りないもの、－は該当しない理由", en: "What is missing (△), or why it does not apply (－)")),
      SheetColumn(
        "how", "確認方法", "Found by", width: 10, style: .choice,
        choices: InspectionMethod.allCases.map { $0.label[language] }, isStrict: false),
      SheetColumn(
        "ref", "証跡の番号", "Evidence number", width: 9,
        prompt: LocalizedText(ja: "写真・資料の番号。例：写真3", en: "Number of the photograph or paper, such as photo 3")),
      SheetColumn("finding", "指摘事項", "To put right", width: 18),
      SheetColumn(
        "severity", "重大度", "Severity", width: 7, style: .choice,
        choices: Severity.allCases.reversed().map { $0.label[language] }),
      SheetColumn("due", "改善期限", "Due", width: 11),
    ]
  }

  /// What is read and written at the desk; paper has no room for it.
  private static let others = [
    SheetColumn("question", "確かめること", "Question", width: 28, style: .text, isPrinted: false),
    SheetColumn("method", "確認方法の案", "How to find out", width: 16, style: .text, isPrinted: false),
    SheetColumn("reported", "報告・前の確認", "Reported or seen before", width: 24, style: .text, isPrinted: false),
    SheetColumn("remote", "遠隔の理由", "Why from afar", width: 14, isPrinted: false),
    SheetColumn("by", "確認した人", "Checked by", width: 12, isPrinted: false),
    SheetColumn("date", "確認日", "Checked on", width: 12, isPrinted: false),
    SheetColumn("action", "改善内容", "Action", width: 22, isPrinted: false),
    SheetColumn("done", "完了日", "Done on", width: 12, isPrinted: false),
    SheetColumn("rechecked", "再確認日", "Rechecked on", width: 12, isPrinted: false),
  ]

  private static let id = SheetColumn("id", "行のID", "Row id", width: 12, style: .small)

  /// The rows of a sheet, under the heads of the fields.
  static func rows(of sheet: InspectionSheet) -> [SheetTable.Row] {
    var rows: [SheetTable.Row] = []
    var field: Control.Field?
    for item in sheet.items {
      if item.field != field {
        rows.append(.group(item.field.label[sheet.language]))
        field = item.field
      }
      rows.append(row(item, sheet))
    }
    return rows
  }

  private static func row(_ item: InspectionItem, _ sheet: InspectionSheet) -> SheetTable.Row {
    let language = sheet.language
    let cell = ValueCell(sheet.evaluation.rulebook.vocabulary, in: language)
    let method =
      language == .ja
      ? "\(item.method.label.ja)（\(item.methodReason.ja)）" : "\(item.method.label[.en]) (\(item.methodReason[.en]))"
    let texts = [
      "measure": item.measure, "whom": item.whom, "question": item.question,
      "promised": (item.promises + item.disputes).lines, "reported": item.reports.lines, "clause": item.clauses.lines,
      "method": method,
      "look": item.evidence.lines, "bare": item.kept.map { cell.text(of: $0, control: item.control) } ?? "",
      "last": item.last.lines, "id": item.row.text,
    ]
    var cells = texts.filter { !$0.value.isEmpty }.mapValues { Cell.Content.text($0) }
    cells["number"] = .number(Double(item.number))
    return .cells(cells, choices: ["value": item.choices], lines: 3)
  }
}

extension [String] {
  fileprivate var lines: String { joined(separator: "\n") }
}
