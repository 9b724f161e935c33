internal import Glibc
internal import LocatedYAML
internal import SourceText

/// A file of the user's own that is to have other contents.
struct FileChange {
  let path: String
  let old: [UInt8]
  var new: [UInt8]

  /// Writes new contents, or only shows which lines change; who may read a file stays as it is, and where a path is a link,
  /// the file that it leads to is written.
  ///
  /// All are written beside their places before the first takes its place.
  static func write(_ changes: [FileChange], isDryRun: Bool) throws {
    let screen = try ReportOutput(path: nil, replaces: false)
    var outputs: [(path: String, output: ReportOutput)] = []
    for change in changes {
      if change.old == change.new {
        try screen.write(
          inReadersLanguage(ja: "変わる行はありません: ", en: "No line changes: ") + change.path.escapedForTerminal + "\n")
      } else if isDryRun {
        let lines = TextDifference(from: change.old, to: change.new).rendered
        try screen.write("── \(change.path.escapedForTerminal)\n\(lines)\n")
      } else {
        outputs.append((change.path, try change.output()))
      }
    }
    for (path, output) in outputs {
      try output.finish()
      try screen.write(inReadersLanguage(ja: "書き換えました: ", en: "Changed: ") + path.escapedForTerminal + "\n")
    }
    try screen.finish()
  }

  /// The new contents beside the file.
  private func output() throws -> ReportOutput {
    var status = stat()
    guard let resolved = realpath(path, nil) else { throw ReportOutput.failure(path: path, errno: errno) }
    defer { free(resolved) }
    guard stat(resolved, &status) == 0 else { throw ReportOutput.failure(path: path, errno: errno) }
    let output = try ReportOutput(path: String(cString: resolved), replaces: true, mode: status.st_mode & 0o7777)
    try output.write(new)
    return output
  }
}
