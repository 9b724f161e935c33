internal import Glibc
internal import LocatedYAML
internal import SourceText

/// A file of the user's own that is to have other contents.
struct FileChange {
  let path: String
  let old: [UInt8]
  let new: [UInt8]

  /// Writes the new contents in one step, or only shows which lines change; who may read the file stays as it is, and
  /// where the path is a link, the file that it leads to is written.
  func write(isDryRun: Bool) throws {
    let screen = try ReportOutput(path: nil, replaces: false)
    if old == new {
      try screen.write(inReadersLanguage(ja: "変わる行はありません: ", en: "No line changes: ") + path.escapedForTerminal + "\n")
    } else if isDryRun {
      try screen.write("── \(path.escapedForTerminal)\n" + TextDifference(from: old, to: new).rendered + "\n")
    } else {
      var status = stat()
      guard let resolved = realpath(path, nil) else { throw ReportOutput.failure(path: path, errno: errno) }
      defer { free(resolved) }
      guard stat(resolved, &status) == 0 else { throw ReportOutput.failure(path: path, errno: errno) }
      let output = try ReportOutput(
        path: String(cString: resolved), replaces: true, mode: status.st_mode & 0o7777)
      try output.write(new)
      try output.finish()
      try screen.write(inReadersLanguage(ja: "書き換えました: ", en: "Changed: ") + path.escapedForTerminal + "\n")
    }
    try screen.finish()
  }
}
