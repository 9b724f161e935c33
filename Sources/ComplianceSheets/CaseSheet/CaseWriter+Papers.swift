internal import ComplianceModel
internal import SourceText
internal import Workbooks

/// What belongs to a paper besides its claims.
extension CaseWriter {
  /// The cells of a paper's row for the features it states, its notes and the sheet it was read from.
  func particulars(_ document: Document) -> Row {
    func features(_ isUsed: Bool) -> Cell.Content {
      let indices = document.uses.keys.sorted().filter { document.uses[$0] == isUsed }
      let names = indices.map { words.features.text(of: vocabulary.features[$0].id, in: language) }
      return names.isEmpty ? .blank : list(names) { words.features.word(of: $0) != nil }
    }
    return [
      "uses": features(true), "usesNot": features(false),
      "notes": document.notes.isEmpty ? .blank : .text(NoteLines.cell(document.notes)),
      "sheetFile": text(document.sheet?.file), "sheetHash": text(document.sheet?.hash),
    ]
  }

  func remarkRows(_ dossier: Dossier) -> [Row] {
    rows(dossier, \.remarks) { remark in
      [
        "section": text(remark.section), "remark": text(remark.text), "answerText": text(remark.answer?.text),
        "answerDocument": text(remark.answer?.document), "answerDate": date(remark.answer?.date),
        "control": control(remark.control),
      ]
    }
  }

  func correctionRows(_ dossier: Dossier) -> [Row] {
    rows(dossier, \.corrections) { correction in
      [
        "section": text(correction.section), "correction": text(correction.text),
        "severity": word(correction.severity?.word, CaseWords.severities), "control": control(correction.control),
        "party": correction.party.map { .text(text(of: $0)) } ?? .blank,
        "connection": correction.connection.map { .text(connection($0)) } ?? .blank, "due": date(correction.due),
        "action": text(correction.action), "done": date(correction.done), "rechecked": date(correction.rechecked),
      ]
    }
  }

  func attachmentRows(_ dossier: Dossier) -> [Row] {
    rows(dossier, \.attachments) {
      ["attachment": text($0.number), "file": text($0.file), "hash": text($0.hash)]
    }
  }

  private func control(_ index: Int?) -> Cell.Content {
    index.map { .text(controls.text($0, in: language)) } ?? .blank
  }

  /// Numbered rows for what papers have several of, each with its paper.
  private func rows<Item>(_ dossier: Dossier, _ items: (Document) -> [Item], _ cells: (Item) -> Row) -> [Row] {
    let all = dossier.documents.enumerated().flatMap { index, document in items(document).map { (index, $0) } }
    return all.enumerated().map { place, entry in
      var row = cells(entry.1)
      row["no"] = number(place)
      row["document"] = .text(paper(entry.0))
      return row
    }
  }
}
