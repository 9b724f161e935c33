internal import ArgumentParser
internal import ComplianceReports
internal import LocatedYAML

/// An earlier report to compare with.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      ja: "前回の --format json の報告と比べ、新しい・なくなった・変わった指摘を示す。終了コードが 1 になるのは、新しいか重くなった指摘があるときだけ",
      en: """
        Compare with an earlier report of --format json: what is new, gone or changed. The exit code is 1 only for \
        findings that are new or graver.
        """,
      value: "OLD.json"),
    completion: .file(extensions: ["json"]))
  var path: String?

  /// The largest report that is read, in bytes: that of 654 cases has about 100 MB.
  private static let largestReport = 1 << 29

  /// Reads the report; nil where none is named.
  func load() throws -> Baseline? {
    guard let path else { return nil }
    do {
      let pieces = try TextPieces(path: path, limit: Self.largestReport)
      return try Baseline.read(path: path) { try pieces.next() }
    } catch let file as UnreadableFile {
      throw Failure([file.diagnostic])
    } catch let mistake as BaselineMistake {
      throw Failure([mistake.diagnostic])
    }
  }
}
