internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceSheets
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// Reads filled-in sheets as papers of a case.
struct SheetReading: Sendable {
  let rulebook: Rulebook
  let day: Day
  var photographs: [Photograph] = []

  /// What came of the sheets of one case.
  struct Result {
    /// The case with the papers; nil where the file or a sheet holds a mistake.
    var dossier: Dossier?
    /// The papers, as a file would hold them.
    var documents: [YAMLNode] = []
    /// What is wrong or worth knowing.
    var diagnostics: [Diagnostic] = []
  }

  /// Reads sheets that belong to a case; each adds a paper.
  func result(of sheets: [FilledSheet], for file: YAMLDocument) -> Result {
    var result = Result()
    let own = DossierDecoder.decode(file, vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    guard let dossier = own.value, let root = file.root else {
      result.diagnostics = own.diagnostics
      return result
    }
    let evaluator = Evaluator(rulebook: rulebook)
    let problems = SheetProblems()
    var ids = Set(dossier.documents.compactMap(\.id))
    for sheet in sheets {
      if let read = dossier.documents.first(where: { $0.sheet?.hash == sheet.workbook.hash }) {
        problems.add([.readBefore(sheet.workbook.path, as: read)])
        continue
      }
      // As of the day of asking, so that time alone changes no row.
      let evaluation = evaluator.evaluation(of: dossier, on: sheet.origin?.day ?? day)
      guard let document = sheet.document(for: evaluation, photographs: photographs, problems) else { continue }
      result.documents.append(document.withOwnID(besides: &ids))
    }
    result.diagnostics = problems.diagnostics
    guard !problems.hasErrors else { return result }
    let whole = YAMLDocument(
      file: file.file, root: root.adding(documents: result.documents), diagnostics: file.diagnostics)
    let decoded = DossierDecoder.decode(whole, vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    result.diagnostics += decoded.diagnostics
    result.dossier = decoded.value
    return result
  }
}

extension YAMLNode {
  /// The paper with an id that no other paper of the case has.
  fileprivate func withOwnID(besides ids: inout Set<String>) -> YAMLNode {
    guard case .mapping(var entries) = content, let index = entries.firstIndex(where: { $0.key == "id" }),
      case .scalar(let scalar) = entries[index].value.content
    else { return self }
    var id = scalar.text
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(scalar.text)-\(number)"
      number += 1
    }
    let value = YAMLNode(
      content: .scalar(YAMLScalar(text: id, style: .doubleQuoted)), location: entries[index].value.location)
    entries[index] = YAMLEntry(key: "id", keyLocation: entries[index].keyLocation, value: value)
    return YAMLNode(content: .mapping(entries), location: location)
  }
}

extension Diagnostic {
  fileprivate static func readBefore(_ path: String, as document: Document) -> Diagnostic {
    Diagnostic(
      code: "sheet.read-before", path: path,
      message: LocalizedText(
        ja: "この票は、資料「\(document.title)」としてもう読み込まれています",
        en: "this sheet was read before, as the paper \"\(document.title)\""),
      help: LocalizedText(
        ja: "読み直すなら、先に --remove で取り除いてください。", en: "To read it anew, take it back first with --remove."),
      related: [
        Diagnostic.Related(
          location: document.location, message: LocalizedText(ja: "読み込まれた資料", en: "the paper"))
      ])
  }
}
