package import ComplianceEvaluation
internal import ComplianceModel
package import LocatedYAML
internal import SourceText
package import Workbooks

/// A workbook that somebody filled in, and what kind of sheet it is.
package struct FilledSheet: Sendable {
  /// The workbook.
  package let workbook: ReadWorkbook
  /// What it was made from; nil where the hidden sheet is gone.
  package let origin: SheetOrigin?
  /// The kind of sheet; nil where it has the headings of none.
  package let form: SheetOrigin.Form?

  /// Looks what a workbook is: by its hidden sheet, else by its headings.
  package init(_ workbook: ReadWorkbook) {
    self.workbook = workbook
    let origin = SheetOrigin(workbook)
    self.origin = origin
    form = origin?.form ?? FilledSheet.form(ofHeadingsIn: workbook)
  }

  private static func form(ofHeadingsIn workbook: ReadWorkbook) -> SheetOrigin.Form? {
    let heads = SheetHeads(workbook)
    let tables: [(SheetOrigin.Form, SheetTable)] = [
      (.inspection, InspectionTable.table(in: .ja)), (.questionnaire, QuestionTable.table(in: .ja)),
      (.certificate, CertificateSheet.copies(Vocabulary(controls: []), .ja)), (.caseSheet, CaseTables.fields),
    ]
    return tables.first { TableReading($0.1, in: workbook, heads: heads, SheetProblems()) != nil }?.0
  }

  /// The case that it belongs to, among those of a run: by its hidden sheet, else by an id that it shows, else the only
  /// one that there is.
  package func dossier(among ids: [String]) -> String? {
    // What was made before there was a case belongs to whichever is named.
    if let origin, !origin.isBeforeCase { return origin.dossier }
    let shown = workbook.sheets.lazy.filter { !$0.isHidden }.flatMap(\.rows).flatMap(\.cells).map(\.text)
    return shown.first { ids.contains($0) } ?? (ids.count == 1 ? ids.first : nil)
  }

  /// The paper that it says, as the node that a file would hold for it; nil after mistakes, which are reported.
  ///
  /// - Parameter photographs: The files that rows name by number.
  package func document(
    for evaluation: Evaluation, photographs: [Photograph] = [], _ problems: SheetProblems
  ) -> YAMLNode? {
    switch form {
    case .questionnaire: return Questionnaire.read(workbook, evaluation: evaluation, problems)
    case .inspection: return InspectionReading.read(workbook, evaluation, photographs: photographs, problems)
    case .certificate:
      let read = CertificateSheet.read(
        workbook, dossier: evaluation.dossier, vocabulary: evaluation.rulebook.vocabulary)
      problems.add(read.diagnostics)
      return read.document
    case .caseSheet:
      problems.report(
        "case-sheet", at: nil, path: workbook.path,
        LocalizedText(ja: "これは案件シートです", en: "this is a case sheet"),
        help: LocalizedText(
          ja: "案件シートは tokki new --read で読みます。", en: "Case sheets are read by tokki new --read."))
      return nil
    case nil:
      problems.report(
        "no-form", at: nil, path: workbook.path,
        LocalizedText(
          ja: "Tokki の票ではありません（見出しの行が見つかりません）", en: "this is no sheet of Tokki: it has none of their headings"),
        help: LocalizedText(
          ja: "tokki questionnaire か tokki inspect prepare で作った票を指定してください。見出しの行は消さないでください。",
          en: "Name a sheet made by tokki questionnaire or tokki inspect prepare. Its row of headings must stay."))
      return nil
    }
  }
}
