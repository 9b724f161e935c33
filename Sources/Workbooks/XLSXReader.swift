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
      return (ReadWorkbook(path: path, hash: hash, sheets: try sheets(bytes, path, limits)), [])
    } catch {
      return (nil, [error.diagnostic(path: path)])
    }
  }

  private static func sheets(
    _ bytes: [UInt8], _ path: String, _ limits: WorkbookLimits
  ) throws(ReadingFailure) -> [ReadSheet] {
    try FileSignature.check(bytes)
    try ZipDirectory.check(bytes, limit: limits.entries)
    let budget = ReadingBudget(limits)
    return try bytes.withUnsafeBufferPointer { (bytes) throws(ReadingFailure) in
      try WorkbookPackage(try ZipArchive(UnsafeRawBufferPointer(bytes), budget: budget), budget: budget).sheets(
        path: path)
    }
  }
}
