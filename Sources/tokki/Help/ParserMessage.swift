internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// A message of the argument parser about a wrong command line, in the language of the reader.
///
/// The parser has English texts only and keeps its error types to itself, so its sentences are recognised by their
/// form; what is not recognised is shown as it is.
struct ParserMessage {
  let english: String
  /// The commands that could have stood where an argument was not expected.
  var commands: [String] = []

  /// The message.
  func text(in language: Language) -> String {
    // An apostrophe is no quotation mark.
    let quoted = english.split(separator: "Can't ").joined().split(separator: "'", omittingEmptySubsequences: false)
      .enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let first = quoted.first ?? ""
    if hasUnexpected, !commands.isEmpty {
      let nearest = nearestName(to: first, in: commands) ?? onlyCommand(beginning: first)
      return language == .ja
        ? "コマンド「\(first)」はありません" + (nearest.map { "。「\($0)」のことですか" } ?? "")
        : "There is no command '\(first)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    }
    let meant = english.hasPrefix("The value") ? word(for: first, of: quoted.dropFirst().first ?? "") : nil
    guard language == .ja else { return english + (meant.map { "\nDid you mean '\($0)'?" } ?? "") }
    let forms: [(start: String, japanese: String)] = [
      ("Unknown option", "オプション「\(first)」はありません\(suggestion(quoted))"),
      ("Missing value for", "「\(first)」の値がありません"),
      ("Missing expected argument", "引数「\(first)」がありません"),
      ("Unexpected argument", "引数「\(first)」は余分です"),
      ("The option", "オプション「\(first)」は値をとりませんが、「\(quoted.last ?? "")」が付いています"),
      (
        "The value",
        "「\(first)」は「\(quoted.dropFirst().first ?? "")」の値として使えません"
          + (meant.map { "。もしかして: \($0)" } ?? "") + choices(quoted)
      ),
      ("Invalid option", "オプションの書き方が正しくありません（\(english.drop { $0 != ":" }.dropFirst(2))）"),
      ("Missing required subcommand", "コマンドがありません"),
      ("Can't generate completion scripts", "シェル「\(first)」の補完は作れません。bash、zsh、fish のどれかを指定してください"),
      ("Can't autodetect a supported shell", "シェルが分かりません。bash、zsh、fish のどれかを指定してください"),
    ]
    if let form = forms.first(where: { english.hasPrefix($0.start) }) { return form.japanese }
    if hasUnexpected {
      return "余分な引数があります: \(quoted.joined(separator: "、"))"
    }
    return english
  }

  /// Whether there were arguments that nothing was expected for.
  private var hasUnexpected: Bool {
    english.hasPrefix("Unexpected argument") || english.drop(while: \.isNumber).hasPrefix(" unexpected arguments")
  }

  /// The command that somebody wrote the beginning of, where only one begins like that.
  private func onlyCommand(beginning start: String) -> String? {
    let found = start.isEmpty ? [] : commands.filter { $0.hasPrefix(start) }
    return found.count == 1 ? found[0] : nil
  }

  /// The word that is written for what officers call a stage, a severity or a kind of case.
  private func word(for name: String, of option: String) -> String? {
    func first(_ words: [(word: String, label: LocalizedText)]) -> String? {
      words.first { $0.label.isCalled(name) }?.word
    }
    switch option.prefix(while: { $0 != " " }) {
    case "--stage": return first(Stage.allCases.map { ($0.word, $0.label) })
    case "--fail-on": return first(Severity.allCases.map { ($0.word, $0.label) })
    case "--kind": return first(Dossier.Kind.allCases.map { ($0.rawValue, $0.label) })
    default: return nil
    }
  }

  private func suggestion(_ quoted: [String]) -> String {
    quoted.count > 1 ? "。「\(quoted[1])」のことですか" : ""
  }

  private func choices(_ quoted: [String]) -> String {
    // After the name of the option a reason may follow.
    let parts = english.split(separator: "'", omittingEmptySubsequences: false)
    if parts.count >= 5, parts[4].hasPrefix(": ") { return "。" + parts[4...].joined(separator: "'").dropFirst(2) }
    let values = quoted.dropFirst(2)
    guard values.isEmpty else { return "。次のどれかにしてください: \(values.joined(separator: "、"))" }
    let listed = english.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
    return listed.isEmpty ? "" : "。次のどれかにしてください: \(listed.joined(separator: "、"))"
  }
}
