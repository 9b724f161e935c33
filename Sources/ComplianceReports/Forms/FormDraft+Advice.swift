import SourceText

/// What the draft says to whoever writes the paper: it stands after the last sheet, to be taken away with it.
extension FormDraft {
  /// A field that a person must still fill in, or something that must be checked.
  public struct Gap: Sendable, Hashable {
    /// The sheet, by what it is about.
    public var sheet: String
    /// The field, or what must be checked.
    public var field: String
    /// What helps whoever fills it in.
    public var hints: [String] = []

    /// Sheet and field in one line.
    func text(in language: Language) -> String {
      sheet.isEmpty ? field : sheet + (language == .ja ? "：" : ": ") + field
    }
  }

  /// Everything that must still be filled in, in the order of the paper.
  public var gaps: [Gap] {
    sheets.flatMap { sheet -> [Gap] in
      var heading = ""
      return sheet.blocks.flatMap { block -> [Gap] in
        if case .heading(let text) = block { heading = text }
        guard case .box(let rows) = block else { return [] }
        return rows.flatMap { row in
          row.parts.filter(\.isMissing).map { part in
            Gap(
              sheet: [sheet.subject, heading].filter { !$0.isEmpty }.joined(separator: language == .ja ? "　" : ", "),
              field: part.label ?? row.label, hints: part.hints)
          }
        }
      }
    }
  }

  /// Everything that must be checked before the paper is handed in.
  public var checks: [Gap] {
    sheets.flatMap { sheet in sheet.checks.map { Gap(sheet: sheet.subject, field: $0) } }
  }

  // MARK: Words

  /// The heading above all that is no part of the paper.
  var adviceTitle: String {
    language == .ja
      ? "手がかり（下書きのための注。提出する前に外す）" : "Hints (for whoever writes the paper; take them away before it is handed in)"
  }

  /// The heading of what must still be filled in.
  var gapsTitle: String { language == .ja ? "記入が必要な欄（\(gaps.count)）" : "Fields to fill in (\(gaps.count))" }

  /// What stands there where nothing is left; that is not to say that all is well.
  var noGaps: String {
    guard checks.isEmpty else {
      return language == .ja ? "空いている欄はないが、下の「確かめること」が残る。" : "No field is blank, but see what to check below."
    }
    return language == .ja ? "どの欄にも案件から写した内容がある。" : "Every field holds something from the case."
  }

  /// The heading of what must be checked.
  var checksTitle: String { language == .ja ? "確かめること（\(checks.count)）" : "To check (\(checks.count))" }

  /// The heading of the notes of the case's file.
  var caseNotesTitle: String { language == .ja ? "案件ファイルの注記" : "Notes of the case file" }

  /// A hint with the word that says so.
  func marked(hint: String) -> String { (language == .ja ? "手がかり：" : "hint: ") + hint }
}
