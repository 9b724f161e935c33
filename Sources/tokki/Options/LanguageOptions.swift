internal import ArgumentParser
internal import SourceText

/// The language of everything a command says.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ja: "ことば。省略すると tokki.yaml のもの、なければ環境変数 LANG が en で始まれば英語、ほかは日本語",
      en: "Language; if left out that of tokki.yaml, else of LANG.", value: "LANG"))
  var lang: Language?
}

extension ArgumentHelp {
  /// Creates help in the language of this run.
  init(ja: String, en: String, value: String? = nil) {
    self.init(stringLiteral: inReadersLanguage(ja: ja, en: en))
    valueName = value
  }
}
