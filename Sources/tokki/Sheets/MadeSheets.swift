internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceSheets
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// Makes sheets of many cases and writes them: one into a file, several into a folder.
struct MadeSheets {
  let judge: CaseFileJudge
  let output: OutputOptions

  /// A sheet as a file.
  struct File: Sendable {
    /// Its name, without a folder.
    var name: String
    /// What stands in it.
    var bytes: [UInt8]
  }

  /// How many cases are in memory at once.
  private static let pieceSize = 16

  /// Makes the sheets of each case on all cores, and writes them in the order of the cases.
  ///
  /// - Parameter make: The sheets of one case, or what stands in the way.
  func write(
    _ files: CaseFiles, _ make: @escaping @Sendable (Evaluation) throws(Failure) -> [File]
  ) async throws -> ExitStatus {
    guard let path = output.output else {
      throw Failure(.wrongInput, .noPlace)
    }
    let folder = PageFolder.isMeant(by: path) ? try SheetFolder(path: path, output) : nil
    if folder == nil { try ReportOutput.refuse(path, replaces: output.force, isShared: output.shared) }
    var tally = CheckTally(failOn: .critical, status: files.status)
    var single: [File] = []
    for start in stride(from: 0, to: files.entries.count, by: MadeSheets.pieceSize) {
      let piece = Array(files.entries[start..<min(start + MadeSheets.pieceSize, files.entries.count)])
      let judge = judge
      let results = await parallelMap(piece) { entry in
        let result = judge.result(of: entry)
        guard let evaluation = result.evaluation else { return (result, [File](), nil as Failure?) }
        do throws(Failure) {
          return (result, try make(evaluation), nil)
        } catch {
          return (result, [], error)
        }
      }
      for (result, made, failure) in results {
        tally.add(result)
        guard let evaluation = result.evaluation, tally.accepts(evaluation, nil) else { continue }
        if let failure { throw failure }
        if let folder { for file in made { try folder.write(file) } } else { single += made }
      }
    }
    guard tally.cases > 0 else { return tally.statusWithoutCases }
    if folder == nil { try writeSingle(single, path) }
    return tally.status == .findings ? .nothingToDo : tally.status
  }

  /// Writes sheets that are made already.
  func write(_ files: [File]) throws {
    guard let path = output.output else { throw Failure(.wrongInput, .noPlace) }
    guard PageFolder.isMeant(by: path) else { return try writeSingle(files, path) }
    let folder = try SheetFolder(path: path, output)
    for file in files { try folder.write(file) }
  }

  private func writeSingle(_ files: [File], _ path: String) throws {
    guard let file = files.first, files.count == 1 else {
      throw Failure(.wrongInput, .severalSheets(files.map(\.name)))
    }
    let target = try output.open()
    try target.write(file.bytes)
    try target.finish()
    Console.say(inReadersLanguage(ja: "書きました: ", en: "Written: ") + path.escapedForTerminal)
  }
}

/// A folder that sheets are written into, one file each.
private final class SheetFolder {
  private let folder: PageFolder
  private let path: String

  init(path: String, _ output: OutputOptions) throws {
    self.path = path.hasSuffix("/") ? path : path + "/"
    folder = try PageFolder(path: path, replaces: true, isShared: output.shared)
    replaces = output.force
    isShared = output.shared
  }

  private let replaces: Bool
  private let isShared: Bool

  func write(_ file: MadeSheets.File) throws {
    try ReportOutput.refuse(path + file.name, replaces: replaces, isShared: isShared)
    try folder.write(file.bytes, name: file.name)
    Console.say(inReadersLanguage(ja: "書きました: ", en: "Written: ") + (path + file.name).escapedForTerminal)
  }
}

extension Diagnostic {
  fileprivate static let noPlace = Diagnostic(
    code: "sheet.no-output",
    message: LocalizedText(ja: "書き込み先がありません", en: "there is nowhere to write to"),
    help: LocalizedText(
      ja: "--output ファイル名.xlsx か、--output フォルダー/ を付けてください。",
      en: "Name a file with --output FILE.xlsx, or a folder with --output DIR/."))

  fileprivate static func severalSheets(_ names: [String]) -> Diagnostic {
    let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? "…" : "")
    return Diagnostic(
      code: "sheet.several",
      message: names.isEmpty
        ? LocalizedText(ja: "作る票がありません（求められている者がいません）", en: "there is no sheet to make: nothing is asked of anybody")
        : LocalizedText(ja: "票が\(names.count)枚になります", en: "there are \(names.count) sheets"),
      help: names.isEmpty
        ? LocalizedText(
          ja: "案件の種類・区・契約の日と、基準の有効期間を確かめてください（tokki check で見られます）。",
          en: "Look at the case's kind, ward and contract, and at when policies are in force (tokki check shows it).")
        : LocalizedText(
          ja: "--output フォルダー/ とするか、--party で一者に絞ってください（\(list)）。",
          en: "Write to a folder with --output DIR/, or choose one with --party (\(list))."))
  }
}
