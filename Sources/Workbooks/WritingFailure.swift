public import SourceText

/// A reason why a workbook could not be written.
public enum WritingFailure: Error, Hashable {
  /// libxlsxwriter is not installed, or is another version.
  case noLibrary(reason: String)
  /// A text is longer than a cell can hold; nothing of it may be lost.
  case textTooLong(sheet: String, cell: String)
  /// A sheet has more rows or columns than a sheet can have.
  case sheetTooLarge(sheet: String)
  /// The disk, the memory or the library failed.
  case failed(reason: String)

  /// What is wrong and what to do.
  public var message: LocalizedText {
    switch self {
    case .noLibrary(let reason):
      LocalizedText(
        ja: "Excel ファイルを書くためのライブラリ libxlsxwriter を読み込めません（\(reason)）。"
          + "Debian では apt install libxlsxwriter4 で入ります",
        en:
          "libxlsxwriter, which writes Excel files, cannot be loaded (\(reason)); on Debian: apt install libxlsxwriter4"
      )
    case .textTooLong(let sheet, let cell):
      LocalizedText(
        ja: "シート「\(sheet)」のセル \(cell) の文が長すぎて、Excel の 1 つのセル（32,767 字）に入りません。文を短くしてください",
        en: "the text for cell \(cell) of sheet \(sheet) is longer than a cell of Excel holds (32,767 characters); "
          + "shorten it")
    case .sheetTooLarge(let sheet):
      LocalizedText(
        ja: "シート「\(sheet)」の行か列が Excel の上限（1,048,576 行、16,384 列）を超えます。対象を分けてください",
        en: "sheet \(sheet) has more rows or columns than Excel holds (1,048,576 and 16,384); write less into it")
    case .failed(let reason):
      LocalizedText(
        ja: "Excel ファイルを作れませんでした（\(reason)）。ディスクとメモリーの空きを確かめて、もう一度実行してください",
        en: "the Excel file could not be made (\(reason)); check that disk and memory have room, then try again")
    }
  }
}
