package import ComplianceModel
package import LocatedYAML
package import SourceText
package import Workbooks

/// The case sheet (案件シート): a case as a workbook that officers fill in, and back.
package enum CaseSheet {
  /// The workbook of a case, or an empty one to fill in by hand.
  ///
  /// Whatever the case holds is read back from it; see `read`.
  /// - Parameter policies: What contracts, approvals and answers can name.
  package static func workbook(
    for dossier: Dossier?, vocabulary: Vocabulary, policies: [Policy], language: Language, day: Day
  ) -> Workbook {
    let writer = CaseWriter(dossier, vocabulary: vocabulary, policies: policies, in: language)
    let title = LocalizedText(ja: "案件シート", en: "Case sheet")[language]
    var workbook = Workbook(
      title: dossier.map { "\(title) \($0.title[language])" } ?? title, sheets: writer.worksheets())
    if let dossier {
      let origin = SheetOrigin(
        form: .caseSheet, dossier: dossier.id, dossierHash: dossier.hash, policies: [:], language: language, day: day)
      workbook.sheets.append(origin.worksheet)
    }
    return workbook
  }

  /// The tree of a case's file that a filled-in sheet stands for, with cells for places, and all mistakes of form.
  ///
  /// `DossierDecoder` then decodes it and finds the mistakes of meaning. The tree is there even where form is wrong, so that
  /// both can be told at once; it is good for nothing else then. It is nil where the workbook is no case sheet.
  package static func read(
    _ workbook: ReadWorkbook, vocabulary: Vocabulary, policies: [Policy]
  ) -> (tree: YAMLNode?, diagnostics: [Diagnostic]) {
    let problems = SheetProblems()
    var reader = CaseReader(workbook, vocabulary: vocabulary, policies: policies, problems)
    let tree = reader.tree()
    return (tree, problems.diagnostics)
  }

  /// The case that a filled-in sheet stands for, and all mistakes in it, those of form and those of meaning, each once.
  package static func dossier(
    _ workbook: ReadWorkbook, vocabulary: Vocabulary, policies: [Policy]
  ) -> (dossier: Dossier?, diagnostics: [Diagnostic]) {
    let (tree, found) = read(workbook, vocabulary: vocabulary, policies: policies)
    guard let tree else { return (nil, found) }
    let document = YAMLDocument(file: tree.location.file, root: tree, diagnostics: [])
    let decoded = DossierDecoder.decode(document, vocabulary: vocabulary, policies: policies)
    // What was wrong in form was replaced by something that is not, so its cell is not told twice.
    let places = Set(found.filter { $0.severity == .error }.compactMap(\.location))
    let further = decoded.diagnostics.filter { $0.location.map { !places.contains($0) } ?? true }
    let isRight = !found.contains { $0.severity == .error }
    return (isRight ? decoded.value : nil, found + further)
  }
}
