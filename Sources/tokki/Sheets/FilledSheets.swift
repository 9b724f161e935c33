internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceSheets
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// The filled-in sheets that a check adds to the cases they belong to.
struct FilledSheets: Sendable {
  private let sheets: [FilledSheet]
  /// What is wrong with their files.
  let diagnostics: [Diagnostic]

  /// No sheets.
  static let none = FilledSheets(sheets: [], diagnostics: [])

  private init(sheets: [FilledSheet], diagnostics: [Diagnostic]) {
    self.sheets = sheets
    self.diagnostics = diagnostics
  }

  /// Reads the sheets.
  init(at paths: [String]) async {
    let read = await parallelMap(paths) { XLSXReader.read(path: $0) }
    self.init(sheets: read.compactMap(\.workbook).map { FilledSheet($0) }, diagnostics: read.flatMap(\.diagnostics))
  }

  /// Whether there are any.
  var isEmpty: Bool { sheets.isEmpty }

  /// The sheets of a case, in the order in which they were named.
  ///
  /// - Parameter ids: The cases of the run, among which a sheet looks for its own.
  func sheets(of dossier: Dossier, among ids: [String]) -> [FilledSheet] {
    sheets.filter { $0.dossier(among: ids) == dossier.id }
  }

  /// The sheets that belong to none of the cases of a run.
  func strangers(among ids: [String]) -> [Diagnostic] {
    sheets.compactMap { sheet in
      let dossier = sheet.dossier(among: ids)
      guard dossier.map({ !ids.contains($0) }) ?? true else { return nil }
      return .ofOtherCase(sheet.workbook.path, dossier: dossier, among: ids)
    }
  }
}

extension Diagnostic {
  /// A sheet of a case that the run does not know.
  static func ofOtherCase(_ path: String, dossier: String?, among ids: [String]) -> Diagnostic {
    let known = ids.prefix(5).joined(separator: ", ")
    return Diagnostic(
      code: "sheet.other-case", path: path,
      message: dossier.map {
        LocalizedText(ja: "別の案件［\($0)］の票です", en: "this sheet is of another case [\($0)]")
      } ?? LocalizedText(ja: "どの案件の票か分かりません", en: "this sheet does not say of which case it is"),
      help: LocalizedText(
        ja: "その案件のファイルを指定してください。指定された案件：\(known.isEmpty ? "なし" : known)",
        en: "Name the file of its case. Cases of this run: \(known.isEmpty ? "none" : known)"))
  }
}
