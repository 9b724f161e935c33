internal import SourceText
internal import Workbooks

/// Tables that few cases need.
extension CaseTables {
  static let remarks = SheetTable(
    name: LocalizedText(ja: "未決事項", en: "Open questions"),
    title: LocalizedText(ja: "資料から分からないこと", en: "What the papers leave open"),
    columns: [
      number, SheetColumn("document", "資料", "Document", width: 24, isStrict: false, isRequired: true),
      SheetColumn("section", "箇所", "Section", width: 18),
      SheetColumn("remark", "未決のこと", "Open question", width: 60, isRequired: true),
      SheetColumn("answerText", "答え", "Answer", width: 40),
      SheetColumn("answerDocument", "答えた資料", "Answered in", width: 24, isStrict: false),
      SheetColumn("answerDate", "答えた日", "Answered on", width: 13),
      // Not 「管理項目」 alone, by which the head of the claims is known.
      SheetColumn("control", "管理項目（あれば）", "Control, if any", width: 28, isStrict: false),
    ])

  static let corrections = SheetTable(
    name: LocalizedText(ja: "指摘と改善", en: "Corrections"),
    title: LocalizedText(ja: "調査で指摘したことと、その改善", en: "What inspections want put right"),
    columns: [
      number, SheetColumn("document", "資料", "Document", width: 24, isStrict: false, isRequired: true),
      SheetColumn("section", "箇所", "Section", width: 14),
      SheetColumn("correction", "指摘事項", "To put right", width: 50, isRequired: true),
      SheetColumn("severity", "重大度", "Severity", width: 9, style: .choice),
      SheetColumn("control", "管理項目（あれば）", "Control, if any", width: 28, isStrict: false),
      SheetColumn("party", "改善する者", "To be done by", width: 22, isStrict: false),
      SheetColumn("connection", "接続区間", "Connection", width: 20, isStrict: false),
      SheetColumn("due", "改善期限", "Due", width: 13), SheetColumn("action", "改善内容", "Action", width: 40),
      SheetColumn("done", "完了日", "Done on", width: 13),
      SheetColumn("rechecked", "再確認日", "Rechecked on", width: 13),
    ])

  static let attachments = SheetTable(
    name: LocalizedText(ja: "添付", en: "Attachments"),
    title: LocalizedText(ja: "資料に付くファイル（写真など）", en: "Files that belong to papers, such as photographs"),
    columns: [
      number, SheetColumn("document", "資料", "Document", width: 24, isStrict: false, isRequired: true),
      SheetColumn("attachment", "証跡の番号", "Evidence number", width: 16),
      SheetColumn("file", "ファイル名", "File name", width: 34, isRequired: true),
      SheetColumn("hash", "ハッシュ値（SHA-256）", "Hash (SHA-256)", width: 68),
    ])

  static let approvals = SheetTable(
    name: LocalizedText(ja: "承諾", en: "Approvals"), title: LocalizedText(ja: "承諾", en: "Approvals"),
    columns: [
      number, SheetColumn("approved", "承諾した要求事項", "Requirement approved", width: 28, isStrict: false, isRequired: true),
      SheetColumn("party", "だれに", "For whom", width: 26, isStrict: false),
      SheetColumn("by", "承諾した者", "Approved by", width: 22, isStrict: false),
      SheetColumn("from", "始まりの日", "Valid from", width: 13), SheetColumn("until", "終わりの日", "Valid until", width: 13),
      SheetColumn("document", "承諾書", "Paper", width: 22, isStrict: false),
      SheetColumn("connection", "接続区間（限る場合）", "Only on connection", width: 20, isStrict: false),
      SheetColumn("instead", "代わりの措置", "Instead", width: 50),
    ])

  static let answers = SheetTable(
    name: LocalizedText(ja: "要求事項への回答", en: "Answers"),
    title: LocalizedText(ja: "要求事項の問いへの回答", en: "Answers to requirements"),
    columns: [
      number, SheetColumn("answered", "答えた要求事項", "Requirement answered", width: 28, isStrict: false, isRequired: true),
      SheetColumn("text", "回答", "Answer", width: 60),
      SheetColumn("document", "資料", "Document", width: 24, isStrict: false),
      SheetColumn("date", "日付", "Date", width: 13),
    ])

  static let incidents = SheetTable(
    name: LocalizedText(ja: "事故", en: "Incidents"), title: LocalizedText(ja: "事故", en: "Incidents"),
    columns: [
      number, SheetColumn("incident", "事故の種類", "Kind of incident", width: 16, isRequired: true),
      SheetColumn("date", "起きた日", "Happened on", width: 13),
      SheetColumn("assumed", "推定", "Inferred", width: 8, style: .choice),
      SheetColumn("title", "何が起きたか", "What happened", width: 50),
      SheetColumn("titleEn", "何が起きたか（英語）", "What happened (English)", width: 30),
      SheetColumn("persons", "人数", "Persons", width: 8), SheetColumn("office", "所管", "Office", width: 18),
      SheetColumn("by", "起こした者の役割", "Made by", width: 14),
      SheetColumn("cause", "事故の原因", "Cause stated", width: 34, isStrict: false),
      SheetColumn("preventedBy", "防げた措置", "Prevented by", width: 50),
      SheetColumn("when", "また起こりうる所", "Where it can happen", width: 36),
      SheetColumn("known", "分かった日", "Known from", width: 13),
      SheetColumn("knownFrom", "分かった資料", "Known from the paper", width: 22, isStrict: false),
      SheetColumn("section", "箇所", "Section", width: 14), SheetColumn("id", "事故の番号", "Incident no.", width: 12),
    ])

  static let causes = SheetTable(
    name: LocalizedText(ja: "事故の原因", en: "Causes"), title: LocalizedText(ja: "事故の原因", en: "Causes of incidents"),
    columns: [
      number, SheetColumn("cause", "原因", "Cause", width: 70, isRequired: true),
      SheetColumn("causeEn", "原因（英語）", "Cause (English)", width: 50), id,
    ])

  static let figures = SheetTable(
    name: LocalizedText(ja: "年次の数字", en: "Figures"), title: LocalizedText(ja: "年次の数字", en: "Figures of a year"),
    columns: [
      number, SheetColumn("figure", "数えたもの", "What is counted", width: 40, isRequired: true),
      SheetColumn("value", "数", "Number", width: 12), SheetColumn("unit", "単位", "Unit", width: 10),
      SheetColumn("asOf", "いつの数字か", "As of", width: 13), SheetColumn("section", "箇所", "Section", width: 14),
      SheetColumn("controls", "関わる管理項目", "Controls concerned", width: 30, isStrict: false),
      SheetColumn("figureEn", "数えたもの（英語）", "What is counted (English)", width: 30),
      SheetColumn("unitEn", "単位（英語）", "Unit (English)", width: 12),
    ])

  static let cards = SheetTable(
    name: LocalizedText(ja: "記録票の記載", en: "Cards"),
    title: LocalizedText(ja: "記録票の欄に書かれていること（判定には使わない）", en: "What filled-in cards say (never judged)"),
    columns: [
      number, SheetColumn("card", "記録票の番号", "Card", width: 12, style: .choice),
      SheetColumn("control", "様式", "Form", width: 34, isStrict: false),
      SheetColumn("document", "資料", "Document", width: 24, isStrict: false),
      SheetColumn("party", "だれについて", "About", width: 24, isStrict: false),
      SheetColumn("section", "箇所", "Section", width: 14),
      SheetColumn("cardField", "欄", "Field of the card", width: 22, isStrict: false, isRequired: true),
      SheetColumn("value", "記載", "Entry", width: 44),
      SheetColumn("assumed", "推定", "Inferred", width: 8, style: .choice), SheetColumn("memo", "メモ", "Note", width: 34),
    ])

  static let notes = SheetTable(
    name: LocalizedText(ja: "メモ", en: "Notes"), title: LocalizedText(ja: "メモ（判定には使わない）", en: "Notes (never judged)"),
    columns: [number, SheetColumn("note", "案件のメモ", "Note on the case", width: 110, isRequired: true)])

  static let controls = SheetTable(
    name: LocalizedText(ja: "管理項目一覧", en: "Controls"),
    title: LocalizedText(ja: "管理項目一覧（読むための表。書き込んでも読まれません）", en: "All controls (to look up; not read)"),
    instructions: [
      LocalizedText(
        ja: "探すときは、この表を検索（Ctrl+F）するか、見出しの絞り込みを使います。「約束と事実」の管理項目には1列目をそのまま写します。",
        en: "Search (Ctrl+F) or filter this table; copy the first column into the tab Claims.")
    ],
    columns: [
      SheetColumn("control", "管理項目［記号］", "Control [id]", width: 34, style: .text),
      SheetColumn("topic", "分野", "Topic", width: 8, style: .text),
      SheetColumn("scope", "何について", "Said of", width: 10, style: .text),
      SheetColumn("responsible", "担う者", "Responsible", width: 14, style: .text),
      SheetColumn("values", "選べる値", "Values", width: 36, style: .text),
      SheetColumn("unit", "単位", "Unit", width: 10, style: .text),
      SheetColumn("parts", "部分", "Parts", width: 16, style: .text),
      SheetColumn("protects", "何から守るか", "What it protects against", width: 42, style: .text),
      SheetColumn("proof", "証跡の例", "What proves it", width: 26, style: .text),
    ])

  static let howTo = SheetTable(
    name: LocalizedText(ja: "書き方", en: "How to fill in"), title: LocalizedText(ja: "書き方", en: "How to fill in"),
    columns: [
      SheetColumn("no", "順", "Step", width: 6, style: .text),
      SheetColumn("step", "すること", "What to do", width: 100, style: .text),
    ])
}
