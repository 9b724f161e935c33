internal import ComplianceModel
internal import ComplianceSheets
internal import LocatedYAML
internal import SourceText

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
    var changed: [(path: String, old: SourceFile, new: SourceFile)] = []
    for addition in additions {
      guard let path = index.paths[addition.dossier] else { continue }
      let place = changed.firstIndex { $0.path == path } ?? changed.endIndex
      if place == changed.endIndex {
        let file = YAMLReader.read(path: path).file
        changed.append((path, file, file))
      }
      let file = changed[place].new
      changed[place].new = try edited(file) { () throws(YAMLEditFailure) in
        try YAMLEdit.appending(addition.document.withOwnID(in: file), to: "documents", in: file)
      }
    }
    for (path, old, new) in changed { try write(new, replacing: old, at: path) }
    return .nothingToDo
  }

  /// Takes out what was read from a sheet.
  func remove(_ sheet: String) throws -> ExitStatus {
    let name = sheet.lastPathComponent
    var count = 0
    for path in index.paths.values.sorted() {
      let old = YAMLReader.read(path: path).file
      var new = old
      while let position = YAMLReader.parse(new).root?.document(readFrom: name) {
        new = try edited(new) { () throws(YAMLEditFailure) in
          try YAMLEdit.removing(itemAt: position, from: "documents", in: new)
        }
        count += 1
      }
      if new !== old { try write(new, replacing: old, at: path) }
    }
    guard count > 0 else { throw Failure(.wrongInput, .notRead(name)) }
    return .nothingToDo
  }

  private func edited(
    _ file: SourceFile, _ edit: () throws(YAMLEditFailure) -> [UInt8]
  ) throws(Failure) -> SourceFile {
    do throws(YAMLEditFailure) {
      return SourceFile(path: file.path, bytes: try edit())
    } catch {
      throw Failure(error.diagnostics)
    }
  }

  private func write(_ new: SourceFile, replacing old: SourceFile, at path: String) throws {
    try FileChange(path: path, old: old.bytes, new: new.bytes).write(isDryRun: options.dryRun)
  }
}

extension YAMLTree {
  /// The paper with an id that none of a file has.
  fileprivate func withOwnID(in file: SourceFile) -> YAMLTree {
    guard case .mapping(var entries) = self, let place = entries.firstIndex(where: { $0.key == "id" }),
      case .scalar(let wanted, _) = entries[place].value
    else { return self }
    var id = wanted
    var number = 2
    while YAMLReader.parse(file).root?.hasDocument(named: id) ?? false {
      id = "\(wanted)-\(number)"
      number += 1
    }
    entries[place].value = .text(id)
    return .mapping(entries)
  }
}

extension String {
  /// What follows the last slash.
  fileprivate var lastPathComponent: String {
    lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
  }
}

extension YAMLNode {
  /// The number of the first paper that was read from a sheet of a name.
  fileprivate func document(readFrom name: String) -> Int? {
    guard case .sequence(let items)? = value(of: "documents")?.content else { return nil }
    return items.firstIndex { $0.value(of: "sheet")?.value(of: "file")?.text == name }
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
  fileprivate static func notRead(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "sheet.not-read", path: name,
      message: LocalizedText(
        ja: "この票から読んだ資料は、案件のファイルにありません", en: "no paper of the case was read from this sheet"),
      help: LocalizedText(
        ja: "案件のファイルの sheet: にあるファイル名を指定してください。", en: "Give the file name that stands under sheet: in the case."))
  }
}
