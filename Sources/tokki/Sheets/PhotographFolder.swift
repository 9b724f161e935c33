internal import ComplianceSheets
internal import Glibc
internal import SourceText
internal import Workbooks

/// A folder of photographs that were taken during an inspection.
struct PhotographFolder {
  let path: String

  /// The most bytes of a photograph.
  private static let limit = 256 << 20

  /// The photographs by the first number in their names, with the hashes of their contents.
  ///
  /// Hidden files and those without a number are passed over; two with one number are a mistake.
  func photographs() throws(Failure) -> [Photograph] {
    guard let folder = opendir(path) else { throw ReportOutput.failure(path: path, errno: errno).asUnreadable(path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var found: [Photograph] = []
    var problems: [Diagnostic] = []
    for name in names.sorted() {
      guard let number = PhotographFolder.number(in: name) else { continue }
      let file = (path.hasSuffix("/") ? path : path + "/") + name
      if let first = found.first(where: { $0.number == number }) {
        problems.append(.sameNumber(number, file, first.file))
        continue
      }
      switch FileContent.read(path: file, limit: PhotographFolder.limit) {
      case .failure(let failure): problems.append(failure.diagnostic(path: file))
      case .success(let bytes):
        guard let hash = FileDigest.sha256(bytes) else { throw Failure(.environmentFailed, .noDigest) }
        found.append(Photograph(number: number, file: name, hash: hash))
      }
    }
    guard problems.isEmpty else { throw Failure(problems) }
    return found
  }

  /// The first number in a name, without zeros before it.
  static func number(in name: String) -> String? {
    let digits = name.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    let number = digits.drop { $0 == "0" }
    return number.isEmpty ? "0" : String(number)
  }
}

extension Failure {
  /// The same for something that was to be read.
  fileprivate func asUnreadable(_ path: String) -> Failure {
    Failure(
      .wrongInput,
      Diagnostic(
        code: "sheet.no-photographs", path: path,
        message: LocalizedText(ja: "写真のフォルダーを開けません", en: "the folder of photographs cannot be opened"),
        help: LocalizedText(ja: "フォルダーの名前と権限を確かめてください。", en: "Check its name and permissions.")))
  }
}

extension Diagnostic {
  fileprivate static func sameNumber(_ number: String, _ path: String, _ first: String) -> Diagnostic {
    Diagnostic(
      code: "sheet.photograph-twice", path: path,
      message: LocalizedText(
        ja: "写真の番号 \(number) が二つあります（もう一つは \(first)）",
        en: "there are two photographs with the number \(number) (the other is \(first))"),
      help: LocalizedText(ja: "どちらかのファイル名の数を変えてください。", en: "Change the number in one of the names."))
  }

  fileprivate static let noDigest = Diagnostic(
    code: "sheet.no-digest",
    message: LocalizedText(
      ja: "libcrypto を読み込めず、写真のハッシュを作れません", en: "libcrypto cannot be loaded to hash the photographs"),
    help: LocalizedText(ja: "libssl3 を入れてください。", en: "Install libssl3."))
}
