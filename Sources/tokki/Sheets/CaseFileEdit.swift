internal import ComplianceModel
internal import ComplianceSheets
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// Adds papers to the files of cases, or takes them out again; every other line stays as it is.
struct CaseFileEdit {
  let index: CaseIndex
  let options: SheetReadOptions

  /// A paper for the file of a case.
  struct Addition {
    /// The case.
    var dossier: String
    /// The sheet that it was read from.
    var sheet: String
    /// The paper.
    var document: YAMLTree
  }

  /// Adds papers; nothing is written unless all can be.
  func add(_ additions: [Addition]) throws -> ExitStatus {
    var changes: [FileChange] = []
    for addition in additions {
      guard let path = index.paths[addition.dossier] else { continue }
      let place = changes.firstIndex { $0.path == path } ?? changes.endIndex
      if place == changes.endIndex {
        let bytes = YAMLReader.read(path: path).file.bytes
        changes.append(FileChange(path: path, old: bytes, new: bytes))
      }
      let file = SourceFile(path: path, bytes: changes[place].new)
      if let id = addition.document.id, YAMLReader.parse(file).root?.hasDocument(named: id) ?? false {
        throw Failure(.wrongInput, .sameID(addition.sheet, id))
      }
      changes[place].new = try edited { () throws(YAMLEditFailure) in
        try YAMLEdit.appending(addition.document, to: "documents", in: file)
      }
    }
    try FileChange.write(changes, isDryRun: options.dryRun)
    return .nothingToDo
  }

  /// Takes out what was read from a sheet: from this very file where it is there, else from one of its name.
  func remove(_ sheet: String) throws -> ExitStatus {
    let name = sheet.lastPathComponent
    let hash: String? =
      if case .success(let bytes) = FileContent.read(path: sheet, limit: WorkbookLimits.standard.bytes) {
        FileDigest.sha256(bytes)
      } else { nil }
    var found: [(path: String, position: Int, hash: String)] = []
    for path in index.paths.values.sorted() {
      found += YAMLReader.read(path: path).root?.documents(readFrom: name).map { (path, $0.position, $0.hash) } ?? []
    }
    let same = found.filter { $0.hash == hash }
    let chosen = same.isEmpty ? found : same
    guard let first = chosen.first else { throw Failure(.wrongInput, .notRead(name)) }
    guard chosen.count == 1 else { throw Failure(.wrongInput, .severalRead(name, chosen.map(\.path))) }
    let file = YAMLReader.read(path: first.path).file
    let bytes = try edited { () throws(YAMLEditFailure) in
      try YAMLEdit.removing(itemAt: first.position, from: "documents", in: file)
    }
    try FileChange.write([FileChange(path: first.path, old: file.bytes, new: bytes)], isDryRun: options.dryRun)
    return .nothingToDo
  }

  private func edited(_ edit: () throws(YAMLEditFailure) -> [UInt8]) throws(Failure) -> [UInt8] {
    do throws(YAMLEditFailure) {
      return try edit()
    } catch {
      throw Failure(error.diagnostics)
    }
  }
}

extension YAMLTree {
  /// The id of a paper.
  fileprivate var id: String? {
    guard case .mapping(let entries) = self, case .scalar(let id, _)? = entries.first(where: { $0.key == "id" })?.value
    else { return nil }
    return id
  }
}

extension String {
  /// What follows the last slash.
  fileprivate var lastPathComponent: String {
    lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
  }
}

extension YAMLNode {
  /// The papers that were read from a sheet of a name, with the hashes of the sheets.
  fileprivate func documents(readFrom name: String) -> [(position: Int, hash: String)] {
    guard case .sequence(let items)? = value(of: "documents")?.content else { return [] }
    return items.enumerated().compactMap { position, item in
      let sheet = item.value(of: "sheet")
      guard sheet?.value(of: "file")?.text == name else { return nil }
      return (position, sheet?.value(of: "hash")?.text ?? "")
    }
  }

  /// Whether a paper has an id.
  fileprivate func hasDocument(named id: String) -> Bool {
    guard case .sequence(let items)? = value(of: "documents")?.content else { return false }
    return items.contains { $0.value(of: "id")?.text == id }
  }

  fileprivate func value(of key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  fileprivate var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }
}

extension Diagnostic {
  fileprivate static func sameID(_ sheet: String, _ id: String) -> Diagnostic {
    Diagnostic(
      code: "sheet.same-day", path: sheet,
      message: LocalizedText(
        ja: "同じ者の同じ日の票がもう一つあります［\(id)］", en: "there is another sheet of the same party and day [\(id)]"),
      help: LocalizedText(ja: "どちらか一方を指定してください。", en: "Name one of them."))
  }

  fileprivate static func severalRead(_ name: String, _ paths: [String]) -> Diagnostic {
    let list = paths.prefix(5).joined(separator: ", ")
    return Diagnostic(
      code: "sheet.several-read", path: name,
      message: LocalizedText(
        ja: "この名前の票から読んだ資料が\(paths.count)件あります（\(list)）",
        en: "\(paths.count) papers were read from sheets of this name (\(list))"),
      help: LocalizedText(
        ja: "取り除く票のファイルそのものを指定してください（中身のハッシュで見分けます）。",
        en: "Name the file of the sheet itself: it is told by its hash."))
  }

  fileprivate static func notRead(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "sheet.not-read", path: name,
      message: LocalizedText(
        ja: "この票から読んだ資料は、案件のファイルにありません", en: "no paper of the case was read from this sheet"),
      help: LocalizedText(
        ja: "案件のファイルの sheet: にあるファイル名を指定してください。", en: "Give the file name that stands under sheet: in the case."))
  }
}
