internal import ComplianceModel
internal import SourceText

extension SheetProblems {
  // MARK: What makes a certificate unusable

  func otherSheet(
    _ form: SheetOrigin.Form, of other: String, than dossier: String, at place: SourceLocation?, path: String
  ) {
    report(
      "other-case", at: place, path: path,
      LocalizedText(
        ja: "この案件（\(dossier)）の消去証明書ではありません（\(form.rawValue)、\(other)）",
        en: "this is no certificate of deletion of this case (\(dossier)): \(form.rawValue), \(other)"),
      help: LocalizedText(ja: "案件とシートの組合せを確かめてください。", en: "Check which case the sheet belongs to."))
  }

  func noCertificate(path: String) {
    report(
      "no-table", at: nil, path: path,
      LocalizedText(
        ja: "消去証明書の表（証明の項目、控え・媒体の一覧）が見つかりません",
        en: "the tables of a certificate of deletion (items, copies and media) are not there"),
      help: LocalizedText(
        ja: "見出しの行を消さずに、作った様式に書いてください。", en: "Fill in the sheet as it was made, and keep the rows of headings."))
  }

  func unknownSender(_ cell: SheetCell?, at place: SourceLocation) {
    report(
      "unknown-party", at: cell?.location ?? place,
      LocalizedText(
        ja: "だれの証明書か分かりません\(cell.map { "（「\($0.text)」は案件の当事者ではありません）" } ?? "")",
        en: "it is not known whose certificate this is\(cell.map { " (\"\($0.text)\" is no party of the case)" } ?? "")"
      ),
      help: LocalizedText(ja: "読み込むときに当事者を指定してください。", en: "Name the party when reading the sheet."))
  }

  func badDate(_ cell: SheetCell) {
    report(
      "bad-date", at: cell.location,
      LocalizedText(ja: "「\(cell.text)」は日付として読めません", en: "\"\(cell.text)\" is not a date"),
      help: LocalizedText(ja: "例：2025-04-11、令和7年4月11日、R7.4.11", en: "Such as 2025-04-11."))
  }

  // MARK: What the reader should look into

  func otherSender(_ cell: SheetCell, _ name: String) {
    report(
      "other-name", .warning, at: cell.location,
      LocalizedText(
        ja: "証明する者「\(cell.text)」は、様式を作った相手「\(name)」と名前が違います",
        en: "it is given by \"\(cell.text)\", but was made for \"\(name)\""))
  }

  func otherSerial(_ cell: SheetCell, _ serial: String, of name: String) {
    report(
      "other-serial", .warning, at: cell.location,
      LocalizedText(
        ja: "「\(name)」の媒体番号「\(cell.text)」は、案件ファイルの「\(serial)」と違います",
        en: "the serial number \"\(cell.text)\" of \"\(name)\" is not that of the case (\(serial))"),
      help: LocalizedText(ja: "別の媒体ではないか、確かめてください。", en: "Check whether it is another medium."))
  }

  func notYetErased(_ cell: SheetCell, _ name: String) {
    report(
      "not-yet-erased", .warning, at: cell.location,
      LocalizedText(
        ja: "「\(name)」の消去の日が、証明の日より後です", en: "\"\(name)\" was erased after the day of the certificate"),
      help: LocalizedText(ja: "消去した後の証明書を求めてください。", en: "Ask for a certificate of a day after it."))
  }

  func unknownCopy(_ copy: CertificateCopy) {
    report(
      "unknown-copy", .warning, at: copy.row.location,
      LocalizedText(
        ja: "「\(copy.name)」は案件ファイルの holdings にない控えです", en: "\"\(copy.name)\" is a copy that the case does not name"),
      help: LocalizedText(
        ja: "案件ファイルの holdings に加えてください。", en: "Add it to \"holdings\" of the case."))
  }

  func copyNotListed(_ name: String, at place: SourceLocation) {
    report(
      "copy-not-listed", .warning, at: place,
      LocalizedText(ja: "控え「\(name)」が証明書に載っていません", en: "the copy \"\(name)\" is not in the certificate"),
      help: LocalizedText(ja: "消したかどうかを尋ね、載せてもらってください。", en: "Ask whether it was erased, and have it listed."))
  }

  func copyIncomplete(_ copy: CertificateCopy) {
    let ja = copy.missing.map(\.ja).joined(separator: "、")
    let en = copy.missing.map { $0[.en] }.joined(separator: ", ")
    report(
      "copy-incomplete", .warning, at: copy.row.location,
      LocalizedText(ja: "「\(copy.name)」の行に、\(ja)がありません", en: "the line of \"\(copy.name)\" lacks: \(en)"),
      help: LocalizedText(ja: "書いてもらうまで、消去したとは扱いません。", en: "Until it is filled in, the copy does not count as erased."))
  }

  func kindWithoutCopies(_ kind: CopyKind, at place: SourceLocation) {
    report(
      "kind-without-copies", .warning, at: place,
      LocalizedText(
        ja: "種類「\(kind.label.ja)」は「あり」ですが、一覧に1件もありません",
        en: "\(kind.label[.en]): the answer is yes, but none is listed"))
  }

  func kindWithCopies(_ kind: CopyKind, at place: SourceLocation) {
    report(
      "kind-with-copies", .warning, at: place,
      LocalizedText(
        ja: "種類「\(kind.label.ja)」は「なし」ですが、一覧にあります", en: "\(kind.label[.en]): the answer is no, but one is listed"))
  }

  func kindNotAnswered(_ kind: CopyKind, at place: SourceLocation) {
    report(
      "kind-not-answered", .warning, at: place,
      LocalizedText(
        ja: "種類「\(kind.label.ja)」が「あり」か「なし」か書かれていません", en: "\(kind.label[.en]): neither yes nor no was chosen"),
      help: LocalizedText(
        ja: "書いていないことは「なし」とみなしません。", en: "What is not said does not count as no."))
  }
}
