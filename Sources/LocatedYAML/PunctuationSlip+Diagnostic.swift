internal import SourceText

extension PunctuationSlip {
  /// The diagnostic for a text that begins at a place.
  func diagnostic(at start: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity,
      location: SourceLocation(file: start.file, line: start.line, column: start.column + offset),
      message: message, help: help)
  }

  private var code: String {
    switch kind {
    case .wideColon: "yaml.full-width-colon"
    case .wideSpaceAfterColon, .wideSpaceAfterDash, .wideSpaceBeforeKey: "yaml.full-width-space"
    case .missingSpaceAfterColon: "yaml.missing-space"
    case .tab: "yaml.tab"
    }
  }

  private var message: LocalizedText {
    switch kind {
    case .wideColon:
      LocalizedText(
        ja: "「\(key)」のあとが全角のコロン（：）です。このままでは項目になりません",
        en: "there is a full-width colon (：) after `\(key)`, which makes it text and not a key")
    case .wideSpaceAfterColon:
      LocalizedText(
        ja: "「\(key):」のあとが全角の空白です。このままでは項目になりません",
        en: "there is a full-width space after `\(key):`, which makes it text and not a key")
    case .missingSpaceAfterColon:
      LocalizedText(
        ja: "「\(key):」のあとに空白がありません。このままでは項目になりません",
        en: "there is no space after `\(key):`, which makes it text and not a key")
    case .wideSpaceAfterDash:
      LocalizedText(
        ja: "箇条書きの「-」のあとが全角の空白です。このままでは箇条書きになりません",
        en: "there is a full-width space after the `-` of a list item, which makes it text")
    case .wideSpaceBeforeKey:
      LocalizedText(ja: "行の初めが全角の空白です", en: "the line begins with a full-width space")
    case .tab:
      LocalizedText(ja: "字下げにタブが使われています", en: "the line is indented with a tab")
    }
  }

  private var help: LocalizedText {
    switch kind {
    case .wideColon, .wideSpaceAfterColon, .missingSpaceAfterColon:
      LocalizedText(
        ja: "半角のコロンと半角の空白で「\(key): 値」と書いてください。項目でなく文章なら、全体を引用符（\"…\"）で囲んでください。",
        en: "Write `\(key): value` with an ordinary colon and space. If it is text and not a key, put it in quotes.")
    case .wideSpaceAfterDash:
      LocalizedText(
        ja: "半角の空白で「- 値」と書いてください。", en: "Write `- value` with an ordinary space.")
    case .wideSpaceBeforeKey:
      LocalizedText(
        ja: "字下げは半角の空白で書いてください。", en: "Write indentation with ordinary spaces.")
    case .tab:
      LocalizedText(
        ja: "タブを半角の空白に替えてください（一段につき二つ）。", en: "Replace each tab by ordinary spaces, two for each level.")
    }
  }
}
