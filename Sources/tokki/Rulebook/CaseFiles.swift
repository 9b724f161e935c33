internal import LocatedYAML
internal import SourceText

/// The files of cases that a run is about, and the rulebook that they are judged by.
struct CaseFiles {
  /// The files.
  let entries: [YAMLFiles.Entry]
  /// The rulebook, and what the reader must know of it.
  let loaded: LoadedRulebook
  /// What looking for the files came to.
  let status: ExitStatus

  /// Looks for the files and loads what they are judged by; says what is wrong with either.
  init(at paths: [String], _ policies: PolicyOptions) async throws {
    let files = YAMLFiles(at: paths)
    let source = try RulebookSource(policies, for: files)
    loaded = try await LoadedRulebook(RulebookFiles(source), source)
    Console.report(loaded.diagnostics)
    Console.report(files.diagnostics)
    entries = files.entries
    status = files.diagnostics.map { ExitStatus(for: $0) }.max() ?? .nothingToDo
  }
}
