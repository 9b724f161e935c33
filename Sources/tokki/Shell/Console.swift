internal import Glibc
internal import SourceText

/// Standard error, and what is known of the terminal.
enum Console {
  /// Shows diagnostics to the user.
  static func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    say(diagnostics.map { $0.rendered(in: ReaderLanguage.ofThisRun) }.joined(separator: "\n"))
  }

  /// Writes a line to standard error; that nobody reads it is no failure.
  static func say(_ text: String) {
    _ = Descriptor(number: STDERR_FILENO).write(Array((text + "\n").utf8)[...])
  }

  /// Whether colours help: standard output is a terminal and NO_COLOR is not set.
  static var showsColor: Bool {
    isatty(STDOUT_FILENO) == 1 && (environmentVariable("NO_COLOR") ?? "").isEmpty
      && environmentVariable("TERM") != "dumb"
  }

  /// The columns of text that no terminal shows.
  static let standardWidth = 100

  /// The columns that text may take: those of the terminal, else the standard.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return standardWidth }
    return Int(size.ws_col)
  }
}
