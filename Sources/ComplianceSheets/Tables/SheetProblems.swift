package import SourceText

/// Collects what is wrong with sheets during one reading, all at once.
package final class SheetProblems {
  /// What was found, in the order of finding.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Creates an empty list.
  package init() {}

  /// Whether anything makes the sheet unusable.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Takes over what another reading found.
  package func add(_ others: [Diagnostic]) { diagnostics += others }

  /// Reports something; its code is `sheet.` and the slug.
  package func report(
    _ slug: String, _ severity: Diagnostic.Severity = .error, at location: SourceLocation?, path: String? = nil,
    _ message: LocalizedText, help: LocalizedText? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code: "sheet.\(slug)", severity: severity, location: location, path: path, message: message, help: help))
  }

  /// A word that is none of those allowed, with the nearest.
  package func notOffered(_ cell: SheetCell, among words: [String], for heading: LocalizedText) {
    let near = nearestName(to: cell.text, in: words)
    let list = words.prefix(12).joined(separator: "、") + (words.count > 12 ? "…" : "")
    report(
      "not-offered", at: cell.location,
      LocalizedText(
        ja: "「\(cell.text)」は、\(heading.ja)の欄に書ける語ではありません",
        en: "\"\(cell.text)\" is not one of the words for \(heading[.en])"),
      help: LocalizedText(
        ja: (near.map { "もしかして：\($0)。" } ?? "") + (words.isEmpty ? "" : "選べる語：\(list)"),
        en: (near.map { "Did you mean \($0)? " } ?? "") + (words.isEmpty ? "" : "Allowed: \(list)")))
  }

  /// A row that needs a cell which is blank.
  /// - Parameter cell: What was written elsewhere in the row, so that the cell is needed.
  package func missing(_ heading: LocalizedText, at location: SourceLocation, because cell: SheetCell? = nil) {
    report(
      "missing-cell", at: location,
      LocalizedText(
        ja: (cell.map { "「\($0.text)」と書いたので、\(heading.ja)が要りますが、その欄が空です" }) ?? "\(heading.ja)の欄が空です",
        en: (cell.map { "\"\($0.text)\" needs \"\(heading[.en])\", which is blank" })
          ?? "the cell of \"\(heading[.en])\" is blank"),
      help: LocalizedText(ja: "この行の「\(heading.ja)」に書いてください。", en: "Fill in \"\(heading[.en])\" of this row."))
  }

  /// A sheet that does not tell whose it is.
  func noOrigin(_ message: LocalizedText, path: String) {
    report(
      "no-origin", .warning, at: nil, path: path, message,
      help: LocalizedText(
        ja: "行のIDと文から読みます。案件を確かめてください。", en: "Rows are read by their ids and texts. Check the case."))
  }

  func twice(_ heading: String, at location: SourceLocation, first: Int) {
    let column = SourceFile.CellPlace(row: location.line, column: first)
    report(
      "heading-twice", at: location,
      LocalizedText(
        ja: "見出し「\(heading)」の列が二つあります（もう一つは \(column)）",
        en: "two columns have the heading \"\(heading)\" (the other is at \(column))"),
      help: LocalizedText(ja: "どちらか一方の見出しを変えてください。", en: "Change the heading of one of them."))
  }

  func missingColumn(_ heading: LocalizedText, at location: SourceLocation) {
    report(
      "missing-column", at: location,
      LocalizedText(ja: "「\(heading.ja)」の列がありません", en: "there is no column \"\(heading[.en])\""),
      help: LocalizedText(
        ja: "見出しの行に「\(heading.ja)」の列を戻してください。", en: "Put the column \"\(heading[.en])\" back into the head."))
  }

  func formulaError(_ text: String, at location: SourceLocation) {
    report(
      "formula-error", at: location,
      LocalizedText(ja: "式がエラー（\(text)）になっています", en: "the formula of this cell gives an error (\(text))"),
      help: LocalizedText(ja: "式を消して、値を書いてください。", en: "Replace the formula by a value."))
  }
}
