internal import ComplianceEvaluation
internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// Reads a file and judges the case in it.
struct CaseFileJudge: Sendable {
  let rulebook: Rulebook
  let day: Day
  let stage: Stage?
  /// Sheets that were filled in, and the ids of the cases among which they look for their own.
  var sheets = FilledSheets.none
  var caseIDs: [String] = []

  /// What came of a file.
  struct Result: Sendable {
    /// The case as judged; nil where the file holds none or a mistake.
    var evaluation: Evaluation?
    /// What is wrong or worth knowing.
    var diagnostics: [Diagnostic]
  }

  /// Reads and judges; a file of another kind found in a folder is passed over.
  func result(of file: YAMLFiles.Entry) -> Result {
    let document = YAMLReader.read(path: file.path)
    guard let root = document.root else { return Result(evaluation: nil, diagnostics: document.diagnostics) }
    switch fileKind(of: root) {
    case .dossier: break
    case .vocabulary, .policy, .policyTest, .vocabularyTest:
      return Result(evaluation: nil, diagnostics: file.isNamed ? [.policyAmongCases(file.path)] : [])
    case .wardFolder:
      return Result(evaluation: nil, diagnostics: file.isNamed ? [.wardFolderAmongCases(file.path)] : [])
    case .other:
      return Result(evaluation: nil, diagnostics: [.noCase(root, file)])
    }
    let decoded = DossierDecoder.decode(document, vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    var (dossier, diagnostics) = (decoded.value, decoded.diagnostics)
    if let own = dossier, !sheets.isEmpty {
      let filled = sheets.sheets(of: own, among: caseIDs)
      let read = SheetReading(rulebook: rulebook, day: day).result(of: filled, for: document)
      (dossier, diagnostics) = (read.dossier, read.diagnostics)
    }
    let evaluation = dossier.map { Evaluator(rulebook: rulebook).evaluation(of: $0, on: day, stage: stage) }
    return Result(evaluation: evaluation, diagnostics: diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func policyAmongCases(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "check.not-a-case", path: path,
      message: LocalizedText(ja: "案件ではなく、基準か管理項目一覧です", en: "this is a policy or vocabulary, not a case"),
      help: LocalizedText(
        ja: "基準は --policies でフォルダーを指定するか、tokki policy lint で調べてください。",
        en: "Name its folder with --policies, or look at it with tokki policy lint."))
  }

  fileprivate static func wardFolderAmongCases(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "check.not-a-case", path: path,
      message: LocalizedText(
        ja: "案件ではなく、フォルダーの設定（tokki.yaml）です", en: "this is the settings of a folder (tokki.yaml), not a case"),
      help: LocalizedText(
        ja: "指定しなくても、このフォルダーの中の案件に使われます。案件かフォルダーを指定してください。",
        en: "It is used for the cases in its folder without being named. Name a case or the folder."))
  }

  /// A file that is no case: only a note where nothing in it looks like one.
  fileprivate static func noCase(_ root: YAMLNode, _ file: YAMLFiles.Entry) -> Diagnostic {
    var keys: [YAMLEntry] = []
    if case .mapping(let entries) = root.content { keys = entries }
    let misspelt = keys.first { nearestName(to: $0.key, in: ["dossier"]) != nil }
    let looksLikeCase = misspelt != nil || keys.contains { ["parties", "documents"].contains($0.key) }
    return Diagnostic(
      code: "check.no-dossier-key", severity: file.isNamed || looksLikeCase ? .error : .warning,
      location: misspelt?.keyLocation ?? root.location, length: misspelt?.key.unicodeScalars.count ?? 1,
      message: LocalizedText(
        ja: "案件には見えません（dossier がありません）", en: "this does not look like a case (it has no `dossier`)"),
      help: LocalizedText(
        ja: misspelt.map { "「\($0.key)」は dossier のことですか。" } ?? "案件は dossier: と案件の名前で始めてください。",
        en: misspelt.map { "Did you mean `dossier` instead of `\($0.key)`?" }
          ?? "A case begins with dossier: and its name."))
  }
}
