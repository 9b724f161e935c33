internal import ComplianceReports
internal import SourceText

/// A help screen of the argument parser in the language of the reader, laid out for the width of the terminal.
///
/// The parser's own words are English and its lines break by characters, so its screen is taken in very wide lines,
/// whose form is fixed, and laid out again.
struct HelpScreen {
  /// So wide that the parser breaks no line.
  static let unbroken = 10_000

  private let lines: [String]
  private let language: Language
  private let width: Int
  private static let column = 26

  /// Takes a screen that the parser made for `unbroken` columns; nil for any other text.
  init?(parserText: String, language: Language, width: Int) {
    guard parserText.hasPrefix("OVERVIEW: ") else { return nil }
    lines = parserText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.language = language
    self.width = max(40, min(width, 120))
  }

  /// The screen.
  var text: String {
    var writer = TerminalWriter(usesColor: false, width: width)
    var place = 0
    while place < lines.count {
      let line = lines[place]
      place += 1
      if line.isEmpty {
        writer.blank()
      } else if line.hasPrefix("  See '") {
        writer.paragraph(seeAlso(line), indent: 2)
      } else if line.hasPrefix("  "), !line.hasPrefix("   ") {
        var label = line
        var description = ""
        if place < lines.count, lines[place].hasPrefix(String(repeating: " ", count: Self.column)) {
          description = lines[place]
          place += 1
        } else if line.count > Self.column {
          label = String(line.prefix(Self.column))
          description = String(line.dropFirst(Self.column))
        }
        // What can be left out says so in its own description.
        label = label.replacing(" (default)", with: "")
        add(label: trimmed(label), description: translated(trimmed(description)), to: &writer)
      } else {
        writer.paragraph(heading(line))
      }
    }
    return String(writer.text.reversed().drop { $0 == "\n" }.reversed())
  }

  /// Adds an argument or command with its description beside it, or below where it is long.
  private func add(label: String, description: String, to writer: inout TerminalWriter) {
    let column = Self.column - 2
    if displayWidth(label) < column {
      writer.labeled(label, [TerminalWriter.Span(description)], indent: 2, column: column, style: .plain)
    } else {
      writer.line(label, indent: 2)
      writer.paragraph(description, indent: Self.column)
    }
  }

  private func trimmed(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }

  private func heading(_ line: String) -> String {
    for (english, japanese) in [("OVERVIEW: ", ""), ("USAGE: ", "使い方: ")] where line.hasPrefix(english) {
      let prefix = language == .ja ? japanese : english == "OVERVIEW: " ? "" : "Usage: "
      return prefix + line.dropFirst(english.count)
    }
    let title: LocalizedText? =
      switch line {
      case "ARGUMENTS:": LocalizedText(ja: "引数:", en: "Arguments:")
      case "OPTIONS:": LocalizedText(ja: "オプション:", en: "Options:")
      case "SUBCOMMANDS:": LocalizedText(ja: "コマンド:", en: "Commands:")
      default: nil
      }
    return title?[language] ?? line
  }

  private func seeAlso(_ line: String) -> String {
    let name = language == .ja ? "<コマンド>" : "<command>"
    let command =
      (line.split(separator: "'").dropFirst().first ?? "").split(separator: " ").dropLast()
      .joined(separator: " ") + " \(name)"
    return language == .ja ? "詳しくは \(command)" : "See \(command) for details."
  }

  private func translated(_ description: String) -> String {
    guard language == .ja else { return description }
    switch description {
    case "Show help information.": return "この説明を表示する"
    case "Show the version.": return "版と、同梱の基準の版を表示する"
    default: break
    }
    return description.replacing(" (values: ", with: "（").replacing("; default: ", with: "。省略すると ")
      .replacing(" (default: ", with: "（省略すると ").replacing(/\)$/, with: "）")
  }
}
