package import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
package import SourceText

/// The sheet for an inspection on site (立入り調査票): what both the workbook and the page for paper are made of.
package struct InspectionSheet: Sendable {
  /// The case as judged on the day.
  package let evaluation: Evaluation
  /// The language of its texts.
  package let language: Language
  /// The clauses it rests on.
  package let ground: InspectionGround
  /// What is looked at, numbered through.
  package let items: [InspectionItem]
  /// The inspections of the last 年度 that saw any, by title and date.
  package let lastInspections: [String]
  /// The only party that is visited, by index in the dossier; nil for a sheet of all.
  package let party: Int?

  /// The sheet of a case as judged on a day.
  ///
  /// - Parameter party: The only party that is visited, by index in the dossier; nil is all of them.
  package init(_ evaluation: Evaluation, language: Language, party: Int? = nil) {
    self.evaluation = evaluation
    self.language = language
    self.party = party
    let ground = InspectionGround(evaluation)
    self.ground = ground
    let last = LastInspection(before: evaluation, language: language)
    lastInspections = last?.names ?? []
    let builder = ItemBuilder(wording: Wording(evaluation, in: language), last: last)
    let measures = InspectedMeasures.all(in: evaluation, ground: ground)
      .filter { measure in party.map { measure.party == $0 } ?? true }
    items = measures.enumerated().map { index, measure in builder.item(measure, number: index + 1) }
  }

  /// The title of the paper that the sheet becomes.
  package var title: String {
    let wording = Wording(evaluation, in: language)
    let visited = party.map { wording.pick("・", ", ") + wording.party($0) } ?? ""
    return InspectionSheet.name[language] + wording.bracketed(caseTitle + visited)
  }

  /// The title of the case, marked where it is made up.
  package var caseTitle: String {
    let mark = evaluation.dossier.isFictional ? (language == .ja ? "【架空】" : "(fictional) ") : ""
    return mark + evaluation.dossier.title[language]
  }

  /// The table of measures, by whose headings a sheet is known.
  package static var table: SheetTable { InspectionTable.table(in: .ja) }

  /// What the sheet is called.
  package static let name = LocalizedText(ja: "立入り調査票", en: "Inspection sheet")

  /// What it was made from.
  package var origin: SheetOrigin {
    let policies = evaluation.rulebook.policies.indices.filter { evaluation.bindingness[$0].bindsAny }
      .map { (evaluation.rulebook.policies[$0].id, evaluation.rulebook.policies[$0].hash) }
    return SheetOrigin(
      form: .inspection, dossier: evaluation.dossier.id, dossierHash: evaluation.dossier.hash,
      policies: Dictionary(policies, uniquingKeysWith: { first, _ in first }),
      party: party.map { evaluation.dossier.parties[$0].id }, language: language, day: evaluation.day,
      rows: Dictionary(
        items.map { (String($0.number), $0.row.text) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// Puts the rows into words.
private struct ItemBuilder {
  let wording: Wording
  let last: LastInspection?

  func item(_ measure: InspectedMeasure, number: Int) -> InspectionItem {
    let evaluation = wording.evaluation
    let vocabulary = evaluation.rulebook.vocabulary
    let control = vocabulary.controls[measure.control]
    let language = wording.language
    let row = measure.id(in: evaluation)
    let lines = StageLines(wording: wording, measure: measure)
    let bare = BareMark(measure, in: evaluation)
    let method = SuggestedMethod(
      control, grade: measure.requirements.compactMap { evaluation.rulebook[$0].evidence }.max())
    let before = last?.result(of: row, on: evaluation.day)
    let cell = ValueCell(vocabulary, in: language)
    let part = measure.part.map { wording.part($0, of: measure.control) } ?? ""
    let name = control.label[language] + (part.isEmpty ? "" : wording.bracketed(part))
    return InspectionItem(
      number: number, row: row, control: measure.control, field: control.field, measure: name,
      whom: whom(measure), question: question(measure, bare, name),
      disputes: measure.findings.map {
        FindingText(evaluation.findings[$0], in: evaluation, language: language).headline
      }.eachOnce,
      promises: lines.promises, reports: lines.reports,
      clauses: measure.requirements.map { clause($0, measure.control) }, method: method.method,
      methodReason: method.reason, evidence: control.evidence.map { $0[language] },
      choices: cell.choices(of: measure.control), unit: cell.unit(of: measure.control), kept: bare.kept,
      broken: bare.broken, bar: bare.bar, last: before?.lines ?? [], lastWords: before?.words ?? [])
  }

  private func whom(_ measure: InspectedMeasure) -> String {
    let party = wording.partyWithRole(measure.party)
    guard measure.connection != nil else { return party }
    let link = wording.subjects(measure.subjects.sorted().map { Subject(index: $0) }, control: nil)
    return party + wording.pick("：", ": ") + link
  }

  private func question(_ measure: InspectedMeasure, _ bare: BareMark, _ name: String) -> String {
    let name = wording.quoted(name)
    guard let kept = bare.kept else {
      return wording.pick("\(name)は、実際にはどうなっているか。", "How does \(name) really stand?")
    }
    let vocabulary = wording.evaluation.rulebook.vocabulary
    // What only a clause asks for is asked for at least.
    let clause = measure.requirements.lazy.flatMap { self.wording.evaluation.rulebook[$0].require.tests }
      .first { $0.control == measure.control && BareMark.value(of: $0) == kept }
    let value: String
    if !bare.isPromised, let clause {
      let text = vocabulary.comparison(clause, in: wording.language)
      value = text.hasPrefix("「") || text.hasPrefix("“") ? text : wording.quoted(text)
    } else {
      value = wording.quoted(vocabulary.text(of: kept, control: measure.control, in: wording.language))
    }
    return wording.pick("\(name)は、実際に\(value)になっているか。", "Is \(name) really at \(value)?")
  }

  /// A clause, and what it asks of the control.
  private func clause(_ reference: RequirementReference, _ control: Int) -> String {
    let requirement = wording.evaluation.rulebook[reference]
    let vocabulary = wording.evaluation.rulebook.vocabulary
    let tests = requirement.require.tests.filter { $0.control == control }
      // The row names the control already; of some parts only, which.
      .map { test in
        test.parts.isEmpty
          ? vocabulary.comparison(test, in: wording.language) : vocabulary.text(of: test, in: wording.language)
      }
    let demand = tests.eachOnce.joined(separator: wording.pick("／", " / "))
    return wording.requirement(reference) + (demand.isEmpty ? "" : wording.pick("　→ ", " → ") + demand)
  }
}
