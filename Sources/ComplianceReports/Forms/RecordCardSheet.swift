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
    var blocks: [FormDraft.Block] = [.box(rows)]
    if let note = card.card?.note {
      blocks.append(.paragraph(scene.pick("案件ファイルの注記：\(note)", "Note of the case file: \(note)")))
    }
    blocks.append(.heading(scene.pick("別紙　約束された保護措置", "Annex: measures that were promised")))
    let measures = self.measures
    if measures.isEmpty {
      blocks.append(.paragraph(scene.pick("資料に約束の記載がない。", "The papers state no promise.")))
    } else {
      let heads = [scene.pick("措置", "measure"), scene.pick("約束した者と内容、資料", "by whom, what and where")]
      blocks.append(.table(heads: heads, rows: measures))
    }
    return FormDraft.Sheet(
      number: form.number?[language], title: form.title[language],
      subject: [wording.party(party), number].filter { !$0.isEmpty }.joined(separator: scene.pick("　", ", ")),
      blocks: blocks)
  }

  /// What tells several cards of one party apart: the first field that its card gives, or its paper.
  private var number: String {
    guard scene.cards(of: form, for: party).count > 1 else { return "" }
    let first = form.rows.first?.fields.first.flatMap { card.card?.values[$0.name] }
    return first ?? card.document.map { scene.dossier.documents[$0].title } ?? ""
  }

  private func name(_ field: Form.Field) -> String {
    wording.vocabulary.name(field.name, of: form.control, in: language)
  }

  // MARK: Fields

  /// What stands in a row that is filled in only after a change, before there is any.
  private var notYet: FormDraft.Part {
    Part(lines: ["—"], hints: [scene.pick("措置や仕組みを変えたときに書く。", "To be written after a change.")])
  }

  private func part(_ field: Form.Field, isAlone: Bool, _ change: PlaceFacts?) -> FormDraft.Part {
    var part = Part(label: isAlone ? nil : name(field))
    let written = card.card?.values[field.name]
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
      part.hints = derived.hints
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

  // MARK: Measures

  /// What stands as promised for the party and its links, claim by claim in the order of the papers.
  private var measures: [[[FormDraft.Part]]] {
    let history = scene.evaluation.history
    var claims: Set<Int> = []
    let taken = Set(form.controls + [form.control])
    for cell in history.cells where !taken.contains(cell.control) && scene.touches(cell.subject.index, party) {
      let states = Stage.allCases.filter(\.isPromise).lazy.compactMap { cell.state($0, on: scene.evaluation.day) }
      guard let state = states.first(where: { $0.kind != .silent }) else { continue }
      claims.formUnion(state.claims.filter { history.statements[$0].claim.impliedBy == nil })
    }
    return claims.sorted().map { index in
      let statement = history.statements[index]
      let claim = statement.claim
      let part = claim.part.map { wording.part($0, of: claim.control) } ?? ""
      let label = wording.vocabulary.controls[claim.control].label[language]
      let place = wording.facts(Place(part: .said, location: claim.location, statement: index))
      let content = Part(
        label: wording.list(claim.parties.map { wording.reference($0) }), lines: [wording.assertion(statement)],
        sources: [scene.paper(place)])
      return [[.text(part.isEmpty ? label : label + wording.bracketed(part))], [content]]
    }
  }
}
