internal import ComplianceModel
internal import SourceText
internal import Workbooks

/// Mistakes that concern a 回答票 as a whole.
extension SheetProblems {
  func noTable(_ path: String) {
    report(
      "no-table", at: nil, path: path,
      LocalizedText(ja: "質問の表が見つかりません", en: "the table of questions was not found"),
      help: LocalizedText(
        ja: "「No.」「質問」「対象」…「回答」の見出しの行を戻してください。",
        en: "Restore the row with the headings No., Question, About … Answer."))
  }

  func beforeCase(_ dossier: String, path: String) {
    report(
      "before-case", .note, at: nil, path: path,
      LocalizedText(
        ja: "案件ができる前の回答票なので、案件「\(dossier)」への回答として読みました",
        en: "the sheet was made before there was a case: it was read as answers for \"\(dossier)\""))
  }

  func noDay(at location: SourceLocation?, path: String) {
    report(
      "no-day", at: location, path: path,
      LocalizedText(ja: "表紙の「回答日」が空です", en: "the cover does not tell the day of the answers"),
      help: LocalizedText(
        ja: "「回答日」の右の欄に 2021-06-21 か 令和3年6月21日のように書いてください。表紙がなければ元の票から戻してください。",
        en: "Write it beside \"Day of the answers\", such as 2021-06-21; restore the cover if it is not there."))
  }

  func nothingFilledIn(_ path: String) {
    report(
      "nothing-filled-in", .note, at: nil, path: path,
      LocalizedText(ja: "この回答票には何も記入されていません", en: "nothing is filled in in this questionnaire"))
  }

  func otherForm(_ path: String) {
    report(
      "other-form", at: nil, path: path,
      LocalizedText(ja: "これは回答票ではなく、別の様式です", en: "this is another form, not a questionnaire"))
  }

  func otherCase(_ other: String, than dossier: String, at location: SourceLocation?, path: String) {
    report(
      "other-case", at: location, path: path,
      LocalizedText(
        ja: "これは案件「\(other)」の回答票で、案件「\(dossier)」のものではありません",
        en: "this questionnaire is about the case \"\(other)\", not about \"\(dossier)\""),
      help: LocalizedText(
        ja: "案件「\(other)」に対して読み込むか、「\(dossier)」の票を作って回答をもらってください。",
        en: "Read it for \"\(other)\", or make a sheet for \"\(dossier)\" and have it filled in."))
  }

  func otherName(_ cell: SheetCell, _ party: Party) {
    report(
      "other-name", .warning, at: cell.location,
      LocalizedText(
        ja: "表紙の事業者名「\(cell.text)」は、この票を渡した「\(party.name)」と違います",
        en: "the cover names \"\(cell.text)\", but the sheet was made for \"\(party.name)\""),
      help: LocalizedText(
        ja: "「\(party.name)」の回答として読みました。別の事業者なら、その事業者の票を作ってください。",
        en: "It was read as the answers of \"\(party.name)\"; make another sheet for another company."))
  }

  func partyByName(_ cell: SheetCell, _ party: Party) {
    report(
      "party-by-name", .note, at: cell.location,
      LocalizedText(
        ja: "表紙の名前から、「\(party.name)」（\(party.id)）の回答として読みました",
        en: "by the name on the cover it was read as the answers of \"\(party.name)\" (\(party.id))"))
  }

  func unknownParty(_ name: String, at location: SourceLocation?, path: String, known: [String]) {
    report(
      "unknown-party", at: location, path: path,
      LocalizedText(
        ja: name.isEmpty ? "どの事業者の回答か分かりません" : "「\(name)」という当事者は、この案件にありません",
        en: name.isEmpty ? "it is not clear whose answers these are" : "the case has no party \"\(name)\""),
      help: LocalizedText(
        ja: "表紙の「回答する事業者」に、次のどれかを書いてください：\(known.joined(separator: "、"))",
        en: "Write one of these on the cover: \(known.joined(separator: ", "))"))
  }

  func answeredTwice(at location: SourceLocation, first: SourceLocation) {
    let cell = SourceFile.CellPlace(row: first.line, column: first.column)
    report(
      "row-twice", at: location,
      LocalizedText(
        ja: "同じ質問の回答が二つあります（もう一つは \(cell)）", en: "this question is answered twice (the other is at \(cell))"),
      help: LocalizedText(ja: "どちらかの行の回答を消してください。", en: "Clear the answer of one of the two rows."))
  }
}

/// What concerns the questions of a 回答票 together.
extension SheetProblems {
  /// Says how many questions have no answer.
  func unanswered(_ table: TableReading) {
    let rows = table.rows.filter { row in
      row.cells["question"] != nil && (row.cells["id"] ?? row.cells["number"]) != nil
    }
    let blank = rows.count { $0.cells["answer"] == nil && $0.cells["amount"] == nil }
    guard blank > 0 else { return }
    report(
      "rows-blank", .note, at: table.sheet.place(row: table.headRow, column: 1),
      LocalizedText(
        ja: "\(rows.count)問のうち\(blank)問が未回答です",
        en: "\(blank) of the \(rows.count) questions are not answered"))
  }

  func secondTable(_ first: String, _ second: String, at location: SourceLocation) {
    report(
      "second-table", at: location,
      LocalizedText(
        ja: "「\(first)」と「\(second)」の両方に、質問の表があります",
        en: "both \"\(first)\" and \"\(second)\" have the table of questions"),
      help: LocalizedText(
        ja: "回答を一つのシートにまとめ、もう一つは消してください。",
        en: "Bring the answers together in one of them and delete the other."))
  }
}

extension Party {
  /// Whether its name is known.
  var isNamed: Bool { !["未定", "不明", ""].contains(name) }
}
