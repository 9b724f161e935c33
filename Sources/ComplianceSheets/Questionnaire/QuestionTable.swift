internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText
internal import Workbooks

/// The table of questions of a 回答票.
enum QuestionTable {
  /// The table, with drop-downs in a language.
  static func table(in language: Language) -> SheetTable {
    SheetTable(
      name: LocalizedText(ja: "質問", en: "Questions"),
      title: LocalizedText(ja: "質問と回答", en: "Questions and answers"),
      instructions: [
        LocalizedText(
          ja: "色の付いた欄に記入してください。書き方は「表紙」にあります。",
          en: "Fill in the coloured cells. The tab \"Cover\" tells how.")
      ],
      columns: [
        SheetColumn("number", "No.", "No.", width: 5, style: .text),
        SheetColumn("question", "質問", "Question", width: 36, style: .text),
        SheetColumn("target", "対象", "About", width: 15, style: .text),
        SheetColumn("basis", "根拠", "Basis", width: 19, style: .text),
        SheetColumn("asked", "求める内容", "Asked for", width: 17, style: .text),
        // Not strict: 一部, ○ and several words one below another are answers too.
        SheetColumn("answer", "回答", "Answer", width: 17, style: .answer, isStrict: false, isRequired: true),
        SheetColumn("amount", "数", "Number", width: 6),
        SheetColumn("unit", "単位", "Unit", width: 8, style: .text),
        SheetColumn(
          "modality", "確からしさ", "How firm", width: 13, choices: Modality.allCases.map { $0.label[language] },
          prompt: LocalizedText(ja: "空欄は「確約」として読みます。", en: "A blank cell counts as \"firm\".")),
        SheetColumn("planned", "予定日", "Planned for", width: 11),
        SheetColumn("note", "補足（自由記入）", "Remarks", width: 20),
        SheetColumn("reason", "該当なしの理由", "Why not applicable", width: 13),
        SheetColumn("evidence", "証拠（添付の番号・資料名）", "Evidence (number or title of the paper)", width: 14),
        SheetColumn("id", "記号（消さない）", "Mark (do not delete)", width: 12, style: .small),
      ])
  }

  /// The columns that the one who answers fills in.
  static let filled = ["answer", "amount", "modality", "planned", "note", "reason", "evidence"]

  /// The table's rows with the heads of their groups.
  static func rows(_ list: QuestionList, _ text: QuestionText) -> [SheetTable.Row] {
    let wording = text.wording
    let values = ValueCell(wording.evaluation.rulebook.vocabulary, in: wording.language)
    var conditions = QuestionCondition(wording.evaluation, numbers: list.numbers, language: wording.language)
    var choices: [Int: [String]] = [:]
    var rows: [SheetTable.Row] = []
    var group: Question.Group?
    for question in list.questions {
      if question.group != group {
        rows.append(.group(text.heading(question.group)))
        group = question.group
      }
      var cells: [String: Cell.Content] = [
        "number": .number(Double(question.number)), "id": .text(question.id(in: wording.evaluation).text),
      ]
      var condition = ""
      var offered: [String]
      switch question.subject {
      case .feature:
        offered = [QuestionnaireWords.yes, QuestionnaireWords.no, ValueWords.unknown].map { $0[wording.language] }
      case .measure(let asked):
        condition = conditions.line(for: asked)
        offered = choices[asked.control] ?? values.answers(to: asked.control)
        choices[asked.control] = offered
        cells["unit"] = .text(values.unit(of: asked.control))
      }
      cells["question"] = .text(text.text(question, condition: condition))
      cells["target"] = .text(text.target(question.subject))
      cells["basis"] = .text(text.basis(question.subject))
      cells["asked"] = .text(text.demand(question.subject))
      rows.append(.cells(cells.filter { $0.value != .text("") }, choices: ["answer": offered], lines: 2))
    }
    return rows
  }
}

extension ValueCell {
  /// What an answer about a control can be chosen from: its values, 該当なし and 不明.
  func answers(to control: Int) -> [String] {
    var answers = choices(of: control)
    if case .deadline = vocabulary.controls[control].type {
      answers = vocabulary.events.indices.map { vocabulary.text(of: Deadline(event: $0, days: 0), in: language) }
    }
    for word in [QuestionnaireWords.notApplicable[language], ValueWords.unknown[language]]
    where !answers.contains(word) {
      answers.append(word)
    }
    return answers
  }
}
