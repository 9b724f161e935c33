internal import ComplianceModel
internal import Glibc
internal import LocatedYAML
internal import SourceText

/// Looks for the `tokki.yaml` of a ward's folder: the nearest one, from a folder upwards.
///
/// The search ends at the root of the file system and at a folder with `.git`, which is itself looked into: a
/// repository comes to the same wherever it is checked out. Links are followed before the search, so that `..` means
/// what it does to the system. A file of that name that is something else, such as a policy of that name, is passed over.
struct WardFolderSearch {
  /// A `tokki.yaml`.
  struct Found {
    /// The real path of its folder.
    let folder: String
    /// What is in it, be it right or wrong.
    let document: YAMLDocument
  }

  /// What was found for folders that were passed, by real path; nil where there is nothing.
  private var known: [String: Found?] = [:]
  private let current = realPath(".")

  /// The nearest `tokki.yaml`; nil where there is none, or where the folder cannot be looked into: whoever reads it says
  /// so.
  mutating func nearest(to folder: String) -> Found? {
    guard let start = WardFolderSearch.realPath(folder) else { return nil }
    var passed: [String] = []
    var place = Substring(start)
    var found: Found?
    while true {
      let path = String(place)
      if let earlier = known[path] {
        found = earlier
        break
      }
      passed.append(path)
      found = file(in: path)
      if found != nil { break }
      if path.isEmpty || WardFolderSearch.isThere(shown(".git", in: path)) { break }
      place = place[..<(place.lastIndex(of: "/") ?? place.startIndex)]
    }
    for path in passed { known[path] = .some(found) }
    return found
  }

  /// The `tokki.yaml` that all files of a run lead to; nil where none of them leads to one.
  ///
  /// One run is judged by one rulebook, so files that lead to different ones stop it.
  static func common(to files: [YAMLFiles.Entry]) throws(Failure) -> Found? {
    guard let first = files.first else { return nil }
    var search = WardFolderSearch()
    let start = parent(of: first.path)
    let found = search.nearest(to: start)
    var last = start
    for file in files.dropFirst() {
      let folder = parent(of: file.path)
      guard folder != last else { continue }
      last = folder
      let other = search.nearest(to: folder)
      if other?.folder != found?.folder { throw Failure(.wrongInput, .several((start, found), (folder, other))) }
    }
    return found
  }

  /// The `tokki.yaml` of a folder.
  private func file(in folder: String) -> Found? {
    let path = shown(WardFolder.fileName, in: folder)
    guard WardFolderSearch.isThere(path) else { return nil }
    let document = YAMLReader.read(path: path)
    switch document.root.map({ fileKind(of: $0) }) {
    case nil, .wardFolder, .other: return Found(folder: folder, document: document)
    default: return nil
    }
  }

  /// The path by which users know a file of a folder: from the current folder, where that is not longer.
  private func shown(_ name: String, in folder: String) -> String {
    let whole = "\(folder)/\(name)"
    guard let current else { return whole }
    let (from, to) = (current.split(separator: "/"), folder.split(separator: "/"))
    var shared = 0
    while shared < min(from.count, to.count), from[shared] == to[shared] { shared += 1 }
    let steps = [Substring](repeating: "..", count: from.count - shared) + to[shared...]
    let path = (steps + [Substring(name)]).joined(separator: "/")
    return shared > 0 && path.utf8.count <= whole.utf8.count ? path : whole
  }

  /// The folder that a file lies in, as written.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path of a folder without links and dots; that of the root is empty.
  private static func realPath(_ path: String) -> String? {
    guard !path.utf8.contains(0), let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    let text = String(cString: real)
    return text == "/" ? "" : text
  }

  /// Whether something is there, be it unreadable or a link to nothing: reading it then says what is wrong.
  ///
  /// So does a folder on the way that may not be looked into: what it holds might change every result.
  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) != 0 else { return true }
    return ![ENOENT, ENOTDIR, ENAMETOOLONG].contains(errno)
  }
}

extension Diagnostic {
  /// Two folders and what they lead to.
  fileprivate static func several(
    _ first: (folder: String, found: WardFolderSearch.Found?),
    _ second: (folder: String, found: WardFolderSearch.Found?)
  ) -> Diagnostic {
    func path(_ found: WardFolderSearch.Found?) -> LocalizedText {
      found.map { LocalizedText(ja: " \($0.document.file.path)", en: $0.document.file.path) }
        ?? LocalizedText(ja: "なし", en: "none")
    }
    let (one, other) = (path(first.found), path(second.found))
    return Diagnostic(
      code: "ward-folder.several",
      message: LocalizedText(
        ja: "使う tokki.yaml が一つに決まりません（\(first.folder) では\(one.ja)、\(second.folder) では\(other.ja)）",
        en: "the files lead to different tokki.yaml (\(first.folder) to \(one.en), \(second.folder) to \(other.en))"),
      help: LocalizedText(
        ja: "一度の実行は一つの規則で判定します。フォルダーごとに分けて実行してください。",
        en: "One run judges by one set of rules. Run tokki for each folder by itself."))
  }
}
