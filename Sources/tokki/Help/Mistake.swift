internal import SourceText

/// A wrong command line: what is wrong, how the command is used, and where more is said.
struct Mistake {
  let message: String
  let full: String
  /// The commands that could have been meant.
  let commands: [String]

  func text(in language: Language) -> String {
    let what =
      "\(Diagnostic.Severity.error.label[language]): \(ParserMessage(english: message, commands: commands).text(in: language))"
    let usage = line(beginning: "Usage: ").map { language == .ja ? "使い方: \($0)" : "Usage: \($0)" }
    let help = line(beginning: "  See '").map { $0.prefix { $0 != "'" } }
      .map { language == .ja ? "  詳しくは \($0)" : "  More: \($0)" }
    return [what.escapedLines, usage, help].compactMap { $0 }.joined(separator: "\n")
  }

  private func line(beginning start: String) -> Substring? {
    full.split(separator: "\n").first { $0.hasPrefix(start) }?.dropFirst(start.count)
  }
}

extension String {
  /// The text with each line made safe for a terminal; what the user typed may stand in it.
  fileprivate var escapedLines: String {
    split(separator: "\n").map { String($0).escapedForTerminal }.joined(separator: "\n")
  }
}
