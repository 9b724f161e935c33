internal import Glibc
internal import SourceText

/// The language that a run speaks.
enum ReaderLanguage {
  /// The language of this run, known before the command line is parsed: its messages are in it too.
  static let ofThisRun = language(arguments: CommandLine.arguments, environment: environmentVariable)

  /// `--lang` where it is given, else English in an English locale, else Japanese.
  ///
  /// The locale is the first of LC_ALL, LC_MESSAGES and LANG that is set, as in other programs; C and POSIX mean
  /// Japanese.
  static func language(arguments: [String], environment: (String) -> String?) -> Language {
    var chosen: Language?
    var isValue = false
    for argument in arguments.dropFirst() {
      if argument == "--" { break }
      if isValue { chosen = Language(rawValue: argument) ?? chosen }
      isValue = argument == "--lang"
      if argument.hasPrefix("--lang=") { chosen = Language(rawValue: String(argument.dropFirst(7))) ?? chosen }
    }
    if let chosen { return chosen }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .ja
  }
}

/// The value of an environment variable.
func environmentVariable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// A text in the language of this run.
func inReadersLanguage(ja: String, en: String) -> String { LocalizedText(ja: ja, en: en)[ReaderLanguage.ofThisRun] }
