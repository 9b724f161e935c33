internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText
internal import Workbooks

/// The cover (表紙) of a 回答票: who asks whom about which case, and how to fill it in.
struct QuestionnaireCover {
  /// The lines that people fill in or that name the case, by their labels.
  enum Field: CaseIterable {
    case dossier, ward, party, asOf, day, clerk, signature, message

    var label: LocalizedText {
      switch self {
      case .dossier: LocalizedText(ja: "案件", en: "Case")
      case .ward: LocalizedText(ja: "委託元", en: "Asked by")
      case .party: LocalizedText(ja: "回答する事業者", en: "Company that answers")
      case .asOf: LocalizedText(ja: "質問の基準日", en: "Questions as of")
      case .day: LocalizedText(ja: "回答日", en: "Day of the answers")
      case .clerk: LocalizedText(ja: "記入者・連絡先", en: "Filled in by, contact")
      case .signature: LocalizedText(ja: "署名（任意）", en: "Signature (optional)")
      case .message: LocalizedText(ja: "ご質問・ご連絡", en: "Questions and messages")
      }
    }

    /// Whether people fill it in and it is kept as a note.
    var isNote: Bool {
      switch self {
      case .clerk, .signature, .message: true
      case .dossier, .ward, .party, .asOf, .day: false
      }
    }
  }

  static let name = LocalizedText(ja: "表紙", en: "Cover")
  /// What a line about a policy begins with; its number follows.
  static let policy = LocalizedText(ja: "基準", en: "Policy ")
  private static let howTo = LocalizedText(ja: "書き方", en: "How to fill it in")
  private static let basis = LocalizedText(ja: "質問のもとになった基準", en: "Policies that the questions come from")

  static let instructions = [
    LocalizedText(
      ja: "「質問」の表の「回答」で、当てはまるものを選びます。数を聞く質問は「数」に数字だけを書きます（単位は右の欄）。",
      en: "In the tab \"Questions\", choose an answer. Where a number is asked for, write digits in \"Number\"; "
        + "the unit stands beside it."),
    LocalizedText(
      ja: "いくつでも選べる質問では、1行に一つずつ書きます（欄の中の改行は Alt＋Enter）。",
      en: "Where several words count, write one below another (Alt+Enter begins a new line in a cell)."),
    LocalizedText(
      ja: "一部だけ行うときは「一部」と書き、どこまでかを「補足」に書きます。分からないときは「不明」を選びます。",
      en: "If it is done only in part, write \"in part\" and say in \"Remarks\" how far. "
        + "If you do not know, choose \"not known\"."),
    LocalizedText(
      ja: "当てはまらないときは「該当なし」を選び、「該当なしの理由」を書きます。",
      en: "If a question does not apply, choose \"not applicable\" and give the reason."),
    LocalizedText(
      ja: "これから行うときは「確からしさ」で「予定」を選び、「予定日」を書きます。空欄は「確約」として読みます。",
      en: "For what is yet to come, choose \"planned\" in \"How firm\" and write the day. "
        + "A blank cell counts as \"firm\"."),
    LocalizedText(
      ja: "示せる資料があれば、添付の番号か資料名を「証拠」に書きます。",
      en: "Where a paper shows it, write its number or title in \"Evidence\"."),
    LocalizedText(
      ja: "行の並べ替えや列の追加はできます。右端の記号は、質問を見分けるものなので消さないでください。",
      en: "Rows may be sorted and columns added. Leave the marks at the right end: they tell the questions apart."),
    LocalizedText(
      ja: "答えのない質問は、答えがなかったものとして扱います。",
      en: "A question without an answer counts as not answered."),
  ]

  let wording: Wording
  let party: Int
  let policies: [Int]

  /// The tab.
  var worksheet: Worksheet {
    let language = wording.language
    let dossier = wording.evaluation.dossier
    var sheet = Worksheet(name: QuestionnaireCover.name[language], widths: [24, 62, 26], isPortrait: true)
    let title = QuestionnaireWords.title[language]
    sheet.rows.append(Worksheet.Row([Cell(title, .title)]))
    sheet.rows.append(Worksheet.Row())
    for field in Field.allCases {
      let label = Cell(field.label[language], .label)
      switch field {
      case .dossier:
        let title = wording.fictionMark + dossier.title[language]
        sheet.rows.append(Worksheet.Row([label, Cell(title), Cell(dossier.id, .small)]))
      case .ward: sheet.rows.append(Worksheet.Row([label, Cell(ward)]))
      case .party:
        let name = wording.party(party)
        sheet.rows.append(Worksheet.Row([label, Cell(name, .answer), Cell(dossier.parties[party].id, .small)]))
      case .asOf: sheet.rows.append(Worksheet.Row([label, Cell(wording.date(wording.evaluation.day))]))
      case .day, .clerk, .signature: sheet.rows.append(Worksheet.Row([label, Cell(.blank, .answer)]))
      case .message: sheet.rows.append(Worksheet.Row([label, Cell(.blank, .answer)], lines: 4))
      }
    }
    sheet.rows.append(Worksheet.Row())
    sheet.rows.append(Worksheet.Row([Cell(QuestionnaireCover.howTo[language], .group), Cell(.blank, .group)]))
    for (index, line) in QuestionnaireCover.instructions.enumerated() {
      sheet.merges.append(.init(row: sheet.rows.count + 1, columns: 1...3))
      sheet.rows.append(Worksheet.Row([Cell("\(index + 1). \(line[language])", .plain)]))
    }
    sheet.rows.append(Worksheet.Row())
    sheet.rows.append(Worksheet.Row([Cell(QuestionnaireCover.basis[language], .group), Cell(.blank, .group)]))
    for (index, number) in policies.enumerated() {
      let policy = wording.evaluation.rulebook.policies[number]
      sheet.rows.append(
        Worksheet.Row([
          Cell(QuestionnaireCover.policy[language] + String(index + 1), .label), Cell(wording.title(of: policy)),
          Cell(policy.id, .small),
        ]))
    }
    return sheet
  }

  /// Who asks.
  private var ward: String {
    let evaluation = wording.evaluation
    let holders = evaluation.history.subjects.parties(holding: .ward)
    return holders.isEmpty
      ? evaluation.rulebook.vocabulary.name(ofWard: evaluation.dossier.ward, in: wording.language)
      : holders.map { wording.party($0) }.joined(separator: wording.language == .ja ? "、" : ", ")
  }

  /// The lines of fixed text, folded: what is no line of people's own.
  static let fixedTexts: Set<String> = {
    var texts: [String] = []
    for language in [Language.ja, .en] {
      texts += [howTo[language], basis[language], QuestionnaireWords.title[language]]
      texts += instructions.enumerated().map { "\($0 + 1). \($1[language])" }
    }
    return Set(texts.map(Folding.folded))
  }()
}
