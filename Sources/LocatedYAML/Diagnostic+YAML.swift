internal import SourceText

/// The mistakes of a tree that libyaml itself accepts.
extension Diagnostic {
  static func duplicateKey(_ key: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.duplicate-key", location: location, length: key.unicodeScalars.count,
      message: LocalizedText(ja: "項目「\(key)」が二度書かれています", en: "the key `\(key)` is written twice"),
      help: LocalizedText(ja: "どちらか一つにしてください。", en: "Keep only one of them."),
      related: [
        Related(
          location: first, message: LocalizedText(ja: "一つ目の「\(key)」", en: "the first `\(key)`"))
      ])
  }

  static func alias(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.alias", location: location, length: name.unicodeScalars.count + 1,
      message: LocalizedText(ja: "別の場所を指す記号（*\(name)）は使えません", en: "the alias `*\(name)` is not supported"),
      help: LocalizedText(
        ja: "指している内容をそのまま書いてください。「*」で始まる文章なら引用符（\"…\"）で囲んでください。",
        en: "Write out what it refers to. A text that begins with `*` goes in quotes."))
  }

  static func anchor(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.anchor", location: location,
      message: LocalizedText(ja: "目印の記号（&\(name)）は使えません", en: "the anchor `&\(name)` is not supported"),
      help: LocalizedText(
        ja: "「&\(name)」を消してください。「&」で始まる文章なら引用符（\"…\"）で囲んでください。",
        en: "Delete `&\(name)`. A text that begins with `&` goes in quotes."))
  }

  static func tag(_ tag: String, at location: SourceLocation) -> Diagnostic {
    let core = "tag:yaml.org,2002:"
    let name = tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag
    return Diagnostic(
      code: "yaml.tag", location: location,
      message: LocalizedText(ja: "型の記号（\(name)）は使えません", en: "the tag `\(name)` is not supported"),
      help: LocalizedText(
        ja: "「!」で始まる記号を消してください。数や真偽値を文字として書くときと、「!」で始まる文章は、引用符（\"…\"）で囲んでください。",
        en: "Delete the word with `!`. Numbers meant as text, and a text that begins with `!`, go in quotes."))
  }

  static func complexKey(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.complex-key", location: location,
      message: LocalizedText(ja: "一覧や項目の集まりを項目名にすることはできません", en: "a list or mapping cannot be a key"),
      help: LocalizedText(
        ja: "「項目名: 値」の形で書いてください。「{」「[」「?」で始まる文章なら引用符（\"…\"）で囲んでください。",
        en: "Write `key: value`. A text that begins with `{`, `[` or `?` goes in quotes."))
  }

  static func severalDocuments(at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.several-documents", location: location,
      message: LocalizedText(
        ja: "一つのファイルに文書が二つ以上あります（「---」は文書の区切りです）",
        en: "there is more than one document in the file (`---` separates documents)"),
      help: LocalizedText(
        ja: "ファイルを分けるか、「---」の行を消してください。", en: "Split the file, or delete the line `---`."),
      related: [
        Related(location: first, message: LocalizedText(ja: "一つ目の文書", en: "the first document"))
      ])
  }

  static func version(_ version: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.directive", location: location,
      message: LocalizedText(ja: "YAML \(version) の指定には対応していません", en: "YAML \(version) is not supported"),
      help: LocalizedText(
        ja: "YAML 1.2 として読みます。「%YAML」の行を消してください。", en: "Files are read as YAML 1.2. Delete the line `%YAML`."))
  }

  static func tagDirective(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.directive", location: location,
      message: LocalizedText(ja: "「%TAG」の指定は使えません", en: "the directive `%TAG` is not supported"),
      help: LocalizedText(ja: "「%TAG」の行を消してください。", en: "Delete the lines that begin with `%TAG`."))
  }

  static func empty(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.empty", location: location,
      message: LocalizedText(ja: "ファイルに何も書かれていません", en: "there is nothing in the file"),
      help: LocalizedText(
        ja: "別のファイルを指定していないか、保存し忘れていないか確かめてください。",
        en: "Check that this is the file you meant and that it was saved."))
  }

  static func tooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.limit.depth", location: location,
      message: LocalizedText(ja: "入れ子が深すぎます", en: "this is nested too deeply"),
      help: LocalizedText(
        ja: "\(limit.grouped) 段まで読みます。閉じ忘れた「[」や「{」がないか確かめてください。",
        en: "At most \(limit.grouped) levels are read. Check for a `[` or `{` that is not closed."))
  }

  static func tooManyNodes(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.limit.nodes", location: location,
      message: LocalizedText(ja: "値の数が多すぎます", en: "there are too many values"),
      help: LocalizedText(
        ja: "項目名を含めて \(limit.grouped) 個まで読みます。ファイルを分けてください。",
        en: "At most \(limit.grouped) values, keys included, are read. Split the file."))
  }

  static func blankRun(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      code: "yaml.limit.blank", location: location,
      message: LocalizedText(ja: "空白や空行が続きすぎています", en: "there are too many spaces or empty lines in a row"),
      help: LocalizedText(
        ja: "続けて \(limit.grouped) バイト未満にしてください。", en: "Keep them below \(limit.grouped) bytes in a row."))
  }

  static func moreMistakes(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      code: "yaml.more-mistakes", severity: .note, path: file.path,
      message: LocalizedText(ja: "誤りが多いため、ここまでで読むのをやめました", en: "reading stopped here because of too many mistakes"),
      help: LocalizedText(
        ja: "上の誤りを直してから、もう一度実行してください。", en: "Correct the mistakes above, then try again."))
  }
}
