import ComplianceEvaluation
import ComplianceModel
import LocatedYAML
import SourceText
import Workbooks

/// One filled-in row of an inspection sheet, and what it comes to.
struct InspectionRow {
  let id: RowID
  /// Its number as it stands on the sheet.
  let name: String
  /// What it says; nil while it says nothing, or what it says is no mark.
  let mark: InspectionMark?
  /// Its first cell of an answer.
  let location: SourceLocation
  let reading: InspectionReading
  let cells: [String: SheetCell]
  /// The row as it would stand on a sheet of today; nil where it would not.
  let item: InspectionItem?
  private let control: Int?

  init(_ reading: InspectionReading, _ row: TableReading.Row, _ id: RowID, name: String) {
    self.reading = reading
    self.id = id
    self.name = name
    cells = row.cells
    item = reading.items[id]
    location = row.cells["result"]?.location ?? row.location
    mark = row.cells["result"].flatMap { InspectionMark($0.text) }
    control = InspectionRow.control(id, reading, at: row.cells["id"]?.location ?? row.location)
    if let cell = cells["result"], mark == nil {
      problems.notOffered(
        cell, among: InspectionMark.allCases.map(\.rawValue), for: LocalizedText(ja: "結果", en: "Result"))
    }
  }

  var problems: SheetProblems { reading.problems }
  var isJapanese: Bool { reading.language == .ja }

  /// The control, where the row is about something of the case at all.
  private static func control(_ id: RowID, _ reading: InspectionReading, at place: SourceLocation) -> Int? {
    let dossier = reading.evaluation.dossier
    let vocabulary = reading.evaluation.rulebook.vocabulary
    if let item = reading.items[id] { return item.control }
    guard let control = vocabulary.index(of: id.control), dossier.parties.contains(where: { $0.id == id.party }),
      id.connection.map({ name in dossier.connections.contains { $0.id == name } }) ?? true,
      id.part.map({ part in
        (0..<reading.evaluation.history.partCount(of: control))
          .contains { vocabulary.controls[control].partName($0, of: dossier) == part }
      }) ?? true
    else {
      reading.problems.report(
        "unknown-row", at: place,
        LocalizedText(ja: "行のID「\(id.text)」は、この案件にありません", en: "the case has nothing of the row id \"\(id.text)\""))
      return nil
    }
    reading.problems.report(
      "row-gone", .note, at: place,
      LocalizedText(
        ja: "この項目は、今なら調査票に載りません（記入は読み込みます）",
        en: "this measure would not be on a sheet of today (it is read all the same)"))
    return control
  }

  // MARK: What it says

  /// Writes the row into the paper.
  func write(into document: inout SheetDocument, confirmedOn date: SheetCell) {
    guard let control else { return }
    if let cell = cells["ref"] { reading.photos.check(cell) }
    writeCorrection(into: &document)
    guard let cell = cells["result"], let mark else {
      if cells["result"] == nil, cells["value"] != nil || cells["note"] != nil { reportNoResult() }
      return
    }
    switch mark {
    case .kept, .broken:
      guard let value = value(cell, mark, control) else { return }
      document.add(id, value: value.node, own: own(cell, note: note(value.remark)))
    case .partly:
      guard let missing = [words, cells["finding"]?.text].compactMap(\.self).first else {
        problems.report(
          "partly-without-note", at: cell.location,
          LocalizedText(ja: "△なのに、何が足りないかが書かれていません", en: "△ without a word on what is missing"),
          help: LocalizedText(
            ja: "「実態・不足・理由」か「指摘事項」に足りないものを書いてください。",
            en: "Write what is missing under \"What was found\" or \"To put right\"."))
        return
      }
      let remark = words == nil ? missing : nil
      let more = [remark, valueWords].joinedSentences(isJapanese)
      document.add(id, value: cell.node("partly"), own: own(cell, note: note(more)))
    case .notApplicable: writeNotApplicable(cell, into: &document, confirmedOn: date)
    case .unchecked: writeQuestion(cell, into: &document)
    }
  }

  var words: String? { cells["note"]?.text }

  /// The text of the value cell, where the mark leaves no place for a value.
  var valueWords: String? {
    cells["value"].map { (isJapanese ? "実際の値：" : "actual value: ") + $0.text }
  }

  /// What is written of evidence, where the mark leaves no place for evidence.
  var evidenceWords: String? {
    let texts = ["how", "ref", "by", "date"].compactMap { cells[$0]?.text }
    return texts.isEmpty ? nil : (isJapanese ? "証跡：" : "evidence: ") + texts.joined(separator: isJapanese ? "、" : ", ")
  }

  var remoteWords: String? {
    cells["remote"].map { (isJapanese ? "遠隔で確認：" : "checked from afar: ") + $0.text }
  }

  /// The note of a claim: the inspector's words, and what the sheet's columns say that a claim has no place for.
  private func note(_ remark: String?) -> String? {
    [words, remark, methods.note, remoteWords].joinedSentences(isJapanese)
  }

  /// Whether it says the same in words as the row did in the last inspection of an earlier 年度.
  var repeatsLastYear: Bool {
    let before = item?.lastWords ?? []
    let now = [note(nil), cells["finding"]?.text].compactMap(\.self)
    guard words != nil || cells["finding"] != nil, !before.isEmpty else { return false }
    return now.allSatisfy { text in before.contains { Folding.matches($0, text) } }
  }

  // MARK: Values

  private func value(
    _ cell: SheetCell, _ mark: InspectionMark, _ control: Int
  ) -> (node: YAMLNode, remark: String?)? {
    let vocabulary = reading.evaluation.rulebook.vocabulary
    if let written = cells["value"] {
      guard let node = ValueReading(vocabulary, in: reading.language, problems).node(written, control: control) else {
        return nil
      }
      return check(node, written, mark, control) ? (node, nil) : nil
    }
    let bare = bareText(mark, control)
    guard let bare else {
      reportNoValue(cell, mark)
      return nil
    }
    let text = SheetCell(ReadCell(column: cell.location.column, content: .text(bare)), at: cell.location)
    guard let node = ValueReading(vocabulary, in: reading.language, problems).node(text, control: control) else {
      return nil
    }
    guard mark == .broken, case .level = vocabulary.controls[control].type else { return (node, nil) }
    return (node, isJapanese ? "値の記入なし、×" : "no value written, ×")
  }

  /// What a mark without a value stands for: as the sheet itself says, else as the case says today.
  private func bareText(_ mark: InspectionMark, _ control: Int) -> String? {
    let vocabulary = reading.evaluation.rulebook.vocabulary
    let cell = ValueCell(vocabulary, in: reading.language)
    let today = item?.kept.map { cell.text(of: $0, control: control) }
    // A sheet that left it blank asked for the value; only of the same case is what it would say today what it meant.
    let kept = cells["bare"]?.text ?? (reading.isOfToday ? today : nil)
    if mark == .kept {
      if let kept, let today, !Folding.matches(kept, today) { reportOtherPromise(kept, today) }
      return kept
    }
    let broken = item?.broken.map { cell.text(of: $0, control: control) }
    return broken.flatMap { text in kept.map { Folding.matches($0, text) } ?? false ? nil : text }
  }

  /// Whether a mark and a value agree; a × beside what was promised cannot be read.
  private func check(_ node: YAMLNode, _ cell: SheetCell, _ mark: InspectionMark, _ control: Int) -> Bool {
    guard let bar = item?.bar, !bar.isEmpty,
      let value = Value(plain: node, of: reading.evaluation.rulebook.vocabulary.controls[control].type)
    else { return true }
    let strengths = bar.map { reading.evaluation.history.strength(of: value, besides: $0, control: control) }
    if mark == .broken, strengths.allSatisfy({ $0 == .equal || $0 == .stronger }) {
      problems.report(
        "mark-against-value", at: cell.location,
        LocalizedText(
          ja: "×なのに、値は約束と条項のとおりです", en: "the row is marked ×, but its value is what was promised and asked for"),
        help: LocalizedText(
          ja: "実際の値か結果を直してください。値のほかに足りないものがあるなら △ にして書いてください。",
          en: "Correct the value or the mark. If something else is missing, mark △ and write what."))
      return false
    }
    if mark == .kept, strengths.contains(.weaker) {
      problems.report(
        "mark-against-value", .warning, at: cell.location,
        LocalizedText(
          ja: "○ですが、値は約束か条項より弱いものです。値のほうで判定します",
          en: "the row is marked ○, but its value is weaker than promised or asked for; the value is what counts"))
    }
    return true
  }

  // MARK: Evidence

  /// The ways of finding out that are written, the best shown first, and what a claim has no place for.
  private var methods: (how: SheetCell?, best: InspectionMethod?, note: String?) {
    guard let cell = cells["how"] else { return (nil, nil, nil) }
    let texts = SheetList.items(cell.text).flatMap { item in
      InspectionMethod(item.text) == nil ? item.text.split { "・/／＋+".contains($0) }.map { String($0) } : [item.text]
    }
    let found = texts.compactMap { InspectionMethod($0) }
    guard found.count == texts.count, let best = found.max(by: { $0.how.grade < $1.how.grade }) else {
      return (cell, nil, nil)
    }
    let more = found.filter { $0 != best || $0 == .records }.map { $0.label[reading.language] }
    let list = more.joined(separator: isJapanese ? "・" : ", ")
    return (cell, best, more.isEmpty ? nil : (isJapanese ? "確認方法：" : "found by: ") + list)
  }

  /// The keys of a claim beside its value.
  private func own(_ cell: SheetCell, note: String?) -> [YAMLEntry] {
    var entries = [entry("section", cell.node(section))]
    if let evidence = evidence() { entries.append(entry("evidence", evidence)) }
    if let note { entries.append(entry("note", (cells["note"] ?? cell).node(note))) }
    return entries
  }

  private func evidence() -> YAMLNode? {
    let heading = LocalizedText(ja: "確認方法", en: "Found by")
    let methods = methods
    guard let how = methods.how else {
      if let cell = ["ref", "by", "date"].compactMap({ cells[$0] }).first {
        problems.missing(heading, at: cell.location)
      }
      return nil
    }
    guard let best = methods.best else {
      problems.notOffered(how, among: InspectionMethod.allCases.map { $0.label[reading.language] }, for: heading)
      return nil
    }
    var entries = [entry("how", how.node(best.how.rawValue))]
    if let cell = cells["ref"] { entries.append(entry("ref", cell.node)) }
    if let cell = cells["by"] { entries.append(entry("by", cell.node)) }
    if let date = date("date", LocalizedText(ja: "確認日", en: "Checked on")) { entries.append(entry("date", date)) }
    return SheetDocument.mapping(entries)
  }

  /// A date as files write it; nil where there is none, or after a mistake was reported.
  func date(_ key: String, _ heading: LocalizedText) -> YAMLNode? {
    guard let cell = cells[key] else { return nil }
    guard let date = cell.date else {
      problems.badDate(cell, for: heading)
      return nil
    }
    return cell.node(date.description)
  }

  /// Where it stands, as papers cite it.
  var section: String { "No. \(name.isEmpty ? item.map { String($0.number) } ?? "" : name)" }

  func entry(_ key: String, _ value: YAMLNode) -> YAMLEntry {
    YAMLEntry(key: key, keyLocation: value.location, value: value)
  }
}

extension [String?] {
  /// The texts that are there, as sentences; nil where there is none.
  func joinedSentences(_ isJapanese: Bool) -> String? {
    let texts = compactMap(\.self).filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: isJapanese ? "。" : ". ")
  }
}
