internal import SourceText

/// What stops a run: the exit status and what the user is told.
struct Failure: Error {
  let status: ExitStatus
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    status = diagnostics.map { ExitStatus(for: $0) }.max() ?? .environmentFailed
  }

  init(_ status: ExitStatus, _ diagnostic: Diagnostic) {
    self.status = status
    diagnostics = [diagnostic]
  }

  /// What is wrong was said already.
  init(_ status: ExitStatus) {
    self.status = status
    diagnostics = []
  }

  /// The reader of a pipe went away: there is nobody to tell.
  static let brokenPipe = Failure([])
}
