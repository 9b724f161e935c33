internal import SourceText

extension ForeignEncoding {
  /// The diagnostic at the first byte that is not UTF-8.
  func diagnostic(in file: SourceFile, at offset: Int?) -> Diagnostic {
    Diagnostic(
      code: code, location: offset.map { file.location(atOffset: $0) }, path: offset == nil ? file.path : nil,
      message: LocalizedText(
        ja: "ファイルが UTF-8 ではなく \(name) で保存されています", en: "the file is saved as \(name), not as UTF-8"),
      help: Self.help)
  }

  private var code: String {
    switch self {
    case .shiftJIS: "yaml.encoding.shift-jis"
    case .eucJP: "yaml.encoding.euc-jp"
    case .jis: "yaml.encoding.iso-2022-jp"
    case .utf16: "yaml.encoding.utf-16"
    case .utf32: "yaml.encoding.utf-32"
    }
  }

  private var name: String {
    switch self {
    case .shiftJIS: "Shift_JIS"
    case .eucJP: "EUC-JP"
    case .jis: "JIS（ISO-2022-JP）"
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    }
  }

  /// The way to save a file as UTF-8.
  static let help = LocalizedText(
    ja: "メモ帳などで開き、「名前を付けて保存」の「文字コード（エンコード）」で「UTF-8」を選んで保存し直してください。",
    en: "Open it in an editor, choose Save As with the encoding UTF-8, and save it again.")
}
