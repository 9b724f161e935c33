import Foundation
import Testing

/// Compares a whole document with the one recorded in `Golden`; `UPDATE_GOLDEN=1` records it anew.
///
/// A document that is recorded for the first time fails, so that somebody looks at it.
func expectGolden(
  _ document: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = Situation.folder.appending(path: "Golden/\(name)")
  // Byte by byte: reading it as a text would drop the mark that a table for spreadsheets begins with.
  let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  if recorded == document { return }
  if recorded == nil || ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try document.write(to: file, atomically: true, encoding: .utf8)
    if recorded == nil { Issue.record("recorded \(name): look at it and run again", sourceLocation: sourceLocation) }
    return
  }
  let expected = (recorded ?? "").split(separator: "\n", omittingEmptySubsequences: false)
  let found = document.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expected, found).enumerated().first { $1.0 != $1.1 }?.offset ?? min(expected.count, found.count)
  Issue.record(
    """
    \(name) differs from line \(line + 1) on
    recorded: \(line < expected.count ? String(expected[line]) : "(end)")
    found:    \(line < found.count ? String(found[line]) : "(end)")
    """, sourceLocation: sourceLocation)
}
