internal import ArgumentParser
internal import SourceText

/// What the exit code says; of several, the highest counts.
enum ExitStatus: Int32, Comparable {
  /// There is nothing to act on.
  case nothingToDo = 0
  /// There are findings, failing tests or remarks.
  case findings = 1
  /// The input or the command line is wrong.
  case wrongInput = 2
  /// The environment failed: disk, permission.
  case environmentFailed = 3

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

  /// The status that a diagnostic calls for.
  init(for diagnostic: Diagnostic) {
    switch (diagnostic.severity, diagnostic.code) {
    case (.error, "file.permission"), (.error, "file.unreadable"), (.error, "sheet.no-library"):
      self = .environmentFailed
    case (.error, _): self = .wrongInput
    case (.warning, _), (.note, _): self = .nothingToDo
    }
  }

  /// Ends a command; success ends by itself.
  func exit() throws {
    if self != .nothingToDo { throw ExitCode(rawValue) }
  }
}
