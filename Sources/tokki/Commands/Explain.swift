internal import ArgumentParser
internal import SourceText

/// Shows why a finding is one, what a control is, or what a requirement asks for.
struct Explain: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: inReadersLanguage(
        ja: "指摘・管理項目・要求事項を、理由と場所とともに説明する",
        en: "Explain a finding, a control or a requirement: why and where."))
  }

  @OptionGroup var language: LanguageOptions
}
