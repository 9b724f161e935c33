internal import SourceText
internal import Workbooks

/// The tables of a case sheet, one on each tab.
enum CaseTables {
  static let number = SheetColumn("no", "No.", "No.", width: 6, style: .choice)
  static let id = SheetColumn("id", "記号", "Id", width: 12, style: .small)

  /// What identifies the head of a table: a heading that no other has.
  static let marks: [String: String] = [
    "case": "field", "uses": "feature", "parties": "role", "connections": "from", "holdings": "holding",
    "events": "event", "documents": "title", "claims": "control", "remarks": "remark", "approvals": "approved",
    "answers": "answered", "incidents": "incident", "causes": "cause", "figures": "figure", "cards": "cardField",
    "notes": "note", "controls": "protects", "howto": "step", "corrections": "correction", "attachments": "file",
  ]

  /// All tables whose rows make a case, by key.
  static let all: [(key: String, table: SheetTable)] = [
    ("case", fields), ("uses", uses), ("parties", parties), ("connections", connections), ("holdings", holdings),
    ("events", events), ("documents", documents), ("claims", claims), ("remarks", remarks),
    ("corrections", corrections), ("attachments", attachments), ("approvals", approvals),
    ("answers", answers), ("incidents", incidents), ("causes", causes), ("figures", figures), ("cards", cards),
    ("notes", notes),
  ]

  static let fields = SheetTable(
    name: LocalizedText(ja: "案件", en: "Case"), title: LocalizedText(ja: "案件シート", en: "Case sheet"),
    instructions: [
      LocalizedText(
        ja: "分かる欄だけ記入してください。日付は 2021-06-21、令和3年6月21日、R3.6.21、令和3年6月 のどれでもかまいません。",
        en: "Fill in what you know. Dates as 2021-06-21 or 2021-06.")
    ],
    columns: [
      SheetColumn("field", "項目", "Field", width: 26, style: .label, isRequired: true),
      SheetColumn("value", "記入", "Entry", width: 44, isStrict: false, isRequired: true),
      SheetColumn("meaning", "説明", "Meaning", width: 60, style: .text),
    ])

  static let uses = SheetTable(
    name: LocalizedText(ja: "使う機能", en: "Features"),
    title: LocalizedText(ja: "この案件で使う機能", en: "What the work involves"),
    instructions: [LocalizedText(ja: "分からないものは空けておきます。", en: "Leave blank what is not known.")],
    columns: [
      SheetColumn("feature", "機能", "Feature", width: 40, style: .label, isRequired: true),
      SheetColumn("used", "使うか", "Used", width: 12, style: .choice, isRequired: true),
    ])

  static let parties = SheetTable(
    name: LocalizedText(ja: "当事者", en: "Parties"), title: LocalizedText(ja: "当事者", en: "Parties"),
    instructions: [
      LocalizedText(
        ja: "区も1行に書きます。新しい行は役割と名称だけでかまいません。ほかの欄では、ここに書いた名称で呼びます。",
        en: "The ward has a row too. A new row needs role and name only; elsewhere the name written here is used.")
    ],
    columns: [
      number, SheetColumn("role", "役割", "Role", width: 14, isRequired: true),
      SheetColumn("name", "名称", "Name", width: 40, isRequired: true),
      SheetColumn("under", "委託元（だれの下で働くか）", "Works for", width: 24, isStrict: false),
      SheetColumn("handles", "情報を取り扱う", "Handles the data", width: 14, style: .choice),
      SheetColumn("notified", "届出日", "Ward notified on", width: 13),
      SheetColumn("consented", "承諾日", "Ward consented on", width: 13),
      SheetColumn("known", "分かった日", "Known from", width: 13),
      SheetColumn("knownFrom", "分かった資料", "Known from the paper", width: 22, isStrict: false),
      SheetColumn("builtBy", "システムの構築者", "System built by", width: 20, isStrict: false),
      SheetColumn("operatedBy", "システムの運用者", "System operated by", width: 20, isStrict: false),
      SheetColumn("country", "国（2字）", "Country", width: 10), id,
    ])

  static let connections = SheetTable(
    name: LocalizedText(ja: "接続区間", en: "Connections"), title: LocalizedText(ja: "接続区間", en: "Connections"),
    instructions: [
      LocalizedText(
        ja: "データが行き来する間を、両端の当事者（名称か役割。いくつもあれば改行）で書きます。",
        en: "Between whom data go: a party or a role at each end; several on lines of their own.")
    ],
    columns: [
      number, SheetColumn("from", "始まり", "From", width: 28, isStrict: false, isRequired: true),
      SheetColumn("to", "終わり", "To", width: 28, isStrict: false, isRequired: true),
      SheetColumn("label", "呼び方", "Label", width: 28), SheetColumn("labelEn", "呼び方（英語）", "Label (English)", width: 22),
      SheetColumn("builtBy", "構築者", "Built by", width: 22, isStrict: false),
      SheetColumn("operatedBy", "運用者", "Operated by", width: 22, isStrict: false), id,
    ])

  static let holdings = SheetTable(
    name: LocalizedText(ja: "控え・媒体", en: "Copies and media"),
    title: LocalizedText(ja: "消去すべき控え・媒体", en: "Copies and media to be erased"),
    columns: [
      number, SheetColumn("holding", "控え・媒体", "Copy or medium", width: 28),
      SheetColumn("labelEn", "控え・媒体（英語）", "Copy or medium (English)", width: 22),
      SheetColumn("heldBy", "持っている者", "Held by", width: 24, isStrict: false),
      SheetColumn("serial", "製造番号", "Serial", width: 16), SheetColumn("known", "分かった日", "Known from", width: 13),
      id,
    ])

  static let events = SheetTable(
    name: LocalizedText(ja: "出来事", en: "Events"), title: LocalizedText(ja: "出来事", en: "Events"),
    instructions: [
      LocalizedText(
        ja: "契約の始まりと終わり、年度末は書きません（契約から決まります）。",
        en: "Start and end of the contract and of the fiscal year follow from the contract.")
    ],
    columns: [
      number, SheetColumn("event", "出来事", "Event", width: 24, isRequired: true),
      SheetColumn("date", "日", "Date", width: 13), SheetColumn("assumed", "推定", "Inferred", width: 8, style: .choice),
      SheetColumn("memo", "メモ", "Note", width: 40),
    ])

  static let documents = SheetTable(
    name: LocalizedText(ja: "資料", en: "Documents"), title: LocalizedText(ja: "資料", en: "Documents"),
    instructions: [
      LocalizedText(
        ja: "手元の資料を1行ずつ。段階と日付が要ります。日付が資料になければ、推定の日を書いて「推定」を選びます。",
        en: "One row for each paper: stage and date are needed; if the date is inferred, say so.")
    ],
    columns: [
      number, SheetColumn("stage", "段階", "Stage", width: 12, isRequired: true),
      SheetColumn("title", "資料名", "Title", width: 34, isRequired: true),
      SheetColumn("date", "日付", "Date", width: 13, isRequired: true),
      SheetColumn("assumed", "日付は推定", "Date inferred", width: 9, style: .choice),
      SheetColumn("by", "書いた者", "Written by", width: 18, isStrict: false),
      SheetColumn("source", "入手元", "Source", width: 28),
      SheetColumn("coverage", "書いてないことは", "Covers", width: 16),
      SheetColumn("controls", "網羅する管理項目", "Controls covered", width: 20, isStrict: false),
      SheetColumn("record", "記録票・台帳", "Is the record", width: 12, isPrinted: false),
      SheetColumn("recorded", "記録票に載る当事者", "Parties recorded", width: 24, isStrict: false, isPrinted: false),
      SheetColumn("uses", "使う機能", "Features used", width: 16, isStrict: false, isPrinted: false),
      SheetColumn("usesNot", "使わない機能", "Features not used", width: 16, isStrict: false, isPrinted: false),
      SheetColumn(
        "notes", "注記", "Notes", width: 30,
        prompt: LocalizedText(ja: "いくつもあれば改行で分ける", en: "several on lines of their own"), isPrinted: false),
      SheetColumn("sheetFile", "読み取り元の票", "Read from the sheet", width: 12, style: .small),
      SheetColumn("sheetHash", "読み取り元の票のハッシュ値", "Hash of that sheet", width: 12, style: .small), id,
    ])

  static let claims = SheetTable(
    name: LocalizedText(ja: "約束と事実", en: "Claims"),
    title: LocalizedText(ja: "資料が言う約束と事実", en: "What the papers say"),
    instructions: [
      LocalizedText(
        ja: "1行に1つ。資料は番号か資料名で、管理項目は「管理項目一覧」を検索して選びます。上の行と同じ資料・箇所・者・区間・管理項目は「〃」でもかまいません。",
        en: "One claim to a row. Look controls up in the tab Controls. \"〃\" repeats the cell above.")
    ],
    columns: [
      number, SheetColumn("document", "資料", "Document", width: 18, isStrict: false, isRequired: true),
      SheetColumn("section", "箇所", "Section", width: 12),
      SheetColumn("party", "だれが", "Who", width: 18, isStrict: false),
      SheetColumn("connection", "接続区間", "Connection", width: 14, isStrict: false),
      SheetColumn("control", "管理項目", "Control", width: 28, isStrict: false, isRequired: true),
      SheetColumn("value", "値（該当なしは理由）", "Value or reason", width: 26, isStrict: false, isRequired: true),
      SheetColumn("unit", "単位", "Unit", width: 8, style: .text),
      SheetColumn("form", "言い方", "How it is said", width: 12),
      SheetColumn("modality", "確からしさ", "Firmness", width: 10), SheetColumn("memo", "メモ", "Note", width: 26),
      SheetColumn("part", "部分", "Part", width: 12, isStrict: false),
      SheetColumn("plannedFor", "実施予定日", "Planned for", width: 13, isPrinted: false),
      SheetColumn("how", "確認の方法", "Evidence", width: 14, isPrinted: false),
      SheetColumn("reference", "証跡", "Evidence lies in", width: 20, isPrinted: false),
      SheetColumn("foundBy", "確認した者", "Found by", width: 16, isPrinted: false),
      SheetColumn("foundOn", "確認した日", "Found on", width: 13, isPrinted: false),
      SheetColumn("since", "いつから", "True since", width: 13, isPrinted: false),
      SheetColumn("sinceAssumed", "いつからは推定", "Since inferred", width: 10, style: .choice, isPrinted: false),
      SheetColumn("stage", "別の段階のこと", "Of another stage", width: 14, isPrinted: false),
      SheetColumn("fact", "今の事実", "A fact", width: 10, style: .choice, isPrinted: false),
      SheetColumn("confirmedBy", "該当なしを認めた者", "Confirmed by", width: 18, isStrict: false, isPrinted: false),
      SheetColumn("confirmedIn", "認めた資料", "Confirmed in", width: 18, isStrict: false, isPrinted: false),
      SheetColumn("confirmedOn", "認めた日", "Confirmed on", width: 13, isPrinted: false),
      SheetColumn("group", "組", "Group", width: 6, style: .choice, isPrinted: false),
    ])
}
