import ComplianceEvaluation
import ComplianceModel
import SourceText

/// One record card of a party, filled in as far as the case knows.
struct RecordCardSheet {
  let scene: FormScene
  let form: Form
  let party: Int
  let card: KnownCard

  private typealias Part = FormDraft.Part

  private var wording: Wording { scene.wording }
  private var language: Language { scene.language }

  var sheet: FormDraft.Sheet {
    let change = scene.lastChange(for: party)
    let rows = form.rows.map { row in
      let isWritten = row.fields.contains { card.card?.values[$0.name] != nil }
      let isNeeded = !row.isOnlyAfterChange || change != nil || isWritten
      let parts = isNeeded ? row.fields.map { part($0, isAlone: row.fields.count == 1, change) } : [notYet]
      return FormDraft.Row(label: row.label?[language] ?? row.fields.first.map { name($0) } ?? "", parts: parts)
    }
    return FormDraft.Sheet(
      number: form.number?[language], title: form.title[language],
      subject: [wording.party(party), number].filter { !$0.isEmpty }.joined(separator: scene.pick("　", ", ")),
      blocks: [.box(rows)] + RecordCardAnnex(scene: scene, form: form, party: party).blocks, checks: checks(rows))
  }

  /// What must be checked: the card's note, what the record lacks, and what is inferred.
  private func checks(_ rows: [FormDraft.Row]) -> [String] {
    var checks = scene.unrecorded(for: party)
    if let note = card.card?.note {
      checks.insert(scene.pick("案件ファイルの注記：\(note)", "Note of the case file: \(note)"), at: 0)
    }
    let mark = wording.assumed(true)
    let inferred = rows.flatMap { row in
      row.parts.filter { $0.lines.contains { $0.hasSuffix(mark) } }.map { $0.label ?? row.label }
    }
    if !inferred.isEmpty {
      let fields = wording.list(inferred)
      checks.append(scene.pick("推定で入れた欄を原本と照らす：\(fields)", "Hold what is inferred against the originals: \(fields)"))
    }
    return checks
  }

  /// What tells several cards of one party apart: the first field that its card gives, or its paper.
  private var number: String {
    guard scene.cards(of: form, for: party).count > 1 else { return "" }
    let first = form.rows.first?.fields.first.flatMap { written($0) }
    return first ?? card.document.map { scene.dossier.documents[$0].title } ?? ""
  }

  private func name(_ field: Form.Field) -> String {
    wording.vocabulary.name(field.name, of: form.control, in: language)
  }

  // MARK: Fields

  /// What the card says in a field; of what must not be shown to the audience only that it is withheld.
  private func written(_ field: Form.Field) -> String? {
    guard let value = card.card?.values[field.name] else { return nil }
    var controls = [form.control]
    if case .control(let control) = field.origin { controls.append(control) }
    let isWithheld = controls.contains { wording.vocabulary.isWithheld($0) }
    return isWithheld ? Vocabulary.Words.withheld[language] : value
  }

  /// What stands in a row that is filled in only after a change, before there is any.
  private var notYet: FormDraft.Part {
    Part(lines: ["—"])
  }

  private func part(_ field: Form.Field, isAlone: Bool, _ change: PlaceFacts?) -> FormDraft.Part {
    var part = Part(label: isAlone ? nil : name(field))
    let written = written(field)
    if field.origin == .word(.partyAndAddress) {
      part.lines = [wording.party(party)]
      part.sources = [scene.caseFile]
      if written == nil {
        part.isMissing = true
        part.hints = [scene.pick("住所は案件ファイルにない。", "The case file does not give the address.")]
      }
    }
    if let card = card.card, let written {
      part.lines.append(card.assumed.contains(field.name) ? scene.inferred(written) : written)
      part.sources.append(scene.paper(scene.dossier.documents[card.document], section: card.section))
      return part
    }
    if !part.lines.isEmpty { return part }
    let derived = FormOrigin(scene: scene, party: party, card: self.card, change: change).derived(field.origin)
    let isBlank = filledIn.map { !$0.contains(field.name) } ?? false
    if let derived, !(isBlank && derived.isInferred) {
      part.lines = derived.lines
      part.sources = derived.sources
    } else {
      part.isMissing = true
      if isBlank {
        part.hints.append(scene.pick("今の記録票では空欄。", "Blank on the card as it is."))
      } else if filledIn != nil {
        part.hints.append(
          scene.pick("今の記録票には記入があるので、写す。", "It is filled in on the card as it is: copy it."))
      }
      if let derived {
        let candidate = wording.list(derived.lines)
        let papers = wording.list(derived.sources)
        part.hints.append(scene.pick("候補：\(candidate)（\(papers)）", "Perhaps \(candidate), by \(papers)."))
      }
    }
    return part
  }

  /// The fields that papers say are filled in on the cards; nil where none says so.
  private var filledIn: Set<String>? {
    let states = scene.evaluation.history.cells.filter { $0.control == form.control }.flatMap { cell in
      Stage.allCases.flatMap { cell.states($0) }
    }
    guard let last = states.max(by: { $0.known < $1.known }), case .set(.closed(let bits))? = last.value else {
      return nil
    }
    let names = wording.vocabulary.controls[form.control].type.names
    return Set(names.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { names[$0] })
  }
}
