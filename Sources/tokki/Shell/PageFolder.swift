internal import Glibc
internal import SourceText

/// A folder of pages, one file each, that a browser opens; what else lies in it is left alone.
final class PageFolder {
  private let path: String
  private let replaces: Bool
  private let isShared: Bool
  private var written: Set<String> = []

  /// Opens a folder, which is made with its first page; where it holds pages that must not be replaced, it is refused.
  init(path: String, replaces: Bool, isShared: Bool) throws {
    self.path = path.hasSuffix("/") ? path : path + "/"
    self.replaces = replaces
    self.isShared = isShared
    if !replaces, let page = otherPages.first { try refuse(page) }
  }

  /// Whether a path means a folder: one that is there, or one that ends like one.
  static func isMeant(by path: String) -> Bool {
    if path.hasSuffix("/") { return true }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes a page; it appears only when it is complete.
  func write(_ bytes: [UInt8], name: String) throws {
    if written.isEmpty, mkdir(path, isShared ? 0o777 : 0o700) != 0, errno != EEXIST {
      throw ReportOutput.failure(path: path, errno: errno)
    }
    let output = try ReportOutput(path: path + name, replaces: replaces, isShared: isShared)
    try output.write(bytes)
    try output.finish()
    written.insert(name)
  }

  /// Refuses to write where a page is already.
  private func refuse(_ name: String) throws {
    try ReportOutput.refuse(path + name, replaces: replaces, isShared: isShared)
  }

  /// The pages of the folder that this run did not write: of cases that it does not know, or by other means.
  var otherPages: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".html"), !name.hasPrefix("."), !written.contains(name) { names.append(name) }
    }
    return names.sorted()
  }
}
