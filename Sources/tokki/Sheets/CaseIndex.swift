internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// Which file holds which case.
struct CaseIndex: Sendable {
  /// The paths of the files, by the ids of their cases.
  private(set) var paths: [String: String] = [:]
  /// What is wrong with the files.
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks through files; those that hold no case are passed over.
  init(_ files: [YAMLFiles.Entry]) async {
    let found = await parallelMap(files) { file -> (id: String?, path: String, diagnostics: [Diagnostic]) in
      let document = YAMLReader.read(path: file.path)
      guard let root = document.root else { return (nil, file.path, document.diagnostics) }
      guard fileKind(of: root) == .dossier else { return (nil, file.path, []) }
      return (document.name(by: "dossier"), file.path, [])
    }
    for (id, path, problems) in found {
      diagnostics += problems
      guard let id else { continue }
      if let first = paths[id] { diagnostics.append(.sameCase(id, path, first)) } else { paths[id] = path }
    }
  }

  /// The ids of the cases.
  var ids: [String] { paths.keys.sorted() }
}

extension Diagnostic {
  fileprivate static func sameCase(_ id: String, _ path: String, _ first: String) -> Diagnostic {
    Diagnostic(
      code: "check.repeated-dossier", path: path,
      message: LocalizedText(
        ja: "案件「\(id)」は \(first) にもあります", en: "the case \"\(id)\" is also in \(first)"),
      help: LocalizedText(ja: "どちらか一方の dossier: を別の名前にしてください。", en: "Give one of them another id."))
  }
}
