internal import Glibc

/// A reason why a file could not be read.
package enum FileFailure: Error, Hashable {
  case missing
  case folder
  case special
  case noPermission
  case tooLarge(size: Int?, limit: Int)
  case unreadable(errno: Int32)
  case outOfMemory

  /// Creates the failure that an error number of the system stands for.
  package init(errno number: Int32) {
    self =
      switch number {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .folder
      case EACCES, EPERM: .noPermission
      case ENXIO, ENODEV: .special
      default: .unreadable(errno: number)
      }
  }

  /// The diagnostic for the file.
  package func diagnostic(path: String) -> Diagnostic {
    switch self {
    case .missing:
      Diagnostic(
        code: "file.missing", path: path,
        message: LocalizedText(ja: "ファイルがありません", en: "there is no such file"),
        help: LocalizedText(
          ja: "ファイル名とフォルダー名を確かめてください。", en: "Check the names of the file and of its folder."))
    case .folder:
      Diagnostic(
        code: "file.folder", path: path,
        message: LocalizedText(ja: "ファイルではなくフォルダーです", en: "this is a folder, not a file"),
        help: LocalizedText(ja: "中のファイルを指定してください。", en: "Name a file inside it."))
    case .special:
      Diagnostic(
        code: "file.special", path: path,
        message: LocalizedText(
          ja: "ふつうのファイルではありません（装置やパイプなど）", en: "this is not a regular file (a device or a pipe)"),
        help: LocalizedText(
          ja: "ふつうのファイルに保存してから指定してください。", en: "Save the content as a regular file and name that."))
    case .noPermission:
      Diagnostic(
        code: "file.permission", path: path,
        message: LocalizedText(ja: "ファイルを読む権限がありません", en: "you are not permitted to read this file"),
        help: LocalizedText(
          ja: "ファイルの持ち主か管理者に、読み取りの許可を求めてください。",
          en: "Ask its owner or the administrator for permission to read it."))
    case .tooLarge(let size, let limit):
      tooLarge(path: path, size: size, limit: limit)
    case .outOfMemory:
      Diagnostic(
        code: "file.memory", path: path,
        message: LocalizedText(ja: "メモリーが足りません", en: "memory is out"),
        help: LocalizedText(
          ja: "ほかのプログラムを閉じて、もう一度実行してください。", en: "Close other programs, then try again."))
    case .unreadable(let number):
      Diagnostic(
        code: "file.unreadable", path: path,
        message: LocalizedText(
          ja: "ファイルを読めませんでした（\(String(cString: strerror(number)))）",
          en: "the file could not be read (\(String(cString: strerror(number))))"),
        help: LocalizedText(
          ja: "ディスクやネットワークの状態を確かめて、もう一度実行してください。",
          en: "Check the disk and the network, then try again."))
    }
  }

  private func tooLarge(path: String, size: Int?, limit: Int) -> Diagnostic {
    let found = size.map { LocalizedText(ja: "（\($0.bytesInWords.ja)）", en: " (\($0.bytesInWords.en))") }
    let most = limit.bytesInWords
    return Diagnostic(
      code: "file.too-large", path: path,
      message: LocalizedText(ja: "ファイルが大きすぎます\(found?.ja ?? "")", en: "the file is too large\(found?.en ?? "")"),
      help: LocalizedText(
        ja: "\(most.ja)まで読みます。ファイルを分けるか、別のファイルを指定していないか確かめてください。",
        en: "At most \(most.en) are read. Split the file, or check that it is the one you meant."))
  }
}
