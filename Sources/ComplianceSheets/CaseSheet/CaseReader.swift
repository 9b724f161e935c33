internal import ComplianceModel
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// Reads a case sheet as the tree of a case's file.
struct CaseReader {
  let vocabulary: Vocabulary
  let policies: [Policy]
  let words: CaseWords
  let controls: ControlNames
  let problems: SheetProblems
  let values: ValueReading
  let rows: CaseRows
  /// The language of the sheet.
  let language: Language
  let kept = KeptCells()
  var names = CaseNames()

  init(_ workbook: ReadWorkbook, vocabulary: Vocabulary, policies: [Policy], _ problems: SheetProblems) {
    self.vocabulary = vocabulary
    self.policies = policies
    self.problems = problems
    words = CaseWords(vocabulary)
    controls = ControlNames(vocabulary: vocabulary)
    rows = CaseRows(workbook, examples: ClaimExample.both(vocabulary), problems)
    language = SheetOrigin(workbook)?.language ?? rows.language
    values = ValueReading(vocabulary, in: language, problems)
  }

  func rows(_ table: String) -> [CaseRows.Row] { rows.rows[table] ?? [] }

  // MARK: Cells

  /// The word of a cell; after a mistake any word, so that the tree can be read for further mistakes.
  func word(_ cell: SheetCell?, _ list: WordList, _ heading: LocalizedText) -> YAMLNode? {
    guard let cell else { return nil }
    if let word = list.word(of: cell.text) { return cell.node(word) }
    problems.notOffered(cell, among: list.choices(in: language), for: heading)
    return list.entries.first.map { cell.node($0.word) }
  }

  /// `true` or `false`.
  func flag(_ cell: SheetCell?, _ heading: LocalizedText, _ list: WordList = CaseWords.flags) -> YAMLNode? {
    guard let cell else { return nil }
    if let word = list.word(of: cell.text) { return cell.plainNode(word) }
    problems.notOffered(cell, among: list.choices(in: language), for: heading)
    return nil
  }

  /// Whether a cell says yes.
  func isSet(_ cell: SheetCell?, _ heading: LocalizedText, _ list: WordList = CaseWords.assumed) -> Bool {
    guard case .scalar(let scalar)? = flag(cell, heading, list)?.content else { return false }
    return scalar.text == "true"
  }

  /// The list of what is inferred, for one key.
  func assumed(_ cell: SheetCell?, _ key: String, _ heading: LocalizedText) -> [YAMLNode] {
    guard let cell, isSet(cell, heading) else { return [] }
    return [cell.node(key)]
  }

  /// A number as a bare scalar.
  func number(_ cell: SheetCell?) -> YAMLNode? {
    guard let cell else { return nil }
    let digits = cell.text.unicodeScalars.filter { $0 != "," && $0 != "，" }
    let text = Folding.folded(String(String.UnicodeScalarView(digits)))
    let bare = ["件", "人"].first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? text
    return cell.plainNode(bare)
  }

  /// A text in two languages from two cells.
  func localized(_ ja: SheetCell?, _ en: SheetCell?) -> YAMLNode? {
    guard let ja else { return en?.textNode }
    guard let en else { return ja.textNode }
    var node = CaseNode(at: ja.location)
    node.set("ja", ja.textNode)
    node.set("en", en.textNode)
    return node.node
  }

  /// The items of a cell with several names, by what a look-up finds; the whole cell is tried as one name first.
  func list<Item>(_ cell: SheetCell, _ find: (SheetCell) -> Item?, isKnown: (String) -> Bool) -> [Item] {
    if !cell.text.unicodeScalars.contains("\n"), isKnown(cell.text) { return find(cell).map { [$0] } ?? [] }
    return SheetList.items(cell.text).compactMap { find(cell.with($0.text)) }
  }

  /// The controls of a cell, by id.
  func controlList(_ cell: SheetCell) -> [YAMLNode] {
    list(cell, { self.control($0).map { cell.node(self.vocabulary.controls[$0].id.text) } }) {
      self.controls.index(of: $0) != nil
    }
  }

  /// The control that a cell names.
  func control(_ cell: SheetCell) -> Int? {
    if let index = controls.index(of: cell.text) { return index }
    let ja = controls.near(cell.text, in: .ja)
    let en = controls.near(cell.text, in: .en)
    problems.report(
      "unknown-control", at: cell.location,
      LocalizedText(ja: "「\(cell.text)」という管理項目はありません", en: "there is no control \"\(cell.text)\""),
      help: LocalizedText(
        ja: (ja.isEmpty ? "" : "もしかして：\(ja.joined(separator: "、"))。") + "「管理項目一覧」で探して、1列目を写してください。",
        en: (en.isEmpty ? "" : "Did you mean \(en.joined(separator: ", "))? ")
          + "Look it up in the tab Controls and copy its first column."))
    return nil
  }
}
