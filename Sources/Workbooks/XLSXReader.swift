public import SourceText

/// Reads xlsx files as Excel, LibreOffice and this program write them.
///
/// Only values are read: of a formula its last result, of a merged area its first cell, of a day the day. Nothing of
/// the file is run, unpacked to disk or looked up elsewhere; see `WorkbookLimits` for what is refused.
public enum XLSXReader {
  /// Reads a file; it is named as it is shown.
  public static func read(
    path: String, shownAs: String? = nil, limits: WorkbookLimits = .standard
  ) -> (workbook: ReadWorkbook?, diagnostics: [Diagnostic]) {
    let name = shownAs ?? path
    switch FileContent.read(path: path, limit: limits.bytes) {
    case .success(let bytes): return read(bytes: bytes, path: name, limits: limits)
    case .failure(let failure): return (nil, [failure.diagnostic(path: name)])
    }
  }

  /// Reads the bytes of a file.
  public static func read(
    bytes: [UInt8], path: String, limits: WorkbookLimits = .standard
  ) -> (workbook: ReadWorkbook?, diagnostics: [Diagnostic]) {
    do throws(ReadingFailure) {
      guard let hash = FileDigest.sha256(bytes) else { throw .noLibrary(reason: "libcrypto") }
      let content = try content(bytes, path, limits)
      let workbook = ReadWorkbook(path: path, hash: hash, sheets: content.sheets)
      return (workbook, content.hasComments ? [.comments(path)] : [])
    } catch {
      return (nil, [error.diagnostic(path: path)])
    }
  }

  private static func content(
    _ bytes: [UInt8], _ path: String, _ limits: WorkbookLimits
  ) throws(ReadingFailure) -> (sheets: [ReadSheet], hasComments: Bool) {
    try FileSignature.check(bytes)
    try ZipDirectory.check(bytes, limit: limits.entries)
    let budget = ReadingBudget(limits)
    return try bytes.withUnsafeBufferPointer { (bytes) throws(ReadingFailure) in
      let archive = try ZipArchive(UnsafeRawBufferPointer(bytes), budget: budget)
      let hasComments = archive.hasName(holding: "comments")
      return (try WorkbookPackage(archive, budget: budget).sheets(path: path), hasComments)
    }
  }
}

extension Diagnostic {
  /// Comments on cells are not read, and may say what the cells do not.
  fileprivate static func comments(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "sheet.comments", severity: .warning, path: path,
      message: LocalizedText(
        ja: "セルに付いたコメント（メモ）は読みません", en: "comments on cells are not read"),
      help: LocalizedText(
        ja: "大事なことは、補足などの欄に書き写してください。", en: "Copy what matters into a cell, such as the remarks."))
  }
}
