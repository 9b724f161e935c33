import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import LocatedYAML
import SourceText
import Testing
import Workbooks

/// A questionnaire of a case as a person fills it in.
struct FilledQuestionnaire {
  let evaluation: Evaluation
  let root: YAMLNode
  let language: Language
  var workbook: Workbook

  /// What a sheet reads as, and what was wrong with it.
  struct Reading {
    let node: YAMLNode?
    let diagnostics: [Diagnostic]
    /// Without the note that most questions of a test are not answered.
    var codes: [String] { diagnostics.map(\.code).filter { $0 != "sheet.rows-blank" } }
    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  }

  init(
    _ document: YAMLDocument, on day: String, party: String, language: Language, rulebook: Rulebook = Shipped.rulebook
  ) throws {
    root = try #require(document.root)
    let decoded = DossierDecoder.decode(document, vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    let dossier = try #require(decoded.value)
    let date = try #require(DateText.parse(day))
    evaluation = Evaluator(rulebook: rulebook).evaluation(of: dossier, on: date.first)
    let index = try #require(dossier.parties.firstIndex { $0.id == party })
    self.language = language
    workbook = Questionnaire.workbook(for: evaluation, party: index, language: language)
  }

  init(_ sample: String, on day: String, party: String, language: Language = .ja) throws {
    try self.init(Shipped.document(sample), on: day, party: party, language: language)
  }

  init(
    text: String, on day: String, party: String = "contractor", language: Language = .ja,
    rulebook: Rulebook = Shipped.rulebook
  ) throws {
    let file = SourceFile(path: "case.yaml", bytes: Array(text.utf8))
    try self.init(YAMLReader.parse(file), on: day, party: party, language: language, rulebook: rulebook)
  }

  // MARK: Cells

  /// The headings of the table in the sheet's language.
  static let headings: [String: LocalizedText] = [
    "number": LocalizedText("No."), "question": LocalizedText(ja: "質問", en: "Question"),
    "target": LocalizedText(ja: "対象", en: "About"), "basis": LocalizedText(ja: "根拠", en: "Basis"),
    "asked": LocalizedText(ja: "求める内容", en: "Asked for"), "answer": LocalizedText(ja: "回答", en: "Answer"),
    "amount": LocalizedText(ja: "数", en: "Number"), "unit": LocalizedText(ja: "単位", en: "Unit"),
    "modality": LocalizedText(ja: "確からしさ", en: "How firm"),
    "planned": LocalizedText(ja: "予定日", en: "Planned for"),
    "note": LocalizedText(ja: "補足（自由記入）", en: "Remarks"),
    "reason": LocalizedText(ja: "該当なしの理由", en: "Why not applicable"),
    "evidence": LocalizedText(ja: "証拠（添付の番号・資料名）", en: "Evidence (number or title of the paper)"),
    "id": LocalizedText(ja: "記号（消さない）", en: "Mark (do not delete)"),
  ]

  var table: Worksheet {
    get { workbook.sheets[1] }
    set { workbook.sheets[1] = newValue }
  }

  /// The index of the head among the table's rows.
  var head: Int { table.rows.firstIndex { $0.cells.count > 8 && $0.cells[0].style == .heading } ?? 0 }

  func column(_ key: String) -> Int {
    let heading = FilledQuestionnaire.headings[key]?[language] ?? key
    return table.rows[head].cells.firstIndex { $0.content == .text(heading) } ?? -1
  }

  /// The index of the row that asks for something, by its id.
  func row(_ id: String) throws -> Int {
    let column = column("id")
    return try #require(
      table.rows.firstIndex { $0.cells.indices.contains(column) && $0.cells[column].content == .text(id) })
  }

  func text(_ id: String, _ key: String) throws -> String {
    switch table.rows[try row(id)].cells[column(key)].content {
    case .text(let text): text
    case .number(let number): String(Int(number))
    case .blank: ""
    }
  }

  mutating func fill(_ id: String, _ key: String = "answer", _ text: String) throws {
    table.rows[try row(id)].cells[column(key)].content = .text(text)
  }

  /// Writes a line of the cover; by default the day of the answers.
  mutating func cover(_ text: String, line ja: String = "回答日", _ en: String = "Day of the answers") throws {
    let label = language == .ja ? ja : en
    let row = try #require(workbook.sheets[0].rows.firstIndex { $0.cells.first?.content == .text(label) })
    workbook.sheets[0].rows[row].cells[1].content = .text(text)
  }

  /// The ids of the rows, from the top.
  var ids: [String] {
    let column = column("id")
    return table.rows[(head + 1)...].compactMap { row in
      if row.cells.indices.contains(column), case .text(let id) = row.cells[column].content { id } else { nil }
    }
  }

  // MARK: Reading

  func read(hash: String = "0f") -> Reading {
    FilledQuestionnaire.read(ReadWorkbook(workbook, path: "answers/kaitohyo.xlsx"), evaluation, hash: hash)
  }

  static func read(_ workbook: ReadWorkbook, _ evaluation: Evaluation, hash: String = "0f") -> Reading {
    let problems = SheetProblems()
    let workbook = ReadWorkbook(path: workbook.path, hash: hash, sheets: workbook.sheets)
    let node = Questionnaire.read(workbook, evaluation: evaluation, problems)
    return Reading(node: node, diagnostics: problems.diagnostics)
  }

  /// The case with a paper added to its documents.
  func decoded(with paper: YAMLNode) -> Decoded<Dossier> {
    guard case .mapping(var entries) = root.content else { preconditionFailure("a case is a mapping") }
    let index = entries.firstIndex { $0.key == "documents" }
    var items: [YAMLNode] = []
    if let index, case .sequence(let written) = entries[index].value.content { items = written }
    let place = index.map { entries[$0].value.location } ?? root.location
    let entry = YAMLEntry(
      key: "documents", keyLocation: place, value: YAMLNode(content: .sequence(items + [paper]), location: place))
    if let index { entries[index] = entry } else { entries.append(entry) }
    let tree = YAMLNode(content: .mapping(entries), location: root.location)
    return DossierDecoder.decode(
      YAMLDocument(file: root.location.file, root: tree, diagnostics: []), vocabulary: Shipped.vocabulary,
      policies: Shipped.rulebook.policies)
  }

  /// The claims that a paper adds to the case, without what follows from others.
  func claims(of paper: YAMLNode) throws -> (Dossier, Document, [Claim]) {
    let decoded = decoded(with: paper)
    let errors = decoded.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { "\($0.code) \($0.location.map { "\($0)" } ?? "") \($0.message.ja)" })")
    let dossier = try #require(decoded.value)
    let index = try #require(dossier.documents.firstIndex { $0.location == paper.location })
    let claims = dossier.claims.filter { $0.document == index && $0.impliedBy == nil }
    return (dossier, dossier.documents[index], claims)
  }
}
