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
  /// The kinds of sheet that are read; others are refused.
  var forms: [SheetOrigin.Form] = [.questionnaire, .inspection, .certificate]

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
    let ids = Set(dossier.documents.compactMap(\.id))
    var hashes: Set<String> = []
    for sheet in sheets {
      if let form = sheet.form, form != .caseSheet, !forms.contains(form) {
        problems.add([.otherForm(sheet.workbook.path, form, forms)])
        continue
      }
      guard hashes.insert(sheet.workbook.hash).inserted else {
        problems.add([.namedTwice(sheet.workbook.path)])
        continue
      }
      if let read = dossier.documents.first(where: { $0.sheet?.hash == sheet.workbook.hash }) {
        problems.add([.readBefore(sheet.workbook.path, as: read)])
        continue
      }
      // As of the day of asking, so that time alone changes no row.
      let evaluation = evaluator.evaluation(of: dossier, on: sheet.origin?.day ?? day)
      guard let document = sheet.document(for: evaluation, photographs: photographs, problems) else { continue }
      if let id = document.documentID, ids.contains(id) || result.documents.contains(where: { $0.documentID == id }) {
        problems.add([.sameDay(sheet.workbook.path, as: dossier.documents.first { $0.id == id })])
        continue
      }
      problems.add([DiagnosticOfDay.later(document, than: day)].compactMap(\.self))
      result.documents.append(document)
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
  /// The id of a paper.
  var documentID: String? { scalar(of: "id")?.text }

  /// The text of a key of a mapping, and where it stands.
  fileprivate func scalar(of key: String) -> (text: String, location: SourceLocation)? {
    guard case .mapping(let entries) = content, let value = entries.first(where: { $0.key == key })?.value,
      case .scalar(let scalar) = value.content
    else { return nil }
    return (scalar.text, value.location)
  }
}

/// Says that a paper counts only later.
private enum DiagnosticOfDay {
  static func later(_ document: YAMLNode, than day: Day) -> Diagnostic? {
    guard let (text, place) = document.scalar(of: "date"), let date = DateText.parse(text), date.first > day else {
      return nil
    }
    return Diagnostic(
      code: "sheet.later-day", severity: .warning, location: place,
      message: LocalizedText(
        ja: "この日は判定の日（\(day)）より後なので、この票は判定に入りません",
        en: "this day comes after the day of judging (\(day)), so the sheet does not count yet"),
      help: LocalizedText(
        ja: "日を確かめるか、--as-of でその日以後を指定してください。", en: "Check the day, or judge by a later one with --as-of."))
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

  fileprivate static func namedTwice(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "sheet.named-twice", path: path,
      message: LocalizedText(ja: "同じ内容の票が二度指定されています", en: "a sheet of the same contents is named twice"),
      help: LocalizedText(ja: "一度だけ指定してください。", en: "Name it once."))
  }

  fileprivate static func sameDay(_ path: String, as document: Document?) -> Diagnostic {
    let source = document?.sheet?.file ?? document?.title ?? ""
    return Diagnostic(
      code: "sheet.same-day", path: path,
      message: LocalizedText(
        ja: "同じ者の同じ日の票が、もう読み込まれています（\(source)）",
        en: "a sheet of the same party and day was read before (\(source))"),
      help: LocalizedText(
        ja: "書き足したものなら、先に --remove \(source.isEmpty ? "票" : source) で前のものを取り除いてから読み直してください。",
        en: "If this one is its continuation, take the earlier one out with --remove first, then read this."),
      related: document.map {
        [Diagnostic.Related(location: $0.location, message: LocalizedText(ja: "読み込まれた資料", en: "the paper"))]
      } ?? [])
  }

  fileprivate static func otherForm(
    _ path: String, _ form: SheetOrigin.Form, _ allowed: [SheetOrigin.Form]
  ) -> Diagnostic {
    Diagnostic(
      code: "sheet.other-form", path: path,
      message: LocalizedText(
        ja: "これは\(form.label.ja)です。ここで読むのは\(allowed.map(\.label.ja).joined(separator: "・"))です",
        en: "this is a \(form.label.en); here a \(allowed.map(\.label.en).joined(separator: " or ")) is read"),
      help: LocalizedText(
        ja: "回答票は tokki questionnaire read、調査票と消去証明書は tokki inspect read で読みます。",
        en: "Questionnaires are read by tokki questionnaire read, the others by tokki inspect read."))
  }
}
