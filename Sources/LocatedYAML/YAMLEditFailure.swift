public import SourceText

/// A reason why the text of a file was not changed.
public enum YAMLEditFailure: Error, Hashable, Sendable {
  /// The file cannot be read.
  case unreadable([Diagnostic])
  /// The new text could not be read back, for example because of an empty key or too many levels.
  case refused([Diagnostic])
  /// The new text could be read, but would not mean what was wanted, or a comment would be lost.
  case different(path: String)
  /// The file has nothing to add to or to remove from: its root is no mapping, the key no list, the list too short.
  case noSuchItem(path: String, key: String)

  /// What to tell the user.
  public var diagnostics: [Diagnostic] {
    switch self {
    case .unreadable(let diagnostics), .refused(let diagnostics): diagnostics
    case .different(let path):
      [
        Diagnostic(
          code: "yaml.edit", path: path,
          message: LocalizedText(
            ja: "このファイルの書き方では、変更を安全に書き込めませんでした", en: "the change could not be written safely into this file"),
          help: LocalizedText(
            ja: "ファイルは元のままです。その箇所を手で直してください。",
            en: "The file is as it was. Make this change by hand."))
      ]
    case .noSuchItem(let path, let key):
      [
        Diagnostic(
          code: "yaml.edit.item", path: path,
          message: LocalizedText(
            ja: "「\(key)」の一覧に、その項目がありません", en: "the list `\(key)` has no such item"),
          help: LocalizedText(
            ja: "ファイルの「\(key)」の部分を確かめてください。", en: "Look at `\(key)` in the file."))
      ]
    }
  }
}
