internal import ComplianceModel
internal import SourceText
internal import Workbooks

/// The rows of the tabs that few cases need.
extension CaseWriter {
  func approvalRows(_ dossier: Dossier) -> [Row] {
    dossier.approvals.enumerated().map { index, approval in
      [
        "no": number(index), "approved": text("\(approval.policy)/\(approval.requirement)"),
        "party": .text(text(of: approval.party)), "by": .text(text(of: approval.by)), "from": date(approval.from),
        "until": date(approval.until), "document": text(approval.document),
        "connection": approval.connection.map { .text(connection($0)) } ?? .blank,
        "instead": text(approval.instead.map { rules.text($0) }),
      ]
    }
  }

  func answerRows(_ dossier: Dossier) -> [Row] {
    dossier.answers.enumerated().map { index, answer in
      [
        "no": number(index), "answered": text("\(answer.policy)/\(answer.requirement)"),
        "text": text(answer.answer.text),
        "document": text(answer.answer.document), "date": date(answer.answer.date),
      ]
    }
  }

  func incidentRows(_ dossier: Dossier) -> [Row] {
    dossier.incidents.enumerated().map { index, incident in
      [
        "no": number(index), "incident": word(vocabulary.incidents[incident.kind].id, words.incidents),
        "date": date(incident.date), "assumed": assumed(incident.dateIsAssumed), "title": text(incident.title.ja),
        "titleEn": english(incident.title), "persons": incident.persons.map { .number(Double($0)) } ?? .blank,
        "office": text(incident.office),
        "by": incident.by == .ward ? .blank : word(incident.by.rawValue, CaseWords.roles),
        "cause": incident.cause.map { .text(thing($0, in: names.causes)) } ?? .blank,
        "preventedBy": text(rules.text(incident.preventedBy)), "when": text(incident.when.map { rules.text($0) }),
        "known": date(incident.known), "knownFrom": text(incident.knownFrom), "section": text(incident.section),
        "id": text(incident.id),
      ]
    }
  }

  func causeRows(_ dossier: Dossier) -> [Row] {
    dossier.causes.enumerated().map { index, cause in
      ["no": number(index), "cause": text(cause.text.ja), "causeEn": english(cause.text), "id": text(cause.id)]
    }
  }

  func figureRows(_ dossier: Dossier) -> [Row] {
    dossier.figures.enumerated().map { index, figure in
      [
        "no": number(index), "figure": text(figure.label.ja), "figureEn": english(figure.label),
        "value": .number(figure.value), "unit": text(figure.unit.ja), "unitEn": english(figure.unit),
        "asOf": date(figure.asOf), "section": text(figure.section), "controls": controlList(figure.controls),
      ]
    }
  }

  func cardRows(_ dossier: Dossier) -> [Row] {
    var rows: [Row] = []
    for (index, card) in dossier.cards.enumerated() {
      let control = vocabulary.controls[card.control]
      let fields = WordList(fieldsOf: control)
      let filled: [String?] = control.type.names.filter { card.values[$0] != nil }
      for field in filled.isEmpty ? [nil] : filled {
        rows.append([
          "no": number(rows.count), "card": number(index), "control": .text(controls.text(card.control, in: language)),
          "document": .text(paper(card.document)), "party": party(card.party), "section": text(card.section),
          "cardField": word(field, fields), "value": text(field.flatMap { card.values[$0] }),
          "assumed": assumed(field.map { card.assumed.contains($0) } ?? false), "memo": text(card.note),
        ])
      }
    }
    return rows
  }

  func noteRows(_ dossier: Dossier) -> [Row] {
    dossier.notes.enumerated().map { ["no": number($0), "note": text($1)] }
  }

  /// The requirements that approvals and answers can name: those of the contract's policies, or of all.
  var requirementChoices: [String] {
    let clauses = dossier?.contract?.clauses.map(\.value) ?? []
    let chosen = clauses.isEmpty ? policies : policies.filter { clauses.contains($0.id) }
    return chosen.flatMap { policy in policy.requirements.map { "\(policy.id)/\($0.id)" } }.eachOnce
  }

  // MARK: Help

  func controlRows() -> [Row] {
    vocabulary.controls.enumerated().map { index, control in
      let listed = values.choices(of: index)
      let parts: String
      switch control.parts {
      case .whole: parts = ""
      case .named(_, let labels): parts = labels.map { $0[language] }.joined(separator: "、")
      case .holdings: parts = CaseTables.holdings.name[language]
      }
      return [
        "control": .text(controls.text(index, in: language)), "topic": .text(control.field.label[language]),
        "scope": .text(control.scope.label[language]),
        "responsible": .text(control.responsible.map { $0.label[language] }.joined(separator: "、")),
        "values": .text(listed.isEmpty ? kind(of: control.type)[language] : listed.joined(separator: "、")),
        "unit": .text(values.unit(of: index)), "parts": .text(parts), "protects": .text(control.protects[language]),
        "proof": .text(control.evidence.map { $0[language] }.joined(separator: "、")),
      ]
    }
  }

  private func kind(of type: ControlType) -> LocalizedText {
    switch type {
    case .number: LocalizedText(ja: "数字", en: "a number")
    case .set: LocalizedText(ja: "語（いくつでも、改行で区切る）", en: "names, one below another")
    case .deadline: LocalizedText(ja: "「契約終了後14日以内」のような期限", en: "a deadline")
    case .records: LocalizedText(ja: "1行に1件「欄：内容、欄：内容」", en: "one on a line, \"field: value\"")
    case .boolean, .level, .choice: LocalizedText(ja: "選択", en: "a choice")
    }
  }
}
