internal import ComplianceModel
internal import Glibc
internal import SourceText
internal import Synchronization

/// The language that a run speaks.
enum ReaderLanguage {
  /// The language of this run, known before the command line is parsed: its messages are in it too.
  static var ofThisRun: Language { current.withLock { $0 } }

  /// At first that of the current folder, for help and for mistakes on the command line.
  private static let current = Mutex(
    language(arguments: CommandLine.arguments, folder: ofCurrentFolder, environment: environmentVariable))

  /// From now on the language that goes with a ward's folder is spoken, or with none.
  static func settle(_ folder: Language?) {
    let language = language(
      arguments: CommandLine.arguments, folder: folder, environment: environmentVariable)
    current.withLock { $0 = language }
  }

  /// `--lang` where it is given, else what the ward's folder says, else English in an English locale, else Japanese.
  ///
  /// The locale is the first of LC_ALL, LC_MESSAGES and LANG that is set, as in other programs; C and POSIX mean
  /// Japanese.
  static func language(
    arguments: [String], folder: @autoclosure () -> Language?, environment: (String) -> String?
  ) -> Language {
    var chosen: Language?
    var isValue = false
    for argument in arguments.dropFirst() {
      if argument == "--" { break }
      if isValue { chosen = Language(rawValue: argument) ?? chosen }
      isValue = argument == "--lang"
      if argument.hasPrefix("--lang=") { chosen = Language(rawValue: String(argument.dropFirst(7))) ?? chosen }
    }
    if let language = chosen ?? folder() { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .ja
  }

  /// What the `tokki.yaml` of the current folder says, if it can be read.
  private static var ofCurrentFolder: Language? {
    var search = WardFolderSearch()
    return search.nearest(to: ".").flatMap { WardFolderDecoder.language(of: $0.document) }
  }
}

/// The value of an environment variable.
func environmentVariable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// A text in the language of this run.
func inReadersLanguage(ja: String, en: String) -> String { LocalizedText(ja: ja, en: en)[ReaderLanguage.ofThisRun] }
