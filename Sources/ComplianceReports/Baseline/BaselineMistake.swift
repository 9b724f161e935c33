public import SourceText

/// What is wrong with a file that was to be compared with.
public struct BaselineMistake: Error {
  /// What the user is told.
  public let diagnostic: Diagnostic

  private init(_ code: String, at location: SourceLocation, _ message: LocalizedText, help: LocalizedText? = nil) {
    // The place without its line: lines of such a file help nobody, and may be very long.
    diagnostic = Diagnostic(
      code: "baseline.\(code)", path: location.description, message: message, help: help ?? BaselineMistake.help)
  }

  private static let help = LocalizedText(
    ja: "前回「tokki check … --format json --output 前回.json」で書き出したファイルを、そのまま指定してください。",
    en: "Name a file that `tokki check … --format json --output OLD.json` wrote, unchanged.")

  static func notJSON(at location: SourceLocation) -> BaselineMistake {
    BaselineMistake(
      "not-json", at: location,
      LocalizedText(ja: "JSON として読めません", en: "this cannot be read as JSON"))
  }

  static func empty(at location: SourceLocation) -> BaselineMistake {
    BaselineMistake("empty", at: location, LocalizedText(ja: "ファイルが空です", en: "the file is empty"))
  }

  static func cutShort(at location: SourceLocation) -> BaselineMistake {
    BaselineMistake(
      "cut-short", at: location,
      LocalizedText(ja: "途中で切れています", en: "this ends in the middle"),
      help: LocalizedText(
        ja: "書き出しやコピーが途中で終わっています。もとの報告を指定するか、報告を作り直してください。",
        en: "Writing or copying it was not finished. Name the original report, or make it again."))
  }

  static func notAReport(at location: SourceLocation) -> BaselineMistake {
    BaselineMistake(
      "not-a-report", at: location,
      LocalizedText(
        ja: "JSON ですが、tokki check の報告ではありません（\"format\": \"\(JSONFormat.format)\" がありません）",
        en: "this is JSON, but no report of tokki check (it has no \"format\": \"\(JSONFormat.format)\")"))
  }

  static func otherVersion(_ version: Int, at location: SourceLocation) -> BaselineMistake {
    BaselineMistake(
      "other-version", at: location,
      LocalizedText(
        ja: "報告の形式の版が違います（このファイルは \(version)、読めるのは \(JSONFormat.version)）",
        en: "the report has another version of its format (this file \(version), readable \(JSONFormat.version))"),
      help: LocalizedText(
        ja: "その報告を作った版の tokki を使うか、今の版で報告を作り直してください。",
        en: "Use the tokki that made the report, or make the report again with this one."))
  }

  static func otherForm(_ key: String? = nil, at location: SourceLocation) -> BaselineMistake {
    let japanese = key.map { "（「\($0)」がないか、読めない値です）" } ?? ""
    let english = key.map { " (\"\($0)\" is missing, or its value cannot be read)" } ?? ""
    return BaselineMistake(
      "other-form", at: location,
      LocalizedText(
        ja: "tokki check の報告の形になっていません\(japanese)",
        en: "this does not have the form of a report of tokki check\(english)"))
  }

  static func repeatedCase(_ id: String, at location: SourceLocation) -> BaselineMistake {
    BaselineMistake(
      "repeated-dossier", at: location,
      LocalizedText(ja: "案件「\(id)」が二度出てきます", en: "case \"\(id)\" is in it twice"))
  }

  static func tooMuch(at location: SourceLocation) -> BaselineMistake {
    BaselineMistake(
      "too-much", at: location,
      LocalizedText(
        ja: "深すぎる入れ子か、長すぎる文字列か、多すぎる指摘があります", en: "it nests too deep, or has too long a text or too many findings"))
  }
}
