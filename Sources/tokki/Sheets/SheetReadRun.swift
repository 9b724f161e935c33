internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceSheets
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// Reads filled-in sheets and shows, or writes into the case's file, what they say.
struct SheetReadRun {
  let options: SheetReadOptions
  let photographs: [Photograph]
  let forms: [SheetOrigin.Form]

  /// How many sheets are in memory at once.
  private static let pieceSize = 16

  /// What came of one sheet.
  private struct Read: Sendable {
    var sheet: String
    var dossier: String?
    var document: YAMLTree?
    var diagnostics: [Diagnostic]
  }

  func run() async throws -> ExitStatus {
    let files = try await CaseFiles(at: options.dossier, options.policies)
    let index = await CaseIndex(files.entries)
    Console.report(index.diagnostics)
    try max(files.status, Self.status(of: index.diagnostics)).exit()
    if let sheet = options.remove { return try CaseFileEdit(index: index, options: options).remove(sheet) }
    let target = options.add ? nil : try options.output.open()
    let reading = SheetReading(
      rulebook: files.loaded.rulebook, day: options.date.day, photographs: photographs, forms: forms)
    var status = ExitStatus.nothingToDo
    var additions: [CaseFileEdit.Addition] = []
    for start in stride(from: 0, to: options.sheets.count, by: Self.pieceSize) {
      let piece = Array(options.sheets[start..<min(start + Self.pieceSize, options.sheets.count)])
      for read in await parallelMap(piece, { Self.read($0, index, reading) }) {
        Console.report(read.diagnostics)
        status = max(status, Self.status(of: read.diagnostics))
        guard let document = read.document, let dossier = read.dossier else { continue }
        try target?.write(text(of: document, read.sheet, dossier))
        if options.add { additions.append(.init(dossier: dossier, sheet: read.sheet, document: document)) }
      }
    }
    // Of several sheets all are taken or none: half a reading would be found too late.
    guard status == .nothingToDo else {
      target?.discard()
      return status
    }
    try target?.finish()
    return options.add ? try CaseFileEdit(index: index, options: options).add(additions) : status
  }

  private static func status(of diagnostics: [Diagnostic]) -> ExitStatus {
    diagnostics.map { ExitStatus(for: $0) }.max() ?? .nothingToDo
  }

  private static func read(_ path: String, _ index: CaseIndex, _ reading: SheetReading) -> Read {
    let (workbook, problems) = XLSXReader.read(path: path)
    guard let workbook else { return Read(sheet: path, diagnostics: problems) }
    let sheet = FilledSheet(workbook)
    let dossier = sheet.dossier(among: index.ids)
    guard let dossier, let file = index.paths[dossier] else {
      return Read(sheet: path, diagnostics: problems + [.ofOtherCase(path, dossier: dossier, among: index.ids)])
    }
    let result = reading.result(of: [sheet], for: YAMLReader.read(path: file))
    let document = result.dossier == nil ? nil : result.documents.first.map { YAMLTree($0) }
    return Read(sheet: path, dossier: dossier, document: document, diagnostics: problems + result.diagnostics)
  }

  /// A paper as a person reviews it before it goes into the case's file.
  private func text(of document: YAMLTree, _ sheet: String, _ dossier: String) -> String {
    let comment = inReadersLanguage(
      ja: "# \(sheet) から読んだ資料。案件［\(dossier)］の documents: に入れる（--add で書き加えられる）",
      en: "# Read from \(sheet): one of the documents of the case [\(dossier)]; --add puts it there")
    let line = String(String.UnicodeScalarView(comment.unicodeScalars.filter { $0.value >= 0x20 }))
    return line + "\n" + YAMLWriter.text(of: .sequence([document]))
  }
}
