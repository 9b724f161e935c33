internal import SourceText

/// A problem of libyaml in plain words.
struct SyntaxExplanation {
  /// The place that helps most.
  enum Place {
    case problem
    case beginning
    case problemAndBeginning
  }

  var code = "yaml.syntax"
  var message: LocalizedText
  var help: LocalizedText
  var place = Place.problem

  /// The number of characters beyond which libyaml takes nothing for a key.
  private static let longestKey = 1_024

  private init(
    _ ja: String, _ en: String, help: LocalizedText, at place: Place = .problem, code: String = "yaml.syntax"
  ) {
    self.code = code
    message = LocalizedText(ja: ja, en: en)
    self.help = help
    self.place = place
  }

  /// Creates the explanation of a failure on a line.
  init(_ failure: ParserFailure, on line: String) {
    let scalars = line.unicodeScalars
    let rest = scalars.dropFirst(failure.position.column - 1)
    let character = rest.first
    let isFirst = !scalars.prefix(failure.position.column - 1).contains { $0 != " " }
    self =
      switch failure.problem {
      case "could not find expected ':'": Self.noColon
      case "mapping values are not allowed in this context":
        failure.position.column > Self.longestKey ? Self.longKey : Self.unexpectedColon
      case "mapping keys are not allowed in this context", "block sequence entries are not allowed in this context":
        Self.unexpectedIndicator(character ?? "-")
      case "found character that cannot start any token": Self.badFirstCharacter(character)
      case "did not find expected key" where character == ":",
        "did not find expected node content" where character == ":":
        Self.noKey
      case "did not find expected key", "did not find expected '-' indicator":
        isFirst ? Self.uneven : Self.afterValue
      case "did not find expected ',' or ']'": Self.unclosed("[", "]")
      case "did not find expected ',' or '}'": Self.unclosed("{", "}")
      case "did not find expected node content": Self.noValue
      case "did not find expected <document start>": Self.trailing
      case "found unexpected end of stream", "found unexpected document indicator": Self.unclosedQuote
      case "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code":
        Self.badEscape
      case "found a tab character where an indentation space is expected",
        "found a tab character that violates indentation":
        Self.tab
      default: Self.other(failure)
      }
  }

  private static func other(_ failure: ParserFailure) -> SyntaxExplanation {
    switch failure.problem {
    case "found an indentation indicator equal to 0", "did not find expected comment or line break":
      afterBlockMark
    case "found incompatible YAML document": version
    case "found duplicate %YAML directive", "found unknown directive name",
      "could not find expected directive name", "found unexpected non-alphabetical character",
      "found extremely long version number", "did not find expected version number",
      "did not find expected digit or '.' character", "found duplicate %TAG directive",
      "did not find expected whitespace":
      directive
    case "did not find expected alphabetic or numeric character", "did not find expected '!'",
      "did not find the expected '>'", "did not find expected tag URI", "did not find URI escaped octet",
      "found an incorrect leading UTF-8 octet", "found an incorrect trailing UTF-8 octet",
      "did not find expected whitespace or line break", "found undefined tag handle":
      mark
    default:
      SyntaxExplanation(
        "YAML の書き方が正しくありません（\(failure.problem)）", "this is not YAML (\(failure.problem))", help: general)
    }
  }

  // MARK: The problems

  private static let noColon = SyntaxExplanation(
    "項目名のあとのコロン（:）がありません", "there is no `:` after the key",
    help: LocalizedText(
      ja: "半角のコロンと空白で「項目名: 値」と書いてください。前の行の続きなら、前の行より字下げを深くしてください。",
      en: "Write `key: value`. To continue the line above, indent this one further."),
    at: .beginning)

  private static let unexpectedColon = SyntaxExplanation(
    "ここにコロン（: ）は書けません", "a `: ` is not allowed here",
    help: LocalizedText(
      ja: "値の文章に「: 」を含むときは、値の全体を引用符（\"…\"）で囲んでください。項目なら、字下げを前後の項目にそろえてください。",
      en: "Put a text that contains `: ` in quotes. If this is a key, align it with the keys around it."))

  private static let longKey = SyntaxExplanation(
    "行が長いため、ここにコロン（: ）は書けません", "the line is too long for a `: ` here",
    help: LocalizedText(
      ja: "項目名は 1,024 文字までです。値の文章に「: 」を含むときは、値の全体を引用符（\"…\"）で囲んでください。",
      en: "A key has at most 1,024 characters. Put a text that contains `: ` in quotes."))

  private static func unexpectedIndicator(_ character: Unicode.Scalar) -> SyntaxExplanation {
    SyntaxExplanation(
      "ここに「\(character) 」は書けません", "a `\(character) ` is not allowed here",
      help: LocalizedText(
        ja: "箇条書きは項目名の次の行から始めてください。「\(character) 」で始まる文章なら引用符（\"…\"）で囲んでください。",
        en: "Begin a list on the line below its key. Put a text that begins with `\(character) ` in quotes."))
  }

  private static func badFirstCharacter(_ character: Unicode.Scalar?) -> SyntaxExplanation {
    guard let character, character != "\t" else { return tab }
    return SyntaxExplanation(
      "値を「\(character)」で始めることはできません", "a value cannot begin with `\(character)`",
      help: LocalizedText(
        ja: "値の全体を引用符（\"…\"）で囲んでください。", en: "Put the whole value in quotes."))
  }

  private static let uneven = SyntaxExplanation(
    "字下げが前後の行とそろっていません", "the indentation does not match the lines around it",
    help: LocalizedText(
      ja: "同じ段の項目や「-」は、行の初めの半角の空白の数をそろえてください。",
      en: "Give keys and dashes of one level the same number of spaces at the beginning of the line."),
    at: .problemAndBeginning)

  private static func unclosed(_ opening: String, _ closing: String) -> SyntaxExplanation {
    SyntaxExplanation(
      "「\(opening)」に対する「\(closing)」か、区切りの「,」がありません", "a `,` or the `\(closing)` that closes `\(opening)` is missing",
      help: LocalizedText(
        ja: "「\(opening)」は「\(closing)」で閉じ、間は半角の「, 」で区切ってください。",
        en: "Close `\(opening)` with `\(closing)`, and separate what is between them with `, `."),
      at: .problemAndBeginning)
  }

  private static let noValue = SyntaxExplanation(
    "値のあるはずの所に値がありません", "a value was expected here",
    help: LocalizedText(
      ja: "値を書くか、余分な記号を消してください。", en: "Write a value, or delete the punctuation that is too much."),
    at: .problemAndBeginning)

  private static let trailing = SyntaxExplanation(
    "文書の終わりのあとに、まだ何か書かれています", "there is something after the end of the document",
    help: LocalizedText(
      ja: "閉じ引用符（\"）や「]」「}」のあとの余分な文字を消してください。一覧や項目なら、字下げを行の初めからそろえてください。",
      en: "Delete what follows a closing quote, `]` or `}`. Keys and dashes of the first level begin in column 1."))

  private static let afterValue = SyntaxExplanation(
    "値が終わったあとに、まだ何か書かれています", "there is something after the end of the value",
    help: LocalizedText(
      ja: "引用符や括弧を閉じたあとには何も書けません。値の全体を引用符（\"…\" か '…'）で囲んでください。",
      en: "Nothing can follow a closing quote or bracket. Put the whole value in quotes (\"…\" or '…')."))

  private static let noKey = SyntaxExplanation(
    "項目名がありません", "the key is missing",
    help: LocalizedText(ja: "「項目名: 値」の形で書いてください。", en: "Write `key: value`."), code: "yaml.empty-key")

  private static let unclosedQuote = SyntaxExplanation(
    "引用符が閉じられていません", "this quote is not closed",
    help: LocalizedText(
      ja: "文章の終わりに、同じ引用符（\" または '）を書いてください。",
      en: "Write the same quotation mark at the end of the text."),
    at: .beginning)

  private static let badEscape = SyntaxExplanation(
    "「\\」のあとの文字が正しくありません", "this is no escape sequence",
    help: LocalizedText(
      ja: "「\\」をそのまま書くときは「\\\\」とするか、文章を '…' で囲んでください。",
      en: "Write `\\\\` for a backslash, or put the text in '…'."))

  private static let tab = SyntaxExplanation(
    "字下げにタブが使われています", "there is a tab where indentation is expected",
    help: LocalizedText(ja: "タブを半角の空白に替えてください。", en: "Replace the tab by ordinary spaces."),
    code: "yaml.tab")

  private static let afterBlockMark = SyntaxExplanation(
    "「|」や「>」のあとに余分な文字があります", "there is something after `|` or `>`",
    help: LocalizedText(
      ja: "文章は次の行から、字下げして書いてください。「|」「>」で始まる文章なら引用符（\"…\"）で囲んでください。",
      en: "Begin the text on the next line, indented. Put a text that begins with `|` or `>` in quotes."))

  private static let directive = SyntaxExplanation(
    "「%」で始まる行は使えません", "this line that begins with `%` is not supported",
    help: LocalizedText(
      ja: "その行を消してください。「%」で始まる文章なら引用符（\"…\"）で囲んでください。",
      en: "Delete the line. Put a text that begins with `%` in quotes."),
    at: .beginning, code: "yaml.directive")

  private static let version = SyntaxExplanation(
    "この YAML の版の指定には対応していません", "this version of YAML is not supported",
    help: LocalizedText(
      ja: "YAML 1.2 として読みます。「%YAML」の行を消してください。", en: "Files are read as YAML 1.2. Delete the line `%YAML`."),
    code: "yaml.directive")

  private static let mark = SyntaxExplanation(
    "「&」「*」「!」で始まる記号は使えません", "words that begin with `&`, `*` or `!` are not supported",
    help: LocalizedText(
      ja: "文章なら全体を引用符（\"…\"）で囲んでください。", en: "Put a text that begins with one of them in quotes."),
    at: .beginning)

  private static let general = LocalizedText(
    ja: "「項目名: 値」の形、字下げ、引用符と括弧の対応を確かめてください。",
    en: "Check `key: value`, the indentation, and that quotes and brackets are closed.")
}
