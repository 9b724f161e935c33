internal import ArgumentParser
internal import ComplianceSheets
internal import SourceText

/// Reads inspection sheets and certificates of deletion that were filled in.
struct InspectRead: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read",
      abstract: inReadersLanguage(
        ja: "記入された調査票と消去証明書を、案件の資料として読む",
        en: "Read filled-in inspection sheets and certificates of deletion as papers of a case."),
      usage: inReadersLanguage(
        ja: "tokki inspect read <SHEET>… --dossier <PATH> [オプション]",
        en: "tokki inspect read <SHEET>… --dossier <PATH> [options]"))
  }

  @Option(
    help: ArgumentHelp(
      ja: "写真のフォルダー。ファイル名の最初の数を写真の番号とし、ハッシュ（SHA-256）を残す",
      en: "Folder of photographs: the first number in a file's name is its number; its SHA-256 is kept.", value: "DIR"),
    completion: .directory)
  var photos: String?

  @OptionGroup var options: SheetReadOptions

  func run() async throws {
    let photographs = try photos.map { try PhotographFolder(path: $0).photographs() } ?? []
    try await SheetReadRun(options: options, photographs: photographs, forms: [.inspection, .certificate]).run().exit()
  }
}
