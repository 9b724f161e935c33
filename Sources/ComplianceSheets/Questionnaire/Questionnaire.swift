package import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
package import LocatedYAML
package import SourceText
package import Workbooks

/// The 回答票: what policies ask of a vendor, to be filled in and read as what it declares.
package enum Questionnaire {
  /// The sheet for a party of a case, with the questions that the policies in force put to it and to those under it that
  /// handle the data; nothing is filled in beforehand.
  ///
  /// - Parameters:
  ///   - evaluation: The case as judged on the day of asking.
  ///   - party: The party that is to answer, by index in the dossier. Of a case that no file holds, because there is none
  ///     yet, the sheet can be read later for any case.
  ///   - language: The language of all its texts.
  package static func workbook(for evaluation: Evaluation, party: Int, language: Language) -> Workbook {
    let wording = Wording(evaluation, in: language)
    let list = QuestionList(evaluation, party: party)
    let text = QuestionText(wording, party: party)
    let cover = QuestionnaireCover(wording: wording, party: party, policies: list.policies)
    let name = wording.party(party)
    let title = QuestionnaireWords.title[language]
    let footer = "\(wording.fictionMark)\(evaluation.dossier.title[language]) / \(name)"
    var questions = QuestionTable.table(in: language).worksheet(
      QuestionTable.rows(list, text), language: language, footer: footer)
    questions.frozenColumns = 2
    questions.isFiltered = true
    return Workbook(
      title: language == .ja ? "\(title)（\(name)）" : "\(title) (\(name))",
      sheets: [cover.worksheet, questions, origin(evaluation, party, list, language).worksheet])
  }

  /// Reads a sheet that was filled in as the paper that it is, a document of the case at the stage `declared`.
  ///
  /// - Parameters:
  ///   - workbook: The workbook as read.
  ///   - evaluation: The case as it is today.
  ///   - problems: Takes everything that is wrong with the sheet, and what its reader should know.
  /// - Returns: The document's node, its places being cells; nil where the sheet has mistakes or says nothing.
  package static func read(
    _ workbook: ReadWorkbook, evaluation: Evaluation, _ problems: SheetProblems
  ) -> YAMLNode? {
    var reader = QuestionnaireReader(workbook, evaluation, problems)
    return reader.document()
  }

  private static func origin(
    _ evaluation: Evaluation, _ party: Int, _ list: QuestionList, _ language: Language
  ) -> SheetOrigin {
    let policies = list.policies.map { evaluation.rulebook.policies[$0] }
    let rows = list.questions.map { (String($0.number), $0.id(in: evaluation).text) }
    let dossier = evaluation.dossier
    return SheetOrigin(
      form: .questionnaire, dossier: dossier.id,
      // What no file holds is no case yet.
      dossierHash: dossier.location.file.bytes.isEmpty ? "" : dossier.hash,
      policies: Dictionary(policies.map { ($0.id, $0.hash) }, uniquingKeysWith: { _, later in later }),
      party: dossier.parties[party].id, language: language, day: evaluation.day,
      rows: Dictionary(rows, uniquingKeysWith: { first, _ in first }))
  }
}
